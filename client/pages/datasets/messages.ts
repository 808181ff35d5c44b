/** Words of the datasets page. */
export const words = {
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
};

export const formats = [
  { format: 'csv', label: 'CSV files (ZIP)', about: 'one file a table' },
  { format: 'xlsx', label: 'Workbook (XLSX)', about: 'one sheet a table' },
  { format: 'gexf', label: 'GEXF', about: 'for Gephi' },
  { format: 'graphml', label: 'GraphML', about: 'for igraph, NetworkX, yEd' },
  { format: 'json', label: 'JSON', about: 'for programs' },
] as const;
