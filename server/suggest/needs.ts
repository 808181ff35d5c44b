/**
 * What each city needs and what it can offer, topic by topic (methods, section 3). Where the latest
 * self-assessment scores a topic with enough of its items: need = (5 − L)/4, offer = max(0, L − 3)/2 · (1 − e^−k),
 * k being the practices of the city on it that have not ended. Elsewhere from records: offer = 1 − e^−Σw over
 * its practices, need = (1 − e^−Σw) · (1 − offer) over the hazards it faces and the exchanges it learned in.
 * Topics include those below them. Not known is NaN, never 0; a practice that ended is a known offer of nothing.
 */
import { NO_DAY } from '../graph/network-columns.ts';
import { affiliationsOf, listOf } from './affiliations.ts';
import { assessmentLevels, type Level } from './assessment-levels.ts';
import type { PartnerNetwork } from './partner-network.ts';
import { ITEM_KINDS, recordItems, type ItemKind } from './record-items.ts';
import { postings, spread } from './topic-postings.ts';

export type Basis = 'assessment' | 'records';

/** A row a topic: what one city needs and offers there. */
export interface TopicNeed {
  readonly topic: number;
  readonly topicId: string;
  readonly label: string;
  /** Scheme and number of an Essential; they are never compared across schemes. */
  readonly scheme: string | null;
  /** 0 to 1; NaN where not known. */
  readonly need: number;
  readonly offer: number;
  readonly basis: Basis;
  /** Of an assessment: level 1 to 5, share of items scored (null where it does not say), its id. */
  readonly level: number | null;
  readonly coverage: number | null;
  readonly assessmentId: string | null;
  /** Years between what it rests on (the assessment, the last record) and the end of the data; null where undated. */
  readonly ageYears: number | null;
}

/** What a need or an offer rests on. */
export interface NeedReason {
  readonly kind: ItemKind | 'score';
  /** Practice, exchange, topic (hazard) or assessment. */
  readonly id: string;
  readonly weight: number;
  readonly ended: boolean;
}

export interface CityNeeds {
  /** Topics of city u: places `offsets[u]` to `offsets[u + 1]` (exclusive) of the columns below, sorted by topic. */
  readonly offsets: Int32Array;
  readonly topics: Int32Array;
  readonly need: Float64Array;
  readonly offer: Float64Array;
  /** 1 from an assessment, 0 from records. */
  readonly assessed: Uint8Array;
  /** NaN where nothing is known. */
  readonly needOf: (city: number, topic: number) => number;
  readonly offerOf: (city: number, topic: number) => number;
  /** 'none' when nothing at all is known of the city. */
  readonly basisOf: (city: number) => Basis | 'none';
  readonly of: (city: number) => TopicNeed[];
  readonly why: (city: number, topic: number) => NeedReason[];
  /** Practices that the city originated or took up; a weight of 0 is no offer, because it ended, did not work or is only planned. */
  readonly practicesOf: (city: number) => { readonly practice: number; readonly weight: number; readonly originated: boolean }[];
  /** Topics the latest assessment scored on less than 60 % of their items, which give no level. */
  readonly tooFew: (city: number) => readonly { readonly topic: number; readonly coverage: number }[];
  /** C(seeker ← source) = Σ need·offer / Σ need over topics the seeker is known to need; NaN when its needs sum to 0 or are unknown, or the source has no known offer. */
  readonly complementarity: (seeker: number, source: number) => number;
  /** The same with one city against every other (arrays n long, NaN where `complementarity` is). */
  readonly complementarityOf: (city: number, into: Matches) => void;
}

/** `met`: complementarity with this city as the seeker; `metBack`: as the source. Beside them the numbers of topics that are needed and offered. */
export interface Matches {
  readonly met: Float64Array;
  readonly metBack: Float64Array;
  readonly topics: Float64Array;
  readonly topicsBack: Float64Array;
}

const known = new WeakMap<PartnerNetwork, CityNeeds>();

/** Needs and offers of all cities; worked out once for each network object. */
export function cityNeeds(partners: PartnerNetwork): CityNeeds {
  let found = known.get(partners);
  if (!found) {
    found = readNeeds(partners);
    known.set(partners, found);
  }
  return found;
}

const LEARNED = ITEM_KINDS.indexOf('learned');

