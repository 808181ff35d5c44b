/** Words of the measures page. */
import { numberText } from '../../ui/number-text.ts';

export const words = {
  title: 'Measures',
  about: 'Figures about cities and about the network as a whole, each with its definition and its source. The same numbers come from this page, the API and the command line.',
  kinds: { node: 'About cities', network: 'About the network', series: 'Over time' },
  choose: 'Choose a measure from the list.',
  details: 'Source, edge cases and columns',
  source: 'Follows', edgeCases: 'Where it has no plain answer', columns: 'Columns',
  network: 'Network', networks: { undirected: 'undirected: cities that did something together', directed: 'directed: from who taught to who learned' },
  weights: 'Weights', weightNames: { none: 'none: tied or not', count: 'count: number of events', shared: 'shared: Σ 1/(k−1), big events count less' },
  from: 'From', to: 'To', kind: 'Kind of exchange', topic: 'Topic', country: 'Country', dataset: 'Import', any: 'any',
  dateHelp: '2014, 2014-05 or 2014-05-12',
  run: 'Compute', running: (label: string) => `Computing ${label.toLowerCase()}.`,
  failed: 'Not computed', cancelled: 'The computation was stopped.',
  result: 'Result',
  basis: (cities: number, links: number, directed: boolean) => `On ${numberText(cities)} cities and ${numberText(links)} ${directed ? 'arcs' : 'ties'}`,
  csv: 'Download CSV', json: 'Download JSON', colour: 'Colour the explorer by this',
  notes: 'Notes', filters: 'Only a part of the network', find: 'Find',
};
