import { describe, expect, test } from 'vitest';
import { AppError } from '../../../server/errors.ts';
import { BacktestReport, BacktestRequest } from '../../../server/model/backtest.ts';
import { BASELINES } from '../../../server/suggest/baselines/registry.ts';
import { backtest } from '../../../server/suggest/backtest/backtest.ts';
import { addExposure, clusterMean, exposureGini } from '../../../server/suggest/backtest/judge.ts';
import { aucAgainst } from '../../../server/suggest/backtest/harder-negatives.ts';
import type { Ranker } from '../../../server/suggest/backtest/ranker.ts';
import { backtestCsv } from '../../../server/suggest/backtest/report-csv.ts';
import { networkOf } from '../../graph/network-tables.ts';
import { seededRandom } from '../../graph/seeded-random.ts';
import { name, twinnings } from '../baselines/known-networks.ts';
import { simulate } from './simulated-network.ts';

const preferences = { near: 1, country: 1, sizeDifference: 1, size: 0.5 };
const simulated = simulate({ cities: 200, choices: 4, seed: 21, preferences });
const request = (given: Partial<BacktestRequest> = {}) => BacktestRequest.parse({ bootstrap: 200, ...given });
const ranker = (id: string, scores: (seeker: number, out: Float64Array) => void, more: object = {}): Ranker => ({ id, label: id, definition: id, prepare: () => ({ scores, ...more }) });

/** Knows how the links were made, not which were held out. */
const oracle = (share: number): Ranker => {
  const scores = (seeker: number, out: Float64Array) => { for (let v = 0; v < out.length; v++) out[v] = v === seeker ? 0 : simulated.chance(seeker, v); };
  return ranker('oracle', scores, { probability(seeker: number, out: Float64Array) {
    scores(seeker, out);
    // A pair not linked in training is held out with chance s·p of the chance (1 − p) + s·p that it is not linked there.
    for (let v = 0; v < out.length; v++) out[v] = (share * out[v]!) / (1 - (1 - share) * out[v]!);
  } });
};

describe('on a network whose making is known', () => {
  const report = backtest(simulated.network, request(), { models: [oracle(0.1)], baselines: BASELINES });
  const [run] = report.runs;
  const byId = (id: string) => run!.rankers.find((one) => one.id === id)!;

  test('the report is of the form the API promises', () => {
    expect(BacktestReport.parse(structuredClone(report))).toEqual(report);
    expect(run!.rankers.map(({ kind }) => kind)).toEqual(['model', ...BASELINES.map(() => 'baseline')]);
    expect(run!.bestBaseline).toBe(run!.rankers[1]!.id);
  });
  test('who knows the preferences beats every baseline over several seeds', () => {
    const { runs } = backtest(simulated.network, request({ bootstrap: 0, seeds: [1, 2, 3, 4] }), { models: [oracle(0.1)], baselines: BASELINES });
    const mean = (id: string) => runs.reduce((sum, one) => sum + one.rankers.find((other) => other.id === id)!.headline.metrics!.mrr.value!, 0) / 4;
    for (const { id } of BASELINES) expect(mean('oracle'), id).toBeGreaterThan(mean(id));
  });
  test('the ratio says how many times as good as each the model is', () => {
    const mrr = (id: string) => byId(id).headline.metrics!.mrr.value!;
    expect(byId('katz').ratio!.value).toBeCloseTo(mrr('oracle') / mrr('katz'), 12);
    expect(byId('oracle').ratio).toBeNull();
  });
  test('true likelihoods are found reliable: the observed share agrees in every bin', () => {
    const bins = byId('oracle').reliability!.filter(({ pairs }) => pairs >= 100);
    expect(bins.length).toBeGreaterThan(3);
    // Each link stands in its bin twice, from both ends, so a Wilson interval is √2 too narrow.
    for (const { predicted, observed, pairs } of bins) {
      const allowed = 3 * Math.sqrt((2 * predicted! * (1 - predicted!)) / pairs);
      expect(Math.abs(observed.value! - predicted!), `bin at ${predicted}`).toBeLessThan(allowed);
    }
  });
  test('likelihoods twice too high are found out', () => {
    const { prepare } = oracle(0.1);
    const boast: Ranker = { ...oracle(0.1), prepare: (training, options) => {
      const { scores, probability } = prepare(training, options);
      return { scores, probability(seeker, out) {
        probability!(seeker, out);
        for (let v = 0; v < out.length; v++) out[v] = Math.min(1, 2 * out[v]!);
      } };
    } };
    const [found] = backtest(simulated.network, request({ bootstrap: 0 }), { models: [boast], baselines: BASELINES.slice(0, 1) }).runs;
    const biggest = found!.rankers[0]!.reliability!.filter(({ links }) => links >= 10);
    expect(biggest.length).toBeGreaterThan(0);
    for (const { predicted, observed } of biggest) expect(observed.high!).toBeLessThan(predicted!);
  });
  test('a country-pair rate finds the preference for the own country', () => {
    expect(byId('country-rate').headline.metrics!.auc.value!).toBeGreaterThan(0.75);
  });
  test('too few questions give no figure', () => {
    for (const slice of byId('oracle').slices) expect(slice.metrics === null).toBe(slice.queries < 5);
  });
  test('the same seed gives the same report to the last byte, another seed another one', () => {
    const again = (seed: number) => JSON.stringify(backtest(simulated.network, request({ seeds: [seed], bootstrap: 50 }), { models: [], baselines: BASELINES.slice(0, 5) }));
    expect(again(1)).toBe(again(1));
    expect(again(1)).not.toBe(again(2));
  });
});

