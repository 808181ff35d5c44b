/**
 * How usual links between the two countries are, times ln(1 + partners of the candidate). The rate is links
 * per possible pair of cities, drawn towards the rate of the whole network for pairs of countries with few
 * cities: (links + c·r) / (pairs + c), with c chosen on hidden links.
 */
import type { PartnerNetwork } from '../partner-network.ts';
import type { Baseline } from './baseline.ts';
import { best, innerMrr } from './inner-validation.ts';

const PRIORS = [1, 10, 100, 1000] as const;

export const countryRate: Baseline<number> = {
  id: 'country-rate', label: 'Country-pair rate × log degree',
  definition: 'How often cities of the two countries are linked, per possible pair, times ln(1 + number of partners of the candidate).',
  tune: (inner) => best(PRIORS, (prior) => innerMrr(inner, countryRate.build(inner.partners, prior))),
  say: (prior) => `prior weight ${prior} pairs`,
  build(partners, prior) {
    const { n, country, countries, degree } = partners;
    const rate = countryRates(partners, prior);
    const log = Float64Array.from(degree, (d) => Math.log1p(d));
    return (seeker, out) => {
      const row = country[seeker]! * countries.length;
      for (let v = 0; v < n; v++) out[v] = rate[row + country[v]!]! * log[v]!;
    };
  },
};

/** Smoothed links per possible pair, a full square by country number. */
export function countryRates({ n, ties, country, countries }: PartnerNetwork, prior: number): Float64Array {
  const size = countries.length;
  const links = new Float64Array(size * size);
  const cities = new Float64Array(size);
  for (let u = 0; u < n; u++) {
    cities[country[u]!]!++;
    for (let at = ties.offsets[u]!; at < ties.offsets[u + 1]!; at++) links[country[u]! * size + country[ties.targets[at]!]!]!++;
  }
  const overall = n < 2 ? 0 : ties.targets.length / (n * (n - 1));
  const rates = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      /* Both count ordered pairs within a country, and each unordered pair once between two. */
      const possible = a === b ? cities[a]! * (cities[a]! - 1) : cities[a]! * cities[b]!;
      rates[a * size + b] = (links[a * size + b]! + prior * overall) / (possible + prior);
    }
  }
  return rates;
}
