import { describe, expect, it } from 'vitest';
import type { PracticeStory } from '#model/flow.ts';
import { adaptations, adoptionCurve, exposureEffect, likelySources, rateRows, survivalCurves } from '../../../client/pages/spread/spread-rows.ts';
import { yearsApart } from '../../../client/pages/spread/years-apart.ts';
import { arrivalsOf, firstArrivals, lineageOf, surelyBy, yearsOf } from '../../../client/pages/spread/story.ts';

describe('rates by kind of exchange', () => {
  const record = (name: string, value: number | null, n: number, control: number | null = null, controlN = 0) => ({ name, value, low: value === null ? null : value / 2, high: value === null ? null : 1, n, control, 'control-low': control === null ? null : 0, 'control-high': control === null ? null : 1, 'control-n': controlN });
  it('stand highest first, each with its control below it', () => {
    const { rows } = rateRows([record('workshop', 0.2, 40, 0.1, 30), record('study visit', 0.5, 20)]);
    expect(rows.map(({ label, control, value }) => [label, control, value])).toEqual([['study visit', false, 0.5], ['workshop', false, 0.2], ['workshop', true, 0.1]]);
  });
  it('on fewer than five are named, not drawn; so are controls', () => {
    const { rows, few } = rateRows([record('mentoring', null, 3), record('twinning', 1, 4), record('workshop', 0.2, 5, 0.5, 4), record('webinar', null, 0)]);
    expect(rows.map(({ label, control }) => [label, control])).toEqual([['workshop', false]]);
    expect(few).toEqual(['mentoring', 'twinning']);
  });
});

describe('the adoption curve', () => {
  it('is in the order of years, with those who have it and those who could', () => {
    const found = adoptionCurve([{ period: '2011', cumulative: 3, active: 2, atRisk: 7, share: 0.3 }, { period: '2010', cumulative: 1, active: 1, atRisk: 9, share: 0.1 }]);
    expect(found?.curve.points.map(({ x, y }) => [x, y])).toEqual([[2010, 1], [2011, 3]]);
    expect(found?.risk).toEqual([{ label: 'active', values: [{ x: 2010, value: 1 }, { x: 2011, value: 2 }] }, { label: 'atRisk', values: [{ x: 2010, value: 9 }, { x: 2011, value: 7 }] }]);
    expect(found?.share).toBe(0.3);
  });
  it('is nothing where nothing was adopted', () => {
    expect(adoptionCurve([])).toBeNull();
    expect(adoptionCurve([{ period: '2010', cumulative: 0 }])).toBeNull();
  });
});

describe('survival curves', () => {
  const rows = [
    { group: 'exposed', time: 5, survival: 0.75, low: 0.3, high: 0.95, atRisk: 8, events: 2, censored: 1 },
    { group: 'exposed', time: 2, survival: 1, low: null, high: null, atRisk: 9, events: 0, censored: 1 },
    { group: 'unexposed', time: 0, survival: 1, low: 1, high: 1, atRisk: 4, events: 0, censored: 0 },
  ];
  it('begin with everybody at time 0 and mark who was lost from sight', () => {
    const { curves, risk, least } = survivalCurves(rows, (group) => group.toUpperCase());
    expect(curves.map(({ label, points }) => [label, points.map(({ x, y }) => [x, y])])).toEqual([['EXPOSED', [[0, 1], [2, 1], [5, 0.75]]], ['UNEXPOSED', [[0, 1]]]]);
    expect(curves[0]?.censored).toEqual([{ x: 2, y: 1 }, { x: 5, y: 0.75 }]);
    expect(risk[0]?.values).toEqual([{ x: 2, value: 9 }, { x: 5, value: 8 }]);
    expect(least).toBe(4);
  });
  it('are none without rows', () => {
    expect(survivalCurves([], String)).toEqual({ curves: [], risk: [], least: 0 });
  });
});

const city = (id: string) => ({ type: 'city', id, label: id.toUpperCase(), country: 'JP' });
const place = (id: string, lat: number | null = 1) => ({ city: city(id), lat, lon: lat });
const arrival = (id: string, date: string | null, from: string | null, more: object = {}) => ({ ...place(id), adoption: `${id}${date}`, date, ended: null, from: from === null ? null : place(from), via: null, fidelity: null, outcome: null, grade: null, ...more });
const story: PracticeStory = {
  practice: { type: 'practice', id: 'p', label: 'P', country: null }, started: '1999/2000', origin: place('o'), adaptedFrom: null, whatChanged: null,
  arrivals: [arrival('a', '2005-03', 'o', { fidelity: 'adapted' }), arrival('b', '2007', 'x', { ended: '2010' }), arrival('a', '2009', null), arrival('c', null, null, { lat: null, lon: null }), arrival('o', '2001', null)],
};

