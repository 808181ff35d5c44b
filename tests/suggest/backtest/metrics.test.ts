import { describe, expect, test } from 'vitest';
import { quantile } from '../../../server/statistics/quantile.ts';
import { bootstrapMetrics, metricsOf, ratioOf, seekerSums } from '../../../server/suggest/backtest/metrics.ts';
import type { RankedQuery } from '../../../server/suggest/backtest/ranking.ts';
import { rankOf } from '../../../server/suggest/ranks.ts';

const query = (seeker: number, candidate: number, rank: number, candidates = 101): RankedQuery => ({ seeker, candidate, rank, candidates });

describe('figures of ranked queries, by hand', () => {
  // Ranks 1, 2 for one seeker; 20 for another; 60 for a third; all of 101 candidates.
  const ranked = [query(0, 5, 1), query(0, 6, 2), query(1, 7, 20), query(2, 8, 60)];

  test('AUC is the mean share of other candidates ranked below', () => {
    // (100 + 99 + 81 + 41) / 400
    expect(metricsOf(ranked).auc).toBeCloseTo(0.8025, 12);
  });
  test('MRR is the mean of 1/rank', () => {
    // (1 + 1/2 + 1/20 + 1/60) / 4 = 1.566666… / 4
    expect(metricsOf(ranked).mrr).toBeCloseTo(0.39166666666666666, 12);
  });
  test('hits count ranks up to k', () => {
    expect(metricsOf(ranked)).toMatchObject({ hitsAt10: 0.5, hitsAt50: 0.75 });
  });
  test('NDCG@10 is per seeker: all its held-out partners are relevant', () => {
    // Seeker 0 has its two partners first and second: 1. The others have theirs beyond 10: 0.
    expect(metricsOf(ranked).ndcgAt10).toBeCloseTo(1 / 3, 12);
    // Ranks 2 and 4 of two: (1/log2 3 + 1/log2 5) / (1 + 1/log2 3) = (.6309298 + .4306766) / 1.6309298
    expect(metricsOf([query(0, 1, 2), query(0, 2, 4)]).ndcgAt10).toBeCloseTo(0.650921, 6);
  });
  test('nothing asked is unknown, not zero', () => {
    expect(metricsOf([])).toEqual({ auc: null, mrr: null, hitsAt10: null, hitsAt50: null, ndcgAt10: null });
  });
  test('a single candidate cannot be ranked wrongly', () => {
    expect(metricsOf([query(0, 1, 1, 1)]).auc).toBe(1);
  });
});

describe('ranks', () => {
  test('ties get the average rank, cities that are no candidates do not count', () => {
    const scores = Float64Array.of(9, 3, 5, 3, 3, 7);
    const open = Uint8Array.of(0, 1, 1, 1, 1, 1);
    expect(rankOf(scores, open, 5)).toBe(1);
    expect(rankOf(scores, open, 2)).toBe(2);
    // Three share places 3, 4 and 5.
    expect(rankOf(scores, open, 3)).toBe(4);
  });
});

describe('bootstrap by seeker', () => {
  test('the quantile interpolates between order statistics (R type 7)', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([1, 2, 3, 4], 0.975)).toBeCloseTo(3.925, 12);
    expect(quantile([7], 0.5)).toBe(7);
  });
  test('one seeker gives an interval without width, however many queries it has', () => {
    const [only] = bootstrapMetrics([[query(0, 1, 1), query(0, 2, 4)]], { samples: 200, seed: 1 });
    expect(only!.metrics.mrr).toEqual({ value: 0.625, low: 0.625, high: 0.625 });
  });
  test('two seekers, one right and one wrong: a sample is 0, 1/2 or 1 in the proportions 1 : 2 : 1', () => {
    const ranked = [query(0, 1, 1), query(1, 2, 101)];
    const [only] = bootstrapMetrics([ranked], { samples: 4000, seed: 3 });
    const share = (value: number) => only!.samples.auc.filter((sample) => sample === value).length / 4000;
    expect(share(0)).toBeCloseTo(0.25, 1);
    expect(share(0.5)).toBeCloseTo(0.5, 1);
    expect(share(1)).toBeCloseTo(0.25, 1);
    expect(only!.metrics.auc).toEqual({ value: 0.5, low: 0, high: 1 });
  });
  test('rankers are drawn together: a ranker twice as good everywhere is exactly twice as good', () => {
    const ranks = [1, 3, 8, 20, 40, 5];
    const better = ranks.map((rank, i) => query(i, 50, rank));
    const worse = ranks.map((rank, i) => query(i, 50, 2 * rank));
    const [a, b] = bootstrapMetrics([better, worse], { samples: 500, seed: 7 });
    const ratio = ratioOf(a!, b!);
    expect(ratio.value).toBeCloseTo(2, 12);
    expect(ratio.low).toBeCloseTo(2, 12);
    expect(ratio.high).toBeCloseTo(2, 12);
  });
  test('the same seed gives the same interval', () => {
    const ranked = [1, 3, 8, 20].map((rank, i) => query(i, 50, rank));
    expect(bootstrapMetrics([ranked], { samples: 100, seed: 5 })[0]!.metrics).toEqual(bootstrapMetrics([ranked], { samples: 100, seed: 5 })[0]!.metrics);
  });
  test('queries of a seeker stay together', () => {
    expect(seekerSums([query(3, 1, 1), query(2, 1, 1), query(3, 2, 2)]).map(({ seeker, queries }) => [seeker, queries])).toEqual([[2, 1], [3, 2]]);
  });
});
