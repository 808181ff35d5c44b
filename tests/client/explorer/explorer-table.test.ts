import { describe, expect, test, vi } from 'vitest';
import { datasetFromSnapshot } from '../../../client/explorer/data/dataset.ts';
import { shortestDate } from '../../../client/explorer/data/day-text.ts';
import { filterDataset } from '../../../client/explorer/data/filter.ts';
import type { MeasureDescription } from '#model/measure.ts';
import fc from 'fast-check';
import type { MeasureValues } from '../../../client/explorer/picture/scales.ts';
import { HELP_KEYS } from '../../../client/explorer/start/help-keys.ts';
import { linkColumns, nodeColumns, usualColumns, type Column } from '../../../client/explorer/table/columns.ts';
import { GRID_KEYS, gridStep } from '../../../client/explorer/table/grid-keys.ts';
import { orderedRows } from '../../../client/explorer/table/rows.ts';
import { runSliced, sortedPlaces, type Job } from '../../../client/explorer/table/sliced.ts';
import { csvOf, tsvOf } from '../../../client/explorer/table/table-text.ts';
import { nextOrder } from '../../../client/explorer/table/use-table.ts';
import { mostConnected, neighbourTowards } from '../../../client/explorer/picture/walk.ts';
import { NO_FILTERS } from '../../../client/state/exploration.ts';
import { day, SNAPSHOT } from './networks.ts';

const data = datasetFromSnapshot(SNAPSHOT);
const all = filterDataset(data, NO_FILTERS, new Set());
const visits = filterDataset(data, { ...NO_FILTERS, kind: ['study visit'] }, new Set());

const source = (filtered = all) => ({ data, filtered, topicLabel: (id: string) => id.toUpperCase() });
const finish = <T>(job: Job<T>): T => { for (;;) { const step = job.next(); if (step.done) return step.value; } };
const nodeTable = (filtered = all, measures = new Map<string, MeasureValues>(), catalogue: readonly MeasureDescription[] = []) => new Map(nodeColumns(source(filtered), catalogue, measures).map((column) => [column.id, column]));
const linkTable = (filtered = all) => new Map(linkColumns(source(filtered)).map((column) => [column.id, column]));
const cells = (table: ReadonlyMap<string, Column>, at: number, ...ids: string[]) => ids.map((id) => table.get(id)!.value(at));

describe('the table twin', () => {
  test('has the rows of the picture, no more and no less', () => {
    const places = (filtered: typeof all) => [...finish(orderedRows({ data, rows: 'nodes', shown: filtered.nodeShown, find: '', sort: [] }))].map((at) => [data.nodes[at]!.id, filtered.degree[at]]);
    expect(places(all)).toEqual([['aarhus', 2], ['bergen', 2], ['cork', 2], ['dakar', 0]]);
    expect(places(visits)).toEqual([['aarhus', 1], ['bergen', 2], ['cork', 1]]);
    expect(finish(orderedRows({ data, rows: 'links', shown: visits.linkShown, find: '', sort: [] }))).toHaveLength(2);
  });
  test('tells occasions, kinds, topics, first and last date of what is shown', () => {
    expect(cells(linkTable(), 0, 'from', 'to', 'occasions', 'kinds', 'topics', 'first', 'last', 'undated', 'from-id')).toEqual(['Aarhus', 'Bergen', 2, 'study visit; workshop', 'FLOOD; HEAT', '2010', '2012-05', 0, 'city:aarhus']);
    expect(cells(linkTable(visits), 1, 'from', 'to', 'occasions', 'first', 'last', 'undated')).toEqual(['Bergen', 'Cork', 1, null, null, 1]);
  });
  test('shows a measure, unknown as null', () => {
    const degree = { label: 'Degree', unit: null, note: '', values: new Map([['aarhus', 0], ['bergen', null]]) };
    const table = nodeTable(all, new Map([['degree', degree]]), [{ id: 'degree', label: 'Degree' } as MeasureDescription]);
    expect([0, 1, 2].map((at) => table.get('measure:degree')!.value(at))).toEqual([0, null, null]);
  });
  test('usually has attributes and the measures in use', () => {
    expect(usualColumns('nodes', data, ['degree'])).toEqual(['name', 'country', 'region', 'income', 'population', 'shown', 'neighbours', 'measure:degree', 'checked']);
  });
});

describe('the order of rows', () => {
  const table = nodeTable();
  const names = (find: string, ...sort: string[]) => [...finish(orderedRows({ data, rows: 'nodes', shown: all.nodeShown, find, sort: sort.map((id) => ({ column: table.get(id.replace('-', ''))!, falling: id.startsWith('-') })) }))].map((at) => data.nodes[at]!.id);
  test('keeps the unknown last, rising and falling', () => {
    expect(names('', 'population')).toEqual(['bergen', 'aarhus', 'dakar', 'cork']);
    expect(names('', '-population')).toEqual(['dakar', 'aarhus', 'bergen', 'cork']);
  });
  test('goes by several columns, the first before the second', () => {
    // Region rises: Africa, then Europe; within it names fall.
    expect(names('', 'region', '-name')).toEqual(['dakar', 'cork', 'bergen', 'aarhus']);
    expect(names('', '-shown', 'name')).toEqual(['aarhus', 'bergen', 'cork', 'dakar']);
  });
  test('finds words without accents and capitals, in name, country and region', () => {
    expect(names('ÅARHÚS'.replace('Å', 'A'))).toEqual(['aarhus']);
    expect(names('europe norw')).toEqual(['bergen']);
    expect(names('nowhere')).toEqual([]);
    expect([...finish(orderedRows({ data, rows: 'links', shown: all.linkShown, find: 'cork workshop', sort: [] }))]).toEqual([1, 2]);
  });
  test('of a date is that of its days, not of its letters', () => {
    const dates = linkTable();
    expect([...finish(orderedRows({ data, rows: 'links', shown: all.linkShown, find: '', sort: [{ column: dates.get('first')!, falling: true }] }))]).toEqual([1, 2, 0]);
  });
  test('is stable and the same as that of the language, for many rows and in pieces', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1500, maxLength: 3000 }), (values) => {
      const expected = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]! || a - b);
      expect([...finish(sortedPlaces(values.length, (a, b) => values[a]! - values[b]!))]).toEqual(expected);
    }), { seed: 3, numRuns: 20 });
  });
});

