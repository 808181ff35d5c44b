/** Features along ties, by country, place and size on small networks worked out by hand. */
import { describe, expect, test } from 'vitest';
import type { FeatureFamily } from '../../../server/suggest/feature.ts';
import { alike } from '../../../server/suggest/features/alike.ts';
import { countries } from '../../../server/suggest/features/countries.ts';
import { EARTH_KM, kilometres } from '../../../server/suggest/features/geography.ts';
import { paths } from '../../../server/suggest/features/paths.ts';
import { placeWalk } from '../../../server/suggest/features/place-walk.ts';
import { places } from '../../../server/suggest/features/places.ts';
import { FEATURES, FAMILIES } from '../../../server/suggest/features/registry.ts';
import { sizes } from '../../../server/suggest/features/size.ts';
import { linked, partnerNetwork, type PartnerNetwork } from '../../../server/suggest/partner-network.ts';
import { networkOf } from '../../graph/network-tables.ts';
import { twinnings } from '../baselines/known-networks.ts';
import { everything } from '../everything.ts';
import { simulate } from '../backtest/simulated-network.ts';

function valueOf(partners: PartnerNetwork, family: FeatureFamily, id: string): (seeker: number, candidate: number) => number {
  const prepared = family.prepare(partners);
  const f = family.features.findIndex((feature) => feature.id === id);
  expect(f, id).toBeGreaterThanOrEqual(0);
  const everyone = Int32Array.from({ length: partners.n }, (_, i) => i);
  return (seeker, candidate) => {
    const columns = family.features.map(() => new Float64Array(partners.n).fill(99));
    prepared.fill(seeker, everyone, columns);
    return columns[f]![candidate]!;
  };
}

/** 0–1–2–3 in a row with 1–4 and 4–3; countries JP JP VN VN VN. */
const ROW = [[0, 1], [1, 2], [2, 3], [1, 4], [3, 4]] as const;
const about = (i: number) => ({ country: i < 2 ? 'JP' : 'VN', lat: 0, lon: i, population: [1000, 10_000, 1000, 100, 1000][i]! });
const row = () => partnerNetwork(networkOf(twinnings(5, [...ROW], about)));

describe('along ties', () => {
  test('shared partners: 1 / ln k and 1 / k', () => {
    // 0 and 2 share 1, which has three partners; 1 and 3 share 2 and 4, with two each.
    expect(valueOf(row(), paths, 'adamic-adar')(0, 2)).toBeCloseTo(Math.log10(1 / Math.log(3)), 12);
    expect(valueOf(row(), paths, 'resource-allocation')(1, 3)).toBeCloseTo(Math.log10(1 / 2 + 1 / 2), 12);
    expect(valueOf(row(), paths, 'adamic-adar')(0, 3)).toBe(-6);
  });
  test('paths of three ties: 1 / √(k·k) each, none through the seeker', () => {
    // 0–1–2–3 and 0–1–4–3: each 1 / √(3 · 2).
    expect(valueOf(row(), paths, 'three-steps')(0, 3)).toBeCloseTo(Math.log10(2 / Math.sqrt(6)), 12);
  });
  test('Katz counts walks of two to four ties', () => {
    // From 0 to 3: two walks of three ties; none of two or four (the network has no odd cycle).
    expect(valueOf(row(), paths, 'katz')(0, 3)).toBeCloseTo(Math.log10(2 * 0.05 ** 3), 9);
  });
  test('a walk back differs from the walk there by the degrees', () => {
    const partners = row();
    const [there, back] = [valueOf(partners, paths, 'walk-near'), valueOf(partners, paths, 'walk-near-back')];
    expect(10 ** back(0, 3)).toBeCloseTo(10 ** there(3, 0), 9);
    expect(10 ** there(0, 3) * 1 / 2).toBeCloseTo(10 ** there(3, 0), 9);
  });
  test('a short walk by hand: half a chance to go on', () => {
    // Two cities and one tie: at the other after odd steps, .5 · (.5 + .125 + …) = 1/3.
    const pair = partnerNetwork(networkOf(twinnings(2, [[0, 1]])));
    expect(10 ** valueOf(pair, paths, 'walk-near')(0, 1)).toBeCloseTo(1 / 3, 3);
  });
  test('parallel paths cross between the two countries each time', () => {
    // JP: 0, 1; VN: 2, 3. 0–2, 1–2, 1–3: a compatriot of 0 shares partner 2 and works with 3.
    const partners = partnerNetwork(networkOf(twinnings(4, [[0, 2], [1, 2], [1, 3]], (i) => ({ country: i < 2 ? 'JP' : 'VN' }))));
    expect(valueOf(partners, paths, 'parallel-paths')(0, 3)).toBeCloseTo(Math.log10(1 / Math.sqrt(2 * 2)), 12);
  });
  test('a network without ties knows nothing of paths', () => {
    const partners = partnerNetwork(networkOf(twinnings(3, [])));
    expect(valueOf(partners, paths, 'walk-near')(0, 1)).toBeNaN();
  });
});

