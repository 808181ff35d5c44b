import { describe, expect, test } from 'vitest';
import { datasetFromSnapshot } from '../../../client/explorer/data/dataset.ts';
import { facetCounts, filterDataset, inWindow, occasionsForTime, windowOf } from '../../../client/explorer/data/filter.ts';
import { NO_FILTERS, type ExplorerFilters } from '../../../client/state/exploration.ts';
import { day, SNAPSHOT } from './networks.ts';

const data = datasetFromSnapshot(SNAPSHOT);
const filtered = (part: Partial<ExplorerFilters>, keep: string[] = []) => {
  const found = filterDataset(data, { ...NO_FILTERS, ...part }, new Set(keep));
  return { nodes: data.nodes.filter((_, at) => found.nodeShown[at]).map((node) => node.id), links: [...found.linkShown], counts: [...found.linkCount], found };
};

describe('filtering', () => {
  test('without filters everything is shown, unlinked cities too', () => {
    const { nodes, links, found } = filtered({});
    expect(nodes).toEqual(['aarhus', 'bergen', 'cork', 'dakar']);
    expect(links).toEqual([1, 1, 1]);
    expect([found.nodes, found.links]).toEqual([4, 3]);
  });
  test('a kind keeps the occasions of that kind and the links they make', () => {
    const { nodes, links, counts } = filtered({ kind: ['study visit'] });
    expect(links).toEqual([1, 1, 0]);
    expect(counts).toEqual([1, 1, 0]);
    expect(nodes).toEqual(['aarhus', 'bergen', 'cork']);
  });
  test('several values of one facet widen, several facets narrow', () => {
    expect(filtered({ kind: ['study visit', 'workshop'] }).links).toEqual([1, 1, 1]);
    expect(filtered({ kind: ['workshop'], topic: ['heat'] }).links).toEqual([0, 0, 0]);
  });
  test('a topic includes the topics below it', () => {
    const nested = datasetFromSnapshot(SNAPSHOT, new Map([['heat', 'climate']]));
    expect([...filterDataset(nested, { ...NO_FILTERS, topic: ['climate'] }, new Set()).linkShown]).toEqual([1, 1, 0]);
  });
  test('a country keeps links with at least one end there', () => {
    expect(filtered({ country: ['NO'] }).links).toEqual([1, 1, 0]);
    expect(filtered({ country: ['SN'] }).links).toEqual([0, 0, 0]);
  });
  test('a window keeps what overlaps it and drops what is undated, unless asked for', () => {
    expect(filtered({ from: '2011', to: '2013' }).counts).toEqual([1, 1, 1]);
    expect(filtered({ from: '2010-06', to: '2010-07' }).counts).toEqual([1, 0, 0]);
    expect(filtered({ from: '2010-06', to: '2010-07', undated: true }).counts).toEqual([1, 1, 0]);
    expect(filtered({ to: '2009' }).links).toEqual([0, 0, 0]);
  });
  test('cities left without links are hidden while something is filtered, unless wanted or in focus', () => {
    expect(filtered({ kind: ['study visit'], from: '2010' }).nodes).toEqual(['aarhus', 'bergen']);
    expect(filtered({ kind: ['study visit'], from: '2010' }, ['city:cork']).nodes).toEqual(['aarhus', 'bergen', 'cork']);
    expect(filtered({ kind: ['study visit'], from: '2010', unlinked: true }).nodes).toHaveLength(4);
    expect(filtered({ unlinked: false }).nodes).toEqual(['aarhus', 'bergen', 'cork']);
  });
  test('degree counts distinct shown neighbours', () => {
    expect([...filtered({ kind: ['study visit'] }).found.degree]).toEqual([1, 2, 1, 0]);
  });
});

describe('windows', () => {
  test('an open end has no bound, also when the other is zero days after 1970', () => {
    expect(windowOf({ from: null, to: null })).toBeNull();
    expect(windowOf({ from: '1970', to: null })).toEqual({ lo: 0, hi: Infinity });
    expect(windowOf({ from: null, to: '2009/2011' })?.hi).toBe(day('2011').hi);
  });
  test('touching by one day is an overlap', () => {
    expect(inWindow(day('2010'), { lo: day('2010-12-31').lo, hi: Infinity }, false)).toBe(true);
    expect(inWindow(day('2010'), { lo: day('2011').lo, hi: Infinity }, false)).toBe(false);
  });
  test('what has no end goes on', () => {
    expect(inWindow({ lo: day('1990').lo, hi: null }, { lo: day('2020').lo, hi: Infinity }, false)).toBe(true);
  });
});

describe('counts beside the choices', () => {
  const counts = (part: Partial<ExplorerFilters>, facet: 'kind' | 'topic' | 'country') => Object.fromEntries(facetCounts(data, { ...NO_FILTERS, ...part }, facet));
  test('count occasions, and cities beside a country', () => {
    expect(counts({}, 'kind')).toEqual({ 'study visit': 2, workshop: 1 });
    expect(counts({}, 'topic')).toEqual({ heat: 2, flood: 1 });
    expect(counts({}, 'country')).toEqual({ DK: 1, NO: 1, IE: 1 });
  });
  test('react to the other filters, not to their own', () => {
    expect(counts({ kind: ['workshop'] }, 'kind')).toEqual({ 'study visit': 2, workshop: 1 });
    expect(counts({ kind: ['workshop'] }, 'topic')).toEqual({ flood: 1 });
    expect(counts({ country: ['DK'] }, 'kind')).toEqual({ 'study visit': 1, workshop: 1 });
    expect(counts({ from: '2010', to: '2010' }, 'country')).toEqual({ DK: 1, NO: 1 });
  });
  test('a chosen value stays although nothing is left of it', () => {
    expect(counts({ topic: ['heat'], kind: ['workshop'] }, 'topic')).toEqual({ flood: 1, heat: 0 });
  });
  test('the time chart follows all filters but the window', () => {
    expect(occasionsForTime(data, { ...NO_FILTERS, kind: ['study visit'], from: '2030' }).map((each) => each.id)).toEqual(['visit-2010', 'visit-undated']);
    expect(occasionsForTime(data, { ...NO_FILTERS, country: ['DK'] }).map((each) => each.id)).toEqual(['visit-2010', 'workshop-2012']);
  });
});
