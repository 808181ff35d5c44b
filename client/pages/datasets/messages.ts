/** Words of the datasets page. */
import { inLanguage } from '../../ui/language.ts';
import { es } from './messages.es.ts';

const en = {
  words: {
    title: 'Datasets',
    about: 'Every import, newest first. Each can be taken out again, and the whole network can be taken along.',
    empty: 'Nothing has been imported yet.',
    name: 'Import', when: 'When', from: 'From', by: 'By', rows: 'Rows', actions: 'Actions',
    undo: 'Undo',
    undoTitle: (dataset: string) => `Undo “${dataset}”?`,
    undoText: 'Its rows are taken out; rows that other imports hold as well go back to what those say. If rows that stay lean on it, nothing happens and you are told which.',
    undoRefused: 'Not undone; nothing was changed',
    undoConfirm: 'Undo the import',
    keep: 'Keep it',
    undone: (dataset: string, removed: string | null, restored: string | null) =>
      `“${dataset}” was taken out.${removed ? ` Removed ${removed}.` : ''}${restored ? ` Put back ${restored}.` : ''}`,
    exportTitle: 'Take the network along',
    exportText: 'The whole network in the form you need. The CSV and XLSX files can be imported again as they are.',
    templateTitle: 'Start from a template',
    templateText: 'Empty tables with their headings and one worked example.',
  },
  formatTexts: {
    csv: { label: 'CSV files (ZIP)', about: 'one file a table' },
    xlsx: { label: 'Workbook (XLSX)', about: 'one sheet a table' },
    gexf: { label: 'GEXF', about: 'for Gephi' },
    graphml: { label: 'GraphML', about: 'for igraph, NetworkX, yEd' },
    json: { label: 'JSON', about: 'for programs' },
  },
  said: {
    by: (actor: string) => `by ${actor}`,
    import: 'Import',
    xlsx: 'Template (XLSX)',
    csv: 'Template (CSV files)',
  },
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
export const { words, formatTexts, said } = messages;
export const formats = (['csv', 'xlsx', 'gexf', 'graphml', 'json'] as const).map((format) => ({ format, ...formatTexts[format] }));
