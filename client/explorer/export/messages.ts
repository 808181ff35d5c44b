/** What the dialogs of pictures and frames say, and what is written into the files. */
import { inLanguage } from '../../ui/language.ts';
import { countOf } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

const en = {
  open: 'Picture…', about: 'PNG, SVG or PDF of what is on the screen, with legend and source.',
  heading: 'Picture of what is on the screen', title: 'Title', source: 'Source', legend: 'Legend', preview: 'Preview', save: 'Save', close: 'Close',
  size: 'Size', sizes: { screen: 'As on screen', wide: '16:9', a4: 'A4' },
  theme: 'Theme', themes: { screen: 'As on screen', light: 'Light', dark: 'Dark' },
  format: 'Format', formats: { png2: 'PNG, twice as fine', png4: 'PNG, four times', svg: 'SVG', pdf: 'PDF' },
  saved: (name: string) => `Saved as ${name}.`, making: 'Making the picture…', failed: 'Not saved', waiting: 'The picture is not drawn yet.',
  noPicture: 'There is no picture on the screen. Switch from the table to the network, then open this again.',
  pictured: (count: number) => `${countOf(count, 'name has', 'names have')} letters that the font of the PDF lacks; they stand in it as small images and cannot be selected as text.`,
  many: (links: number) => `${countOf(links, 'link', 'links')}: in the file those that look alike are one shape, so that it stays small.`,
  data: 'The data behind it', dataAbout: 'The table view saves its rows as CSV. As a graph, with the same filters, over the whole network:',
  dataPartly: 'The table view saves exactly these rows as CSV. A graph file cannot hold this choice of filters.',
  filters: {
    none: 'No filters', joined: (parts: string) => `Filters: ${parts}`, is: (name: string, values: string) => `${name.toLowerCase()}: ${values}`, or: ' or ',
    between: (from: string, to: string) => `from ${from} to ${to}`, from: (from: string) => `from ${from}`, to: (to: string) => `until ${to}`,
    undated: 'undated kept', noUndated: 'undated left out', hidden: (count: number) => `${countOf(count, 'node', 'nodes')} hidden by hand`, rule: 'a rule about nodes', dataset: (name: string) => `only dataset ${name}`,
    path: (from: string, to: string) => `Lit up: the way from ${from} to ${to}`, known: (city: string, by: string) => `Lit up: what ${city} could have known by ${by}`,
    moment: (moment: string, trail: number | null) => (trail === null ? `What had happened by ${moment}` : `What happened in the ${countOf(trail, 'year', 'years')} up to ${moment}`),
  },
  sourceLine: (source: string) => `Source: ${source}`,
  dated: (date: string, version: string) => `${date} · data version ${version} · Interurban`,
  description: (shown: string) => `Network picture. ${shown}.`,
  wholeTitle: { undirected: 'Cities that learn together', directed: 'How knowledge flows between cities' },
  egoTitle: (name: string) => `Who ${name} learns with`,
  more: '+12: so many neighbours are not shown',
  and: (count: number) => `and ${count} more`,
  embed: {
    open: 'Embed…', about: 'A frame for another page, to look at only.',
    heading: 'Embed in another page', width: 'Width', height: 'Height', frameTitle: 'Title of the frame, for screen readers', code: 'Code for the page', copy: 'Copy code', copied: 'Code copied', copyFailed: 'The browser did not allow copying. Select the code and copy it.',
    readOnly: 'Who sees the frame can look, zoom and follow the link back, but change nothing. The operator decides which sites may show it (EMBED_ANCESTORS).',
    link: 'Link to the frame', openFull: 'Open in Interurban', legend: 'Legend',
  },
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
