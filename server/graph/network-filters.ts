/**
 * Filters of a network (conventions 6 and 7): which exchanges, adoption links and pairs of cities
 * stay. Cities always stay, so that isolates are counted. What cannot be understood is `bad-request`
 * with what could be meant.
 */
import { AppError } from '../errors.ts';
import { matchCountry } from '../geo/countries.ts';
import { foldText } from '../geo/fold-text.ts';
import { dayInterval } from '../model/dates.ts';
import type { NetworkFilters } from '../model/network-wire.ts';
import { NO_DAY, NONE, sharedBytes, type Lists, type NetworkColumns, type TopicColumns } from './network-columns.ts';

/** Filters understood: numbers and masks instead of texts. Undefined where that filter is not given. */
export interface ResolvedFilters {
  readonly window: { readonly lo: number; readonly hi: number } | undefined;
  /** Place in `kinds`, or 'adoption', or 'absent' for a kind that no exchange has. */
  readonly kind: number | 'adoption' | 'absent' | undefined;
  /** The topic and those below it. */
  readonly topics: Uint8Array | undefined;
  readonly country: string | undefined;
  readonly dataset: number | undefined;
}

export function resolveFilters(network: NetworkColumns, filters: NetworkFilters): ResolvedFilters {
  return {
    window: resolveWindow(filters.from, filters.to),
    kind: filters.kind === null ? undefined : resolveKind(network.kinds, filters.kind),
    topics: filters.topic === null ? undefined : topicAndBelow(network.topics, resolveTopic(network.topics, filters.topic)),
    country: filters.country === null ? undefined : resolveCountry(filters.country),
    dataset: filters.dataset === null ? undefined : resolveDataset(network.datasets, filters.dataset),
  };
}

/**
 * The network with what the filters keep. Throws `bad-request` for a date, topic, country or dataset that means nothing or several things. The network given stays as it is.
 */
export function filterNetwork<N extends NetworkColumns>(network: N, filters: NetworkFilters): N {
  if (Object.values(filters).every((value) => value === null)) return network;
  const wanted = resolveFilters(network, filters);
  const inCountry = wanted.country === undefined ? network.inCountry : sharedBytes(network.cities.id.length);
  if (wanted.country !== undefined) {
    network.cities.country.forEach((code, i) => { (inCountry as Uint8Array)[i] = code === wanted.country ? 1 : 0; });
  }
  const exchangesKept = sharedBytes(network.exchanges.count);
  for (let e = 0; e < exchangesKept.length; e++) exchangesKept[e] = network.exchanges.kept[e] === 1 && keepsExchange(network, wanted, e) ? 1 : 0;
  const adoptionsKept = sharedBytes(network.adoptions.count);
  for (let a = 0; a < adoptionsKept.length; a++) adoptionsKept[a] = network.adoptions.kept[a] === 1 && keepsAdoption(network, wanted, a) ? 1 : 0;
  return {
    ...network, filters, inCountry,
    exchanges: { ...network.exchanges, kept: exchangesKept }, adoptions: { ...network.adoptions, kept: adoptionsKept },
  };
}

/** Country is left out here: it is a matter of pairs (flow-events.ts), not of whole exchanges. */
export function keepsExchange(network: NetworkColumns, wanted: ResolvedFilters, e: number): boolean {
  const { exchanges } = network;
  if (wanted.kind !== undefined && !keepsKind(network.kinds, wanted.kind, exchanges.kind[e] as number)) return false;
  if (wanted.topics !== undefined && !anyMarked(exchanges.topics, e, wanted.topics)) return false;
  if (wanted.dataset !== undefined && !holds(exchanges.datasets, e, wanted.dataset)) return false;
  return overlaps(wanted, exchanges.lo[e] as number, exchanges.hi[e] as number);
}

export function keepsAdoption(network: NetworkColumns, wanted: ResolvedFilters, a: number): boolean {
  const { adoptions } = network;
  if (wanted.kind !== undefined && wanted.kind !== 'adoption') return false;
  if (wanted.topics !== undefined && !anyMarked(network.practices.topics, adoptions.practice[a] as number, wanted.topics)) return false;
  if (wanted.dataset !== undefined && !holds(adoptions.datasets, a, wanted.dataset)) return false;
  return overlaps(wanted, adoptions.lo[a] as number, adoptions.hi[a] as number);
}

