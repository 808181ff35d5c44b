/** Exposed cities beside matched unexposed ones, small enough to match by hand. */
import { describe, expect, test } from 'vitest';
import { computeMeasure } from '../../server/analytics/run.ts';
import type { Network } from '../../server/graph/network.ts';
import { MeasureRequest, type MeasureResult } from '../../server/model/measure.ts';
import { networkOf, part } from '../graph/network-tables.ts';

const M = 30.4375;
const run = (network: Network, id: string, parameters: Record<string, string | number | boolean> = {}, request: object = {}) => computeMeasure(network, id, MeasureRequest.parse({ parameters, ...request }));
const rowOf = (result: MeasureResult, name: string) => Object.fromEntries(result.columns.map((column, i) => [column.name, result.rows.find(([first]) => first === name)?.[i]]));
const months = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000 / M;

/** Exposed JP cities by letter, met on 2011-01-01; unexposed cities beside them; o has p from 2009. */
function world(exposed: string[], unexposed: Record<string, unknown>[], took: Record<string, string>, met: [string, string][] = []): Network {
  const all = [...exposed.map((id) => [id, '2011-01-01'] as const), ...met];
  return networkOf({
    topics: [{ id: 't', label: 'T' }], practices: [{ id: 'p', title: 'P', originCityId: 'o', started: '2009', topics: ['t'] }],
    cities: [{ id: 'o', name: 'O', country: 'JP', population: 50_000 }, ...exposed.map((id) => ({ id, name: id, country: 'JP', population: 50_000 })), ...unexposed.map((cells) => ({ name: String(cells.id), country: 'JP', population: 50_000, ...cells }))],
    exchanges: [...all.map(([id, start], i) => ({ id: `x${i}`, kind: 'mentoring', start, topics: ['t'], title: id })), { id: 'z', kind: 'mentoring', start: '2014-01-01' }],
    participations: all.flatMap(([id], i) => part(`x${i}`, 'o mentor', `${id} learner`)),
    adoptions: Object.entries(took).map(([city, date]) => ({ id: city, practiceId: 'p', adoptingCityId: city, date })),
  });
}

describe('matched unexposed cities', () => {
  test('are at risk at that moment, of the same region, income group and size', () => {
    const exposure = (cells: object) => rowOf(run(world(['a'], [{ id: 'u', ...cells }], {}), 'exposure-effect'), 'unmatched').value;
    expect(exposure({})).toBe(0);
    expect(exposure({ country: 'KE' })).toBe(1);
    expect(exposure({ population: 150_000 })).toBe(1);
    expect(exposure({ population: undefined })).toBe(1);
    expect(exposure({ joined: '2012' })).toBe(1);
    expect(exposure({ left: '2010' })).toBe(1);
    const other = world(['a'], [{ id: 'u', country: 'KE' }], {});
    expect(rowOf(run(other, 'exposure-effect', { match: 'none' }), 'unmatched').value).toBe(0);
    expect(rowOf(run(world(['a'], [{ id: 'u' }], { u: '2010-12' }), 'exposure-effect'), 'unmatched').value).toBe(1);
    expect(rowOf(run(world(['a'], [{ id: 'u' }], {}, [['u', '2010-12-01']]), 'exposure-effect'), 'unmatched')).toMatchObject({ value: 1, n: 2 });
  });
  test('are followed until their own exposure', () => {
    /* u is exposed after a year, and adopts half a year later: beside a it is censored after a year. */
    const result = run(world(['a'], [{ id: 'u' }], { u: '2012-07-01' }, [['u', '2012-01-01']]), 'adoption-survival');
    const rows = result.rows.filter(([group]) => group === 'matched unexposed');
    expect(rows.map(([, time, survival, , , atRisk, events, censored]) => [time, survival, atRisk, events, censored])).toEqual([[0, 1, 1, 0, 0], [months('2011-01-01', '2012-01-01'), 1, 1, 0, 1]]);
    /* u itself is exposed too, but nobody is left to stand beside it but a, who met before. */
    expect(result.rows.filter(([group]) => group === 'exposed')).toHaveLength(2);
    expect(result.notes.join(' ')).toContain('1 exposed cities had nobody like them at risk');
  });
});

describe('exposed against unexposed', () => {
  const exposed = 'abcdef'.split('');
  const one = { id: 'u' };
  test('compares curves: all exposed adopt after a year, the one beside them never', () => {
    const network = world(exposed, [one], Object.fromEntries(exposed.map((id) => [id, '2012-01-01'])));
    const result = run(network, 'exposure-effect', { months: 24 });
    const year = months('2011-01-01', '2012-01-01');
    expect(rowOf(result, 'restricted-mean-exposed')).toMatchObject({ value: expect.closeTo(year, 10), n: 6 });
    expect(rowOf(result, 'restricted-mean-unexposed').value).toBe(year < 24 ? rowOf(result, 'until').value : null);
    /* One time of events: six of twelve at risk, all six in the first group. E = 3, V = 6·6·6·6/(144·11). */
    expect(rowOf(result, 'log-rank').value).toBeCloseTo(9 / ((6 * 6 * 6 * 6) / (144 * 11)), 10);
    expect(rowOf(result, 'adopted-exposed').value).toBe(6);
    expect(rowOf(result, 'adopted-unexposed').value).toBe(0);
    /* Counted up to the time that both groups are compared to. */
    expect(rowOf(run(network, 'exposure-effect', { months: 6 }), 'adopted-exposed')).toMatchObject({ value: 0, n: 6 });
  });
  test('says nothing with fewer than five, with nobody, or with no adoption', () => {
    const few = run(world(exposed.slice(0, 4), [one], {}), 'exposure-effect');
    expect(rowOf(few, 'restricted-mean-difference').value).toBeNull();
    expect(few.notes.join(' ')).toContain('Suppressed: 4');
    const nobody = run(world([], [one], {}), 'exposure-effect');
    expect(rowOf(nobody, 'log-rank').value).toBeNull();
    expect(run(world([], [one], {}), 'adoption-survival').rows).toEqual([]);
    const none = run(world(exposed, [one], {}), 'exposure-effect');
    expect(rowOf(none, 'log-rank')).toMatchObject({ value: null, p: null });
    expect(rowOf(none, 'restricted-mean-difference').value).toBe(0);
  });
  test('draws by the seed, and gives the same bytes again', () => {
    const many = Array.from({ length: 12 }, (_, i) => ({ id: `u${i}` }));
    const network = world(exposed, many, { u0: '2012', u1: '2011-06', u2: '2013', a: '2012' });
    const [first, again, other] = [1, 1, 2].map((seed) => JSON.stringify(run(network, 'adoption-survival', { controls: 2 }, { seed }).rows));
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });
});
