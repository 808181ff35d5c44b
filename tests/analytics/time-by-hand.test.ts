/** Measures of time on networks small enough to follow by hand, with the fixture of methods.md. */
import { describe, expect, test } from 'vitest';
import { knownBy } from '../../server/analytics/time/arrival.ts';
import { possibleSweep } from '../../server/analytics/time/fastest.ts';
import { timelineOf } from '../../server/analytics/time/timeline.ts';
import { computeMeasure } from '../../server/analytics/run.ts';
import { NO_DAY } from '../../server/graph/network-columns.ts';
import { eventList, occasionDays } from '../../server/graph/network-projection.ts';
import type { Network } from '../../server/graph/network.ts';
import { isoDay } from '../../server/model/dates.ts';
import { MeasureRequest } from '../../server/model/measure.ts';
import { cities, networkOf, part } from '../graph/network-tables.ts';

/** `a>b 2014-01` is a mentoring of b by a in January 2014; without a date it is undated. */
function taught(ids: string[], ...hops: string[]): Network {
  const read = hops.map((text, i) => {
    const [ends, start = null] = text.split(' ');
    const [from, to] = ends!.split('>');
    return { id: `x${i}`, from, to, start };
  });
  return networkOf({
    cities: cities(...ids), exchanges: read.map(({ id, start }) => ({ id, kind: 'mentoring', start })),
    participations: read.flatMap(({ id, from, to }) => part(id, `${from} mentor`, `${to} learner`)),
  });
}
type Request = Partial<MeasureRequest>;
const run = (network: Network, id: string, request: Request = {}) => computeMeasure(network, id, MeasureRequest.parse(request));
const rowsOf = (network: Network, id: string, parameters: Record<string, string | number | boolean> = {}, request: Request = {}) => (
  Object.fromEntries(run(network, id, { parameters, ...request }).rows.map(([key, ...cells]) => [key as string, id === 'temporal' ? cells[0] : cells.slice(1)])));
/** Numbers of cities reached: certain, possible. */
const reached = (network: Network, parameters = {}, request: Request = {}) => {
  const rows = run(network, 'reach', { parameters, ...request }).rows;
  return Object.fromEntries(rows.map(([id, , value, possible]) => [id, [value, possible].map((share) => Math.round((share as number) * (rows.length - 1)))]));
};

describe('the temporal fixture of methods.md', () => {
  const day = (t: number) => `2014-01-0${t}`;
  const fixture = taught(['a', 'b', 'c', 'd', 'e'], `a>b ${day(1)}`, `b>c ${day(2)}`, `c>d ${day(2)}`, `d>a ${day(4)}`, `b>d ${day(5)}`, `a>b ${day(6)}`);

  test('10 of 20 pairs strict, 11 not strict, 12 static', () => {
    expect(rowsOf(fixture, 'reach')).toEqual({ a: [0.75, 0.75, 3], b: [0.5, 0.5, 2], c: [0.75, 0.75, 3], d: [0.5, 0.5, 2], e: [0, 0, 0] });
    expect(rowsOf(fixture, 'reach', { strict: false })).toMatchObject({ a: [0.75, 0.75, 3], b: [0.75, 0.75, 3], c: [0.75, 0.75, 3], d: [0.5, 0.5, 2] });
    const strict = run(fixture, 'temporal');
    expect(strict.rows.map(([name]) => name)).toEqual(['reach-ratio', 'reach-ratio-possible', 'causal-fidelity', 'causal-fidelity-possible', 'harmonic-latency', 'harmonic-latency-possible', 'undated']);
    expect(strict.rows[2]).toEqual(['causal-fidelity', 10 / 12, null, null, 12]);
    expect(rowsOf(fixture, 'temporal')).toMatchObject({ 'reach-ratio': 0.5, 'reach-ratio-possible': 0.5, undated: 0 });
    expect(rowsOf(fixture, 'temporal', { strict: false })).toMatchObject({ 'reach-ratio': 11 / 20, 'causal-fidelity': 11 / 12 });
  });
  test('the fastest journey from a to d takes 4 days strict, 1 not strict', () => {
    const timeline = timelineOf({ events: eventList(fixture, 'directed'), days: occasionDays(fixture), form: 'directed', network: fixture });
    expect(possibleSweep(timeline, true)(0).fastest[3]).toBe(4);
    expect(possibleSweep(timeline, false)(0).fastest[3]).toBe(1);
  });
  test('harmonic latency from the fastest of each pair', () => {
    /* a: b 0, c 1, d 4 days; b: c 0, d 0; c: d 0, a 2, b 4; d: a 0, b 2. */
    const sum = 1 + 1 / 2 + 1 / 5 + 2 + 1 + 1 / 3 + 1 / 5 + 1 + 1 / 3;
    expect(rowsOf(fixture, 'temporal')['harmonic-latency']).toBeCloseTo(sum / 20, 14);
    expect(rowsOf(fixture, 'temporal')['harmonic-latency-possible']).toBeCloseTo(sum / 20, 14);
  });
  test('arrival from a', () => {
    expect(rowsOf(fixture, 'earliest-arrival', { source: 'a' })).toEqual({
      a: [null, null], b: ['2014-01-01', '2014-01-01'], c: ['2014-01-02', '2014-01-02'], d: ['2014-01-05', '2014-01-05'], e: [null, null],
    });
    expect(rowsOf(fixture, 'earliest-arrival', { source: 'a', strict: false })).toMatchObject({ d: ['2014-01-02', '2014-01-02'] });
  });
});

