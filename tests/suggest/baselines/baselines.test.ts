import { describe, expect, test } from 'vitest';
import { partnerNetwork, type PartnerNetwork } from '../../../server/suggest/partner-network.ts';
import { adamicAdar } from '../../../server/suggest/baselines/adamic-adar.ts';
import type { Baseline } from '../../../server/suggest/baselines/baseline.ts';
import { toRanks } from '../../../server/suggest/baselines/blend.ts';
import { content } from '../../../server/suggest/baselines/content.ts';
import { countryRate, countryRates } from '../../../server/suggest/baselines/country-rate.ts';
import { innerMrr, innerValidation } from '../../../server/suggest/baselines/inner-validation.ts';
import { pagerankByDegree } from '../../../server/suggest/baselines/personalised-pagerank.ts';
import { preferentialAttachment } from '../../../server/suggest/baselines/preferential-attachment.ts';
import { BASELINES } from '../../../server/suggest/baselines/registry.ts';
import { resourceAllocation } from '../../../server/suggest/baselines/resource-allocation.ts';
import { katzWalks, largestEigenvalue, tieWeights, walkWithRestart } from '../../../server/suggest/baselines/walks.ts';
import { networkOf, part } from '../../graph/network-tables.ts';
import { seededRandom } from '../../graph/seeded-random.ts';
import { karate, name, twinnings } from './known-networks.ts';

function scored<P>(baseline: Baseline<P>, partners: PartnerNetwork, seeker: number, parameters: P): Float64Array {
  const out = new Float64Array(partners.n);
  baseline.build(partners, parameters)(seeker, out);
  return out;
}

// Values of networkx 3.6.1 and numpy on Zachary's karate club, unweighted.
describe('link predictors on the karate club, as networkx has them', () => {
  const club = karate();
  test('Adamic–Adar', () => {
    expect(scored(adamicAdar, club, 0, null)[33]).toBeCloseTo(2.7110197222973085, 12);
    expect(scored(adamicAdar, club, 5, null)[16]).toBeCloseTo(0.7213475204444817, 12);
    expect(scored(adamicAdar, club, 14, null)[15]).toBeCloseTo(0.7553857282466059, 12);
  });
  test('resource allocation', () => {
    expect(scored(resourceAllocation, club, 0, null)[33]).toBeCloseTo(0.9, 12);
    expect(scored(resourceAllocation, club, 14, null)[15]).toBeCloseTo(0.14215686274509803, 12);
  });
  test('preferential attachment', () => {
    expect(scored(preferentialAttachment, club, 0, null)[33]).toBe(272);
    expect(scored(preferentialAttachment, club, 5, null)[16]).toBe(8);
  });
  test('personalised PageRank at two restart chances', () => {
    const expected = { 0.5: [0.5573972835456553, 0.040864000648937276, 0.0066356819469673145, 0.013006832821242166, 0.0005029109805261368], 0.85: [0.26637360314832587, 0.06488790798681507, 0.016049948150639464, 0.051199989203274995, 0.004422527292661906] };
    for (const [alpha, values] of Object.entries(expected)) {
      const out = new Float64Array(34);
      walkWithRestart(club, tieWeights(club, 'none'), Number(alpha))(0, out);
      [0, 1, 16, 33, 26].forEach((city, i) => expect(out[city]).toBeCloseTo(values[i]!, 7));
      expect(out.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 7);
    }
  });
  test('Katz up to five ties at β = .05, by powers of the matrix', () => {
    const out = new Float64Array(34);
    katzWalks(club, tieWeights(club, 'none'), { beta: 0.05, length: 5 })(0, out);
    expect(out[33]).toBeCloseTo(0.013555, 12);
    expect(out[16]).toBeCloseTo(0.00582625, 12);
    expect(out[26]).toBeCloseTo(0.000715625, 12);
    expect(out[1]).toBeCloseTo(0.0742965625, 12);
  });
  test('largest eigenvalue of its matrix', () => {
    expect(largestEigenvalue(club, tieWeights(club, 'none'))).toBeCloseTo(6.725697727631729, 6);
  });
  test('divided by degree, PageRank is the walk times 1/k', () => {
    const out = scored(pagerankByDegree, club, 0, { alpha: 0.85, gamma: 1, weights: 'none' as const });
    expect(out[33]).toBeCloseTo(0.051199989203274995 / 17, 8);
  });
});

test('weighted walks follow the weights of the ties', () => {
  // networkx: edges (0,1) 1, (0,2) .5, (1,2) .5, (2,3) 1, (3,4) .25; here through exchanges of 2, 3 and 5 cities.
  const weights = new Map([['0,1', 1], ['0,2', 0.5], ['1,2', 0.5], ['2,3', 1], ['3,4', 0.25]]);
  const partners = partnerNetwork(networkOf(twinnings(5, [[0, 1], [0, 2], [1, 2], [2, 3], [3, 4]])));
  const ties = Float64Array.from({ length: 10 });
  for (let u = 0; u < 5; u++) for (let at = partners.ties.offsets[u]!; at < partners.ties.offsets[u + 1]!; at++) ties[at] = weights.get([u, partners.ties.targets[at]!].sort((a, b) => a - b).join(','))!;
  const out = new Float64Array(5);
  walkWithRestart(partners, ties, 0.85)(0, out);
  [0.3460995599107621, 0.2503548790596982, 0.25520844757773237, 0.12678385765111533, 0.02155325580069181].forEach((value, i) => expect(out[i]).toBeCloseTo(value, 7));
});

