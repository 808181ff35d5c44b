/** Flow between groups: values worked out by hand, and what holds of every network. */
import { describe, expect, test } from 'vitest';
import { networkOf } from '../graph/network-tables.ts';
import { seededRandom } from '../graph/seeded-random.ts';
import { FIXTURE, linked, rowsOf, run, type Cell } from './linked-cities.ts';

const cell = (rows: Record<string, Cell>[], source: string, target: string) => rows.find((row) => row.source === source && row.target === target)!;

describe('by hand', () => {
  test('arcs of the fixture by country: every pair of countries stands in the table, also without flow', () => {
    const rows = rowsOf(run(FIXTURE, 'flow-matrix', { parameters: { group: 'country' } }));
    expect(rows.map(({ source, target, value, n }) => [source, target, value, n])).toEqual([
      ['FR', 'FR', 0, 0], ['FR', 'JP', 0, 0], ['FR', 'KE', 1, 1],
      ['JP', 'FR', 1, 1], ['JP', 'JP', 1, 1], ['JP', 'KE', 1, 1],
      ['KE', 'FR', 0, 0], ['KE', 'JP', 1, 1], ['KE', 'KE', 0, 0],
    ]);
    /* m = 5; out: FR 1, JP 3, KE 1; in: FR 1, JP 2, KE 2. M·m/(out·in). */
    expect(rows.map(({ relative }) => relative)).toEqual([0, 0, 5 / 2, 5 / 3, 5 / 6, 5 / 6, 0, 5 / 2, 0]);
    expect(cell(rows, 'JP', 'KE').expected).toBe(6 / 5);
  });
  test('with weights by count a repeated exchange adds up, and n stays the number of arcs', () => {
    const rows = rowsOf(run(FIXTURE, 'flow-matrix', { parameters: { group: 'country' }, weights: 'count' }));
    /* a→b counts 2: m = 6; JP gives 4, takes 3. */
    expect(cell(rows, 'JP', 'JP')).toMatchObject({ value: 2, relative: 1, n: 1 });
    expect(cell(rows, 'JP', 'KE')).toMatchObject({ value: 1, relative: 6 / 8, n: 1 });
  });
  test('the interval is Wilson’s of the share of all flow: 3 of 10 is [.1078, .6032], 0 of 10 reaches .2775', () => {
    const ids = ['j1', 'j2', 'j3', 'j4', 'f1', 'f2', 'f3', 'f4'];
    const links = ['j1>j2', 'j2>j3', 'j3>j4', 'f1>f2', 'f2>f3', 'f3>f4', 'f4>f1', 'f1>f3', 'f2>f4', 'f1>f4'];
    const rows = rowsOf(run(linked(ids, links, Object.fromEntries(ids.filter((id) => id.startsWith('f')).map((id) => [id, { country: 'FR' }]))), 'flow-matrix', { parameters: { group: 'country' } }));
    const within = cell(rows, 'JP', 'JP');
    expect(within.value).toBe(3);
    expect(within.low as number).toBeCloseTo(1.078, 3);
    expect(within.high as number).toBeCloseTo(6.032, 3);
    expect(cell(rows, 'JP', 'FR')).toMatchObject({ value: 0, low: 0, relative: 0 });
    /* z²/(n + z²), n = 10, z = 1.96 */
    expect(cell(rows, 'JP', 'FR').high as number).toBeCloseTo(10 * (3.841458820694124 / 13.841458820694124), 10);
  });
  test('weights that all are alike change the unit, not the interval', () => {
    const links = ['a>b', 'b>c', 'c>d', 'd>a'];
    const cells = { c: { country: 'FR' }, d: { country: 'FR' } };
    const once = rowsOf(run(linked(['a', 'b', 'c', 'd'], links, cells), 'flow-matrix', { parameters: { group: 'country' }, weights: 'count' }));
    const thrice = rowsOf(run(linked(['a', 'b', 'c', 'd'], [...links, ...links, ...links], cells), 'flow-matrix', { parameters: { group: 'country' }, weights: 'count' }));
    thrice.forEach((row, i) => {
      expect(row.relative as number).toBeCloseTo(once[i]!.relative as number, 12);
      expect(row.low as number).toBeCloseTo(3 * (once[i]!.low as number), 10);
      expect(row.high as number).toBeCloseTo(3 * (once[i]!.high as number), 10);
    });
  });
  test('the undirected network runs both ways', () => {
    const rows = rowsOf(run(linked(['a', 'b', 'c'], ['a-b', 'b-c'], { c: { country: 'FR' } }), 'flow-matrix', { network: 'undirected', parameters: { group: 'country' } }));
    expect(rows.map(({ value }) => value)).toEqual([0, 1, 1, 2]);
  });
});

