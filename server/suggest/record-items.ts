/**
 * What the records say that a city does and learns: practices it originated or took up, exchanges it
 * learned in, hazards it faces. Each item has a weight between 0 and 1; needs.ts makes needs and offers of them.
 */
import { LEARNS, TEACHES } from '../graph/flow-events.ts';
import { NO_DAY, NONE } from '../graph/network-columns.ts';
import { affiliationsOf, dayOf, listOf } from './affiliations.ts';
import type { PartnerNetwork } from './partner-network.ts';

export const ITEM_KINDS = ['originated', 'adopted', 'learned', 'hazard'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export interface RecordItems {
  /** Items of city u: places `offsets[u]` to `offsets[u + 1]` (exclusive) of the columns below. */
  readonly offsets: Int32Array;
  /** Place in ITEM_KINDS. */
  readonly kind: Uint8Array;
  /** Number of the practice (originated, adopted), the exchange (learned) or the topic (hazard). */
  readonly of: Int32Array;
  /** Weight as an offer (practices) or as a need (learned, hazard), recency included. A practice that ended or did not work weighs 0. */
  readonly weight: Float64Array;
  /** 1 for a practice that the city has ended or abandoned. */
  readonly ended: Uint8Array;
  /** Last day with a record of it; NO_DAY where undated. */
  readonly day: Int32Array;
}

/** Years after which a record counts half; an undated one counts half as well. */
export const HALF_LIFE_YEARS = 10;
export const UNDATED_RECENCY = 0.5;
const ADOPTED = 0.75;
const NO_RESULT = 0.5;
/** Learning among peers, who teach as well, is a weaker sign of a need than learning from others. */
const PEER = 0.5;
const DAYS_A_YEAR = 365.25;

/** 2^(−years before the end of the data / half-life); the middle value for an undated record. */
export function recency(day: number, end: number, halfLife: number): number {
  return day === NO_DAY || end === NO_DAY ? UNDATED_RECENCY : 2 ** (-Math.max(0, end - day) / DAYS_A_YEAR / halfLife);
}

interface Held { kind: number; base: number; ended: boolean; day: number }

export function recordItems(partners: PartnerNetwork): RecordItems {
  const { network, n } = partners;
  const { rows, exchanges, adoptions, practices } = network;
  const { end } = affiliationsOf(partners);
  const held = practicesHeld(partners);
  const columns = { city: [] as number[], kind: [] as number[], of: [] as number[], weight: [] as number[], ended: [] as number[], day: [] as number[] };
  const add = (city: number, kind: ItemKind, of: number, weight: number, day: number, ended = false) => {
    columns.city.push(city);
    columns.kind.push(ITEM_KINDS.indexOf(kind));
    columns.of.push(of);
    columns.weight.push(weight);
    columns.ended.push(ended ? 1 : 0);
    columns.day.push(day);
  };
  for (const [key, { kind, base, ended, day }] of held) {
    const p = key % practices.id.length;
    add((key - p) / practices.id.length, ITEM_KINDS[kind]!, p, ended ? 0 : base * recency(day, end, HALF_LIFE_YEARS), day, ended);
  }
  for (let e = 0; e < exchanges.count; e++) {
    if (exchanges.kept[e] === 0 || (listOf(exchanges.topics, e).length === 0 && listOf(exchanges.practices, e).length === 0)) continue;
    for (let i = exchanges.cities.offsets[e]!; i < exchanges.cities.offsets[e + 1]!; i++) {
      const flow = exchanges.flow[i]!;
      if ((flow & LEARNS) !== 0) add(exchanges.cities.items[i]!, 'learned', e, ((flow & TEACHES) !== 0 ? PEER : 1) * recency(exchanges.hi[e]!, end, HALF_LIFE_YEARS), exchanges.hi[e]!);
    }
  }
  const topicNumber = new Map(network.topics.id.map((id, t) => [id, t]));
  rows.cities.forEach((row, city) => { for (const id of row.hazards) add(city, 'hazard', topicNumber.get(id)!, 1, NO_DAY); });
  return byCity(columns, n);

  /** The practices of each city, by city × practices + practice: the last record of a city with a practice says whether it runs. */
  function practicesHeld({ network: { practices: { id } } }: PartnerNetwork): Map<number, Held> {
    const found = new Map<number, Held>();
    const failed = failedPractices(rows);
    practices.origin.forEach((city, p) => {
      if (city === NONE) return;
      const { status, outcome } = rows.practices[p]!;
      const runs = status === 'running' || status === 'scaled up';
      const base = status === 'planned' || failed.has(id[p]!) ? 0 : runs || outcome !== null ? 1 : NO_RESULT;
      found.set(city * id.length + p, { kind: 0, base, ended: status === 'ended' || status === 'abandoned', day: practices.startedHi[p]! });
    });
    const byDay = Array.from({ length: adoptions.count }, (_, a) => a).filter((a) => adoptions.kept[a] === 1).sort((a, b) => adoptions.hi[a]! - adoptions.hi[b]! || a - b);
    for (const a of byDay) {
      const p = adoptions.practice[a]!;
      const key = adoptions.target[a]! * id.length + p;
      const before = found.get(key);
      const { ended, outcome } = rows.adoptions[a]!;
      const base = failed.has(id[p]!) ? 0 : ADOPTED * (outcome === null ? NO_RESULT : 1);
      found.set(key, { kind: before?.kind ?? 1, base: Math.max(base, before?.base ?? 0), ended: ended !== null, day: Math.max(before?.day ?? NO_DAY, adoptions.hi[a]!, dayOf(ended)) });
    }
    const seen = (city: number, p: number, day: number) => {
      const practice = found.get(city * id.length + p);
      if (practice && day > practice.day) practice.day = day;
    };
    for (const a of byDay) if (adoptions.source[a] !== NONE) seen(adoptions.source[a]!, adoptions.practice[a]!, adoptions.hi[a]!);
    for (let e = 0; e < exchanges.count; e++) {
      if (exchanges.kept[e] === 1) for (const p of listOf(exchanges.practices, e)) for (const city of listOf(exchanges.cities, e)) seen(city, p, exchanges.hi[e]!);
    }
    return found;
  }
}

/** Practices about which every lesson says that they did not work. */
function failedPractices({ lessons }: PartnerNetwork['network']['rows']): ReadonlySet<string> {
  const worked = new Map<string, boolean>();
  for (const { aboutId, worked: answer } of lessons) {
    if (answer === null || !aboutId?.startsWith('practice:')) continue;
    const id = aboutId.slice('practice:'.length);
    worked.set(id, (worked.get(id) ?? false) || answer !== 'no');
  }
  return new Set([...worked].filter(([, any]) => !any).map(([id]) => id));
}

function byCity(columns: { city: number[]; kind: number[]; of: number[]; weight: number[]; ended: number[]; day: number[] }, n: number): RecordItems {
  const total = columns.city.length;
  const offsets = new Int32Array(n + 1);
  for (const city of columns.city) offsets[city + 1]!++;
  for (let c = 0; c < n; c++) offsets[c + 1]! += offsets[c]!;
  const next = offsets.slice(0, n);
  const items = { offsets, kind: new Uint8Array(total), of: new Int32Array(total), weight: new Float64Array(total), ended: new Uint8Array(total), day: new Int32Array(total) };
  for (let i = 0; i < total; i++) {
    const at = next[columns.city[i]!]!++;
    items.kind[at] = columns.kind[i]!;
    items.of[at] = columns.of[i]!;
    items.weight[at] = columns.weight[i]!;
    items.ended[at] = columns.ended[i]!;
    items.day[at] = columns.day[i]!;
  }
  return items;
}
