import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '../../../client/state/exploration.ts';
import { datasetFromSnapshot } from '../../../client/explorer/data/dataset.ts';
import { filterDataset } from '../../../client/explorer/data/filter.ts';
import { filterScene } from '../../../client/explorer/overview/scene-filter.ts';
import { plainScene } from '../../../client/explorer/overview/scene.ts';
import { adoptedBy, adoptersIn, flowsAt } from '../../../client/explorer/time/flows.ts';
import { pointOn } from '../../../client/explorer/time/flow-layer.ts';
import { daysOf, filtersAt, momentOf, periodsOf, playedDays, stepped, trailStart, underWay } from '../../../client/explorer/time/moment.ts';
import { day, SNAPSHOT } from './networks.ts';

const played = { lo: day('2009').lo, hi: day('2015').hi };

describe('steps through time', () => {
  test('a month on and back, over the end of a year', () => {
    expect(stepped('2011-12', 'month', 1, played)).toBe('2012-01');
    expect(stepped('2012-01', 'month', -1, played)).toBe('2011-12');
    expect(stepped('2011', 'month', 1, played)).toBe('2011-02');
  });
  test('a year keeps the month; of a year alone it is a year', () => {
    expect(stepped('2011-05', 'year', 2, played)).toBe('2013-05');
    expect(stepped('2011', 'year', -1, played)).toBe('2010');
  });
  test('never leave what is played', () => {
    expect(stepped('2015-12', 'month', 1, played)).toBe('2015-12');
    expect(stepped('2009-02', 'year', -3, played)).toBe('2009-01');
  });
  test('play runs over all dated years, or the window that was chosen', () => {
    expect(playedDays([2009, 2015], { from: null, to: null })).toEqual(played);
    expect(playedDays([2009, 2015], { from: '2010', to: '2011-06' })).toEqual({ lo: day('2010').lo, hi: day('2011-06').hi });
  });
  test('the month of a day', () => {
    expect(momentOf(day('2012-05-31').lo, 'month')).toBe('2012-05');
    expect(momentOf(day('2012-05-31').lo, 'year')).toBe('2012');
  });
  test('periods are whole years of one length, the last shorter', () => {
    expect(periodsOf(played, 3)).toEqual([{ lo: day('2009').lo, hi: day('2011').hi }, { lo: day('2012').lo, hi: day('2014').hi }, { lo: day('2015').lo, hi: day('2015').hi }]);
    expect(periodsOf(played, 9)).toHaveLength(7);
  });
});

describe('what is there at a moment', () => {
  test('without a trail all that has begun, with one what ended at most so many years ago', () => {
    expect(filtersAt(NO_FILTERS, '2012-05', null)).toMatchObject({ from: null, to: '2012-05', undated: false });
    expect(trailStart('2012-05', 1)).toBe(day('2011-06-01').lo);
    expect(filtersAt(NO_FILTERS, '2012-05', 1)).toMatchObject({ from: '2011-06-01', to: '2012-05' });
  });
  test('the chosen window still holds', () => {
    expect(filtersAt({ ...NO_FILTERS, from: '2012', to: '2013' }, '2014', 5)).toMatchObject({ from: '2012', to: '2013' });
    expect(filtersAt({ ...NO_FILTERS, undated: true }, null, null)).toMatchObject({ undated: true, to: null });
  });
  test('what is dated 2014 runs through the whole of 2014; what is undated never does', () => {
    const vague = day('2014');
    expect(['2013-12', '2014-01', '2014-12', '2015-01'].map((moment) => underWay(vague, daysOf(moment)))).toEqual([false, true, true, false]);
    expect(underWay({ lo: null, hi: null }, { lo: -1e9, hi: 1e9 })).toBe(false);
    expect(underWay({ lo: day('2014').lo, hi: null }, daysOf('2014'))).toBe(true);
  });
  test('the links of a small network appear in their order, and nodes stay', () => {
    // Aarhus–Bergen from 2010; the workshop of May 2012 brings the two others; the undated visit is never shown.
    const data = datasetFromSnapshot(SNAPSHOT);
    const links = (moment: string, trail: number | null) => [...filterDataset(data, filtersAt(NO_FILTERS, moment, trail), new Set()).linkShown];
    expect(links('2009-12', null)).toEqual([0, 0, 0]);
    expect(links('2010-03', null)).toEqual([1, 0, 0]);
    expect(links('2012-05', null)).toEqual([1, 1, 1]);
    expect(links('2014-06', 1)).toEqual([0, 0, 0]);
    expect(links('2013-04', 1)).toEqual([1, 1, 1]);
  });
  test('flows are links with something under way; an occasion on several links counts once', () => {
    const data = datasetFromSnapshot(SNAPSHOT);
    const scene = plainScene(data);
    const kept = filterDataset(data, NO_FILTERS, new Set());
    const now = flowsAt(scene, filterScene(scene, kept), kept.occasionShown, day('2012-05'));
    expect(now.flows.map(({ link }) => link)).toEqual([0, 1, 2]);
    expect(now.occasions).toBe(1);
    expect(flowsAt(scene, filterScene(scene, kept), kept.occasionShown, day('2012-06'))).toEqual({ flows: [], occasions: 0 });
  });
  test('a city lights up at its first adoption, surely once its last possible day has come', () => {
    const { occasions, links } = SNAPSHOT;
    const snapshot = {
      ...SNAPSHOT, network: 'directed' as const,
      occasions: { ...occasions, type: ['exchange', 'exchange', 'adoption'] as typeof occasions.type, lo: [null, null, day('2013').lo], hi: [null, null, day('2013').hi] },
      links: { ...links, source: [0, 1], target: [1, 2], occasions: [[0], [2]] },
    };
    const adopters = adoptersIn(snapshot);
    expect([...adopters]).toEqual([['visit-undated', 'city:cork']]);
    const data = datasetFromSnapshot(snapshot);
    const all = new Uint8Array(3).fill(1);
    expect(adoptedBy(data, all, adopters, day('2012').hi).size).toBe(0);
    expect([...adoptedBy(data, all, adopters, day('2013-01').hi)]).toEqual([['city:cork', { sure: day('2013').hi }]]);
    expect(adoptedBy(data, Uint8Array.from([1, 1, 0]), adopters, day('2020').hi).size).toBe(0);
  });
  test('a pulse goes along the curve of its link', () => {
    const curve = { from: { x: 0, y: 0 }, bend: { x: 5, y: 10 }, to: { x: 10, y: 0 } };
    expect(pointOn(curve, 0)).toEqual({ x: 0, y: 0 });
    expect(pointOn(curve, 0.5)).toEqual({ x: 5, y: 5 });
    expect(pointOn(curve, 1)).toEqual({ x: 10, y: 0 });
  });
});