describe('country-pair rate, by hand', () => {
  // Two Japanese (0, 1), three French (2, 3, 4); ties 0–2, 0–3, 2–3.
  const partners = partnerNetwork(networkOf(twinnings(5, [[0, 2], [0, 3], [2, 3]], (i) => ({ country: i < 2 ? 'JP' : 'FR' }))));
  test('links per possible pair, drawn towards the rate of the whole network', () => {
    // Whole network 3 of 10 pairs. JP–FR: 2 of 6; FR–FR: 1 of 3 (both orders: 2 of 6); JP–JP: 0 of 1 (0 of 2).
    const rates = countryRates(partners, 1);
    expect([rates[0], rates[1], rates[2], rates[3]].map((rate) => Number(rate!.toFixed(9)))).toEqual([0.1, 2.3 / 7, 2.3 / 7, 2.3 / 7].map((rate) => Number(rate.toFixed(9))));
  });
  test('times ln(1 + partners of the candidate)', () => {
    const out = scored(countryRate, partners, 1, 1);
    expect(out[2]).toBeCloseTo((2.3 / 7) * Math.log(3), 12);
    expect(out[0]).toBeCloseTo(0.1 * Math.log(3), 12);
    expect(out[4]).toBe(0);
  });
});

describe('content only, by hand', () => {
  const about = [
    { country: 'JP', lat: 35, lon: 135, population: 1_000_000 },
    { country: 'JP', lat: 35, lon: 135, population: 10_000 },
    { country: 'FR', population: 1_000_000 },
  ];
  const partners = partnerNetwork(networkOf(twinnings(3, [[0, 1]], (i) => about[i]!)));
  const equal = { country: 1, size: 1, nearness: 1, language: 1 };
  test('the mean of what is known; a hundredfold size difference leaves nothing', () => {
    // Same country 1, size 0, distance 0 km: 1, Japanese in common: 1.
    expect(scored(content, partners, 0, equal)[1]).toBeCloseTo(3 / 4, 12);
    // Another country 0, same size 1, place unknown and left out, no language in common 0.
    expect(scored(content, partners, 0, equal)[2]).toBeCloseTo(1 / 3, 12);
  });
  test('a negative weight of the country seeks partners abroad', () => {
    expect(scored(content, partners, 0, { ...equal, country: -1 })[1]).toBeCloseTo(1 / 4, 12);
  });
});

describe('blend', () => {
  test('average ranks of the open cities, by hand', () => {
    const scores = Float64Array.of(5, 1, 7, 1, 9, 1);
    toRanks(scores, Uint8Array.of(0, 1, 1, 1, 1, 1), 5);
    // 9, 7, then three share places 3 to 5.
    expect([...scores.subarray(1)]).toEqual([4, 2, 4, 1, 4]);
    // The first is not open: with it, 9 and 7 would stand before it.
    expect(scores[0]).toBe(3);
  });
});

describe('choosing parameters', () => {
  test('hides a tenth of the occasions inside training and asks for candidates with a link left', () => {
    const inner = innerValidation(karate(), 1);
    // 8 of 78 ties hidden.
    expect(inner.partners.ties.targets.length / 2).toBe(70);
    for (const [, queries] of inner.queries) for (const { candidate } of queries) expect(inner.partners.degree[candidate]).toBeGreaterThan(0);
    expect(innerMrr(inner, (_, out) => out.fill(0))).toBeLessThan(0.1);
  });
  test('nothing to hide: the first parameters are taken, every score is finite', () => {
    const tiny = partnerNetwork(networkOf(twinnings(3, [[0, 1]])));
    for (const ranker of BASELINES) {
      const out = new Float64Array(3).fill(Number.NaN);
      ranker.prepare(tiny, { seed: 1 }).scores(2, out);
      expect([...out].every(Number.isFinite), ranker.id).toBe(true);
    }
  });
});

test('every baseline scores finite on a network with isolates, group events and unknown places', () => {
  const random = seededRandom(4);
  const cells = twinnings(40, Array.from({ length: 60 }, () => [Math.floor(random() * 30), Math.floor(random() * 30)] as const).filter(([a, b]) => a !== b), (i) => (i % 3 === 0 ? { lat: i, lon: i, population: i } : {}));
  cells.exchanges!.push({ id: 'y', kind: 'workshop' });
  cells.participations!.push(...part('y', ...Array.from({ length: 12 }, (_, i) => name(2 * i))));
  const partners = partnerNetwork(networkOf(cells));
  for (const ranker of BASELINES) {
    const prepared = ranker.prepare(partners, { seed: 2 });
    const out = new Float64Array(40);
    for (let seeker = 0; seeker < 40; seeker++) {
      prepared.scores(seeker, out.fill(Number.NaN));
      expect([...out].every(Number.isFinite), `${ranker.id} ${seeker}`).toBe(true);
    }
  }
});