describe('dates of limited precision', () => {
  test('possible needs one choice of days along the whole journey', () => {
    /* b after a, and d after c, can each be; but c at the 3rd at least, then 4th, then 5th: past the 4th. */
    const network = taught(['a', 'b', 'c', 'd'], 'a>b 2014-01-03/2014-01-09', 'b>c 2014-01-01/2014-01-05', 'c>d 2014-01-01/2014-01-04');
    expect(reached(network)).toMatchObject({ a: [1, 2], b: [1, 2], c: [1, 1] });
    expect(reached(network, { strict: false })).toMatchObject({ a: [1, 3] });
  });
  test('certain needs the one over before the other begins', () => {
    const network = taught(['a', 'b', 'c', 'd'], 'a>b 2013', 'b>c 2014-03', 'c>d 2014');
    expect(rowsOf(network, 'earliest-arrival', { source: 'a' })).toEqual({
      a: [null, null], b: ['2013-12-31', '2013-01-01'], c: ['2014-03-31', '2014-03-01'], d: [null, '2014-03-02'],
    });
    expect(rowsOf(network, 'earliest-arrival', { source: 'a', strict: false })).toMatchObject({ d: [null, '2014-03-01'] });
  });
  test('hops that meet on one day are certain only when not strict', () => {
    const network = taught(['a', 'b', 'c'], 'a>b 2014-01/2014-02-01', 'b>c 2014-02');
    expect(reached(network)).toMatchObject({ a: [1, 2] });
    expect(taughtBy(network)).toMatchObject({ c: [null, '2014-02-01'] });
    expect(reached(network, { strict: false })).toMatchObject({ a: [2, 2] });
    function taughtBy(given: Network) { return rowsOf(given, 'earliest-arrival', { source: 'a' }); }
  });
  test('latency: certain from the first day of the first hop to the last of the last, possible the shortest', () => {
    const network = taught(['a', 'b', 'c'], 'a>b 2014-01', 'b>c 2014-02');
    const found = rowsOf(network, 'temporal');
    /* a>b 30 days at most, b>c 27, a>c from 1 January to 28 February 58; at best 0, 0 and from 31 January to 1 February. */
    expect(found['harmonic-latency']).toBeCloseTo((1 / 31 + 1 / 28 + 1 / 59) / 6, 14);
    expect(found['harmonic-latency-possible']).toBeCloseTo((1 + 1 + 1 / 2) / 6, 14);
  });
  test('a later start may be faster than the earliest arrival', () => {
    const network = taught(['a', 'b', 'c'], 'a>b 2014-01-01', 'b>c 2014-06-01', 'a>b 2014-08-01', 'b>c 2014-08-03');
    expect(rowsOf(network, 'temporal')['harmonic-latency']).toBeCloseTo((1 + 1 + 1 / 3) / 6, 14);
    expect(rowsOf(network, 'earliest-arrival', { source: 'a' })['c']).toEqual(['2014-06-01', '2014-06-01']);
  });
});