describe('long work', () => {
  test('that is quick is there at once; otherwise it is put aside and can be stopped', () => {
    vi.useFakeTimers();
    let clock = 0;
    function* slow(): Job<string> { for (let at = 0; at < 5; at += 1) { clock += 6; yield; } return 'done'; }
    const done = vi.fn();
    runSliced((function* (): Job<string> { yield; return 'quick'; })(), done, () => clock);
    expect(done).toHaveBeenCalledWith('quick');
    runSliced(slow(), done, () => clock);
    expect(done).toHaveBeenCalledTimes(1);
    vi.runAllTimers();
    expect(done).toHaveBeenLastCalledWith('done');
    runSliced(slow(), done, () => clock)();
    vi.runAllTimers();
    expect(done).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });
});

describe('headings', () => {
  const table = nodeTable();
  const [name, population] = [table.get('name')!, table.get('population')!];
  test('sort alone or besides; numbers begin with the highest; the third time they are left out', () => {
    expect(nextOrder([], population, false)).toEqual(['-population']);
    expect(nextOrder([{ column: population, falling: true }], population, false)).toEqual(['population']);
    expect(nextOrder([{ column: population, falling: false }], population, false)).toEqual([]);
    expect(nextOrder([{ column: population, falling: true }], name, true)).toEqual(['-population', 'name']);
    expect(nextOrder([{ column: population, falling: true }, { column: name, falling: false }], name, true)).toEqual(['-population', '-name']);
    expect(nextOrder([{ column: population, falling: true }, { column: name, falling: true }], name, true)).toEqual(['-population']);
  });
});

describe('keys in the table', () => {
  const extent = { rows: 100, columns: 4, page: 10 };
  const step = (key: string, row: number, column: number) => gridStep({ key: key.split('-').at(-1)!, shift: key.includes('Shift-'), command: key.includes('Ctrl-') }, { row, column }, extent);
  const to = (key: string, row: number, column: number) => { const found = step(key, row, column); return found?.type === 'go' ? [found.to.row, found.to.column] : null; };
  test('move from cell to cell and stop at the edges; above the first row is the heading', () => {
    expect([to('ArrowUp', 0, 2), to('ArrowUp', -1, 2), to('ArrowDown', 99, 0), to('ArrowLeft', 3, 0), to('ArrowRight', 3, 3)]).toEqual([[-1, 2], [-1, 2], [99, 0], [3, 0], [3, 3]]);
    expect([to('PageDown', 5, 1), to('PageUp', 5, 1), to('Home', 5, 3), to('End', 5, 0), to('Ctrl-Home', 5, 1), to('Ctrl-End', 5, 1)]).toEqual([[15, 1], [0, 1], [5, 0], [5, 3], [0, 1], [99, 1]]);
  });
  test('with Shift select on the way, but not the heading', () => {
    expect(step('Shift-ArrowDown', 4, 0)).toEqual({ type: 'go', range: true, to: { row: 5, column: 0 } });
    expect(step('Shift-ArrowUp', 0, 0)).toEqual({ type: 'go', range: true, to: { row: 0, column: 0 } });
  });
  test('of the help are all handled', () => {
    for (const key of HELP_KEYS.table.flatMap(([, keys]) => keys)) if (key !== 'Ctrl-c') expect(step(key, 5, 1), key).toBeDefined();
    expect(GRID_KEYS.filter((key) => !HELP_KEYS.table.some(([, keys]) => keys.includes(key)))).toEqual([]);
    expect(step('x', 5, 1)).toBeUndefined();
  });
});

describe('rows as text', () => {
  const table = nodeTable();
  const columns = ['name', 'population'].map((id) => table.get(id)!);
  test('for the clipboard stand between tabs, unknown empty', () => {
    expect(finish(tsvOf([0, 2], columns))).toBe('Name\tPopulation\nAarhus\t350000\nCork\t');
  });
  test('for a file begin with the ids that are not shown', () => {
    expect(finish(csvOf([2], columns, [table.get('id')!])).join('')).toBe('Id,Name,Population\r\ncork,Cork,\r\n');
    expect(finish(csvOf([2], [table.get('id')!], [table.get('id')!])).join('')).toBe('Id\r\ncork\r\n');
  });
  test('hold no formula and no broken line', () => {
    const odd = { ...columns[0]!, value: (at: number) => ['=1+1', 'a\tb\nc'][at]! };
    expect(finish(tsvOf([0, 1], [odd]))).toBe("Name\n'=1+1\na b c");
    expect(finish(csvOf([0], [odd], [])).join('')).toBe("Name\r\n'=1+1\r\n");
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
