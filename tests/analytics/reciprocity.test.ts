/** Reciprocity by hand: what is answered, beyond chance, in weights, with its interval. */
import { describe, expect, test } from 'vitest';
import { networkOf } from '../graph/network-tables.ts';
import { seededRandom } from '../graph/seeded-random.ts';
import { byName, FIXTURE, linked, rowsOf, run } from './linked-cities.ts';

describe('by hand', () => {
  /* a⇄b, a→c, b→c, c→d: 5 arcs, 2 answered; 4 linked pairs, 1 mutual; 12 ordered pairs. */
  const network = linked(['a', 'b', 'c', 'd'], ['a>b', 'a>b', 'a>b', 'b>a', 'a>c', 'b>c', 'c>d']);
  test('raw, chance-corrected and pairs', () => {
    const figures = byName(run(network, 'reciprocity'));
    expect(figures).toMatchObject({ raw: 2 / 5, weighted: 2 / 5, 'mutual-pairs': 1 });
    expect(figures['chance-corrected']).toBeCloseTo((2 / 5 - 5 / 12) / (1 - 5 / 12), 12);
    expect(rowsOf(run(network, 'reciprocity')).map(({ n }) => n)).toEqual([5, 5, 5, 4]);
  });
  test('in weights the smaller of both directions comes back', () => {
    /* Σmin = 1 + 1; Σw = 3 + 1 + 1 + 1 + 1. */
    expect(byName(run(network, 'reciprocity', { weights: 'count' }))).toMatchObject({ raw: 2 / 5, weighted: 2 / 7 });
  });
  test('the interval is Wilson’s of mutual pairs: 3 of 10 is [.1078, .6032], so r from 2q/(1 + q)', () => {
    const ids = Array.from({ length: 11 }, (_, i) => `c${String(i).padStart(2, '0')}`);
    const links = ids.slice(1).flatMap((id, i) => [`c00>${id}`, ...(i < 3 ? [`${id}>c00`] : [])]);
    const [raw, corrected, weighted, pairs] = rowsOf(run(linked(ids, links), 'reciprocity'));
    expect(raw!.value).toBe(6 / 13);
    expect(raw!.low as number).toBeCloseTo((2 * 0.10779) / 1.10779, 4);
    expect(raw!.high as number).toBeCloseTo((2 * 0.60322) / 1.60322, 4);
    const density = 13 / 110;
    expect(corrected!.high as number).toBeCloseTo(((2 * 0.60322) / 1.60322 - density) / (1 - density), 4);
    expect(weighted).toMatchObject({ low: null, high: null });
    expect(pairs!.low as number).toBeCloseTo(1.0779, 3);
    expect(pairs!.high as number).toBeCloseTo(6.0322, 3);
  });
  test('the fixture of methods.md answers nothing: less than chance', () => {
    const figures = byName(run(FIXTURE, 'reciprocity'));
    expect(figures).toMatchObject({ raw: 0, 'mutual-pairs': 0 });
    expect(figures['chance-corrected']).toBeCloseTo(-0.25 / 0.75, 12);
  });
  test('the summary shows the same number', () => {
    for (const weights of ['none', 'count'] as const) {
      expect(byName(run(network, 'summary', { network: 'directed', weights })).reciprocity).toBe(byName(run(network, 'reciprocity', { weights })).weighted);
    }
  });
});

describe('edge cases', () => {
  const none = { raw: null, 'chance-corrected': null, weighted: null, 'mutual-pairs': null };
  test('nothing to answer: empty, one city, no arcs, no direction', () => {
    for (const network of [networkOf({}), linked(['a'], []), linked(['a', 'b'], [])]) expect(byName(run(network, 'reciprocity'))).toEqual(none);
    expect(byName(run(linked(['a', 'b'], ['a-b']), 'reciprocity', { network: 'undirected' }))).toEqual(none);
  });
  test('where every pair has both arcs there is nothing beyond chance', () => {
    expect(byName(run(linked(['a', 'b'], ['a-b']), 'reciprocity'))).toEqual({ raw: 1, 'chance-corrected': null, weighted: 1, 'mutual-pairs': 1 });
  });
});

describe('properties', () => {
  const random = seededRandom(3);
  const ids = Array.from({ length: 30 }, (_, i) => `c${String(i).padStart(2, '0')}`);
  const links = Array.from({ length: 120 }, () => `${ids[Math.floor(random() * 30)]}>${ids[Math.floor(random() * 30)]}`);
  const figures = (network: ReturnType<typeof linked>) => byName(run(network, 'reciprocity', { weights: 'count' }));

  test('new names and reversed arcs change nothing', () => {
    const renamed = (id: string) => `r${String((Number(id.slice(1)) * 7) % 30).padStart(2, '0')}`;
    expect(figures(linked(ids.map(renamed), links.map((link) => link.replace(/c\d\d/g, renamed))))).toEqual(figures(linked(ids, links)));
    expect(figures(linked(ids, links.map((link) => link.split('>').reverse().join('>'))))).toEqual(figures(linked(ids, links)));
  });
  test('an isolate thins the network and nothing else', () => {
    const { 'chance-corrected': before, ...rest } = figures(linked(ids, links));
    const { 'chance-corrected': after, ...same } = figures(linked([...ids, 'z'], links));
    expect(same).toEqual(rest);
    expect(after as number).toBeGreaterThan(before as number);
  });
  test('answers that were planted are more than rewired networks have', () => {
    const answered = links.slice(0, 60).flatMap((link) => [link, link.split('>').reverse().join('>')]);
    const result = rowsOf(run(linked(ids, answered), 'reciprocity', { null: 'rewire', samples: 99 }));
    expect(result[0]).toMatchObject({ name: 'raw', p: 1 / 100 });
    expect(result[0]!.high as number).toBeLessThan(result[0]!.value as number);
    expect(result[0]!['own-low']).not.toBeNull();
  });
});
