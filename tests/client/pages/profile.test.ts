import { describe, expect, it } from 'vitest';
import { numberSources } from '../../../client/pages/profile/citation.tsx';
import { cityLead } from '../../../client/pages/profile/city-lead.ts';
import { changedCells } from '../../../client/pages/profile/history.tsx';
import type { ExchangeMention } from '../../../client/pages/profile/profile-parts.ts';
import { kindColours, packBars, span } from '../../../client/pages/profile/timeline-chart.ts';
import { sortRows } from '../../../client/ui/data-table.tsx';
import { leaningRows } from '../../../client/ui/leaning-rows.tsx';

const exchange = (start: string | null, end: string | null = null, kind = 'workshop'): ExchangeMention => ({
  exchange: { type: 'exchange', id: `${start}`, label: `${start}`, country: null }, kind, start, end, roles: [], topics: [], cities: 2, verified: null,
});
const day = (text: string) => Date.parse(text) / 86_400_000;

describe('the timeline', () => {
  it('draws from the first possible to the last possible day', () => {
    expect(span('2014', '2015-02')).toEqual({ lo: day('2014-01-01'), hi: day('2015-02-28') });
    expect(span('2014-05', null)).toEqual({ lo: day('2014-05-01'), hi: day('2014-05-31') });
    expect(span(null, null)).toBeNull();
  });
  it('puts bars that overlap into different lanes and uses a lane again when it is free', () => {
    const bars = packBars([exchange('2014', '2016'), exchange('2015'), exchange('2017-06'), exchange(null)], 10);
    expect(bars.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  });
  it('gives the commonest kinds a colour each, and one to the rest', () => {
    const kinds = ['a', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((kind) => exchange('2014', null, kind));
    const colours = kindColours(kinds);
    expect([...colours.keys()]).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'other']);
    expect(new Set(colours.values()).size).toBe(7);
  });
});

describe('the sentence about a city', () => {
  const city = { id: 'x', name: 'Kobe' } as never;
  const none = { city, partners: [], exchanges: [], practices: [], adoptions: [], adoptedByOthers: [] };
  it('says nothing where nothing is known', () => expect(cityLead(none)).toBeNull());
  it('says only what is on record', () => {
    expect(cityLead({ ...none, partners: [{ first: '2013-04' }, { first: null }, { first: '2009/2011' }] as never, exchanges: [exchange('2013')], practices: [{}] as never }))
      .toBe('Kobe works with 3 other cities in 1 exchange since 2009. It offers 1 practice.');
  });
});

describe('tables on pages', () => {
  it('sort numbers as numbers, and unknown last in both directions', () => {
    const columns = [{ key: 'v', label: 'V', cell: () => null, sort: (row: { v: number | null }) => row.v }];
    const rows = [{ v: 10 }, { v: null }, { v: 9 }, { v: 0 }];
    expect(sortRows(rows, columns, { key: 'v', descending: false }).map(({ v }) => v)).toEqual([0, 9, 10, null]);
    expect(sortRows(rows, columns, { key: 'v', descending: true }).map(({ v }) => v)).toEqual([10, 9, 0, null]);
    expect(sortRows(rows, columns, null)).toBe(rows);
  });
});

describe('what a page reads from answers', () => {
  it('numbers sources by title', () => {
    const source = (id: string, title: string) => ({ id, title, publisher: null, year: null, url: null, sourceIds: [], verified: null });
    const numbers = numberSources({ x: source('x', 'Zebra'), y: source('y', 'Ämter'), z: source('z', 'Berlin') });
    expect([...numbers].map(([id, { number }]) => [id, number])).toEqual([['y', 1], ['z', 2], ['x', 3]]);
  });
  it('shows only cells that differ', () => {
    expect(changedCells({ name: 'a', hazards: ['x'], note: null }, { name: 'b', hazards: ['x'] })).toEqual([{ name: 'name', before: 'a', after: 'b' }]);
  });
  it('names the rows that lean on what would go', () => {
    expect(leaningRows({ rows: [{ table: 'exchanges', key: 'x1', reason: 'names kobe-jp' }, { table: 'nonsense', key: 'y' }], count: 7 })).toEqual({ rows: [{ table: 'exchanges', key: 'x1', reason: 'names kobe-jp' }], count: 7 });
    expect(leaningRows(undefined)).toEqual({ rows: [], count: 0 });
  });
});
