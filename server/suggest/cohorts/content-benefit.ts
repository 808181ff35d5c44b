/**
 * What two cities gain from being in one group, from what is known about each: needs met by the
 * other, hazards and work in common, a language, size, and that they have not met yet. Each part is
 * between 0 and 1; where a part is not known of a pair, the mean of the pairs of which it is known
 * stands for it (and its weight falls away where it is known of none), so that knowing little about a
 * city speaks neither for it nor against it.
 */
import { resolveFilters } from '../../graph/network-filters.ts';
import { NO_FILTERS } from '../../graph/network-columns.ts';
import { affiliationsOf, listOf } from '../affiliations.ts';
import { jaccard } from '../features/sets.ts';
import { cityNeeds } from '../needs.ts';
import { linked, type PartnerNetwork } from '../partner-network.ts';

/** Benefit of each pair of the cities given by id: k × k, symmetric, ≥ 0. */
export type PairBenefit = (cities: readonly string[]) => Float64Array | Promise<Float64Array>;

export const BENEFIT_WEIGHTS = { needs: 0.4, hazards: 0.2, topics: 0.15, language: 0.1, size: 0.05, newness: 0.1 } as const;

/** With a topic, needs and offers are those on it and on the topics below it. Sizes count as equal within a factor of 1, as different from a factor of 100. */
export function contentBenefit(partners: PartnerNetwork, topic: string | null): (cities: readonly string[]) => Float64Array {
  const { network } = partners;
  const numbers = new Map(network.cities.id.map((id, i) => [id, i]));
  const needs = cityNeeds(partners);
  const marks = topic === null ? undefined : resolveFilters(network, { ...NO_FILTERS, topic }).topics;
  const on = marks === undefined ? [] : [...marks.keys()].filter((t) => marks[t] === 1);
  const { topics } = affiliationsOf(partners);
  const hazardsOf = (city: number) => new Set(network.rows.cities[city]!.hazards);

  const met = (a: number, b: number): number => {
    if (marks === undefined) return mean([needs.complementarity(a, b), needs.complementarity(b, a)]);
    return mean(on.flatMap((t) => [[a, b], [b, a]].map(([seeker, source]) => needs.needOf(seeker!, t) * needs.offerOf(source!, t))));
  };
  return (ids) => {
    const cities = ids.map((id) => numbers.get(id)!);
    const hazards = cities.map(hazardsOf);
    const work = cities.map((city) => new Set(listOf(topics.ofCity, city)));
    const k = cities.length;
    const names = Object.keys(BENEFIT_WEIGHTS) as (keyof typeof BENEFIT_WEIGHTS)[];
    const parts = names.map(() => new Float64Array(k * k));
    for (let i = 0; i < k; i++) {
      for (let j = i + 1; j < k; j++) {
        const [a, b] = [cities[i]!, cities[j]!];
        const language = jaccard(partners.languages[a]!, partners.languages[b]!);
        const values = {
          needs: met(a, b), hazards: jaccard(hazards[i]!, hazards[j]!), topics: jaccard(work[i]!, work[j]!),
          language: Number.isNaN(language) ? language : Number(language > 0),
          size: 1 - Math.min(1, Math.abs(partners.logPopulation[a]! - partners.logPopulation[b]!) / 2), newness: linked(partners, a, b) ? 0 : 1,
        };
        names.forEach((name, part) => { parts[part]![i * k + j] = values[name]; });
      }
    }
    const benefit = new Float64Array(k * k);
    const pairs = Array.from({ length: k * k }, (_, at) => at).filter((at) => at % k > Math.floor(at / k));
    names.forEach((name, part) => {
      const usual = mean(pairs.map((at) => parts[part]![at]!));
      if (Number.isNaN(usual)) return;
      for (const at of pairs) {
        const value = parts[part]![at]!;
        benefit[at]! += BENEFIT_WEIGHTS[name] * (Number.isNaN(value) ? usual : value);
      }
    });
    for (const at of pairs) benefit[(at % k) * k + Math.floor(at / k)] = benefit[at]!;
    return benefit;
  };
}

/** Mean of what is known; NaN where nothing is. */
function mean(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
}
