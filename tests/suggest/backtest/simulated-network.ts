/**
 * A network whose making is known. Every city makes some choices of a partner, each with the chances of a
 * conditional logit over near (ln km), same country, size difference and size; pairs chosen at least once are
 * linked. So the chance of every link is known exactly: 1 − (1 − π_ij)^c · (1 − π_ji)^c.
 */
import { kilometres } from '../../../server/suggest/features/geography.ts';
import type { Network } from '../../../server/graph/network-columns.ts';
import { networkOf } from '../../graph/network-tables.ts';
import { seededRandom } from '../../graph/seeded-random.ts';
import { twinnings } from '../baselines/known-networks.ts';

export interface Preferences {
  readonly near: number;
  readonly country: number;
  readonly sizeDifference: number;
  readonly size: number;
}

export interface Simulated {
  readonly network: Network;
  /** Chance that the two are linked. */
  readonly chance: (a: number, b: number) => number;
  /** Utility that the conditional logit chose by. */
  readonly utility: (seeker: number, candidate: number) => number;
  readonly pairs: readonly (readonly [number, number])[];
}

const COUNTRIES = ['JP', 'FR', 'BR', 'KE', 'IN', 'US', 'DE', 'MX'];

export function simulate({ cities, choices, seed, preferences }: { cities: number; choices: number; seed: number; preferences: Preferences }): Simulated {
  const random = seededRandom(seed);
  const about = Array.from({ length: cities }, () => {
    const country = Math.floor(random() * COUNTRIES.length);
    // Countries stand 30 degrees apart; cities lie around the middle of theirs.
    return { country: COUNTRIES[country]!, lat: 10 * random(), lon: 30 * country - 100 + 10 * random(), population: Math.round(10 ** (4 + 3 * random())) };
  });
  const utility = (i: number, j: number) => {
    const [a, b] = [about[i]!, about[j]!];
    const sizes = [Math.log10(a.population), Math.log10(b.population)] as const;
    return preferences.near * -Math.log(1 + kilometres(a.lat, a.lon, b.lat, b.lon)) + preferences.country * (a.country === b.country ? 1 : 0)
      - preferences.sizeDifference * Math.abs(sizes[0] - sizes[1]) + preferences.size * sizes[1];
  };
  const shares = Array.from({ length: cities }, (_, i) => {
    const weights = Array.from({ length: cities }, (_, j) => (i === j ? 0 : Math.exp(utility(i, j))));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
  });
  const linked = new Set<number>();
  for (let i = 0; i < cities; i++) {
    for (let c = 0; c < choices; c++) {
      let left = random();
      let j = 0;
      while (j < cities - 1 && left >= shares[i]![j]!) left -= shares[i]![j++]!;
      if (i !== j) linked.add(Math.min(i, j) * cities + Math.max(i, j));
    }
  }
  const pairs = [...linked].sort((a, b) => a - b).map((key) => [Math.floor(key / cities), key % cities] as const);
  return {
    network: networkOf(twinnings(cities, pairs, (i) => about[i]!)), pairs, utility,
    chance: (a, b) => 1 - (1 - shares[a]![b]!) ** choices * (1 - shares[b]![a]!) ** choices,
  };
}