function readNeeds(partners: PartnerNetwork): CityNeeds {
  const { network, n } = partners;
  const { topicAndAbove, end } = affiliationsOf(partners);
  const items = recordItems(partners);
  const { levels, tooFew } = assessmentLevels(partners);
  const closure = closures(partners);
  const topicCount = network.topics.id.length;

  const offsets = new Int32Array(n + 1);
  const columns = { topics: [] as number[], need: [] as number[], offer: [] as number[], assessed: [] as number[] };
  const [offered, practices, wanted] = [new Float64Array(topicCount), new Float64Array(topicCount), new Float64Array(topicCount)];
  const [hasOffer, hasNeed] = [new Uint8Array(topicCount), new Uint8Array(topicCount)];
  for (let city = 0; city < n; city++) {
    const touched = new Set<number>();
    for (let i = items.offsets[city]!; i < items.offsets[city + 1]!; i++) {
      const isPractice = items.kind[i]! < LEARNED;
      for (const t of closure(items.kind[i]!, items.of[i]!)) {
        touched.add(t);
        if (isPractice) {
          hasOffer[t] = 1;
          offered[t]! += items.weight[i]!;
          if (items.weight[i]! > 0) practices[t]!++;
        } else {
          hasNeed[t] = 1;
          wanted[t]! += items.weight[i]!;
        }
      }
    }
    const levelOf = new Map<number, Level>();
    for (const level of levels[city]!) {
      touched.add(level.topic);
      levelOf.set(level.topic, level);
    }
    for (const t of [...touched].sort((a, b) => a - b)) {
      const level = levelOf.get(t);
      const offer = hasOffer[t] === 1 ? 1 - Math.exp(-offered[t]!) : Number.NaN;
      columns.topics.push(t);
      columns.assessed.push(level ? 1 : 0);
      columns.need.push(level ? (5 - level.level) / 4 : hasNeed[t] === 1 ? (1 - Math.exp(-wanted[t]!)) * (1 - (hasOffer[t] === 1 ? offer : 0)) : Number.NaN);
      columns.offer.push(level ? (Math.max(0, level.level - 3) / 2) * (1 - Math.exp(-practices[t]!)) : offer);
      offered[t] = practices[t] = wanted[t] = 0;
      hasOffer[t] = hasNeed[t] = 0;
    }
    offsets[city + 1] = columns.topics.length;
  }
  const topics = Int32Array.from(columns.topics);
  const need = Float64Array.from(columns.need);
  const offer = Float64Array.from(columns.offer);
  const assessed = Uint8Array.from(columns.assessed);

  const place = (city: number, topic: number): number => {
    for (let i = offsets[city]!; i < offsets[city + 1]!; i++) if (topics[i] === topic) return i;
    return -1;
  };
  const valueAt = (column: Float64Array) => (city: number, topic: number) => {
    const i = place(city, topic);
    return i < 0 ? Number.NaN : column[i]!;
  };
  const [needOf, offerOf] = [valueAt(need), valueAt(offer)];
  const needed = postings(offsets, topics, need, topicCount);
  const available = postings(offsets, topics, offer, topicCount);
  const needSum = new Float64Array(n);
  const offers = new Uint8Array(n);
  for (let city = 0; city < n; city++) {
    for (let i = offsets[city]!; i < offsets[city + 1]!; i++) {
      if (!Number.isNaN(need[i]!)) needSum[city]! += need[i]!;
      if (!Number.isNaN(offer[i]!)) offers[city] = 1;
    }
  }
  const years = (day: number) => (day === NO_DAY || end === NO_DAY ? null : Math.max(0, end - day) / 365.25);

  return {
    offsets, topics, need, offer, assessed, needOf, offerOf,
    basisOf: (city) => (levels[city]!.length > 0 ? 'assessment' : offsets[city + 1]! > offsets[city]! ? 'records' : 'none'),
    tooFew: (city) => tooFew[city]!,
    of: (city) => Array.from({ length: offsets[city + 1]! - offsets[city]! }, (_, k): TopicNeed => {
      const i = offsets[city]! + k;
      const topic = topics[i]!;
      const level = assessed[i] === 1 ? levels[city]!.find((one) => one.topic === topic) : undefined;
      return {
        topic, topicId: network.topics.id[topic]!, label: network.topics.label[topic]!, scheme: network.topics.scheme[topic]!, need: need[i]!, offer: offer[i]!,
        basis: level ? 'assessment' : 'records', level: level?.level ?? null, coverage: level?.coverage ?? null, assessmentId: level?.assessmentId ?? null,
        ageYears: years(level ? level.day : lastDay(city, topic)),
      };
    }),
    why,
    practicesOf: (city) => Array.from({ length: items.offsets[city + 1]! - items.offsets[city]! }, (_, k) => items.offsets[city]! + k)
      .filter((i) => items.kind[i]! < LEARNED)
      .map((i) => ({ practice: items.of[i]!, weight: items.weight[i]!, originated: ITEM_KINDS[items.kind[i]!] === 'originated' })),
    complementarity(seeker, source) {
      if (needSum[seeker] === 0 || offers[source] === 0) return Number.NaN;
      let sum = 0;
      for (let i = offsets[seeker]!; i < offsets[seeker + 1]!; i++) {
        const other = offerOf(source, topics[i]!);
        if (need[i]! > 0 && other > 0) sum += need[i]! * other;
      }
      return sum / needSum[seeker]!;
    },
    complementarityOf(city, into) {
      for (const column of Object.values(into) as Float64Array[]) column.fill(0);
      for (let i = offsets[city]!; i < offsets[city + 1]!; i++) {
        if (need[i]! > 0) spread(available, topics[i]!, need[i]!, into.met, into.topics);
        if (offer[i]! > 0) spread(needed, topics[i]!, offer[i]!, into.metBack, into.topicsBack);
      }
      for (let other = 0; other < n; other++) {
        const [asks, asksBack] = [needSum[city]! > 0 && offers[other] === 1, needSum[other]! > 0 && offers[city] === 1];
        into.met[other] = asks ? into.met[other]! / needSum[city]! : Number.NaN;
        into.metBack[other] = asksBack ? into.metBack[other]! / needSum[other]! : Number.NaN;
        if (!asks) into.topics[other] = Number.NaN;
        if (!asksBack) into.topicsBack[other] = Number.NaN;
      }
    },
  };

  function lastDay(city: number, topic: number): number {
    let day = NO_DAY;
    for (let i = items.offsets[city]!; i < items.offsets[city + 1]!; i++) if (closure(items.kind[i]!, items.of[i]!).includes(topic)) day = Math.max(day, items.day[i]!);
    return day;
  }

  function why(city: number, topic: number): NeedReason[] {
    const reasons: NeedReason[] = [];
    const level = levels[city]!.find((one) => one.topic === topic);
    if (level) reasons.push({ kind: 'score', id: level.assessmentId, weight: level.level, ended: false });
    for (let i = items.offsets[city]!; i < items.offsets[city + 1]!; i++) {
      const [kind, of] = [items.kind[i]!, items.of[i]!];
      if (!closure(kind, of).includes(topic)) continue;
      const { id } = (kind < LEARNED ? network.rows.practices : kind === LEARNED ? network.rows.exchanges : network.rows.topics)[of]!;
      reasons.push({ kind: ITEM_KINDS[kind]!, id, weight: items.weight[i]!, ended: items.ended[i] === 1 });
    }
    return reasons.sort((a, b) => Number(b.kind === 'score') - Number(a.kind === 'score') || b.weight - a.weight || (a.id < b.id ? -1 : 1));
  }

  /** Topics of an item with those above them, each once. */
  function closures({ network: { practices: { topics: ofPractice }, exchanges } }: PartnerNetwork): (kind: number, of: number) => readonly number[] {
    const practice: (readonly number[] | undefined)[] = [];
    const exchange: (readonly number[] | undefined)[] = [];
    const close = (list: Iterable<number>) => [...new Set([...list].flatMap((t) => topicAndAbove[t]!))];
    const ofExchange = (e: number) => new Set([...listOf(exchanges.topics, e), ...[...listOf(exchanges.practices, e)].flatMap((p) => [...listOf(ofPractice, p)])]);
    return (kind, of) => (kind < LEARNED ? (practice[of] ??= close(listOf(ofPractice, of))) : kind === LEARNED ? (exchange[of] ??= close(ofExchange(of))) : topicAndAbove[of]!);
  }
}