test('with the links shuffled nothing is left to know: every ranker is at chance', () => {
  const random = seededRandom(5);
  const n = 200;
  const pairs = new Map(Array.from({ length: simulated.pairs.length }, () => [Math.floor(random() * n), Math.floor(random() * n)] as const).filter(([a, b]) => a !== b).map((pair) => [pair.join(','), pair]));
  const about = simulated.network.rows.cities;
  const shuffledLinks = networkOf(twinnings(n, [...pairs.values()], (i) => ({ country: about[i]!.country, lat: about[i]!.lat, lon: about[i]!.lon, population: about[i]!.population })));
  const { runs } = backtest(shuffledLinks, request({ seeds: [1, 2, 3] }), { models: [oracle(0.1)], baselines: BASELINES });
  for (const { id } of [oracle(0.1), ...BASELINES]) {
    const aucs = runs.map((run) => run.rankers.find((one) => one.id === id)!.headline.metrics!.auc.value!);
    // About 140 questions a run: the mean of three has a standard error of about .29/√420 = .014, and links left pull it up a little.
    expect(aucs.reduce((sum, auc) => sum + auc, 0) / 3, id).toBeLessThan(0.56);
    expect(aucs.reduce((sum, auc) => sum + auc, 0) / 3, id).toBeGreaterThan(0.44);
  }
});

