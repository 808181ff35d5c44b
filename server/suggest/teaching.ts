/**
 * Who has taught whom: how willing a city has shown itself to teach, and how many it serves at present.
 * Teaching counts where a city teaches without learning (peers in a workshop teach nobody in particular).
 */
import { LEARNS, TEACHES } from '../graph/flow-events.ts';
import { topicAndBelow } from '../graph/network-filters.ts';
import { NO_DAY } from '../graph/network-columns.ts';
import { affiliationsOf, listOf } from './affiliations.ts';
import type { PartnerNetwork } from './partner-network.ts';

/** Kinds of exchange in which every learner takes up time of the teacher; a talk at a conference does not. */
const TAKES_CAPACITY: ReadonlySet<string> = new Set(['mentoring', 'study visit', 'secondment', 'technical assistance', 'peer review']);
/** Served at present: an exchange in so many years before the end of the data. */
export const SERVED_YEARS = 3;

export interface Teaching {
  /** Exchanges in which each city taught others: all of them, or those on a topic and the topics below it. */
  readonly taught: (topic: number | null) => Float64Array;
  /** Cities that each city mentored, hosted or assisted in the last three years; those of undated exchanges are not among them. */
  readonly served: Float64Array;
  /** Cities that mentored, hosted or assisted each city in the last three years. */
  readonly teachers: Float64Array;
}

const known = new WeakMap<PartnerNetwork, Teaching>();

export function teachingOf(partners: PartnerNetwork): Teaching {
  let found = known.get(partners);
  if (!found) {
    found = readTeaching(partners);
    known.set(partners, found);
  }
  return found;
}

function readTeaching(partners: PartnerNetwork): Teaching {
  const { network, n } = partners;
  const { exchanges, practices, topics, kinds } = network;
  const { end } = affiliationsOf(partners);
  const { offsets, items } = exchanges.cities;
  const role = (e: number, flow: number) => {
    const found: number[] = [];
    for (let i = offsets[e]!; i < offsets[e + 1]!; i++) if ((exchanges.flow[i]! & (TEACHES | LEARNS)) === flow) found.push(items[i]!);
    return found;
  };
  const pairs = new Set<number>();
  for (let e = 0; e < exchanges.count; e++) {
    const day = exchanges.hi[e]!;
    if (exchanges.kept[e] === 0 || day === NO_DAY || day <= end - SERVED_YEARS * 365.25 || !TAKES_CAPACITY.has(kinds[exchanges.kind[e]!]!)) continue;
    const learners = role(e, LEARNS);
    for (const teacher of role(e, TEACHES)) for (const learner of learners) pairs.add(teacher * n + learner);
  }
  const [served, teachers] = [new Float64Array(n), new Float64Array(n)];
  for (const pair of pairs) {
    served[Math.floor(pair / n)]!++;
    teachers[pair % n]!++;
  }

  const count = (topic: number | null): Float64Array => {
    const marks = topic === null ? undefined : topicAndBelow(topics, topic);
    const on = (list: Int32Array) => list.some((t) => marks![t] === 1);
    const taught = new Float64Array(n);
    for (let e = 0; e < exchanges.count; e++) {
      if (exchanges.kept[e] === 0) continue;
      if (marks && !on(listOf(exchanges.topics, e)) && !listOf(exchanges.practices, e).some((p) => on(listOf(practices.topics, p)))) continue;
      if (role(e, LEARNS).length > 0) for (const city of role(e, TEACHES)) taught[city]!++;
    }
    return taught;
  };
  const counted = new Map<number | null, Float64Array>();
  return {
    served, teachers,
    taught(topic) {
      let found = counted.get(topic);
      if (!found) counted.set(topic, (found = count(topic)));
      return found;
    },
  };
}
