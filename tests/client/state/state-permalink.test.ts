import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GROUPINGS, LAYOUTS, NO_FILTERS, PATH_KINDS, START, TABS, type Exploration } from '../../../client/state/exploration.ts';
import type { Rule } from '../../../client/state/rule.ts';
import { decodePermalink, encodePermalink } from '../../../client/state/permalink.ts';

const decode = (query: string) => decodePermalink(new URLSearchParams(query));

const key = fc.tuple(fc.constantFrom('city', 'practice', 'exchange', 'person', 'institution'), fc.string({ minLength: 1, maxLength: 12 })).map(([type, id]) => `${type}:${id}`);
const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 3 });
const date = fc.constantFrom(null, '2009', '2009-05', '2009-05-12', '0099');
const coordinate = fc.double({ min: -5, max: 5, noNaN: true }).map((value) => Number(value.toFixed(4)) + 0);
const camera = fc.record({ x: coordinate, y: coordinate, ratio: fc.double({ min: 0.02, max: 4, noNaN: true }).map((value) => Number(value.toFixed(4))) });
const condition: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ field: fc.constantFrom('country', 'measure:degree'), is: fc.constant('one-of' as const), values: fc.array(fc.string(), { minLength: 1, maxLength: 3 }) }),
  fc.record({ field: fc.constant('population'), is: fc.constant('between' as const), low: fc.option(fc.integer()), high: fc.option(fc.integer()) }),
  fc.record({ field: fc.constant('region'), is: fc.constant('unknown' as const) }),
);
const rule: fc.Arbitrary<Rule> = fc.oneof(condition, fc.record({ all: fc.array(condition, { minLength: 1, maxLength: 3 }) }), fc.record({ any: fc.array(condition, { minLength: 1, maxLength: 3 }) }), fc.record({ not: condition }));
const columns = (least: number) => fc.uniqueArray(fc.constantFrom('name', 'from-region', 'measure:in-degree'), { minLength: least, maxLength: 3 });
const anyState: fc.Arbitrary<Exploration> = fc.record({
  view: fc.constantFrom('search' as const, 'network' as const, 'ego' as const), focus: key, depth: fc.constantFrom(1 as const, 2 as const, 3 as const),
  mode: fc.constantFrom('cities' as const, 'everything' as const),
  expanded: fc.uniqueArray(fc.record({ key, pages: fc.integer({ min: 1, max: 50 }) }), { selector: (each) => each.key, maxLength: 3 }),
  filters: fc.record({ kind: words, topic: words, country: words, from: date, to: date, undated: fc.boolean(), unlinked: fc.constantFrom(null, true, false), rule: fc.option(rule) }),
  network: fc.constantFrom('undirected' as const, 'directed' as const),
  color: fc.constantFrom('region', 'country', 'income', 'type', 'measure:degree', 'measure:in-degree'), size: fc.constantFrom('degree', 'population', 'equal', 'measure:pagerank'),
  border: fc.constantFrom('none', 'region', 'measure:betweenness'), label: fc.constantFrom('none', 'population', 'measure:degree'), marks: fc.boolean(), layout: fc.constantFrom(...LAYOUTS), group: fc.constantFrom(...GROUPINGS), opened: words,
  hidden: fc.uniqueArray(key, { maxLength: 3 }), pinned: fc.uniqueArray(fc.record({ key, x: coordinate, y: coordinate }), { selector: (each) => each.key, maxLength: 3 }),
  path: fc.option(fc.record({ from: key, to: key, by: fc.constantFrom(...PATH_KINDS), nth: fc.integer({ min: 1, max: 40 }) })), known: fc.option(fc.record({ source: fc.string({ minLength: 1, maxLength: 9 }).map((id) => `city:${id}`), by: fc.constantFrom('2010', '2009-05'), direction: fc.constantFrom('in', 'out') })),
  moment: fc.constantFrom(null, '2001', '2001-05'), dataset: fc.option(fc.string({ minLength: 1, maxLength: 9 })), tab: fc.constantFrom(...TABS), selected: fc.uniqueArray(key, { maxLength: 3 }), link: fc.option(fc.tuple(key, key)),
  table: fc.record({
    rows: fc.constantFrom('nodes' as const, 'links' as const), columns: fc.option(columns(1)), linkColumns: fc.option(columns(1)), sort: columns(0), linkSort: columns(0), find: fc.string({ maxLength: 9 }),
  }),
  camera: fc.option(camera), mapCamera: fc.option(camera), trail: fc.option(fc.integer({ min: 1, max: 100 })),
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
    expect(decode('focus=kobe&depth=9&view=galaxy&from=yesterday&to=2014-13&color=rainbow&size=measure:../x&camera=1,2&link=city:a&expand=x~y&selected=nonsense&path=city:a&pin=city:a~1,x&hide=all&layout=tangle&group=9&rule={"all":[]}&known=practice:a~2010&moment=soon&rows=cells&columns=A,,1&sort=--x&trail=0&mapcamera=0,0&__proto__=1')).toEqual(START);
    expect(decode('camera=0.5,0.5,0').camera).toBeNull();
    expect(decode('camera=NaN,0.5,1').camera).toBeNull();
    expect(decode('view=network&focus=practice:p&mode=cities')).toMatchObject({ view: 'ego', mode: 'everything' });
  });
});

test('groups of the overview stand in an address: open, selected, linked and moved', () => {
  const query = 'view=network&group=region&open=Europe&pin=group%3Aregion%3AAsia%7E12.5%2C-3&selected=group%3Aregion%3AAsia&link=group%3Aregion%3AAsia&link=city%3Aa';
  expect(encodePermalink(decodePermalink(new URLSearchParams(query))).toString()).toBe(query);
});
