/** Words of the first minute: what this is, example questions, the tour, the keys. */
import { inLanguage } from '../../ui/language.ts';
import { countOf } from '../../ui/number-text.ts';
import type { HelpGroup, KeyMeaning } from './help-keys.ts';
import { es } from './messages.es.ts';
import type { TourStop } from './tour-stops.ts';

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const meanings: Record<KeyMeaning, string> = {
  search: 'Search', help: 'This help', back: 'Close a panel, clear the selection', fit: 'Fit to screen', zoomIn: 'Zoom in', zoomOut: 'Zoom out',
  depth: 'Show one, two or three steps around the focus', way: 'Find the way between the two nodes selected last', expand: 'Expand the selected node, open the selected group', collapse: 'Take its last expansion back, close its group', neighbours: 'Select its neighbours too', invert: 'Select all others instead', everything: 'Select all that is shown', pin: 'Pin the selected nodes where they are, or let them go', hide: 'Hide the selected nodes', menu: 'Menu of the selected node', network: 'Network', map: 'Map', table: 'Table, and back to the picture', play: 'Play time, or pause', undo: 'Undo', redo: 'Redo',
  walk: 'Go to a neighbour in that direction', next: 'Next neighbour, the one with most occasions first', previous: 'The neighbour before', walkOn: 'Walk on from the neighbour looked at', walkBack: 'Back along the way walked', home: 'Go to the focus', describe: 'Say where you are', focus: 'Focus on the selected node, open the selected group',
  cell: 'Move from cell to cell', firstCell: 'First or last cell of the row', firstRow: 'First or last row', page: 'A screen up or down',
  choose: 'Select or deselect the row', range: 'Select all rows in between', all: 'Select all rows', copy: 'Copy the selected rows, or all', open: 'Focus on the row; on a heading, sort by it',
};
const groups: Record<HelpGroup, string> = { page: 'Everywhere', explorer: 'In the explorer', picture: 'On the picture', table: 'In the table' };
const stops: Record<TourStop, { readonly title: string; readonly text: string }> = {
  search: { title: 'Start from a name', text: 'Type a city, a practice, a person or an institution. Its surroundings open around it.' },
  views: { title: 'One selection, several views', text: 'Network, map and table show the same nodes and links, with the same filters. Switch whenever you like.' },
  filters: { title: 'Narrow it down', text: 'Choose kinds, topics or countries. The numbers say what each choice would leave. Nothing moves when you filter.' },
  time: { title: 'Choose years', text: 'Drag over the bars. What has no date is left out of a window, and its number is shown.' },
  legend: { title: 'What colours and sizes mean', text: 'The legend always says it, and lets you choose another attribute or measure. Unknown looks unknown.' },
  share: { title: 'Take it with you', text: 'A link restores exactly what you see: filters, years, selection and view.' },
};

const en = {
  start: {
    heading: 'See how cities learn from each other',
    lead: 'A network of cities, and of the exchanges and practices through which they learned from each other. Ask one of these questions, or type a name and see who it works with.',
    connected: 'Well connected cities', whole: 'Show the whole network', keys: 'Keys and help', another: 'Search for something else', hint: 'Press / or Ctrl-K to search at any time, ? for all keys.',
  },
  loading: { slow: 'This takes longer than usual.', cancel: 'Stop and search for something else' },
  questions: {
    heading: 'Ask it something', waiting: 'Looking for questions this network can answer…',
    regions: { question: 'Who bridges Asia and Latin America?', about: 'The five cities that most exchanges tie to the other side, selected in the network' },
    purok: (cities: number) => ({ question: 'How did the Purok system spread?', about: `From San Francisco on the Camotes Islands to ${countOf(cities, 'city', 'cities')}: when, and through which exchange` }),
    learn: { question: 'Who could San Francisco (Cebu) learn from about early warning?', about: 'Cities it has not met yet, best first, each with the reasons' },
    hub: (city: string) => ({ question: `Who learned with ${city}?`, about: 'The best connected city, with its partners and what happened between them' }),
    spread: (practice: string, cities: number) => ({ question: `Where did ${lowerFirst(practice)} travel?`, about: `The most widely adopted practice: ${countOf(cities, 'city', 'cities')}, when, and from whom` }),
    broker: { question: 'Which cities bridge the others?', about: 'The whole network, sized by how often a city lies between two others' },
  },
  help: {
    heading: 'Keys and gestures', close: 'Close', tour: 'Take the tour', keyNames: {} as Readonly<Record<string, string>>, groups, meanings, mouse: 'Mouse and touch',
    gestures: [
      ['Click, tap', 'Select a node; on a link, see the occasions behind it'], ['Shift-click', 'Add to the selection'], ['Double-click', 'Focus on a node'],
      ['Drag, pinch', 'Move the picture, zoom'], ['Drag a node', 'Move it and pin it there; with a finger, hold it first'], ['Shift-drag, Alt-drag', 'Select by rectangle, by lasso'],
      ['Right click, hold', 'Menu of a node'], ['Alt and arrows', 'Move the selected nodes and pin them'],
    ] as readonly (readonly [string, string])[],
    table: 'Everything in the picture is also in the table.',
  },
  tour: {
    label: 'Tour', offer: 'New here? A short tour shows what is where.', begin: 'Show me', later: 'No, thanks',
    step: (at: number, of: number) => `Stop ${at} of ${of}`, back: 'Back', next: 'Next', skip: 'End tour', done: 'Done', stops,
  },
};

export type Words = typeof en;
export const messages = inLanguage({ en, es });