test('giving the cities other ids changes no figure', () => {
  const small = simulate({ cities: 80, choices: 3, seed: 8, preferences });
  const random = seededRandom(9);
  const order = Array.from({ length: 80 }, (_, i) => i).sort(() => random() - 0.5);
  const about = (i: number) => { const { country, lat, lon, population } = small.network.rows.cities[i]!; return { country, lat, lon, population }; };
  const place = new Map(order.map((old, now) => [old, now]));
  const renamed = networkOf(twinnings(80, small.pairs.map(([a, b]) => [place.get(a)!, place.get(b)!] as const), (i) => about(order[i]!)));
  const figures = (network: typeof renamed) => backtest(network, request({ bootstrap: 0 }), { models: [], baselines: BASELINES }).runs[0]!.rankers
    .map((one) => ({ id: one.id, headline: one.headline, lost: one.lost, hard: one.hardAuc, matched: one.degreeMatchedAuc, gini: one.exposureGini, slices: one.slices, notes: one.notes }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const rounded = (value: unknown) => JSON.parse(JSON.stringify(value, (_, cell: unknown) => (typeof cell === 'number' ? Number(cell.toPrecision(9)) : cell)));
  expect(rounded(figures(renamed))).toEqual(rounded(figures(small.network)));
});

describe('exposure, by hand', () => {
  test('places tied at the end of the first ten are shared', () => {
    // Nine ahead, three tied for the tenth place: a third each.
    const scores = Float32Array.from([9, 9, 9, 9, 9, 9, 9, 9, 9, 1, 1, 1, 0, 99]);
    const open = new Uint8Array(14).fill(1);
    open[13] = 0;
    const exposure = new Float64Array(14);
    addExposure(scores, open, exposure);
    expect([...exposure]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1 / 3, 1 / 3, 1 / 3, 0, 0]);
  });
  test('fewer than ten candidates all stand there', () => {
    const exposure = new Float64Array(3);
    addExposure(Float32Array.of(1, 2, 3), Uint8Array.of(1, 1, 0), exposure);
    expect([...exposure]).toEqual([1, 1, 0]);
    expect(exposureGini(Float64Array.of(0, 0, 1, 3, 6))).toBeCloseTo(0.6, 12);
    expect(exposureGini(new Float64Array(3))).toBeNull();
  });
});

describe('figures against some negatives, by hand', () => {
  test('share below, ties half, the candidate itself left out', () => {
    const scores = Float32Array.of(1, 2, 2, 3);
    expect(aucAgainst(scores, 1, [0, 1, 2, 3])).toBe(0.5);
    expect(aucAgainst(scores, 1, [1])).toBeUndefined();
  });
  test('means of fewer than five are not given', () => {
    const values = (n: number) => Array.from({ length: n }, (_, i) => ({ seeker: i, value: i / 10 }));
    expect(clusterMean(values(4), { samples: 10, seed: 1 }).value).toBeNull();
    expect(clusterMean(values(5), { samples: 10, seed: 1 }).value).toBeCloseTo(0.2, 12);
  });
});

describe('as a file', () => {
  test('one row a figure, too few is empty', () => {
    const report = backtest(simulated.network, request({ bootstrap: 20, learningCurve: true }), { models: [oracle(0.1)], baselines: BASELINES.slice(0, 2) });
    const [head, ...rows] = backtestCsv(report).trimEnd().split('\n').map((line) => line.split(','));
    expect(head).toEqual(['split', 'seed', 'ranker', 'kind', 'part', 'dimension', 'group', 'metric', 'value', 'low', 'high', 'queries', 'seekers']);
    const mrr = rows.find(([, , id, , part, , , metric]) => id === 'oracle' && part === 'headline' && metric === 'mrr')!;
    expect(Number(mrr[8])).toBe(report.runs[0]!.rankers[0]!.headline.metrics!.mrr.value);
    expect(rows.filter(([, , , , part]) => part === 'learning-curve')).toHaveLength(8);
    expect(report.runs[0]!.learningCurve!.map(({ share }) => share)).toEqual([0.25, 0.5, 0.75, 1]);
    // All of training is the headline itself.
    expect(report.runs[0]!.learningCurve![3]!.rankers[0]!.mrr).toEqual(report.runs[0]!.rankers[0]!.headline.metrics!.mrr);
    expect(rows.some((row) => row[4] === 'repeats' && row[8] === '')).toBe(true);
  });
});

describe('what goes wrong is said', () => {
  const one = BASELINES.slice(0, 1);
  test('a score that is not finite names the ranker', () => {
    const broken = ranker('broken', (_, out) => out.fill(Number.NaN));
    expect(() => backtest(simulated.network, request(), { models: [broken], baselines: one })).toThrow(/the ranker broken gives city \d+ the score NaN/);
  });
  test('a likelihood beyond one names the ranker', () => {
    const broken = ranker('sure', (_, out) => out.fill(0), { probability: (_: number, out: Float64Array) => out.fill(1.5) });
    expect(() => backtest(simulated.network, request(), { models: [broken], baselines: one })).toThrow(/the ranker sure gives the pair .* the likelihood 1.5/);
  });
  test('cancelling ends it', () => {
    expect(() => backtest(simulated.network, request(), { models: [], baselines: BASELINES }, { cancelled: () => true })).toThrow(expect.objectContaining({ code: 'cancelled' }) as AppError);
  });
  test.each([[{ split: 'random:2' }, /random:SHARE/], [{ seeds: [] }, /at least one seed/], [{ bootstrap: -1 }, /bootstrap/]])('a request that means nothing: %o', (given, message) => {
    expect(() => BacktestRequest.parse(given)).toThrow(message);
  });
  test('progress runs to its end', () => {
    const told: { stage: string; done: number; total: number | null }[] = [];
    backtest(simulated.network, request({ seeds: [1, 2], learningCurve: true, bootstrap: 0 }), { models: [oracle(0.1)], baselines: one }, { onProgress: (progress) => told.push(progress) });
    expect(told.at(-1)!.done).toBe(told.at(-1)!.total! - 1);
    expect(told[0]!.stage).toBe('Seed 1, parting the network');
  });
  test('a network of two cities that met is too small, and says so', () => {
    expect(() => backtest(networkOf(twinnings(2, [[0, 1]])), request(), { models: [], baselines: one })).toThrow(/nothing is left/);
    expect(name(7)).toBe('c007');
  });
});