describe('groups', () => {
  const town = linked(['a', 'b', 'c', 'd', 'e'], ['a>b', 'b>c', 'c>d', 'd>e'], {
    a: { population: 99_999, languages: ['fr', 'de'], region: 'Europe', incomeGroup: 'high' }, b: { population: 100_000, languages: ['de'], region: 'Europe', incomeGroup: 'high' },
    c: { population: 5_000_000, languages: ['fr'], region: 'Asia', incomeGroup: 'low' }, d: { population: 1_000_000, languages: [], region: 'Asia', incomeGroup: 'low' },
  });
  const named = (group: string) => [...new Set(rowsOf(run(town, 'flow-matrix', { parameters: { group } })).map(({ source }) => source))];

  test('sizes go from small to large, limits belong to the class above, unknown is no group', () => {
    expect(named('size')).toEqual(['under 100,000', '100,000 to 500,000', '1 to 5 million', '5 million and more']);
    const { notes } = run(town, 'flow-matrix', { parameters: { group: 'size' } });
    expect(notes).toContain('1 city has no known size group; arcs with them are left out.');
  });
  test('language is the first that a city names', () => {
    const result = run(town, 'flow-matrix', { parameters: { group: 'language' } });
    expect(rowsOf(result).map(({ source, target, value }) => [source, target, value])).toEqual([['de', 'de', 0], ['de', 'fr', 1], ['fr', 'de', 1], ['fr', 'fr', 0]]);
    expect(result.notes).toContain('2 cities have no known language group; arcs with them are left out.');
  });
  test('income and region', () => {
    expect(named('income')).toEqual(['high', 'low']);
    /* e has the region of its country. */
    expect(named('region')).toEqual(['Asia', 'Europe']);
  });
  test('brokerage goes by the same groups', () => {
    /* a(small) → b(middle) → c(large); b → c(5M) → d(1M). c → d → e: e has no size. */
    const brokers = rowsOf(run(town, 'brokerage', { parameters: { group: 'size' } }));
    expect(brokers.map(({ id, liaison, value }) => [id, liaison, value])).toEqual([['a', 0, 0], ['b', 1, 1], ['c', 1, 1], ['d', 0, 0], ['e', 0, 0]]);
  });
});

describe('edge cases', () => {
  test('no cities, no rows; one city, one pair without flow', () => {
    expect(run(networkOf({}), 'flow-matrix').rows).toEqual([]);
    expect(rowsOf(run(linked(['a'], []), 'flow-matrix'))).toEqual([
      { source: 'Asia', target: 'Asia', value: 0, relative: null, low: null, high: null, n: 0, expected: null },
    ]);
  });
  test('a group that gives nothing has flow 0 and no relative flow', () => {
    const rows = rowsOf(run(linked(['a', 'b'], ['a>b'], { b: { country: 'FR' } }), 'flow-matrix', { parameters: { group: 'country' } }));
    expect(cell(rows, 'FR', 'JP')).toMatchObject({ value: 0, relative: null });
    expect(cell(rows, 'JP', 'FR')).toMatchObject({ value: 1, relative: 1, low: expect.any(Number), high: 1 });
  });
  test('an isolate of a group that is there changes nothing', () => {
    const with_ = run(linked(['a', 'b', 'z'], ['a>b'], { b: { country: 'FR' } }), 'flow-matrix', { parameters: { group: 'country' } });
    expect(with_.rows).toEqual(run(linked(['a', 'b'], ['a>b'], { b: { country: 'FR' } }), 'flow-matrix', { parameters: { group: 'country' } }).rows);
  });
});

describe('properties of a random network', () => {
  const random = seededRandom(5);
  const ids = Array.from({ length: 40 }, (_, i) => `c${String(i).padStart(2, '0')}`);
  const pick = () => ids[Math.floor(random() * 40)]!;
  const links = Array.from({ length: 150 }, () => `${pick()}>${pick()}`);
  const cells = Object.fromEntries(ids.map((id, i) => [id, { country: ['JP', 'FR', 'KE', 'BR'][i % 4] }]));
  const ask = { parameters: { group: 'country' }, weights: 'count' } as const;

  test('new names for the cities change no row', () => {
    const renamed = (id: string) => `r${String((Number(id.slice(1)) * 27) % 40).padStart(2, '0')}`;
    const again = linked(ids.map(renamed), links.map((link) => link.replace(/c\d\d/g, renamed)), Object.fromEntries(ids.map((id) => [renamed(id), cells[id]!])));
    expect(rowsOf(run(again, 'flow-matrix', ask)).map(({ value, n }) => [value, n])).toEqual(rowsOf(run(linked(ids, links, cells), 'flow-matrix', ask)).map(({ value, n }) => [value, n]));
  });
  test('all flow is in the table, and reversing the arcs turns it over', () => {
    const forward = rowsOf(run(linked(ids, links, cells), 'flow-matrix', ask));
    const backward = rowsOf(run(linked(ids, links.map((link) => link.split('>').reverse().join('>')), cells), 'flow-matrix', ask));
    expect(forward.reduce((sum, { value }) => sum + (value as number), 0)).toBe(links.filter((link) => link.slice(0, 3) !== link.slice(4)).length);
    for (const { source, target, value } of forward) expect(cell(backward, target as string, source as string).value).toBe(value);
  });
  test('rewiring keeps what groups give and take; labels keep all flow; both give band, p and q beside flow and relative flow', () => {
    const network = linked(ids, links, cells);
    for (const model of ['rewire', 'labels'] as const) {
      const result = run(network, 'flow-matrix', { ...ask, null: model, samples: 39 });
      expect(result.columns.map(({ name }) => name)).toEqual(expect.arrayContaining(['low', 'high', 'own-low', 'own-high', 'p', 'q', 'relative-low', 'relative-high', 'relative-p', 'relative-q']));
      for (const row of rowsOf(result)) {
        expect(row.p as number).toBeGreaterThanOrEqual(1 / 40);
        expect(row['relative-p'] as number).toBeLessThanOrEqual(1);
        expect(row['own-low']).not.toBeNull();
      }
    }
  });
  test('flow that was planted within groups is more than chance', () => {
    const same = Array.from({ length: 120 }, () => {
      const group = Math.floor(random() * 4);
      const member = () => ids[4 * Math.floor(random() * 10) + group]!;
      return `${member()}>${member()}`;
    });
    const rows = rowsOf(run(linked(ids, [...same, ...links.slice(0, 40)], cells), 'flow-matrix', { ...ask, null: 'labels', samples: 199 }));
    for (const { source, target, relative, 'relative-p': p } of rows.filter((row) => row.source === row.target)) {
      expect(relative, `${source} ${target}`).toBeGreaterThan(1.5);
      expect(p).toBe(1 / 200);
    }
  });
});
