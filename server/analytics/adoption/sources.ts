/**
 * From whom each adopter learned a practice (Wallinga & Teunis 2004): p_ij ∝ A_ij · g(t_i − t_j), where
 * A_ij is 1 if j taught i about it before i adopted and g is exponential. A documented source overrides;
 * several share equally. Who has neither has no known source.
 */
import { NO_DAY, NONE } from '../../graph/network-columns.ts';
import type { MeasureInput } from '../measure-entry.ts';
import { adoptionFacts, DAYS_PER_MONTH, type AdoptionFacts, type Grade } from './adoption-facts.ts';
import { forEachExposure, precedes } from './exposures.ts';

export interface Adopter {
  readonly city: number;
  /** Middle day of its first adoption; NaN where it has no date. */
  readonly day: number;
  readonly documented: boolean;
  /** Chances add up to 1; none where no source is known. */
  readonly sources: readonly { readonly city: number; readonly chance: number }[];
}

export interface Generation {
  /** Mean months from the source's adoption to the adopter's; undefined where too few are documented. */
  readonly months: number | undefined;
  /** Documented pairs it rests on; 0 where it was given. */
  readonly pairs: number;
  readonly note: string;
}

const FEWEST_PAIRS = 5;

/** When a city came to have the practice; NaN where not known. */
export function since(facts: AdoptionFacts, practice: number, city: number): number {
  return facts.holdings[city]!.reduce((first, held) => (held.practice === practice && !(held.since >= first) ? held.since : first), Number.NaN);
}

export function generationOf({ network: { adoptions } }: MeasureInput, facts: AdoptionFacts, practice: number, given: number | undefined): Generation {
  if (given !== undefined) return { months: given, pairs: 0, note: `Mean generation interval as given: ${given} months.` };
  const pairs: { practice: number; months: number }[] = [];
  for (const first of facts.adoptions.values()) {
    const source = adoptions.source[first.adoption]!;
    if (source === NONE) continue;
    const months = (first.day - since(facts, first.practice, source)) / DAYS_PER_MONTH;
    if (months >= 0) pairs.push({ practice: first.practice, months });
  }
  const mean = (list: typeof pairs) => list.reduce((sum, { months }) => sum + months, 0) / list.length;
  const own = pairs.filter((pair) => pair.practice === practice);
  for (const [list, of] of [[own, 'this practice'], [pairs, 'all practices, since this one has fewer than five']] as const) {
    if (list.length >= FEWEST_PAIRS && mean(list) > 0) return { months: mean(list), pairs: list.length, note: `Mean generation interval ${mean(list).toFixed(1)} months, of ${list.length} documented pairs of ${of}.` };
  }
  return { months: undefined, pairs: pairs.length, note: `Only ${pairs.length} pairs of adopter and source are documented with dates, too few for a generation interval: possible sources count alike. Give one by generation.` };
}

/** Adopters with evidence of that grade, in city order; the origin is not among them. Whom they learned from may have another grade. */
export function adoptersOf(input: MeasureInput, practice: number, { months }: Generation, grade: Grade): Adopter[] {
  const { network } = input;
  const { adoptions, practices } = network;
  const facts = adoptionFacts(network);
  const documented = new Map<number, Set<number>>();
  const cities = new Set<number>();
  for (let a = 0; a < adoptions.count; a++) {
    const city = adoptions.target[a]!;
    if (facts.counted[a] === 0 || adoptions.practice[a] !== practice || city === practices.origin[practice]) continue;
    if (grade !== 'all' && adoptions.grade[a] !== grade) continue;
    cities.add(city);
    const source = adoptions.source[a]!;
    if (source === NONE || source === city) continue;
    if (!documented.has(city)) documented.set(city, new Set());
    documented.get(city)!.add(source);
  }
  const taught = new Map<number, Set<number>>();
  const order = { facts, via: adoptions.via };
  forEachExposure(input, 'practice', (exposure) => {
    if (exposure.practice !== practice || !cities.has(exposure.city) || !facts.adoptions.has(facts.key(practice, exposure.city)) || !precedes(exposure, order)) return;
    if (!taught.has(exposure.city)) taught.set(exposure.city, new Set());
    taught.get(exposure.city)!.add(exposure.source);
  });
  return [...cities].sort((a, b) => a - b).map((city): Adopter => {
    const first = facts.adoptions.get(facts.key(practice, city));
    const day = first === undefined || adoptions.lo[first.adoption] === NO_DAY ? Number.NaN : first.day;
    const known = documented.get(city);
    if (known !== undefined) return { city, day, documented: true, sources: [...known].sort((a, b) => a - b).map((source) => ({ city: source, chance: 1 / known.size })) };
    const candidates = [...(taught.get(city) ?? [])].sort((a, b) => a - b).map((source) => {
      const gap = Math.max(0, day - since(facts, practice, source)) / DAYS_PER_MONTH;
      return { city: source, log: months === undefined ? 0 : -gap / months };
    });
    /* Against underflow when every candidate is long ago. */
    const most = Math.max(...candidates.map(({ log }) => log));
    const total = candidates.reduce((sum, { log }) => sum + Math.exp(log - most), 0);
    return { city, day, documented: false, sources: candidates.map(({ city: source, log }) => ({ city: source, chance: Math.exp(log - most) / total })) };
  });
}
