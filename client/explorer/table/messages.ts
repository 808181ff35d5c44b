/** Words of the table. */
import { inLanguage } from '../../ui/language.ts';
import { countOf, integerText } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

const en = {
  label: 'Table of what is on screen', show: 'Rows', cities: 'Cities', nodes: 'Nodes', links: 'Links',
  find: 'Find in the table', findHint: 'Find…', chooser: 'Columns', attributes: 'Attributes', measures: 'Measures of cities', usual: 'Usual columns and order',
  copy: 'Copy', download: 'Download CSV', yes: 'yes', no: 'no', sorting: 'Sorting…',
  select: (name: string) => `Select ${name}`, link: (from: string, to: string) => `${from} – ${to}`, orderBy: (column: string) => `Order by ${column}`, rising: 'rising', falling: 'falling', unordered: 'not ordered by',
  rows: (shown: number, of: number) => (shown === of ? countOf(shown, 'row', 'rows') : `${integerText(shown)} of ${countOf(of, 'row', 'rows')}`),
  selected: (count: number) => `${integerText(count)} selected`,
  many: (most: number) => `The picture lights up ${integerText(most)} at most; copying takes all that are selected.`,
  copied: (rows: number) => `${countOf(rows, 'row', 'rows')} copied`, copyFailed: 'The browser did not allow copying. Download the table instead.',
  empty: 'No rows.', emptyFind: (text: string) => `No row holds “${text}”.`, clearFind: 'Show all rows',
  nothingShown: 'The filters leave nothing here.', clearFilters: 'Clear filters', waiting: '…', failed: (measures: string) => `Could not be computed: ${measures}.`,
  columns: {
    name: 'Name', type: 'Type', country: 'Country', region: 'Region', income: 'Income group', population: 'Population', shown: 'Shown neighbours', neighbours: 'Neighbours',
    unloaded: 'Neighbours not loaded', steps: 'Steps from the focus', latitude: 'Latitude', longitude: 'Longitude', detail: 'About', checked: 'Checked', id: 'Id',
    from: 'From', direction: 'Direction', to: 'To', relation: 'Relation', occasions: 'Occasions', kinds: 'Kinds', topics: 'Topics', first: 'First', last: 'Last', undated: 'Without a date',
    'from-country': 'Country of From', 'to-country': 'Country of To', 'from-region': 'Region of From', 'to-region': 'Region of To', 'from-id': 'Node of From', 'to-id': 'Node of To',
  },
};

export type Words = typeof en;
export const messages = inLanguage({ en, es });