describe('by country', () => {
  test('partners of the seeker in the country of the candidate', () => {
    const found = valueOf(row(), countries, 'partners-there');
    expect([found(1, 3), found(1, 0), found(0, 3)]).toEqual([2, 1, 0]);
  });
  test('share of the partners, shrunk to the share of the country', () => {
    // JP has 4 link ends: 0→1, 1→0 at home, 1→2, 1→4 to VN; VN has 6 of all 10, 3 of 5 cities.
    const overall = (6 + 10 * 0.6) / 20;
    const national = (2 + 10 * overall) / (4 + 10);
    expect(10 ** valueOf(row(), countries, 'own-share')(1, 3)).toBeCloseTo((2 + 3 * national) / (3 + 3), 9);
    expect(10 ** valueOf(row(), countries, 'country-chance')(1, 3)).toBeCloseTo(national / 3, 9);
  });
  test('ties between two countries beside those to be expected', () => {
    // 2 link ends from JP to VN; expected 4 · 6 / 10.
    expect(valueOf(row(), countries, 'country-affinity')(0, 3)).toBeCloseTo(Math.log10((2 + 0.5) / (2.4 + 0.5)), 12);
  });
});

describe('by place', () => {
  test('distance is along the great circle', () => {
    expect(kilometres(0, 0, 0, 90)).toBeCloseTo((Math.PI / 2) * EARTH_KM, 6);
    expect(kilometres(0, 179, 0, -179)).toBeCloseTo(kilometres(0, 0, 0, 2), 6);
    expect(valueOf(row(), places, 'distance')(0, 3)).toBeCloseTo(Math.log10(1 + (3 * Math.PI / 180) * EARTH_KM), 9);
  });
  test('partners of the seeker near the candidate, and the other way round', () => {
    // One degree is 111.19 km: at 150 km the weight is exp(−111.19² / (2 · 150²)). 1 has partners 0, 2, 4; beside 3 lie 2 and 4, 0 lies 3 degrees off.
    const weight = (degrees: number) => Math.exp(-((degrees * 111.195) ** 2) / (2 * 150 ** 2));
    const found = valueOf(row(), places, 'near-own-partners-150');
    expect(10 ** found(1, 3)).toBeCloseTo(weight(1) + weight(1) + weight(3), 3);
    expect(valueOf(row(), places, 'near-their-partners-150')(3, 1)).toBeCloseTo(found(1, 3), 12);
    expect(valueOf(row(), places, 'near-own-partners-15')(1, 3)).toBe(-3);
  });
  test('links between surroundings, weighed at both ends', () => {
    // Width 50: one degree weighs exp(−111.19² / 5000) = .0843. From around 0 to around 3.
    const w = Math.exp(-(111.195 ** 2) / 5000);
    const found = 10 ** valueOf(row(), places, 'links-between-50')(0, 3);
    // Ties from near 0 (0 itself and 1) to near 3 (2, 3, 4): 1–2 and 1–4, each w at either end; nothing from 0 itself.
    expect(found).toBeCloseTo(2 * w * w, 4);
  });
  test('what has no coordinates is not known', () => {
    const partners = partnerNetwork(networkOf(twinnings(3, [[0, 1]])));
    for (const id of ['distance', 'links-between-50', 'near-own-partners-150', 'affinity-50', 'surroundings-share']) expect(valueOf(partners, places, id)(0, 2), id).toBeNaN();
    expect(valueOf(partners, placeWalk, 'place-walk')(0, 1)).toBeGreaterThan(-7);
  });
  test('places across the date line are near', () => {
    const partners = partnerNetwork(networkOf(twinnings(3, [[0, 1]], (i) => ({ country: 'FJ', lat: -17, lon: [179.9, -179.9, 100][i]! }))));
    expect(10 ** valueOf(partners, places, 'near-own-partners-50')(0, 0)).toBeGreaterThan(0.9);
  });
});

