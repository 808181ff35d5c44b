/** Everything the explorer says, in one place, so that it can be translated. */
import { countryName } from '../ui/country-names.ts';
import { inLanguage } from '../ui/language.ts';
import { typeNames, typeNamesMany } from '../ui/messages.ts';
import { countOf as plural, integerText as integer, shortNumberText as number } from '../ui/number-text.ts';
import { es } from './messages.es.ts';

const en = {
  incomeGroup: { low: 'Low', 'lower middle': 'Lower middle', 'upper middle': 'Upper middle', high: 'High' } as Record<string, string>,
  colorBy: { label: 'Colour', region: 'Region', country: 'Country', income: 'Income group', type: 'Type', measures: 'Measures' },
  sizeBy: { label: 'Size', degree: 'Neighbours', population: 'Population', equal: 'All the same', measures: 'Measures' },
  title: 'Explorer',
  search: {
    label: 'Search cities, practices, people, institutions and exchanges',
    placeholder: 'Search a city, practice, person…',
    none: (text: string) => `Nothing found for “${text}”. Try fewer letters.`,
    results: (count: number) => `${plural(count, 'result', 'results')}. Use the arrow keys to choose.`,
    failed: 'The search did not work.',
  },
  shown: {
    whole: (cities: [number, number], links: [number, number]) => `Showing ${integer(cities[0])} of ${plural(cities[1], 'city', 'cities')}, ${integer(links[0])} of ${plural(links[1], 'link', 'links')}`,
    ego: (nodes: [number, number], links: [number, number], onlyCities: boolean) =>
      `Showing ${integer(nodes[0])} of ${onlyCities ? plural(nodes[1], 'loaded city', 'loaded cities') : plural(nodes[1], 'loaded node', 'loaded nodes')}, ${integer(links[0])} of ${plural(links[1], 'link', 'links')}`,
  },
  toolbar: {
    label: 'View', network: 'Network', table: 'Table', whole: 'Whole network', depth: 'Steps', depthLabel: (depth: number) => `Show ${plural(depth, 'step', 'steps')} around the focus`,
    cities: 'Cities', everything: 'Everything', modeLabel: 'What to show around the focus',
    undirected: 'Ties', directed: 'Flow of knowledge', networkLabel: 'Kind of link',
    undo: 'Undo', redo: 'Redo', copyLink: 'Copy link', copied: 'Link copied', help: 'Keys and help', filters: 'Filters', legend: 'Legend', time: 'Time', more: 'View options',
    copyFailed: 'The browser did not allow copying. The address bar holds the same link.',
  },
  zoom: { label: 'Zoom', in: 'Zoom in', out: 'Zoom out', fit: 'Fit to screen', full: 'Full screen', leaveFull: 'Leave full screen', arrange: 'Arrange again' },
  filters: {
    heading: 'Filters', kind: 'Kind', topic: 'Topic', country: 'Country', clearAll: 'Clear all', clear: (facet: string) => `Clear ${facet}`,
    narrow: (facet: string) => `Find in ${facet}`, showMore: (count: number) => `${integer(count)} more`, showFewer: 'Show fewer', none: 'Nothing to choose here.', noMatch: 'No match.',
    occasions: 'Numbers count occasions; beside a country, its cities.', unlinked: 'Show cities without links', close: 'Close',
  },
  time: {
    heading: 'Time', from: 'From year', to: 'To year', all: 'All years', clear: 'All years', undated: (count: number) => `${plural(count, 'occasion', 'occasions')} without a date`,
    keepUndated: 'Keep undated', nothing: 'Nothing here has a date.', range: (from: number, to: number) => (from === to ? `${from}` : `${from} – ${to}`),
    chart: 'Occasions per year', drag: 'Drag over the bars to choose years.',
  },
  legend: {
    heading: 'Legend', unknown: 'Unknown', groupOf: (city: string) => `Group of ${city}`, others: 'Others', waiting: 'Computing…', failed: 'This measure could not be computed.', more: '+12: so many neighbours are not loaded; select the node and press e', sizeUnknown: (count: number) => `${plural(count, 'node', 'nodes')} unknown: smallest`,
    link: 'Link: width grows with the number of occasions', arrow: 'Arrow: knowledge flows this way', relation: 'Arrow: reads as the relation does, such as took part in', square: 'Square: not a city', hide: 'Hide legend', show: 'Show legend',
    measureNote: (network: 'directed' | 'undirected') => `Over the whole network, ${network === 'directed' ? 'by flow of knowledge' : 'by ties'}; filters do not change it.`,
  },
  panel: {
    close: 'Close', openPage: 'Open page', focus: 'Focus here', expand: 'Expand', more: (count: number) => `${integer(count)} more`, unverified: 'Unverified', unverifiedWhy: 'No source has confirmed this yet.',
    sources: 'Sources', partners: 'Top partners', occasions: 'Latest exchanges', practices: 'Practices', adopted: 'Adopted from others', adoptedBy: 'Adopted by others', people: 'People', institutions: 'Institutions', cities: 'Cities', members: 'Members', posts: 'Posts',
    population: 'Population', region: 'Region', income: 'Income group', languages: 'Languages', kind: 'Kind', start: 'Start', end: 'End', host: 'Host', origin: 'From', status: 'Status', outcome: 'Outcome', joined: 'Joined', programme: 'Programme', topics: 'Topics', role: 'Role', url: 'Web', year: 'Since', country: 'Country', city: 'City', neighbours: 'Neighbours',
    none: 'Nothing recorded.', and: (count: number) => `and ${integer(count)} more`, several: (count: number) => `${integer(count)} selected`, failed: 'The profile could not be loaded.', remove: 'Remove from selection',
    link: 'Link', linkOccasions: (count: number) => `${plural(count, 'occasion', 'occasions')} behind this link`, undated: 'No date', citiesInvolved: (count: number) => plural(count, 'city', 'cities'), times: (count: number) => `${integer(count)}×`,
    hiddenOccasions: (count: number) => `${plural(count, 'occasion is', 'occasions are')} hidden by the filters.`,
  },
  states: {
    loading: 'Loading the network…', arranging: 'Arranging…', failed: 'The network could not be loaded.', retry: 'Try again',
    emptyHeading: 'No network yet', empty: 'Nothing has been imported. Bring in a folder of tables, a workbook or a graph file, and it appears here.', import: 'Import data',
    nothingHeading: 'Nothing left', nothing: 'No link matches all the filters.', clear: 'Clear filters',
    noWebglHeading: 'The picture needs WebGL', noWebgl: 'This browser cannot draw it, or has it switched off. The table shows the same cities and links.', openTable: 'Open the table',
    lost: 'The graphics card let go of the picture. Drawing it again…',
    canvas: 'Network picture. Use the arrow keys to move between neighbours; the table shows the same.', selected: (names: string) => `Selected: ${names}.`, linkSelected: (a: string, b: string) => `Link between ${a} and ${b}.`,
  },
};
export type Words = typeof en;
export const messages = {
  integer, number, plural, type: typeNames, types: typeNamesMany, countryName,
  range: (low: number, high: number) => `${number(low)} – ${number(high)}`,
  ...inLanguage({ en, es }),
};