describe('what exposure goes with', () => {
  it('is the difference in months without the practice, with its interval and the log-rank test', () => {
    const rows = [{ name: 'log-rank', value: 3, low: null, high: null, n: 20, p: 0.08 }, { name: 'restricted-mean-difference', value: -2, low: -5, high: 1, n: 20, p: 0.2 }, { name: 'until', value: 36, low: null, high: null, n: 20 }];
    expect(exposureEffect(rows)).toEqual({ difference: -2, low: -5, high: 1, months: 36, p: 0.08, n: 20 });
    expect(exposureEffect([{ name: 'restricted-mean-difference', value: null, low: null, high: null, n: 3 }])).toBeNull();
    expect(exposureEffect([])).toBeNull();
  });
});

describe('likely sources', () => {
  it('are those inferred, most probable first', () => {
    const row = (adopter: string, source: string | null, probability: number | null, documented: string) => ({ adopter, source, probability, documented, adopterName: adopter.toUpperCase(), sourceName: source });
    expect(likelySources([row('a', 'x', 0.25, 'no'), row('a', 'y', 0.75, 'no'), row('b', 'x', 1, 'yes'), row('c', null, null, 'no')]).map(({ adopter, source, probability }) => [adopter.name, source.id, probability])).toEqual([['A', 'y', 0.75], ['A', 'x', 0.25]]);
  });
});

describe('practices made out of a practice', () => {
  it('count the cities that took up this form of it, also through other cities', () => {
    const rows = [
      { level: 0, kind: 'practice', id: 'p', name: 'P', parent: null }, { level: 1, kind: 'adoption', id: 'p--a', name: 'A', parent: 'p' },
      { level: 1, kind: 'practice', id: 'q', name: 'Q', parent: 'p', whatChanged: 'Smaller', from: 'B' }, { level: 2, kind: 'adoption', id: 'q--c', name: 'C', parent: 'q' }, { level: 3, kind: 'adoption', id: 'q--d', name: 'D', parent: 'q--c' },
    ];
    expect(adaptations(rows)).toEqual([{ id: 'q', title: 'Q', whatChanged: 'Smaller', outcome: null, status: null, from: 'B', adoptions: 2 }]);
    expect(adaptations([])).toEqual([]);
  });
});

describe('the story of a practice', () => {
  it('counts each city by its first adoption, and the origin not at all', () => {
    expect(firstArrivals(story).map(({ city: { id }, date }) => [id, date])).toEqual([['a', '2005-03'], ['b', '2007'], ['c', null]]);
  });
  it('counts from the last year that a date can mean', () => {
    expect([surelyBy('1999/2000'), surelyBy('2005-03'), surelyBy(null)]).toEqual([2000, 2005, null]);
  });
  it('shows on the map what has a place', () => {
    const arrivals = arrivalsOf(story);
    expect(arrivals.map(({ label, year, origin, ended }) => [label, year, origin, ended])).toEqual([['O', 2000, true, null], ['A', 2005, false, null], ['B', 2007, false, 2010]]);
    expect(yearsOf(arrivals)).toEqual([2000, 2010]);
    expect(yearsOf([])).toBeNull();
  });
  it('names in the tree those who taught it without being recorded as adopters', () => {
    expect(lineageOf(story).map(({ id, parent, kind, ended }) => [id, parent, kind, ended])).toEqual([['o', null, 'origin', false], ['a', 'o', 'adapted', false], ['b', 'x', 'unknown', true], ['c', null, 'unknown', false], ['x', null, 'unknown', false]]);
  });
  it('takes years apart for small maps, first and last among them', () => {
    expect(yearsApart([2000, 2010])).toEqual([2000, 2002, 2004, 2006, 2008, 2010]);
    expect(yearsApart([2000, 2002])).toEqual([2000, 2001, 2002]);
    expect(yearsApart([2000, 2000])).toEqual([2000]);
  });
});
