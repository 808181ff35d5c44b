/** Adoption curve, hazard and model of adoption on networks small enough to count by hand (convention 23). */
import { describe, expect, test } from 'vitest';
import { computeMeasure } from '../../server/analytics/run.ts';
import type { Network } from '../../server/graph/network.ts';
import { MeasureRequest, type MeasureResult } from '../../server/model/measure.ts';
import { cities, networkOf, part, type Cells } from '../graph/network-tables.ts';

const run = (network: Network, id: string, parameters: Record<string, string | number | boolean> = { practice: 'p' }, request: object = {}) => computeMeasure(network, id, MeasureRequest.parse({ parameters, ...request }));
const rowOf = (result: MeasureResult, name: string) => Object.fromEntries(result.columns.map((column, i) => [column.name, result.rows.find(([first]) => first === name)?.[i]]));
const adoption = (id: string, adoptingCityId: string, date: string | null, more: object = {}) => ({ id, practiceId: 'p', adoptingCityId, date, ...more });

/* Ten cities: origin o from 2010; a 2011 and again 2014 after it ended 2012; b 2011-06; c 2013; u undated; j joined 2012 and adopted 2013; e adopted 2011, before it joined 2012; l left 2011; x and y never. */
const network = networkOf({
  cities: [...cities('a', 'b', 'c', 'o', 'u', 'x', 'y'), { id: 'j', name: 'J', country: 'JP', joined: '2012' }, { id: 'e', name: 'E', country: 'JP', joined: '2012' }, { id: 'l', name: 'L', country: 'JP', left: '2011' }],
  practices: [{ id: 'p', title: 'P', originCityId: 'o', started: '2010' }, { id: 'q', title: 'Q' }],
  adoptions: [
    adoption('1', 'a', '2011', { ended: '2012', grade: 'A' }), adoption('2', 'a', '2014', { grade: 'A' }), adoption('3', 'b', '2011-06', { grade: 'B' }), adoption('4', 'c', '2013', { grade: 'A' }),
    adoption('5', 'u', null), adoption('6', 'j', '2013'), adoption('7', 'e', '2011'), adoption('8', 'o', '2010'),
  ],
});

describe('the adoption curve', () => {
  test('counts by year, marks the origin, and ends with the data', () => {
    const result = run(network, 'adoption-curve');
    expect(result.columns.map(({ name }) => name).slice(0, 6)).toEqual(['period', 'new', 'cumulative', 'share', 'active', 'atRisk']);
    /* Joined by then: eight, from 2012 ten. At risk in 2010: a b c x y l; in 2012 c x y j. */
    expect(result.rows).toEqual([
      ['2010', 0, 0, 0, 0, 6, 'o'], ['2011', 3, 3, 3 / 8, 3, 6, null], ['2012', 0, 3, 0.3, 2, 4, null], ['2013', 2, 5, 0.5, 4, 4, null], ['2014', 0, 5, 0.5, 5, 2, null],
    ]);
    expect(result.notes.join(' ')).toContain('Origin: O, in 2010');
    expect(result.notes.join(' ')).toContain('1 adopters without a date');
  });
  test('splits by evidence', () => {
    expect(run(network, 'adoption-curve', { practice: 'p', grade: 'A' }).rows.map(([, fresh]) => fresh)).toEqual([0, 1, 0, 1, 0]);
  });
  test('has no rows where nothing has a date, and refuses an unknown practice', () => {
    expect(run(network, 'adoption-curve', { practice: 'q' }).rows).toEqual([]);
    expect(run(network, 'hazard', { practice: 'q' }).notes).toContain('Neither the start of the practice nor any adoption has a date.');
    expect(() => run(network, 'hazard', { practice: 'r' })).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => run(network, 'hazard', {})).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });
});

describe('the hazard', () => {
  test('is adopted of those at risk, with Wilson, suppressed below five; who adopted before joining is never at risk', () => {
    const { rows } = run(network, 'hazard');
    expect(rows.map(([period, adopted, atRisk, value]) => [period, adopted, atRisk, value])).toEqual([['2010', 0, 6, 0], ['2011', 2, 6, 2 / 6], ['2012', 0, 4, null], ['2013', 2, 4, null], ['2014', 0, 2, null]]);
    /* Wilson of 2 in 6. */
    expect(rows[1]![4]).toBeCloseTo(0.0968, 4);
    expect(rows[1]![5]).toBeCloseTo(0.7, 4);
  });
});

