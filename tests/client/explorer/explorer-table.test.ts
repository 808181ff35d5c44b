import { describe, expect, test } from 'vitest';
import { datasetFromSnapshot } from '../../../client/explorer/dataset.ts';
import { shortestDate } from '../../../client/explorer/day-text.ts';
import { filterDataset } from '../../../client/explorer/filter.ts';
import { linkRows, nodeRows, toCsv } from '../../../client/explorer/table-rows.ts';
import { mostConnected, neighbourTowards } from '../../../client/explorer/walk.ts';
import { NO_FILTERS } from '../../../client/state/exploration.ts';
import { day, SNAPSHOT } from './networks.ts';

const data = datasetFromSnapshot(SNAPSHOT);
const all = filterDataset(data, NO_FILTERS, new Set());
const visits = filterDataset(data, { ...NO_FILTERS, kind: ['study visit'] }, new Set());

describe('the table twin', () => {
  test('has the rows of the picture, no more and no less', () => {
    expect(nodeRows(data, all, []).map((row) => [row.node.id, row.shownLinks])).toEqual([['aarhus', 2], ['bergen', 2], ['cork', 2], ['dakar', 0]]);
    expect(nodeRows(data, visits, []).map((row) => [row.node.id, row.shownLinks])).toEqual([['aarhus', 1], ['bergen', 2], ['cork', 1]]);
    expect(linkRows(data, visits)).toHaveLength(2);
  });
  test('tells occasions, kinds, first and last date of what is shown', () => {
    expect(linkRows(data, all)[0]).toMatchObject({ from: 'Aarhus', to: 'Bergen', occasions: 2, kinds: 'study visit; workshop', first: '2010', last: '2012-05' });
    expect(linkRows(data, visits)[1]).toMatchObject({ from: 'Bergen', to: 'Cork', occasions: 1, first: null, last: null });
  });
  test('shows a measure, unknown as null', () => {
    const degree = { label: 'Degree', unit: null, note: '', values: new Map([['aarhus', 0], ['bergen', null]]) };
    expect(nodeRows(data, all, [degree]).map((row) => row.measures[0])).toEqual([0, null, null, null]);
  });
  test('becomes CSV that spreadsheets read as text', () => {
    expect(toCsv(['name', 'n'], [['=1+1', 1], ['a "b", c', null], ["'=x", 0]])).toBe("name,n\r\n'=1+1,1\r\n\"a \"\"b\"\", c\",\r\n''=x,0\r\n");
  });
});

describe('days as text', () => {
  test.each(['2014', '2014-05', '2014-02', '2014-05-12', '2009/2011', '2009-03/2011-06', '2014-05-12/2014-05-14'])('%s comes back as it was written', (text) => {
    expect(shortestDate(day(text).lo, day(text).hi)).toBe(text);
  });
});

describe('walking by arrow keys', () => {
  const at: Record<string, { x: number; y: number }> = { 'city:aarhus': { x: 0, y: 0 }, 'city:bergen': { x: 10, y: 1 }, 'city:cork': { x: 0, y: -10 } };
  const towards = (x: number, y: number, filtered = all) => neighbourTowards(data, filtered, 'city:aarhus', { x, y }, (key) => at[key] ?? null);
  test('goes to the neighbour in that direction', () => {
    expect(towards(1, 0)).toBe('city:bergen');
    expect(towards(0, -1)).toBe('city:cork');
    expect(towards(-1, 0)).toBeNull();
  });
  test('does not go to what is hidden', () => {
    const without = { ...all, nodeShown: Uint8Array.of(1, 0, 1, 1) };
    expect(towards(1, 0, without)).toBeNull();
  });
  test('begins at the best connected', () => {
    expect(mostConnected(data, visits)).toBe('city:bergen');
  });
});