describe('a longest wait', () => {
  const network = taught(['a', 'b', 'c', 'd'], 'a>b 2014-01-01', 'a>b 2014-01-08', 'b>c 2014-01-10', 'c>d 2014-02-09');
  test('counts arrivals later than the earliest', () => {
    expect(reached(network, { maxWait: 2 })).toMatchObject({ a: [2, 2], b: [1, 1], c: [1, 1] });
    expect(reached(network, { maxWait: 2.9 })).toEqual(reached(network, { maxWait: 2 }));
    expect(reached(network, { maxWait: 1 })).toMatchObject({ a: [1, 1] });
    expect(reached(network, { maxWait: 30 })).toMatchObject({ a: [3, 3], b: [2, 2] });
    expect(reached(network, { maxWait: 0 })).toMatchObject({ a: [1, 1], b: [1, 1], c: [1, 1], d: [0, 0] });
  });
  test('certain where the longest it can have been is within it', () => {
    const loose = taught(['a', 'b', 'c'], 'a>b 2014-01', 'b>c 2014-02-10');
    expect(reached(loose, { maxWait: 40 })).toMatchObject({ a: [2, 2] });
    expect(reached(loose, { maxWait: 39 })).toMatchObject({ a: [1, 2] });
    expect(reached(loose, { maxWait: 10 })).toMatchObject({ a: [1, 2] });
    expect(reached(loose, { maxWait: 9 })).toMatchObject({ a: [1, 1] });
  });
  test('holds from hop to hop, not from the beginning: coming by again renews what is known', () => {
    const circle = taught(['a', 'b', 'c', 'd'], 'a>b 2014-01-01', 'b>c 2014-01-03', 'c>b 2014-01-05', 'b>d 2014-01-07');
    expect(reached(circle, { maxWait: 2 })).toMatchObject({ a: [3, 3] });
  });
  test('is not got round by one exchange of unknown day used over and over', () => {
    const twins = networkOf({
      cities: cities('a', 'b', 'c', 'd'), exchanges: [{ id: 'x', kind: 'mentoring', start: '2013-12-31' }, { id: 'y', kind: 'twinning', start: '2014' }, { id: 'z', kind: 'mentoring', start: '2014-12-31' }],
      participations: [...part('x', 'a mentor', 'b learner'), ...part('y', 'b partner', 'c partner'), ...part('z', 'b mentor', 'd learner')],
    });
    expect(reached(twins, { maxWait: 10 })).toMatchObject({ a: [1, 2] });
    expect(reached(twins, { maxWait: 364 })).toMatchObject({ a: [1, 2] });
    expect(reached(twins, { maxWait: 365 })).toMatchObject({ a: [3, 3] });
  });
});

describe('exchanges of several cities', () => {
  const forum = networkOf({
    cities: cities('a', 'b', 'c', 'd'), exchanges: [{ id: 'x', kind: 'training of trainers', start: '2014-05-12' }, { id: 'y', kind: 'workshop', start: '2014-05-12' }],
    participations: [...part('x', 'a mentor', 'b learner', 'c learner'), ...part('y', 'c', 'd')],
  });
  test('what is taught reaches all learners, and no further on that day when strict', () => {
    expect(reached(forum)).toEqual({ a: [2, 2], b: [0, 0], c: [1, 1], d: [1, 1] });
    expect(reached(forum, { strict: false })).toEqual({ a: [3, 3], b: [0, 0], c: [1, 1], d: [1, 1] });
  });
  test('undirected, everyone present meets', () => {
    expect(reached(forum, {}, { network: 'undirected' })).toEqual({ a: [2, 2], b: [2, 2], c: [3, 3], d: [1, 1] });
  });
  test('people carry knowledge for the city they belonged to then', () => {
    const network = networkOf({
      cities: cities('a', 'b', 'c', 'd'),
      people: [{ id: 'p', name: 'P' }],
      posts: [{ personId: 'p', placeId: 'city:a', from: '2010', to: '2012' }, { personId: 'p', placeId: 'city:b', from: '2013' }],
      exchanges: [{ id: 'x', kind: 'workshop', start: '2011' }, { id: 'y', kind: 'workshop', start: '2014' }],
      participations: [...part('x', 'person:p speaker', 'c learner'), ...part('y', 'person:p speaker', 'd learner')],
    });
    expect(reached(network)).toEqual({ a: [1, 1], b: [1, 1], c: [0, 0], d: [0, 0] });
  });
  test('an adoption link carries from the city learned from', () => {
    const network = networkOf({
      cities: cities('a', 'b', 'c'), practices: [{ id: 'p', title: 'P' }],
      adoptions: [{ id: 'k', practiceId: 'p', adoptingCityId: 'b', adaptedFromCityId: 'a', date: '2014' }, { id: 'l', practiceId: 'p', adoptingCityId: 'c', adaptedFromCityId: 'b', date: '2015' }],
    });
    expect(rowsOf(network, 'earliest-arrival', { source: 'a' })).toMatchObject({ b: ['2014-12-31', '2014-01-01'], c: ['2015-12-31', '2015-01-01'] });
  });
});

describe('who can know, and since when', () => {
  test('in days, as earliest arrival has it in dates', () => {
    const network = taught(['a', 'b', 'c'], 'a>b 2013', 'b>c 2014-03');
    const { must, can } = knownBy(network, 0);
    const iso = (days: Int32Array) => [...days].map((day) => (day === NO_DAY ? null : isoDay(day)));
    expect(iso(must)).toEqual([null, '2013-12-31', '2014-03-31']);
    expect(iso(can)).toEqual([null, '2013-01-01', '2014-03-01']);
  });
});

