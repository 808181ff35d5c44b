/** Who learned from whom and how far it spread, by hand. */
import { describe, expect, test } from 'vitest';
import { computeMeasure } from '../../server/analytics/run.ts';
import type { Network } from '../../server/graph/network.ts';
import { MeasureRequest, type MeasureResult } from '../../server/model/measure.ts';
import { cities, networkOf, part } from '../graph/network-tables.ts';

const run = (network: Network, id: string, parameters: Record<string, string | number | boolean> = {}, request: object = {}) => computeMeasure(network, id, MeasureRequest.parse({ parameters: { practice: 'p', ...parameters }, ...request }));
const rowOf = (result: MeasureResult, name: string) => Object.fromEntries(result.columns.map((column, i) => [column.name, result.rows.find(([first]) => first === name)?.[i]]));

/** `taught` are `day teacher learner`, `took` are `city date source?`. */
function world(taught: string[], took: string[], last = '2020-12-31'): Network {
  const names = new Set(['o', ...taught.flatMap((each) => each.split(' ').slice(1)), ...took.map((each) => each.split(' ')[0]!)]);
  return networkOf({
    topics: [{ id: 't', label: 'T' }], practices: [{ id: 'p', title: 'P', originCityId: 'o', started: '2000-01-01', topics: ['t'] }, { id: 'q', title: 'Q' }],
    cities: cities(...names), exchanges: [...taught.map((each, i) => ({ id: `x${i}`, kind: 'mentoring', start: each.split(' ')[0], topics: ['t'] })), { id: 'z', kind: 'mentoring', start: last }],
    participations: taught.flatMap((each, i) => part(`x${i}`, `${each.split(' ')[1]} mentor`, `${each.split(' ')[2]} learner`)),
    adoptions: took.map((each, i) => ({ id: `t${i}`, practiceId: 'p', adoptingCityId: each.split(' ')[0], date: each.split(' ')[1] === '-' ? null : each.split(' ')[1], adaptedFromCityId: each.split(' ')[2] ?? null })),
  });
}

describe('who learned from whom', () => {
  test('documented sources override, several share equally, an unknown one is left empty', () => {
    const network = world(['2005-01-01 o a', '2005-01-01 o b'], ['a 2006-01-01', 'b 2006-01-01 a', 'c 2007', 'd - o', 'e 2008 a', 'e 2009 b']);
    expect(run(network, 'learned-from').rows.map(([adopter, source, chance, documented]) => [adopter, source, chance, documented])).toEqual([
      ['a', 'o', 1, 'no'], ['b', 'a', 1, 'yes'], ['c', null, null, 'no'], ['d', 'o', 1, 'yes'], ['e', 'a', 0.5, 'yes'], ['e', 'b', 0.5, 'yes'],
    ]);
  });
  test('otherwise chances fall with the time since the source adopted', () => {
    /* a adopted ten years after o; c met both and adopted a year later still: gaps of 132 and 12 months, about; mean 60. */
    const network = world(['2009-06-01 o a', '2010-06-01 a c', '2010-06-01 o c'], ['a 2010-01-01', 'c 2011-01-01']);
    const { rows } = run(network, 'learned-from', { generation: 60 });
    const day = (text: string) => Date.parse(text) / 86_400_000;
    const weight = (from: string) => Math.exp(-(day('2011-01-01') - day(from)) / 30.4375 / 60);
    const [a, o] = [weight('2010-01-01'), weight('2000-01-01')];
    expect(rows.slice(1).map(([, source]) => source)).toEqual(['a', 'o']);
    expect(rows[1]![2]).toBeCloseTo(a / (a + o), 10);
    expect(rows[2]![2]).toBeCloseTo(o / (a + o), 10);
  });
  test('without documented pairs possible sources count alike, and it is said', () => {
    const network = world(['2009-06-01 o a', '2010-06-01 a c', '2010-06-01 o c'], ['a 2010-01-01', 'c 2011-01-01']);
    const result = run(network, 'learned-from');
    expect(result.rows.slice(1).map(([, , chance]) => chance)).toEqual([0.5, 0.5]);
    expect(result.notes[0]).toContain('too few for a generation interval');
  });
});

