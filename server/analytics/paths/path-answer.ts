/** Ways as people read them: each step with its exchanges and adoptions, and the people and institutions that took part. */
import { keepsRelation, networkAmong } from '../../graph/network-ego.ts';
import { TEACHES, LEARNS } from '../../graph/flow-events.ts';
import { NO_DAY, NONE, type Network } from '../../graph/network-columns.ts';
import { cityTies } from '../../graph/network-ties.ts';
import { nodeOf, relationsOf } from '../../graph/network-relations.ts';
import { isoDay } from '../../model/dates.ts';
import { ROLES } from '../../model/vocabularies.ts';
import type { Path, PathAnswer, PathOccasion, PathParticipant, PathStep } from '../../model/path.ts';
import type { Mention } from '../../model/profile.ts';
import { occasionCounts } from '../time/timeline.ts';
import { eventList, occasionDays } from '../../graph/network-projection.ts';
import { findWays, whyNone, type FoundWay, type WayQuestion } from './find-ways.ts';

/** What paths are told with: names of things, and who took part in an exchange. */
export interface Records {
  readonly mention: (type: string, id: string) => Mention;
  readonly participants: (exchangeId: string) => readonly { readonly participantId: string; readonly role: string | null }[];
}

/** Occasions named for a step, and people and institutions named for an occasion. */
const OCCASIONS = 12;
const PARTICIPANTS = 8;

export function pathAnswer(whole: Network, records: Records, question: WayQuestion): PathAnswer {
  const { network, count, ways } = findWays(whole, question);
  const { by, mode, form, weights, filters } = question;
  const mention = (key: string) => { const { type, id } = nodeOf(key); return records.mention(type, id); };
  const [from, to] = [mention(question.from.key), mention(question.to.key)];
  const paths = ways.map((way) => pathOf(network, records, question, way, mention));
  const keys = [...new Set(ways.flatMap((way) => way.keys))];
  const undated = by === 'time' ? undatedOf(network) : null;
  const reason = count > 0 ? null : whyNone(whole, question);
  return {
    dataVersion: whole.dataVersion, from, to, by, mode, network: by === 'time' ? 'directed' : form, weights, filters, count, paths,
    none: reason === null ? null : { reason, text: WHY[reason](from.label, to.label) },
    undated, notes: undated === null ? [] : undatedNotes(undated),
    part: networkAmong(network, keys, mode),
  };
}

const WHY: Record<NonNullable<PathAnswer['none']>['reason'], (from: string, to: string) => string> = {
  filters: (from, to) => `There is a way from ${from} to ${to}, but not within the filters; take some off.`,
  time: (from, to) => `Exchanges lead from ${from} to ${to}, but never one after the other in time: what ${from} knew could not have reached ${to} by what is recorded and dated.`,
  direction: (from, to) => `${from} and ${to} are linked, but knowledge did not flow from ${from} to ${to}; the other way round, or without direction, there may be a way.`,
  apart: (from, to) => `${from} and ${to} are in parts of the network that nothing recorded links.`,
};

export function undatedOf(network: Network): { all: number; undated: number } {
  return occasionCounts({ events: eventList(network, 'directed'), days: occasionDays(network) });
}
export function undatedNotes({ all, undated }: { all: number; undated: number }): string[] {
  return undated === 0 ? [] : [`Without a date, and so left out: ${undated} of ${all} exchanges and adoption links.`];
}

function pathOf(network: Network, records: Records, { mode, by }: WayQuestion, way: FoundWay, mention: (key: string) => Mention): Path {
  const iso = (day: number | null) => (day === null || day === NO_DAY ? null : isoDay(day));
  const steps = way.keys.slice(1).map((to, i): PathStep => {
    const from = way.keys[i]!;
    const hop = way.hops?.[i];
    const found = mode === 'everything' ? relationsBetween(network, from, to) : { relations: [{ text: 'tie', forward: true }], occasions: hop ? [hop.occasion] : tieOccasions(network, from, to) };
    const arrival = hop ? { by: iso(hop.by), possible: iso(hop.possible) } : null;
    return {
      from: mention(from), to: mention(to), relations: found.relations, weight: way.weights[i]!, arrival, total: found.occasions.length,
      occasions: found.occasions.slice(0, OCCASIONS).map((occasion) => occasionOf(network, records, occasion, mode === 'cities' ? [from, to] : null)),
    };
  });
  const last = way.hops?.at(-1);
  return {
    nodes: way.keys.map(mention), steps, distance: by === 'time' ? null : way.distance,
    certain: last ? last.by !== null : null, arrival: last ? { by: iso(last.by), possible: iso(last.possible) } : null,
  };
}

const cityOf = (network: Network, key: string) => network.cities.id.indexOf(nodeOf(key).id);