describe('the city that knowledge starts from', () => {
  const network = networkOf({ cities: [...cities('a', 'b'), { id: 'c', name: 'São Paulo', country: 'BR' }, { id: 'd', name: 'B', country: 'BR' }] });
  const from = (source: string) => () => run(network, 'earliest-arrival', { parameters: { source } });
  test('is named by id, or by a name only one city has', () => {
    for (const source of ['c', 'sao paulo', 'B, BR', 'a']) expect(from(source)).not.toThrow();
  });
  test.each([
    ['nowhere', 'there is no city "nowhere"; give the id or the name of a city in the network as source'],
    ['B', '"B" fits several cities; give one of the ids b, d as source'],
    ['…', 'there is no city "…"; give the id or the name of a city in the network as source'],
  ])('%s is refused', (source, message) => {
    expect(from(source)).toThrow(expect.objectContaining({ code: 'bad-request', message }));
  });
  test('is needed', () => {
    expect(() => run(network, 'earliest-arrival')).toThrow(expect.objectContaining({ code: 'bad-request', message: 'earliest-arrival: parameter source is required' }));
  });
  test('a wait below nothing is refused', () => {
    expect(() => run(network, 'reach', { parameters: { maxWait: -1 } })).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });
});

describe('networks with little in them', () => {
  const nothing = { 'reach-ratio': null, 'reach-ratio-possible': null, 'causal-fidelity': null, 'causal-fidelity-possible': null, 'harmonic-latency': null, 'harmonic-latency-possible': null, undated: 0 };
  test('empty', () => {
    const network = networkOf({});
    expect(run(network, 'reach').rows).toEqual([]);
    expect(rowsOf(network, 'temporal')).toEqual(nothing);
  });
  test('of one city', () => {
    const network = networkOf({ cities: cities('a') });
    expect(rowsOf(network, 'reach')).toEqual({ a: [null, null, 0] });
    expect(rowsOf(network, 'reach', { maxWait: 3 })).toEqual({ a: [null, null, 0] });
    expect(rowsOf(network, 'earliest-arrival', { source: 'a' })).toEqual({ a: [null, null] });
    expect(rowsOf(network, 'temporal')).toEqual(nothing);
  });
  test('without dates nothing is reached, and what has none is counted', () => {
    const network = taught(['a', 'b', 'c'], 'a>b', 'b>c', 'a>c 2014');
    const reach = run(network, 'reach');
    expect(reach.rows.map((row) => row.slice(2))).toEqual([[0.5, 0.5, 1], [0, 0, 0], [0, 0, 0]]);
    expect(reach.notes).toEqual(['Without a date, and so left out: 2 of 3 exchanges and adoption links.']);
    expect(run(network, 'temporal').rows).toEqual([
      ['reach-ratio', 1 / 6, null, null, 6], ['reach-ratio-possible', 1 / 6, null, null, 6],
      ['causal-fidelity', 1, null, null, 1], ['causal-fidelity-possible', 1, null, null, 1],
      ['harmonic-latency', 1 / 365 / 6, null, null, 6], ['harmonic-latency-possible', 1 / 6, null, null, 6], ['undated', 2, null, null, 3],
    ]);
    const undated = taught(['a', 'b'], 'a>b');
    expect(rowsOf(undated, 'temporal')).toEqual({ ...nothing, 'reach-ratio': 0, 'reach-ratio-possible': 0, 'harmonic-latency': 0, 'harmonic-latency-possible': 0, undated: 1 });
  });
  test('all on one day: one hop when strict, all that is linked otherwise', () => {
    const network = taught(['a', 'b', 'c', 'd', 'e'], 'c>d 2014-05-12', 'b>c 2014-05-12', 'd>e 2014-05-12', 'a>b 2014-05-12', 'e>a 2014-05-12');
    expect(reached(network)).toEqual({ a: [1, 1], b: [1, 1], c: [1, 1], d: [1, 1], e: [1, 1] });
    expect(reached(network, { strict: false })).toEqual({ a: [4, 4], b: [4, 4], c: [4, 4], d: [4, 4], e: [4, 4] });
    expect(reached(network, { strict: false, maxWait: 0 })).toEqual(reached(network, { strict: false }));
    expect(rowsOf(network, 'temporal', { strict: false })).toMatchObject({ 'causal-fidelity': 1, 'harmonic-latency': 1 });
  });
  test('all in one year: nothing is certain beyond one hop, everything possible', () => {
    const network = taught(['a', 'b', 'c', 'd'], 'c>d 2014', 'b>c 2014', 'a>b 2014');
    for (const strict of [true, false]) expect(reached(network, { strict })).toEqual({ a: [1, 3], b: [1, 2], c: [1, 1], d: [0, 0] });
    expect(rowsOf(network, 'temporal')['harmonic-latency-possible']).toBeCloseTo((3 * 1 + 2 / 2 + 1 / 3) / 12, 14);
    expect(rowsOf(network, 'temporal', { strict: false })['harmonic-latency-possible']).toBeCloseTo(6 / 12, 14);
  });
});
