/** Two networks in one dataset: what stands on each side, on hand-made snapshots. */
import { describe, expect, test } from 'vitest';
import { toSnapshot } from '../../../server/graph/network.ts';
import { NO_FILTERS } from '../../../server/graph/network-columns.ts';
import { compareAddress, compareChoice, sideQuery } from '../../../client/pages/compare/compare-choice.ts';
import { egoSide, unionOf, wholeSide } from '../../../client/pages/compare/union.ts';
import { cities, networkOf, part } from '../../graph/network-tables.ts';

const network = networkOf({
  cities: cities('a', 'b', 'c', 'd', 'e', 'f'),
  exchanges: [{ id: 'ab', kind: 'twinning', start: '2005' }, { id: 'ab2', kind: 'workshop', start: '2012' }, { id: 'bc', kind: 'workshop', start: '2012' }, { id: 'de', kind: 'twinning', start: '2005' }, { id: 'ac', kind: 'twinning', start: '2005' }],
  participations: [...part('ab', 'a', 'b'), ...part('ab2', 'a', 'b'), ...part('bc', 'b', 'c'), ...part('de', 'd', 'e'), ...part('ac', 'a', 'c')],
});
const snapshot = (filters: object) => toSnapshot(network, 'undirected', { ...NO_FILTERS, ...filters });
const shown = (union: ReturnType<typeof unionOf>, side: 'a' | 'b') => ({
  nodes: union.data.nodes.filter((_, at) => union[side].nodeShown[at] === 1).map(({ id }) => id).join(''),
  links: union.data.links.filter((_, at) => union[side].linkShown[at] === 1).map(({ source, target }) => union.data.nodes[source]!.id + union.data.nodes[target]!.id).sort(),
});

describe('the union of two sides', () => {
  test('of two periods holds every linked city once, and each occasion once', () => {
    const union = unionOf(wholeSide(snapshot({ to: '2010' })), wholeSide(snapshot({ from: '2011' })));
    expect(union.data.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect([shown(union, 'a'), shown(union, 'b')]).toEqual([{ nodes: 'abcde', links: ['ab', 'ac', 'de'] }, { nodes: 'abc', links: ['ab', 'bc'] }]);
    const ab = union.data.links.findIndex(({ source, target }) => source === 0 && target === 1);
    expect(union.data.links[ab]!.occasions.map((at) => union.data.occasions[at]!.id)).toEqual(['ab', 'ab2']);
    expect([union.a.linkCount[ab], union.b.linkCount[ab], union.a.nodes, union.b.links]).toEqual([1, 1, 5, 2]);
  });
  test('of two cities holds their surroundings; one without links still stands', () => {
    const all = snapshot({});
    expect(shown(unionOf(egoSide(all, 'a'), egoSide(all, 'd')), 'a')).toEqual({ nodes: 'abc', links: ['ab', 'ac', 'bc'] });
    const alone = unionOf(egoSide(all, 'a'), egoSide(all, 'f'));
    expect(shown(alone, 'b')).toEqual({ nodes: 'f', links: [] });
  });
});

describe('the address of a comparison', () => {
  test('is read back as it was written, and gives each side its filters', () => {
    const text = 'of=periods&a=2005%2F2010&b=2011&network=directed&kind=workshop&selected=city%3Aa';
    const choice = compareChoice(new URLSearchParams(text));
    expect(compareAddress(choice).toString()).toBe(text);
    expect(sideQuery(choice, choice.a)).toEqual({ network: 'directed', kind: 'workshop', from: '2005', to: '2010' });
    expect(sideQuery(choice, choice.b)).toEqual({ network: 'directed', kind: 'workshop', from: '2011', to: '2011' });
    expect(sideQuery({ ...choice, of: 'filters' }, 'kind=twinning&topic=')).toEqual({ network: 'directed', kind: 'twinning' });
    expect(compareChoice(new URLSearchParams('of=nonsense'))).toMatchObject({ of: 'cities', a: '', selected: [] });
  });
});
