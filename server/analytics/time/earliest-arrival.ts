/** Earliest arrival of what one city knows at the others, as dates (convention 18). */
import { NO_DAY } from '../../graph/network-columns.ts';
import { isoDay } from '../../model/dates.ts';
import { nodeColumns, nodeRows, type Measure } from '../measure-entry.ts';
import { arrivals } from './arrival.ts';
import { cityNumber } from './source-city.ts';
import { STRICT, undatedNote } from './time-parameters.ts';
import { timelineOf } from './timeline.ts';

export const earliestArrival: Measure = {
  id: 'earliest-arrival', label: 'Earliest arrival', kind: 'node', unit: 'date', network: 'directed', weights: ['none'],
  definition: 'When something known in one city all along can have come to each other city through dated exchanges and adoption links, hop after hop. The value is the last day by which it must have arrived, whatever the days within the dates given: the least, over journeys in which each hop ends before the next begins, of the last day of the last hop. Possible is the first day on which it can have arrived, with one choice of days along the whole journey. Weights play no part.',
  nulls: [], references: ['wu-2014'],
  source: 'Wu, Cheng, Huang, Ke, Lu & Xu, Path problems in temporal graphs, PVLDB 7 (2014)',
  edgeCases: 'The source itself and cities that nothing can have come to are empty; so is the value where a journey is possible and none is certain. What has no date is left out and counted in a note. In the undirected network meetings carry both ways.',
  parameters: [
    { name: 'source', label: 'From', description: 'City that the knowledge starts from: its id, or a name only one city has.', type: 'city', choices: null, default: null, required: true },
    STRICT,
  ],
  columns: nodeColumns(
    { label: 'Arrived by', type: 'date', unit: null, description: 'Last day by which it must have arrived.' },
    { name: 'possible', label: 'Possible from', type: 'date', unit: null, description: 'First day on which it can have arrived.' },
  ),
  compute: (input) => {
    const { network, parameters } = input;
    const source = cityNumber(network.cities, 'source', parameters.source as string);
    const { must, can } = arrivals(timelineOf(input), source, parameters.strict === true);
    const dates = (days: Int32Array) => Array.from(days, (day) => (day === NO_DAY ? null : isoDay(day)));
    return { rows: nodeRows(network, dates(must), dates(can)), notes: undatedNote(input) };
  },
};
