import { describe, expect, it } from 'vitest';
import { stateIn, type Arrival } from '../../../client/charts/adoption-map.ts';
import { lineageRows, type LineageNode } from '../../../client/charts/lineage-tree.ts';

const arrival = (more: Partial<Arrival>): Arrival => ({ label: 'A', lat: 0, lon: 0, year: 2010, ended: null, origin: false, from: null, ...more });

describe('a city on the map of a practice', () => {
  it('has it from its year on, until it gave it up', () => {
    expect([2009, 2010, 2011, 2015, 2016].map((year) => stateIn(arrival({ ended: 2015 }), year))).toEqual(['later', 'new', 'there', 'ended', 'ended']);
  });
  it('is marked as origin from the start, and as undated where no date is known', () => {
    expect([1999, 2010].map((year) => stateIn(arrival({ origin: true, year: 2000 }), year))).toEqual(['later', 'origin']);
    expect(stateIn(arrival({ origin: true, year: null }), 1990)).toBe('origin');
    expect(stateIn(arrival({ year: null }), 2020)).toBe('undated');
  });
});

const node = (id: string, parent: string | null, year: number | null, kind: LineageNode['kind'] = 'unknown'): LineageNode => ({ id, label: id, parent, year, kind, ended: false });
const shape = (nodes: LineageNode[]) => lineageRows(nodes).map(({ id, depth }) => `${id}${depth}`).join(' ');

describe('rows of a lineage', () => {
  it('put every city below the one it learned from, the origin first, earlier ones before later ones', () => {
    expect(shape([node('late', 'origin', 2010), node('alone', null, 1990), node('early', 'origin', 2001), node('child', 'late', 2011), node('origin', null, 2000, 'origin')])).toBe('origin0 early1 late1 child2 alone0');
  });
  it('begin anew where the source is not there, or a circle would close', () => {
    expect(shape([node('a', 'nobody', 2000), node('b', 'b', 2001)])).toBe('a0 b0');
    expect(shape([node('a', 'b', 2005), node('b', 'a', 2004), node('c', 'a', 2006)])).toBe('b0 a1 c2');
    expect(lineageRows([])).toEqual([]);
  });
  it('keep every city once', () => {
    const nodes = [node('a', null, null), node('b', 'a', 2000), node('c', 'b', null), node('d', 'a', 1999), node('e', 'd', 2000)];
    expect(lineageRows(nodes).map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
