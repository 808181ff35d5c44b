/**
 * Who is exposed to which practice when (convention 21): a city that learns, in a dated exchange about the
 * practice or sharing a topic with it, from a city that certainly had the practice before and still has it.
 * The negative control takes exchanges whose subject is known and is another one. Events and their days
 * come from the input, so null models work through them; dates of adoptions stay as they are.
 */
import { NO_DAY } from '../../graph/network-columns.ts';
import type { MeasureInput } from '../measure-entry.ts';
import { adoptionFacts, type AdoptionFacts } from './adoption-facts.ts';

export type Subject = 'practice' | 'other';

export interface Exposure {
  readonly practice: number;
  readonly city: number;
  readonly source: number;
  readonly exchange: number;
  readonly lo: number;
  readonly hi: number;
  /** Middle day. */
  readonly day: number;
}

/** Calls `visit` for every exposure, by source, city and exchange; also of cities that have adopted already. */
export function forEachExposure({ network, events, days, form }: MeasureInput, subject: Subject, visit: (exposure: Exposure) => void): void {
  const facts = adoptionFacts(network);
  const { origin } = network.practices;
  const { sources, targets, occasions } = events;
  const expose = (source: number, city: number, exchange: number) => {
    const [lo, hi] = [days.lo[exchange]!, days.hi[exchange]!];
    if (lo === NO_DAY || (subject === 'other' && !facts.hasSubject(exchange))) return;
    let seen = -1;
    for (const { practice, from, until } of facts.holdings[source]!) {
      if (practice === seen || from >= lo || hi >= until || origin[practice] === city) continue;
      if (facts.isAbout(exchange, practice) !== (subject === 'practice')) continue;
      seen = practice;
      visit({ practice, city, source, exchange, lo, hi, day: (lo + hi) / 2 });
    }
  };
  for (let i = 0; i < sources.length; i++) {
    const exchange = occasions[i]!;
    /* A link of an adoption is what is to be explained, not an exchange. */
    if (exchange >= network.exchanges.count) continue;
    expose(sources[i]!, targets[i]!, exchange);
    if (form === 'undirected') expose(targets[i]!, sources[i]!, exchange);
  }
}

/**
 * Whether an exposure came no later than the adoption: by the middles of their days, or because the
 * adoption is recorded as coming through that exchange and their days overlap.
 */
export function precedes(exposure: Exposure, { facts, via }: { facts: AdoptionFacts; via: Int32Array }): boolean {
  const adoption = facts.adoptions.get(facts.key(exposure.practice, exposure.city));
  if (adoption === undefined || exposure.day <= adoption.day) return true;
  return via[adoption.adoption] === exposure.exchange && exposure.lo <= adoption.hi;
}
