/** The product's own model under the backtest, where the truth is known: it finds planted preferences, says likelihoods that hold, and finds nothing where there is nothing. */
import { describe, expect, test } from 'vitest';
import { BacktestRequest, type ReliabilityBin } from '../../../server/model/backtest.ts';
import { BASELINES } from '../../../server/suggest/baselines/registry.ts';
import { backtest } from '../../../server/suggest/backtest/backtest.ts';
import { CONTENDERS } from '../../../server/suggest/backtest/contenders.ts';
import type { Ranker } from '../../../server/suggest/backtest/ranker.ts';
import { networkOf } from '../../graph/network-tables.ts';
import { seededRandom } from '../../graph/seeded-random.ts';
import { twinnings } from '../baselines/known-networks.ts';
import { simulate } from './simulated-network.ts';

const cities = 240;
const simulated = simulate({ cities, choices: 5, seed: 21, preferences: { near: 1, country: 1, sizeDifference: 1, size: 0.5 } });
const baselines = BASELINES.filter(({ id }) => id === 'country-rate');
const request = (seeds: number[]) => BacktestRequest.parse({ bootstrap: 0, seeds });

describe('the model on a network with planted preferences', () => {
  const oracle: Ranker = { id: 'oracle', label: 'Oracle', definition: 'Knows how the links were made.', prepare: () => ({ scores: (a, out) => { for (let v = 0; v < cities; v++) out[v] = v === a ? 0 : simulated.chance(a, v); } }) };
  const { runs } = backtest(simulated.network, request([1, 2]), { models: [...CONTENDERS.models, oracle], baselines });
  const mean = (id: string, metric: 'mrr' | 'auc') => runs.reduce((sum, run) => sum + run.rankers.find((one) => one.id === id)!.headline.metrics![metric].value!, 0) / runs.length;

  test('comes near the one who knows how the links were made, and far beyond country rates', () => {
    expect(mean('model', 'auc')).toBeGreaterThan(mean('oracle', 'auc') - 0.03);
    expect(mean('model', 'mrr')).toBeGreaterThan(0.75 * mean('oracle', 'mrr'));
    expect(mean('model', 'mrr')).toBeGreaterThan(1.5 * mean('country-rate', 'mrr'));
  });
  test('says likelihoods that hold within a factor of two, over the two runs together', () => {
    const bins = runs[0]!.rankers[0]!.reliability!.map((bin, b): ReliabilityBin[] => runs.map((run) => run.rankers[0]!.reliability![b] ?? bin));
    const sums = bins.map((parts) => ({ said: parts.reduce((sum, { predicted, pairs }) => sum + (predicted ?? 0) * pairs, 0), found: parts.reduce((sum, { links }) => sum + links, 0) })).filter(({ found, said }) => found >= 40 || said >= 40);
    expect(sums.length).toBeGreaterThan(2);
    for (const { said, found } of sums) {
      expect(found, `${said} said`).toBeGreaterThan(said / 2);
      expect(found, `${said} said`).toBeLessThan(said * 2);
    }
  });
});

test('with the links shuffled the model is at chance', () => {
  const random = seededRandom(6);
  const pairs = new Map(simulated.pairs.map(() => [Math.floor(random() * cities), Math.floor(random() * cities)] as const).filter(([a, b]) => a !== b).map(([a, b]) => [Math.min(a, b) * cities + Math.max(a, b), [a, b] as const]));
  const about = simulated.network.rows.cities;
  const nothing = networkOf(twinnings(cities, [...pairs.values()], (i) => ({ country: about[i]!.country, lat: about[i]!.lat, lon: about[i]!.lon, population: about[i]!.population })));
  const { runs } = backtest(nothing, request([1, 2]), { models: CONTENDERS.models, baselines });
  const questions = runs.reduce((sum, run) => sum + run.rankers[0]!.headline.queries, 0);
  const auc = runs.reduce((sum, run) => sum + run.rankers[0]!.headline.metrics!.auc.value!, 0) / 2;
  // A rank without information is uniform: the mean of n of them has standard error .289/√n; both ends of a pair are asked, so half as many count.
  expect(Math.abs(auc - 0.5)).toBeLessThan((3.5 * 0.289) / Math.sqrt(questions / 2));
});
