/** A node and its surroundings in sentences, and where a walk through the picture has come to. */
import { listText, countOf } from '../../ui/number-text.ts';
import { rowNames } from '../../ui/messages.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { countryName } from '../../ui/country-names.ts';
import { typeNames } from '../../ui/messages.ts';
import type { Dataset } from '../data/dataset.ts';
import { daysText } from '../data/day-text.ts';
import type { Filtered } from '../data/filter.ts';
import { messages as words } from './messages.ts';
import { joinedBy, neighbourhoodOf, neighboursByImportance } from './neighbourhood.ts';

const TABLE = { city: 'cities', practice: 'practices', exchange: 'exchanges', person: 'people', institution: 'institutions', programme: 'programmes', topic: 'topics' } as const;
const occasionText = (occasion: Parameters<typeof daysText>[0] & { kind: string }): string => words.occasion(valueText(occasion.kind), daysText(occasion));
const relationText = (relation: string): string => valueText(relation.replaceAll('-', ' '));

/** `Kobe, city in Japan, 12 neighbours` */
export function nodeText(data: Dataset, filtered: Filtered, at: number): string {
  const node = data.nodes[at]!;
  return [node.label, node.members === undefined ? words.kind(typeNames[node.type].toLowerCase(), node.country === null ? null : countryName(node.country)) : words.group(node.members), words.neighbours(filtered.degree[at]!)].join(', ');
}

/** `Kobe, city in Japan, 12 neighbours, 3 of 12, reached from Oslob by study visit, 2011` */
export function stepText(data: Dataset, filtered: Filtered, at: number, from: number | null): string {
  if (from === null || from === at) return nodeText(data, filtered, at);
  const order = neighboursByImportance(data, filtered, from);
  const place = order.findIndex((each) => each.at === at);
  const joined = joinedBy(data, filtered, from, at);
  return [
    nodeText(data, filtered, at), ...(place === -1 ? [] : [words.place(place + 1, order.length)]),
    ...(joined === null ? [] : [words.reached(data.nodes[from]!.label, joined.occasion ? occasionText(joined.occasion) : relationText(joined.relation))]),
  ].join(', ');
}

/** The surroundings in sentences, each one fact. */
export function descriptionOf(data: Dataset, filtered: Filtered, at: number): string[] {
  const found = neighbourhoodOf(data, filtered, at);
  return [
    `${nodeText(data, filtered, at)}.`,
    found.neighbours === 0 ? words.alone : words.with(listText(found.kinds.map(([type, count]) => countOf(count, ...rowNames[TABLE[type]])))),
    ...(found.notLoaded > 0 ? [words.notLoaded(found.notLoaded)] : []),
    ...(found.strongest.length > 0 ? [words.strongest(listText(found.strongest.map((each) => words.times(data.nodes[each.at]!.label, each.occasions))))] : []),
    ...(found.first === null || found.last === null ? (found.occasions > 0 ? [words.noneDated] : [])
      : found.occasions - found.undated === 1 ? [words.only(occasionText(found.first))] : [words.firstLast(occasionText(found.first), occasionText(found.last))]),
    ...(found.undated > 0 && found.first !== null ? [words.undated(found.undated)] : []),
    ...(found.unknown.length > 0 ? [words.unknown(listText(found.unknown.map((fact) => words.facts[fact])))] : []),
  ];
}
