/**
 * The whole graph as nodes and relations in words, for ego networks of everything: cities, practices,
 * exchanges, people, institutions, programmes and topics. Made from the rows on first use.
 */
import { dayInterval, type PartialDate } from '../model/dates.ts';
import { splitReference, typedReference } from '../model/fields.ts';
import type { NodeKind } from '../model/network-wire.ts';
import type { Tables } from '../model/tables.ts';
import { NONE, type Network } from './network-columns.ts';

/** Tables whose rows are nodes, in the order nodes are numbered. */
export const NODE_TABLES = {
  city: 'cities', practice: 'practices', exchange: 'exchanges', person: 'people', institution: 'institutions', programme: 'programmes', topic: 'topics',
} as const satisfies Record<NodeKind, keyof Tables>;

export interface Relations {
  /** Nodes by `type:id`. */
  readonly number: ReadonlyMap<string, number>;
  readonly keys: readonly string[];
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Place in `words`. */
  readonly word: Int32Array;
  readonly words: readonly string[];
  /** The exchange or adoption that states the relation, or NONE: filters go by these. */
  readonly exchange: Int32Array;
  readonly adoption: Int32Array;
  /** Dates of relations that have their own, by relation number. */
  readonly dates: ReadonlyMap<number, { lo: number | null; hi: number | null }>;
  /** Relations at node u: `at[offsets[u]] …`. */
  readonly offsets: Int32Array;
  readonly at: Int32Array;
}

const known = new WeakMap<Tables, Relations>();

export function relationsOf(network: Network): Relations {
  let relations = known.get(network.rows);
  if (!relations) {
    relations = readRelations(network.rows);
    known.set(network.rows, relations);
  }
  return relations;
}

function readRelations(rows: Tables): Relations {
  const number = new Map<string, number>();
  for (const [type, table] of Object.entries(NODE_TABLES) as [NodeKind, keyof Tables][]) {
    for (const row of rows[table] as { id: string }[]) number.set(typedReference(type, row.id), number.size);
  }
  const [source, target, word, exchange, adoption]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
  const words = new Map<string, number>();
  const dates = new Map<number, { lo: number | null; hi: number | null }>();
  let about = { exchange: NONE, adoption: NONE };

  const relate = (from: string, text: string, to: string, since: PartialDate | null = null, until: PartialDate | null = null) => {
    const [a, b] = [number.get(from), number.get(to)];
    /* Outputs may be lessons or modules, which are no nodes here. */
    if (a === undefined || b === undefined || a === b) return;
    if (since !== null || until !== null) {
      dates.set(source.length, { lo: since === null ? null : (dayInterval(since)?.lo ?? null), hi: until === null ? null : (dayInterval(until)?.hi ?? null) });
    }
    if (!words.has(text)) words.set(text, words.size);
    source.push(a);
    target.push(b);
    word.push(words.get(text)!);
    exchange.push(about.exchange);
    adoption.push(about.adoption);
  };

  const exchangeNumber = new Map(rows.exchanges.map((row, i) => [row.id, i]));
  rows.exchanges.forEach((row, i) => {
    about = { exchange: i, adoption: NONE };
    const self = typedReference('exchange', row.id);
    if (row.hostCityId !== null) relate(typedReference('city', row.hostCityId), 'hosted', self);
    if (row.programmeId !== null) relate(self, 'part of', typedReference('programme', row.programmeId));
    for (const id of row.topics) relate(self, 'about', typedReference('topic', id));
    for (const id of row.practices) relate(self, 'about', typedReference('practice', id));
    for (const output of row.outputs) relate(self, 'produced', output);
  });
  for (const row of rows.participations) {
    about = { exchange: exchangeNumber.get(row.exchangeId) ?? NONE, adoption: NONE };
    relate(row.participantId, `took part as ${row.role ?? 'participant'}`, typedReference('exchange', row.exchangeId));
  }
  rows.adoptions.forEach((row, i) => {
    about = { exchange: NONE, adoption: i };
    const city = typedReference('city', row.adoptingCityId);
    relate(city, 'adopted', typedReference('practice', row.practiceId));
    if (row.adaptedFromCityId !== null) relate(city, 'adopted from', typedReference('city', row.adaptedFromCityId));
    if (row.viaExchangeId !== null) relate(city, 'adopted through', typedReference('exchange', row.viaExchangeId));
  });
  about = { exchange: NONE, adoption: NONE };
  for (const row of rows.cities) for (const id of row.hazards) relate(typedReference('city', row.id), 'faces', typedReference('topic', id));
  for (const row of rows.practices) {
    const self = typedReference('practice', row.id);
    if (row.originCityId !== null) relate(typedReference('city', row.originCityId), 'originated', self, row.started);
    for (const id of new Set([...row.topics, ...row.hazards])) relate(self, 'about', typedReference('topic', id));
    if (row.adaptedFromPracticeId !== null) relate(self, 'adapted from', typedReference('practice', row.adaptedFromPracticeId));
  }
  for (const row of rows.people) if (row.placeId !== null) relate(typedReference('person', row.id), 'works at', row.placeId, row.from, row.to);
  for (const row of rows.posts) relate(typedReference('person', row.personId), 'works at', row.placeId, row.from, row.to);
  for (const row of rows.institutions) {
    const self = typedReference('institution', row.id);
    if (row.cityId !== null) relate(self, 'based in', typedReference('city', row.cityId));
    for (const id of row.topics) relate(self, 'works on', typedReference('topic', id));
  }
  for (const row of rows.memberships) relate(typedReference('city', row.cityId), 'member of', typedReference('institution', row.institutionId), row.since, row.until);
  for (const row of rows.supports) relate(typedReference('institution', row.institutionId), 'supports', typedReference('city', row.cityId), row.since);
  for (const row of rows.programmes) {
    const self = typedReference('programme', row.id);
    for (const id of row.leadInstitutionIds) relate(typedReference('institution', id), 'leads', self);
    for (const id of row.partnerIds) relate(typedReference('institution', id), 'partner in', self);
  }
  for (const row of rows.topics) if (row.parent !== null) relate(typedReference('topic', row.id), 'below', typedReference('topic', row.parent));

  const offsets = new Int32Array(number.size + 1);
  for (let i = 0; i < source.length; i++) {
    offsets[source[i]! + 1]!++;
    offsets[target[i]! + 1]!++;
  }
  for (let c = 0; c < number.size; c++) offsets[c + 1]! += offsets[c]!;
  const next = offsets.slice(0, number.size);
  const at = new Int32Array(offsets[number.size]!);
  for (let i = 0; i < source.length; i++) {
    at[next[source[i]!]!++] = i;
    at[next[target[i]!]!++] = i;
  }
  return {
    number, keys: [...number.keys()], source: Int32Array.from(source), target: Int32Array.from(target), word: Int32Array.from(word),
    words: [...words.keys()], exchange: Int32Array.from(exchange), adoption: Int32Array.from(adoption), dates, offsets, at,
  };
}

/** Type and row of a node key. */
export function nodeOf(key: string): { type: NodeKind; id: string } {
  const { type, id } = splitReference(key);
  return { type: type as NodeKind, id };
}