describe('by size', () => {
  test('differences of population', () => {
    expect(valueOf(row(), sizes, 'size-difference')(1, 3)).toBeCloseTo(2, 12);
    expect(valueOf(row(), sizes, 'size-step')(1, 3)).toBeCloseTo(-2, 12);
    expect(valueOf(row(), sizes, 'candidate-partners')(0, 1)).toBeCloseTo(Math.log10(4), 12);
  });
  test('places within the country: 0 for the largest, equal sizes share the better one', () => {
    const found = valueOf(row(), alike, 'candidate-place');
    expect([found(0, 1), found(0, 0), found(0, 2), found(0, 4), found(0, 3)]).toEqual([0, Math.log10(2), 0, 0, Math.log10(3)]);
  });
  test('links between cities alike count the size at both ends', () => {
    // Sizes are gathered in tenths of log10 population. Only 1 (10⁴) has partners in VN: 2 and 4, both 10³, the size of 2.
    const kernel = (steps: number) => Math.exp(-((steps * 0.1) ** 2) / (2 * 0.25 ** 2));
    const found = valueOf(row(), alike, 'alike-links');
    expect(10 ** found(1, 2)).toBeCloseTo(2, 9);
    expect(10 ** valueOf(row(), alike, 'chose-alike')(1, 2)).toBeCloseTo(2, 9);
    // From 0 (10³) the city 1 is ten steps away: beyond the kernel's reach of .1 %.
    expect(kernel(10)).toBeLessThan(1e-3);
    expect(found(0, 2)).toBe(-3);
  });
});

describe('all families', () => {
  const names = 'abcdefgh'.split('');
  const simulated = partnerNetwork(simulate({ cities: 60, choices: 2, seed: 3, preferences: { near: 1, country: 1, sizeDifference: 1, size: 0.5 } }).network);
  test('ids are unique and every mirror is a feature whose mirror it is', () => {
    expect(new Set(FEATURES.map(({ id }) => id)).size).toBe(FEATURES.length);
    for (const { id, mirror } of FEATURES) if (mirror !== 'same' && mirror !== 'negated') expect(FEATURES.find((one) => one.id === mirror)?.mirror, id).toBe(id);
  });
  for (const family of FAMILIES) for (const [f, feature] of family.features.entries()) {
    test(`${feature.id}: the mirror has the value of the pair turned round`, () => {
      for (const partners of [simulated, partnerNetwork(networkOf(everything((letter) => letter)))]) {
        const prepared = family.prepare(partners);
        const everyone = Int32Array.from({ length: partners.n }, (_, i) => i);
        const columns = names.map((_, i) => {
          const out = family.features.map(() => new Float64Array(partners.n));
          prepared.fill(i, everyone, out);
          return out;
        });
        const g = feature.mirror === 'same' || feature.mirror === 'negated' ? f : family.features.findIndex(({ id }) => id === feature.mirror);
        for (let i = 0; i < names.length; i++) for (let j = 0; j < names.length; j++) {
          // Features are about pairs that have not met.
          if (i === j || linked(partners, i, j)) continue;
          const [there, back] = [columns[i]![f]![j]!, columns[j]![g]![i]!];
          expect(Number.isFinite(there) || Number.isNaN(there), feature.id).toBe(true);
          if (Number.isNaN(there)) expect(back, `${i} ${j}`).toBeNaN();
          else expect(feature.mirror === 'negated' ? -back : back, `${i} ${j}`).toBeCloseTo(there, 6);
        }
      }
    });
  }
});
