import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTERS, START, type Exploration } from '../../../client/state/exploration.ts';
import { decodePermalink, encodePermalink } from '../../../client/state/permalink.ts';

const decode = (query: string) => decodePermalink(new URLSearchParams(query));

const key = fc.tuple(fc.constantFrom('city', 'practice', 'exchange', 'person', 'institution'), fc.string({ minLength: 1, maxLength: 12 })).map(([type, id]) => `${type}:${id}`);
const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 3 });
const date = fc.constantFrom(null, '2009', '2009-05', '2009-05-12', '0099');
const coordinate = fc.double({ min: -5, max: 5, noNaN: true }).map((value) => Number(value.toFixed(4)) + 0);
const anyState: fc.Arbitrary<Exploration> = fc.record({
  view: fc.constantFrom('search' as const, 'network' as const, 'ego' as const), focus: key, depth: fc.constantFrom(1 as const, 2 as const, 3 as const),
  mode: fc.constantFrom('cities' as const, 'everything' as const),
  expanded: fc.uniqueArray(fc.record({ key, pages: fc.integer({ min: 1, max: 50 }) }), { selector: (each) => each.key, maxLength: 3 }),
  filters: fc.record({ kind: words, topic: words, country: words, from: date, to: date, undated: fc.boolean(), unlinked: fc.constantFrom(null, true, false) }),
  network: fc.constantFrom('undirected' as const, 'directed' as const),
  color: fc.constantFrom('region', 'country', 'income', 'type', 'measure:degree', 'measure:in-degree'), size: fc.constantFrom('degree', 'population', 'equal', 'measure:pagerank'),
  tab: fc.constantFrom('network' as const, 'table' as const), selected: fc.uniqueArray(key, { maxLength: 3 }), link: fc.option(fc.tuple(key, key)),
  camera: fc.option(fc.record({ x: coordinate, y: coordinate, ratio: fc.double({ min: 0.02, max: 4, noNaN: true }).map((value) => Number(value.toFixed(4))) })),
  dataVersion: fc.option(fc.string({ minLength: 1, maxLength: 10 })),
}).map((state): Exploration => {
  if (state.view !== 'ego') return { ...state, focus: null, depth: 1, mode: 'cities', expanded: [] };
  return { ...state, mode: state.focus.startsWith('city:') ? state.mode : 'everything' };
});

describe('the permalink', () => {
  test('restores everything', () => {
    fc.assert(fc.property(anyState, (state) => {
      expect(decode(encodePermalink(state).toString())).toEqual(state);
    }), { seed: 7, numRuns: 500 });
  });
  test('of the start is empty, and defaults are left out', () => {
    expect(encodePermalink(START).toString()).toBe('');
    expect(encodePermalink({ ...START, view: 'network' }).toString()).toBe('view=network');
  });
  test('is written as people share it', () => {
    expect(decode('focus=city:kobe-jp&depth=2&mode=everything&expand=city:kobe-jp~2&from=2009&kind=workshop&version=abc-3')).toEqual({
      ...START, view: 'ego', focus: 'city:kobe-jp', depth: 2, mode: 'everything', expanded: [{ key: 'city:kobe-jp', pages: 2 }],
      filters: { ...NO_FILTERS, from: '2009', kind: ['workshop'] }, dataVersion: 'abc-3',
    });
  });
  test('leaves at its default what cannot be read', () => {
    expect(decode('focus=kobe&depth=9&view=galaxy&from=yesterday&to=2014-13&color=rainbow&size=measure:../x&camera=1,2&link=city:a&expand=x~y&selected=nonsense&__proto__=1')).toEqual(START);
    expect(decode('camera=0.5,0.5,0').camera).toBeNull();
    expect(decode('camera=NaN,0.5,1').camera).toBeNull();
    expect(decode('view=network&focus=practice:p&mode=cities')).toMatchObject({ view: 'ego', mode: 'everything' });
  });
});