function keepsKind(kinds: readonly string[], wanted: NonNullable<ResolvedFilters['kind']>, kind: number): boolean {
  return wanted === 'adoption' ? kinds[kind] === 'adoption' : wanted === kind;
}

function overlaps({ window }: ResolvedFilters, lo: number, hi: number): boolean {
  if (window === undefined) return true;
  return lo !== NO_DAY && hi >= window.lo && lo <= window.hi;
}

export function anyMarked(lists: Lists, i: number, marks: Uint8Array): boolean {
  for (let at = lists.offsets[i] as number; at < (lists.offsets[i + 1] as number); at++) {
    if (marks[lists.items[at] as number] === 1) return true;
  }
  return false;
}

export function holds(lists: Lists, i: number, item: number): boolean {
  for (let at = lists.offsets[i] as number; at < (lists.offsets[i + 1] as number); at++) {
    if (lists.items[at] === item) return true;
  }
  return false;
}

function resolveWindow(from: string | null, to: string | null): ResolvedFilters['window'] {
  if (from === null && to === null) return undefined;
  const lo = from === null ? -Infinity : day('from', from).lo;
  const hi = to === null ? Infinity : day('to', to).hi;
  if (lo > hi) throw new AppError('bad-request', `the time window ends (to ${to}) before it begins (from ${from})`, { details: { filters: ['from', 'to'] } });
  return { lo, hi };
}

function day(name: string, text: string): { lo: number; hi: number } {
  const interval = dayInterval(text);
  if (!interval) throw new AppError('bad-request', `${name} "${text}" is not a date: write YYYY, YYYY-MM or YYYY-MM-DD`, { details: { filter: name, value: text } });
  return interval;
}

/** Kinds are an open vocabulary: one that no exchange has keeps nothing. */
function resolveKind(kinds: readonly string[], text: string): NonNullable<ResolvedFilters['kind']> {
  const folded = foldText(text);
  if (folded === 'adoption') return 'adoption';
  const exact = kinds.indexOf(text);
  if (exact !== -1) return exact;
  const found = kinds.findIndex((kind) => foldText(kind) === folded);
  return found === -1 ? 'absent' : found;
}

/** Whether anything in the data is of that kind. */
export function isKnownKind({ kinds }: NetworkColumns, text: string): boolean {
  return resolveKind(kinds, text) !== 'absent';
}

export function resolveTopic(topics: TopicColumns, text: string): number {
  const byId = topics.id.indexOf(text);
  if (byId !== -1) return byId;
  const folded = foldText(text);
  const found = topics.label.flatMap((label, i) => (foldText(label) === folded ? [i] : []));
  if (found.length === 1) return found[0] as number;
  if (found.length === 0) throw unknown('topic', text, 'give the id or the label of a topic in the data');
  const ids = found.map((i) => topics.id[i] as string);
  throw new AppError('bad-request', `the topic "${text}" fits several: give one of the ids ${ids.join(', ')}`, { details: { filter: 'topic', value: text, candidates: ids } });
}

/** Marks a topic and every topic below it. */
export function topicAndBelow(topics: TopicColumns, topic: number): Uint8Array {
  const marks = new Uint8Array(topics.id.length);
  marks[topic] = 1;
  for (let changed = true; changed;) {
    changed = false;
    topics.parent.forEach((parent, i) => {
      if (parent !== NONE && marks[parent] === 1 && marks[i] === 0) {
        marks[i] = 1;
        changed = true;
      }
    });
  }
  return marks;
}

export function resolveCountry(text: string): string {
  const match = matchCountry(text);
  if (match.code !== undefined) return match.code;
  const hint = match.candidates.length > 0 ? `it may be ${match.candidates.join(', ')}` : 'give an ISO 3166-1 code such as JP, or an English name';
  throw unknown('country', text, hint);
}

function resolveDataset(datasets: readonly string[], text: string): number {
  const found = datasets.indexOf(text);
  if (found !== -1) return found;
  throw unknown('dataset', text, datasets.length > 0 ? `datasets: ${datasets.join(', ')}` : 'nothing has been imported');
}

function unknown(filter: string, value: string, hint: string): AppError {
  return new AppError('bad-request', `the ${filter} "${value}" is not known; ${hint}`, { details: { filter, value } });
}
