/** Exposure, adoption lag and transfer rate on networks small enough to follow by hand (conventions 6 and 20–24). */
import { describe, expect, test } from 'vitest';
import { computeMeasure } from '../../server/analytics/run.ts';
import type { Network } from '../../server/graph/network.ts';
import { MeasureRequest, type MeasureResult } from '../../server/model/measure.ts';
import { cities, networkOf, part, type Cells } from '../graph/network-tables.ts';

const M = 30.4375;
const run = (network: Network, id: string, parameters: Record<string, string | number | boolean> = {}, request: object = {}) => computeMeasure(network, id, MeasureRequest.parse({ parameters, ...request }));
const rowOf = (result: MeasureResult, name: string) => Object.fromEntries(result.columns.map((column, i) => [column.name, result.rows.find(([first]) => first === name)?.[i]]));
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Origin o has practice p (flood) from 2010-01-01; `met` are visits `x day teacher learner [topic]`, `took` adoptions `city date [more]`. */
function world(met: string[], took: (string | [string, object])[], more: Cells = {}): Network {
  const names = new Set(['o', ...met.flatMap((each) => each.split(' ').slice(2, 4))]);
  const lines = met.map((each) => each.split(' '));
  return networkOf({
    topics: [{ id: 'water', label: 'Water' }, { id: 'flood', label: 'Flood', parent: 'water' }, { id: 'drought', label: 'Drought', parent: 'water' }, { id: 'street-flood', label: 'Street flood', parent: 'flood' }, { id: 'heat', label: 'Heat' }],
    practices: [{ id: 'p', title: 'P', originCityId: 'o', started: '2010-01-01', topics: ['flood'] }],
    cities: cities(...names),
    exchanges: lines.map(([id, start, , , topic = 'flood', kind = 'study visit']) => ({ id, start, kind: kind.replace('_', ' '), ...(topic === 'p' ? { practices: ['p'] } : topic === '-' ? {} : { topics: [topic] }) })),
    participations: lines.flatMap(([id, , teacher, learner]) => part(id!, `${teacher} mentor`, `${learner} learner`)),
    adoptions: took.map((each, i) => {
      const [text, cells] = typeof each === 'string' ? [each, {}] : each;
      const [city, date = null] = text.split(' ');
      return { id: `t${i}`, practiceId: 'p', adoptingCityId: city, date, ...cells };
    }),
    ...more,
  });
}
/** Followed and adopted, of the adoption lag. */
const followed = (network: Network, parameters = {}) => {
  const result = run(network, 'adoption-lag', parameters);
  return [rowOf(result, 'adopted').n, rowOf(result, 'adopted').value];
};

describe('who is exposed', () => {
  test('who learns from the origin from its start on, about the practice or a topic it shares', () => {
    expect(followed(world(['x 2010-01-01 o a'], []))).toEqual([1, 0]);
    expect(followed(world(['x 2009-12-31 o a'], []))).toEqual([0, 0]);
    expect(followed(world(['x 2010-05 o a p'], []))).toEqual([1, 0]);
    expect(followed(world(['x 2010-05 o a heat'], []))).toEqual([0, 0]);
    expect(followed(world(['x 2010-05 o a -'], []))).toEqual([0, 0]);
  });
  test('a topic includes those below it; two below the same one share nothing', () => {
    expect(followed(world(['x 2011 o a water'], []))).toEqual([1, 0]);
    expect(followed(world(['x 2011 o a street-flood'], []))).toEqual([1, 0]);
    expect(followed(world(['x 2011 o a drought'], []))).toEqual([0, 0]);
  });
  test('not the origin itself, and not who meets a city that never had the practice', () => {
    expect(followed(world(['x 2011 a o', 'y 2012 a b'], []))).toEqual([0, 0]);
  });
  test('from an adopter whose date is certainly before, and not once it has ended', () => {
    expect(followed(world(['y 2012-06 a b'], ['a 2012-05']))).toEqual([1, 0]);
    expect(followed(world(['y 2012-06 a b'], ['a 2012']))).toEqual([0, 0]);
    expect(followed(world(['y 2012-06 a b'], ['a']))).toEqual([0, 0]);
    expect(followed(world(['y 2014 a b'], [['a 2012', { ended: '2013' }]]))).toEqual([0, 0]);
    expect(followed(world(['y 2014 a b'], [['a 2012', { ended: '2015' }]]))).toEqual([1, 0]);
  });
  test('a link of an adoption is no exchange: the outcome does not expose', () => {
    expect(followed(world(['x 2011 o b heat'], [['a 2012-05', { adaptedFromCityId: 'o' }]], { cities: cities('o', 'a', 'b') }))).toEqual([0, 0]);
  });
  test('through the undirected network both sides', () => {
    const result = run(world(['x 2011 a o'], []), 'adoption-lag', {}, { network: 'undirected' });
    expect(rowOf(result, 'adopted')).toMatchObject({ n: 1, value: 0 });
  });
});

