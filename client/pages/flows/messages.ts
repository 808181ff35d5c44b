/** Words of the page of flows. */
import { inLanguage } from '../../ui/language.ts';
import { countOf } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

const en = {
  words: {
    title: 'Flows',
    about: 'From which parts of the world to which does knowledge flow here? Rows teach, columns learn. Who teaches whom follows the roles in each exchange: hosts, mentors and speakers teach, learners and participants learn.',
    group: 'Group cities by', groups: { region: 'Region', income: 'Income of the country', language: 'Language', size: 'Size', country: 'Country' },
    weights: 'Count', weightNames: { none: 'pairs of cities, once each', count: 'every exchange', shared: 'every exchange, big events less' },
    scale: 'Show', scales: { absolute: 'How much', relative: 'Against chance' },
    chance: 'Test against', chances: { '': 'nothing', rewire: 'rewired exchanges', labels: 'shuffled groups' },
    chanceHelp: { '': 'Choose a test to mark the flows that chance does not explain.', rewire: 'Each city keeps how often it teaches and learns.', labels: 'Which city belongs to which group is dealt out again.' },
    filters: 'Only a part of the network',
    matrix: { absolute: 'How much knowledge flows between groups', relative: 'Flows against what chance would give' },
    absoluteCaption: 'Darker is more. Large groups have large flows simply because they are large; switch to “Against chance” to take that out.',
    relativeCaption: 'Around 1 is what would come out if everything that is taught met everything that is learned at random. Red is more, blue is less.',
    chord: 'The same flows around a circle',
    chordCaption: 'Each ribbon runs from the group that teaches, has its colour, and ends in an arrow at the group that learns. Flow inside a group returns to it.',
    rest: 'all others',
    from: 'Teaches ↓', to: 'Learns →', more: 'more than chance', less: 'less than chance',
    behind: 'Exchanges behind a flow', behindAbout: 'Press a cell, or choose both groups here.', source: 'From', target: 'To', choose: 'choose',
    behindEmpty: (source: string, target: string) => `Nothing recorded carries knowledge from ${source} to ${target} under these filters.`,
    behindFound: (total: string, pairs: string) => `${total} with ${pairs}, latest first.`,
    behindShown: (shown: string) => `The first ${shown} are listed.`,
    show: 'Exchanges', showThese: 'Show', cause: 'A flow counts occasions on which one city taught another. It does not say that anything was learned, nor that being in a group causes it: groups differ in money, language and who invites whom.',
    empty: 'No knowledge flows between groups here yet. A flow needs an exchange with at least two cities whose groups are known: add participants with their roles to an exchange, or take the filters off.',
    noGroups: (few: number) => `Relative values on fewer than 5 arcs are not drawn (${few} of the cells with flow).`,
    most: (all: number) => `Groups with most flow are drawn, as many of the ${all} as fit; the table has all of them.`,
  },
  said: {
    what: 'Exchange or practice',
    kind: 'Kind',
    when: 'When',
    pairs: 'Pairs of cities',
    who: 'Who taught whom',
    occasions: (count: number) => countOf(count, 'exchange or adoption', 'exchanges and adoptions'),
    pairsOf: (count: number) => countOf(count, 'pair of cities', 'pairs of cities'),
    fromTo: (source: string, target: string) => `Exchanges from ${source} to ${target}`,
    flow: (source: string, target: string, value: string) => `${source} to ${target} ${value}`,
    basis: (cities: string, arcs: string, total: string) => `${cities} cities, ${arcs} arcs, total flow ${total}. Intervals (95 %, Wilson) stand in the table.`,
    marked: (marked: string, cells: string, samples: string) => `▲ ▼ ${marked} of ${cells} cells differ from ${samples} random networks (two-sided, Benjamini–Hochberg, q ≤ 0.05).`,
    matrixLabel: (groups: number, top: string) => `Matrix of flows between ${groups} groups. Most flow: ${top}.`,
    chordLabel: (top: string) => `The flows as ribbons around a circle. Most flow: ${top}.`,
    showFromTo: (source: string, target: string) => `Show exchanges from ${source} to ${target}`,
    value: 'Flow',
  },
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
export const { words, said } = messages;