describe('the spread of a practice', () => {
  /* o taught a–e in 2001; a passed it on to f g h, b to i; f to j in 2019. */
  const tree = ['a 2001-06 o', 'b 2001-06 o', 'c 2001-06 o', 'd 2001-06 o', 'e 2001-06 o', 'f 2003 a', 'g 2003 a', 'h 2003 a', 'i 2004 b', 'j 2019-06 f'];
  test('counts, of adopters followed in full, those who learned from them in that time', () => {
    const result = run(world([], tree), 'spread', { generation: 24, 'follow-up': 60 });
    /* Followed for 60 months: all but j. f passed it on after more than 60 months. (3 + 1)/9. */
    expect(rowOf(result, 'reproduction-number')).toMatchObject({ value: expect.closeTo(4 / 9, 12), n: 9 });
    expect(rowOf(result, '2001')).toMatchObject({ value: expect.closeTo(4 / 5, 12), n: 5 });
    expect(rowOf(result, '2003')).toMatchObject({ value: null, n: 3 });
    expect(rowOf(result, 'origin-offspring').value).toBe(5);
    expect(rowOf(result, 'documented')).toMatchObject({ value: 10, n: 10 });
    const { low, high } = rowOf(result, 'reproduction-number') as { low: number; high: number };
    expect(low).toBeLessThan(4 / 9);
    expect(high).toBeGreaterThan(4 / 9);
    /* Counts 3 1 and seven 0: variance 10/9 − 16/81 above the mean. */
    expect(rowOf(result, 'dispersion').value as number).toBeGreaterThan(0);
  });
  test('takes three mean intervals of documented pairs as follow-up', () => {
    const result = run(world([], tree), 'spread');
    expect(rowOf(result, 'generation-months').n).toBe(10);
    expect(rowOf(result, 'follow-up-months').value).toBeCloseTo(-Math.log(0.05) * (rowOf(result, 'generation-months').value as number), 10);
  });
  test('splits by evidence: adopters of a grade, whoever they learned from', () => {
    const network = networkOf({
      cities: cities('o', 'a', 'b'), practices: [{ id: 'p', title: 'P', originCityId: 'o', started: '2000' }],
      adoptions: [{ id: '1', practiceId: 'p', adoptingCityId: 'a', date: '2003', grade: 'A', adaptedFromCityId: 'o' }, { id: '2', practiceId: 'p', adoptingCityId: 'b', date: '2005', grade: 'B', adaptedFromCityId: 'a' }],
    });
    expect(rowOf(run(network, 'spread', { grade: 'B' }), 'adopters').value).toBe(1);
    expect(run(network, 'learned-from', { grade: 'B' }).rows.map(([adopter, source]) => [adopter, source])).toEqual([['b', 'a']]);
  });
  test('is null for a practice nobody adopted, one adopter, and before anyone was followed', () => {
    expect(rowOf(run(world([], []), 'spread'), 'reproduction-number')).toMatchObject({ value: null, n: 0 });
    expect(rowOf(run(world([], ['a 2001 o']), 'spread', { generation: 12 }), 'reproduction-number')).toMatchObject({ value: null, n: 1 });
    expect(rowOf(run(world([], tree), 'spread', { generation: 24, until: '2002' }), 'reproduction-number').value).toBeNull();
    expect(run(world([], tree), 'spread', { practice: 'q' }).rows.length).toBeGreaterThan(0);
  });
  test('stands beside a null model, and gives the same bytes again', () => {
    const network = world(['2009-06-01 o a', '2010-06-01 a c', '2010-06-01 o d', '2011-06-01 o e', '2011-06-01 c f'], ['a 2010-01-01', 'c 2011-01-01', 'd 2012', 'e 2012', 'f 2012']);
    const once = run(network, 'spread', { generation: 24, 'follow-up': 48 }, { null: 'time-shuffle', samples: 19 });
    expect(rowOf(once, 'reproduction-number').p).toBeGreaterThan(0);
    expect(JSON.stringify(run(network, 'spread', { generation: 24, 'follow-up': 48 }, { null: 'time-shuffle', samples: 19 }))).toBe(JSON.stringify(once));
  });
});