describe('the lag', () => {
  test('runs in months between the middles of dates', () => {
    const result = run(world(['x 2011-01-15 o a', 'y 2015-12-31 o b'], ['a 2012-01-15']), 'adoption-lag');
    expect(rowOf(result, 'lower-quartile').value).toBeCloseTo(365 / M, 10);
    /* 2012 is a leap year: its middle lies between 1 and 2 July; that of 2011 is 2 July. */
    const years = run(world(['x 2011 o a'], ['a 2012']), 'adoption-lag');
    expect(rowOf(years, 'median').value).toBeCloseTo(365.5 / M, 10);
  });
  test('ends at the last date of the data, or at --until', () => {
    const network = world(['x 2011-01-01 o a', 'z 2013-01-01 b c heat'], ['a 2012-01-01']);
    expect(followed(network)).toEqual([1, 1]);
    expect(followed(network, { until: '2011-12-31' })).toEqual([1, 0]);
    expect(followed(network, { until: '2010' })).toEqual([0, 0]);
    expect(rowOf(run(network, 'adoption-lag', { until: '2010' }), 'median').value).toBeNull();
  });
  test('leaves out undated adoptions and who adopted before the exposure, and says so', () => {
    expect(followed(world(['x 2011 o a'], ['a']))).toEqual([0, 0]);
    const { notes } = run(world(['x 2011 o a'], ['a']), 'adoption-lag');
    expect(notes).toContain('1 adoptions by city and practice have no date and stay out.');
    expect(followed(world(['x 2011 o a'], ['a 2010-06']))).toEqual([0, 0]);
  });
  test('an adoption that came through the exchange is not before it where their days overlap', () => {
    expect(followed(world(['x 2011-10-01 o a'], ['a 2011']))).toEqual([0, 0]);
    const result = run(world(['x 2011-10-01 o a'], [['a 2011', { viaExchangeId: 'x', adaptedFromCityId: 'o' }]]), 'adoption-lag');
    expect(rowOf(result, 'median').value).toBe(0);
    expect(result.notes.join(' ')).toContain('1 of the 1 adoptions counted name the exchange they came through');
  });
  test('a city takes part from joining to leaving: exposed before, it enters late; adopted before, it is left out', () => {
    const joined = (cells: object) => ({ cities: [...cities('o', 'b', 'c'), { id: 'a', name: 'A', country: 'JP', ...cells }] });
    const met = ['x 2011-01-01 o a', 'z 2016-01-01 b c heat'];
    const late = run(world(met, ['a 2013-01-01'], joined({ joined: '2012-01-01' })), 'adoption-lag');
    expect(rowOf(late, 'late-entry')).toMatchObject({ value: 1, n: 1 });
    expect(rowOf(late, 'median').value).toBeCloseTo(731 / M, 10);
    expect(followed(world(met, ['a 2011-06'], joined({ joined: '2012-01-01' })))).toEqual([0, 0]);
    expect(followed(world(met, ['a 2013'], joined({ left: '2012-01-01' })))).toEqual([1, 0]);
    expect(followed(world(met, [], joined({ left: '2010-06' })))).toEqual([0, 0]);
  });
  test('splits by evidence: another grade ends the follow-up', () => {
    const network = world(['x 2011 o a', 'y 2011 o b'], [['a 2012', { grade: 'A' }], ['b 2013', { grade: 'C' }]]);
    expect(followed(network)).toEqual([2, 2]);
    expect(followed(network, { grade: 'A' })).toEqual([2, 1]);
    expect(followed(network, { grade: 'B' })).toEqual([2, 0]);
  });
  test('refuses a practice that is not there', () => {
    expect(() => run(world([], []), 'adoption-lag', { practice: 'q' })).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
  test('of the golden values of methods.md: median 8', () => {
    /* Learned on one day; months of 30.4375 days are not whole days, so dates lie within a day of 2, 3, 3, 5, 8, 8, 12 months; followed until they left. */
    const at = (months: number) => new Date(Date.parse('2011-01-01') + Math.round(months * M) * 86_400_000).toISOString().slice(0, 10);
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const [t, d] = [[2, 3, 3, 5, 8, 8, 12], [1, 1, 0, 1, 0, 1, 0]];
    const network = world(ids.map((id) => `x${id} 2011-01-01 o ${id}`), ids.flatMap((id, i) => (d[i] === 1 ? [`${id} ${at(t[i]!)}`] : [])), {
      cities: [...cities('o'), ...ids.map((id, i) => ({ id, name: id, country: 'JP', left: d[i] === 0 ? at(t[i]!) : null }))],
    });
    const result = run(network, 'adoption-lag');
    expect(rowOf(result, 'median').value).toBeCloseTo(8, 1);
    expect(rowOf(result, 'adopted-within-6').value).toBeCloseTo(1 - 0.535714, 6);
  });
});

describe('the transfer rate', () => {
  const ten = 'abcdefghij'.split('');
  const visits = (topic = 'flood', kind = 'study_visit') => ten.map((id) => `x${id} 2011-01-01 o ${id} ${topic} ${kind}`);
  const end = 'z 2016-01-01 y z heat mentoring';
  test('is adopters of those exposed, with Wilson: 3 of 10', () => {
    const result = run(world([...visits(), end], ['a 2011-06', 'b 2012', 'c 2012-12', 'd 2014']), 'transfer-rate', { within: 24 });
    const row = rowOf(result, 'study visit');
    expect(row).toMatchObject({ value: 0.3, n: 10, adopters: 3, method: 'wilson', 'control-n': 0, control: null });
    expect(row.low).toBeCloseTo(0.1078, 4);
    expect(row.high).toBeCloseTo(0.6032, 4);
    /* Ten cities, each once: error √(.3·.7/9), on log-odds by t of 9 degrees of freedom, 2.2622; to the chance in 999 draws. */
    const half = (2.2622 * Math.sqrt(0.21 / 9)) / 0.21;
    expect(row['boot-low']).toBeCloseTo(1 / (1 + (7 / 3) * Math.exp(half)), 1);
    expect(row['boot-high']).toBeCloseTo(1 / (1 + (7 / 3) * Math.exp(-half)), 1);
    expect(result.columns.slice(0, 5).map(({ name }) => name)).toEqual(['name', 'value', 'low', 'high', 'n']);
  });
  test('is 1 − S(W) where some were not followed for all of W', () => {
    const network = world([...visits(), 'xk 2012-07-01 o k flood study_visit', end], ['a 2011-06', 'b 2012', 'c 2012-12']);
    const row = rowOf(run(network, 'transfer-rate', { within: 24, until: '2014-01-01' }), 'study visit');
    /* Eleven; k is censored after 18 months, when two of the eleven had adopted and before the third. */
    expect(days('2012-07-01', '2014-01-01') / M).toBeLessThan(days('2011-01-01', '2012-12-16') / M);
    expect(row).toMatchObject({ method: 'kaplan-meier', n: 11, adopters: 3 });
    expect(row.value).toBeCloseTo(1 - (9 / 11) * (7 / 8), 10);
  });
  test('who was exposed before joining was not followed for all of W', () => {
    const network = world([...visits(), end], ['a 2011-06'], { cities: [...cities('o', 'y', 'z', ...ten.slice(0, 9)), { id: 'j', name: 'J', country: 'JP', joined: '2012-01-01' }] });
    const row = rowOf(run(network, 'transfer-rate'), 'study visit');
    expect(row).toMatchObject({ method: 'kaplan-meier', n: 10 });
    expect(row.value).toBeCloseTo(1 / 9, 12);
  });
  test('is suppressed below five, and null where nobody was followed for W', () => {
    const result = run(world([...visits().slice(0, 4), end], []), 'transfer-rate');
    expect(rowOf(result, 'study visit')).toMatchObject({ value: null, low: null, n: 4, method: 'too few' });
    expect(result.notes.join()).toContain('study visit');
    expect(rowOf(run(world(visits(), []), 'transfer-rate', { until: '2012-01-01' }), 'study visit')).toMatchObject({ value: null, method: 'not followed long enough' });
  });
  test('of exchanges on other topics stands beside it, until the city meets about the practice', () => {
    const network = world([...visits('heat'), 'y 2011-01-01 o a flood mentoring', end], ['a 2011-06', 'b 2011-06']);
    const row = rowOf(run(network, 'transfer-rate'), 'study visit');
    expect(row).toMatchObject({ n: 0, value: null, 'control-n': 9 });
    expect(row.control).toBeCloseTo(1 / 9, 12);
  });
  test('keeps adoptions under a filter for a kind, and stands beside null models', () => {
    const network = world([...visits(), ...'klmnp'.split('').map((id) => `w${id} 2013 o ${id} heat mentoring`), end], ['a 2011-06', 'b 2012', 'c 2012-12']);
    expect(rowOf(run(network, 'transfer-rate', {}, { filters: { kind: 'study visit' } }), 'study visit')).toMatchObject({ value: 0.3, n: 10 });
    for (const model of ['time-shuffle', 'rewire']) {
      const result = run(network, 'transfer-rate', {}, { null: model, samples: 19 });
      expect(rowOf(result, 'study visit')).toMatchObject({ value: 0.3, 'own-high': expect.closeTo(0.6032, 4) });
      expect(rowOf(result, 'study visit').p).toBeGreaterThan(0);
    }
  });
});
