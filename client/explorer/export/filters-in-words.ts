/** The filters as a line of words, for the foot of a picture. */
import type { Exploration } from '../../state/exploration.ts';
import { dateText } from '../../ui/date-text.ts';
import { messages as explorer } from '../messages.ts';
import { messages } from './messages.ts';

const words = messages.filters;

export function filtersInWords(state: Pick<Exploration, 'filters' | 'hidden' | 'dataset' | 'path' | 'known' | 'moment' | 'trail'>, topicLabel: (id: string) => string, nameOf: (key: string) => string): string {
  const { filters, hidden, dataset, path, known, moment, trail } = state;
  const { from, to } = { from: dateText(filters.from), to: dateText(filters.to) };
  const several = (name: string, values: readonly string[], say: (value: string) => string) => (values.length === 0 ? [] : [words.is(name, values.map(say).join(words.or))]);
  const parts = [
    ...several(explorer.filters.kind, filters.kind, (kind) => kind),
    ...several(explorer.filters.topic, filters.topic, topicLabel),
    ...several(explorer.filters.country, filters.country, explorer.countryName),
    ...(from !== null && to !== null ? [words.between(from, to)] : from !== null ? [words.from(from)] : to !== null ? [words.to(to)] : []),
    ...(from !== null || to !== null ? [filters.undated ? words.undated : words.noUndated] : []),
    ...(filters.rule === null ? [] : [words.rule]),
    ...(dataset === null ? [] : [words.dataset(dataset)]),
    ...(hidden.length === 0 ? [] : [words.hidden(hidden.length)]),
  ];
  return [
    parts.length === 0 ? words.none : words.joined(parts.join('; ')),
    ...(moment === null ? [] : [words.moment(dateText(moment) ?? moment, trail)]),
    ...(path === null ? [] : [words.path(nameOf(path.from), nameOf(path.to))]),
    ...(known === null ? [] : [words.known(nameOf(known.source), dateText(known.by) ?? known.by)]),
  ].join('. ');
}