/** Latest first, undated last. */
function tieOccasions(network: Network, a: string, b: string): number[] {
  const ties = cityTies(network);
  const [u, v] = [cityOf(network, a), cityOf(network, b)];
  for (let i = ties.offsets[u]!; i < ties.offsets[u + 1]!; i++) {
    if (ties.neighbours[i] !== v) continue;
    const link = ties.link[i]!;
    return latestFirst(network, Array.from(ties.events.occasions.subarray(ties.first[link]!, ties.first[link + 1]!)));
  }
  return [];
}

function latestFirst({ exchanges, adoptions }: Network, occasions: number[]): number[] {
  const day = (occasion: number) => (occasion < exchanges.count ? exchanges.lo[occasion]! : adoptions.lo[occasion - exchanges.count]!);
  return occasions.sort((x, y) => day(y) - day(x) || x - y);
}

/** Relations of two nodes of any kind in words, and the exchanges and adoptions that state them. */
function relationsBetween(network: Network, a: string, b: string): { relations: PathStep['relations']; occasions: number[] } {
  const all = relationsOf(network);
  const [u, v] = [all.number.get(a)!, all.number.get(b)!];
  const relations = new Map<string, PathStep['relations'][number]>();
  const occasions = new Set<number>();
  for (let i = all.offsets[u]!; i < all.offsets[u + 1]!; i++) {
    const relation = all.at[i]!;
    const forward = all.source[relation] === u;
    if ((forward ? all.target[relation] : all.source[relation]) !== v || !keepsRelation(network, all, relation)) continue;
    const text = all.words[all.word[relation]!]!;
    relations.set(`${text} ${forward}`, { text, forward });
    if (all.exchange[relation] !== NONE) occasions.add(all.exchange[relation]!);
    if (all.adoption[relation] !== NONE) occasions.add(network.exchanges.count + all.adoption[relation]!);
  }
  return { relations: [...relations.values()], occasions: latestFirst(network, [...occasions]) };
}

function occasionOf(network: Network, records: Records, occasion: number, ends: readonly [string, string] | null): PathOccasion {
  const { exchanges, adoptions, rows } = network;
  if (occasion >= exchanges.count) {
    const a = occasion - exchanges.count;
    const row = rows.adoptions[a]!;
    const flow = ends === null ? null : cityOf(network, ends[0]) === adoptions.source[a] ? 'forward' as const : 'backward' as const;
    return { type: 'adoption', occasion: records.mention('practice', row.practiceId), kind: 'adoption', start: row.date, end: null, cities: 2, flow, people: [], institutions: [], others: 0, verified: row.verified };
  }
  const row = rows.exchanges[occasion]!;
  const { people, institutions, others } = tookPart(records, row.id);
  return {
    type: 'exchange', occasion: records.mention('exchange', row.id), kind: row.kind, start: row.start, end: row.end,
    cities: exchanges.cities.offsets[occasion + 1]! - exchanges.cities.offsets[occasion]!,
    flow: ends === null ? null : flowBetween(network, occasion, cityOf(network, ends[0]), cityOf(network, ends[1])), people, institutions, others, verified: row.verified,
  };
}

function flowBetween({ exchanges }: Network, exchange: number, u: number, v: number): NonNullable<PathOccasion['flow']> {
  const bits = (city: number) => {
    for (let i = exchanges.cities.offsets[exchange]!; i < exchanges.cities.offsets[exchange + 1]!; i++) if (exchanges.cities.items[i] === city) return exchanges.flow[i]!;
    return 0;
  };
  const [first, second] = [bits(u), bits(v)];
  const forward = (first & TEACHES) !== 0 && (second & LEARNS) !== 0;
  const backward = (second & TEACHES) !== 0 && (first & LEARNS) !== 0;
  return forward && backward ? 'both' : forward ? 'forward' : backward ? 'backward' : 'none';
}

/** People and institutions of an exchange, those who hosted and taught before those who came. */
function tookPart(records: Records, exchangeId: string): Pick<PathOccasion, 'people' | 'institutions' | 'others'> {
  const roles = new Map<string, Set<string>>();
  for (const { participantId, role } of records.participants(exchangeId)) {
    if (participantId.startsWith('city:')) continue;
    const held = roles.get(participantId);
    if (held) held.add(role ?? 'participant');
    else roles.set(participantId, new Set([role ?? 'participant']));
  }
  const place = (held: ReadonlySet<string>) => Math.min(...[...held].map((role) => ROLES.indexOf(role as (typeof ROLES)[number])));
  const sorted = [...roles].sort((a, b) => place(a[1]) - place(b[1]) || (a[0] < b[0] ? -1 : 1));
  const named = (type: 'person' | 'institution'): PathParticipant[] => sorted.filter(([key]) => key.startsWith(`${type}:`)).slice(0, PARTICIPANTS).map(([key, held]) => {
    const { id } = nodeOf(key);
    return { participant: records.mention(type, id), roles: [...held] };
  });
  const [people, institutions] = [named('person'), named('institution')];
  return { people, institutions, others: roles.size - people.length - institutions.length };
}
