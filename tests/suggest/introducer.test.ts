/** Introductions on small networks: probabilities worked out by hand, and every path tried on larger ones. */
import { describe, expect, test } from 'vitest';
import { acquaintances } from '../../server/suggest/acquaintance.ts';
import { introductionsFrom } from '../../server/suggest/introducer.ts';
import { partnerNetwork } from '../../server/suggest/partner-network.ts';
import { seededRandom } from '../../server/statistics/seeded-random.ts';
import { cities, networkOf, part, type Cells } from '../graph/network-tables.ts';

const p = (strength: number) => 1 - Math.exp(-strength);
function introduce(cells: Cells, seeker: string, candidate: string, hidden?: Uint8Array) {
  const partners = partnerNetwork(networkOf(cells), hidden);
  const city = (id: string) => partners.network.cities.id.indexOf(id);
  return introductionsFrom(partners, city(seeker))(city(candidate));
}

/** a and c share an institution of three members; a–b–d through exchanges; e stands alone. */
const CELLS: Cells = {
  cities: cities('a', 'b', 'c', 'd', 'e', 'f'),
  institutions: [{ id: 'i', name: 'Institute' }],
  memberships: [{ cityId: 'a', institutionId: 'i', since: '2010' }, { cityId: 'c', institutionId: 'i' }, { cityId: 'f', institutionId: 'i', since: '2011' }],
  exchanges: [{ id: 'x', kind: 'twinning', start: '2020' }, { id: 'y', kind: 'twinning', start: '2015' }, { id: 'z', kind: 'twinning' }],
  participations: [...part('x', 'a', 'b'), ...part('y', 'b', 'd'), ...part('z', 'd', 'c')],
};

describe('introducer', () => {
  test('through a shared institution: 1 / ln(1 + members), an undated membership counts half', () => {
    const found = introduce(CELLS, 'a', 'c')!;
    expect(found.nodes.map(({ type, id }) => `${type}:${id}`)).toEqual(['city:a', 'institution:i', 'city:c']);
    const weight = 1 / Math.log(4);
    expect(found.probability).toBeCloseTo(p(weight) * p(0.5 * weight), 12);
    expect(found.steps[1]).toContain('undated');
    expect(found.text).toContain('Institute could introduce A to C');
  });
  test('through a partner: recency halves every five years before the end of the data', () => {
    const found = introduce(CELLS, 'a', 'd')!;
    expect(found.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
    const years = 1827 / 365.25; // 2015-12-31 to 2020-12-31
    expect(found.probability).toBeCloseTo(p(1) * p(2 ** (-years / 5)), 12);
    expect(found.steps).toHaveLength(2);
  });
  test('at most three steps; nobody between is null', () => {
    const chain: Cells = { cities: cities('a', 'b', 'c', 'd', 'e'), exchanges: ['1', '2', '3', '4'].map((id) => ({ id, kind: 'twinning' })), participations: [...part('1', 'a', 'b'), ...part('2', 'b', 'c'), ...part('3', 'c', 'd'), ...part('4', 'd', 'e')] };
    expect(introduce(chain, 'a', 'd')!.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(introduce(chain, 'a', 'd')!.probability).toBeCloseTo(p(0.5) ** 3, 12);
    expect(introduce(chain, 'a', 'e')).toBeNull();
    expect(introduce(chain, 'a', 'd', Uint8Array.of(0, 1, 0, 0))).toBeNull();
  });
  test('only people who agreed to be contacted stand on a path', () => {
    const moved = (contactable: boolean | null): Cells => ({
      cities: cities('a', 'b', 'c'), people: [{ id: 's', name: 'S', placeId: 'city:a', from: '2019', contactable }],
      posts: [{ personId: 's', placeId: 'city:b', from: '2010', to: '2018' }],
      exchanges: [{ id: 'x', kind: 'workshop', start: '2020' }], participations: part('x', 'b', 'c'),
    });
    const found = introduce(moved(true), 'a', 'b')!;
    expect(found.nodes.map(({ type }) => type)).toEqual(['city', 'person', 'city']);
    expect(found.probability).toBeCloseTo(p(1) * p(2 ** (-731 / 365.25 / 5)), 12);
    expect(introduce(moved(true), 'a', 'c')!.nodes.map(({ id }) => id)).toEqual(['a', 's', 'b', 'c']);
    expect(introduce(moved(false), 'a', 'b')).toBeNull();
    expect(introduce(moved(null), 'a', 'b')).toBeNull();
  });
  test('the best of all paths of up to three steps, tried one by one on random networks', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = seededRandom(seed);
      const ids = 'abcdefghijkl'.split('');
      const pick = () => ids[Math.floor(random() * ids.length)]!;
      const exchanges = Array.from({ length: 14 }, (_, i) => ({ id: `x${i}`, kind: 'workshop', start: random() < 0.3 ? null : String(2000 + Math.floor(random() * 20)) }));
      const seats = new Set(Array.from({ length: 8 }, () => `${pick()} ${random() < 0.5 ? 'i' : 'j'}`));
      const partners = partnerNetwork(networkOf({
        cities: cities(...ids), institutions: [{ id: 'i', name: 'I' }, { id: 'j', name: 'J' }], exchanges,
        memberships: [...seats].map((text) => ({ cityId: text.split(' ')[0], institutionId: text.split(' ')[1], since: '2011' })),
        participations: exchanges.flatMap(({ id }) => part(id, ...new Set([pick(), pick(), pick()]))),
      }));
      const { offsets, targets, cost } = acquaintances(partners);
      for (let seeker = 0; seeker < 12; seeker++) {
        const best = new Array<number>(12).fill(Infinity);
        const walk = (node: number, spent: number, steps: number) => {
          if (node < 12) best[node] = Math.min(best[node]!, spent);
          if (steps === 3) return;
          for (let i = offsets[node]!; i < offsets[node + 1]!; i++) walk(targets[i]!, spent + cost[i]!, steps + 1);
        };
        walk(seeker, 0, 0);
        const introduction = introductionsFrom(partners, seeker);
        for (let candidate = 0; candidate < 12; candidate++) {
          if (candidate === seeker) continue;
          const found = introduction(candidate);
          if (best[candidate] === Infinity) expect(found).toBeNull();
          else {
            expect(found!.probability).toBeCloseTo(Math.exp(-best[candidate]!), 10);
            expect(found!.nodes.length - 1).toBe(found!.steps.length);
            expect(new Set(found!.nodes.map(({ type, id }) => `${type}:${id}`)).size).toBe(found!.nodes.length);
          }
        }
      }
    }
  });
});