/** Forty cities; o teaches half of them in 2010; `taught` and `others` say in which year the first cities of each half adopt. */
const ids = Array.from({ length: 40 }, (_, i) => `c${String(i).padStart(2, '0')}`);
const halvesCells: Cells = {
  cities: cities('o', ...ids), topics: [{ id: 't', label: 'T' }], practices: [{ id: 'p', title: 'P', originCityId: 'o', started: '2009', topics: ['t'] }],
  exchanges: [{ id: 'x', kind: 'workshop', start: '2010-03', topics: ['t'] }, { id: 'z', kind: 'workshop', start: '2011-12-31' }],
  participations: part('x', 'o speaker', ...ids.slice(0, 20).map((id) => `${id} participant`)),
};
function halves(taught: number[], others: number[]): Network {
  const adopters = [...taught.map((year, i) => [ids[i]!, year] as const), ...others.map((year, i) => [ids[20 + i]!, year] as const)];
  return networkOf({ ...halvesCells, adoptions: adopters.map(([city, year], i) => adoption(String(i), city, String(year))) });
}

describe('the model of adoption', () => {
  test('gives the log-odds ratio of the table where exposure and one step in time are all there is', () => {
    /* 2010: nobody exposed before, 2 of 40 adopt. 2011: of 19 exposed 7 adopt, of 19 others 3. Three coefficients fit three shares. */
    const result = run(halves([...Array(7).fill(2011), 2010], [2011, 2011, 2011, 2010]), 'hazard-model', { practice: 'p', covariates: 'exposure' });
    const learning = Math.log(7 / 12) - Math.log(3 / 16);
    expect(rowOf(result, 'adoptions')).toMatchObject({ value: 12, n: 78 });
    expect(rowOf(result, 'learning').value).toBeCloseTo(learning, 8);
    expect(rowOf(result, 'learning').ratio).toBeCloseTo(Math.exp(learning), 7);
    expect(rowOf(result, 'intercept').value).toBeCloseTo(Math.log(2 / 38), 8);
    /* cloglog: differences of ln(−ln(1 − share)). */
    const hazards = run(halves([...Array(7).fill(2011), 2010], [2011, 2011, 2011, 2010]), 'hazard-model', { practice: 'p', covariates: 'exposure', link: 'cloglog' });
    expect(rowOf(hazards, 'learning').value).toBeCloseTo(Math.log(-Math.log(12 / 19)) - Math.log(-Math.log(16 / 19)), 8);
    expect(result.notes.join(' ')).toContain('time-squared is left out: it follows from the others');
  });
  test('says which covariates cannot be fitted', () => {
    const result = run(halves([...Array(7).fill(2011), 2010], [2011, 2011, 2010]), 'hazard-model', { practice: 'p' });
    const notes = result.notes.join(' ');
    for (const name of ['competition', 'log-population']) expect(notes).toContain(`${name} is left out: it is not known`);
    expect(notes).toContain('high-income is left out: it is the same everywhere');
    expect(rowOf(result, 'competition')).toMatchObject({ value: null, p: null });
    expect(rowOf(result, 'learning').value as number).toBeGreaterThan(0);
  });
  test('refuses rather than shrinks where exposure separates, and below five adoptions', () => {
    const separated = run(halves(Array(8).fill(2011), []), 'hazard-model', { practice: 'p', covariates: 'exposure' });
    expect(rowOf(separated, 'learning').value).toBeNull();
    const few = run(halves([2011], [2010, 2011]), 'hazard-model', { practice: 'p' });
    expect(rowOf(few, 'intercept').value).toBeNull();
    expect(few.notes.join(' ')).toContain('3 adoptions are too few');
    expect(rowOf(run(halves([], []), 'hazard-model', { practice: 'p' }), 'adoptions').value).toBe(0);
  });
  test('counts exposure from the period after, so that shorter periods see it earlier', () => {
    /* Taught in March 2010, adopted in December 2010: within that year not yet exposed, by quarter it is. */
    const late = networkOf({ ...halvesCells, adoptions: [...ids.slice(0, 6).map((city, i) => adoption(String(i), city, '2010-12')), ...ids.slice(20, 22).map((city, i) => adoption(`u${i}`, city, '2010-12'))] });
    expect(run(late, 'hazard-model', { practice: 'p', covariates: 'exposure' }).notes.join(' ')).toContain('learning is left out');
    const quarters = run(late, 'hazard-model', { practice: 'p', covariates: 'exposure', period: 'quarter', until: '2010' });
    expect(quarters.notes.join(' ')).not.toContain('learning is left out');
  });
});
