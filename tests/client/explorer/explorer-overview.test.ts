import { describe, expect, test } from 'vitest';
import type { NetworkSnapshot } from '#model/network-wire.ts';
import { datasetFromSnapshot } from '../../../client/explorer/data/dataset.ts';
import { filterDataset } from '../../../client/explorer/data/filter.ts';
import { flowsOf, mostConnected } from '../../../client/explorer/overview/group-digest.ts';
import { groupCities, groupingOf, mainTopic, UNKNOWN } from '../../../client/explorer/overview/grouping.ts';
import { closeGroupOf, openOrFocus } from '../../../client/explorer/overview/open-group.ts';
import { placeScene, toUnitCircle } from '../../../client/explorer/overview/places.ts';
import { filterScene } from '../../../client/explorer/overview/scene-filter.ts';
import { groupedScene, plainScene, sceneEnds, sceneKey } from '../../../client/explorer/overview/scene.ts';
import { NO_FILTERS } from '../../../client/state/exploration.ts';

/**
 * Europe: a, b, c. Asia: d, e. f has no region. One workshop w joins a, b and d (three ties);
 * visits v1 (a–d), v2 (b–e), v3 (d–e), v4 (c–f).
 * Ties: a–b {w}, a–d {w, v1}, b–d {w}, b–e {v2}, d–e {v3}, c–f {v4}.
 */
const SIX: NetworkSnapshot = {
  dataVersion: 'v-1', network: 'undirected', filters: { from: null, to: null, kind: null, topic: null, country: null, dataset: null },
  cities: {
    id: ['a', 'b', 'c', 'd', 'e', 'f'], name: ['A', 'B', 'C', 'D', 'E', 'F'], country: ['FR', 'FR', 'DE', 'JP', 'JP', 'KE'],
    region: ['Europe', 'Europe', 'Europe', 'Asia', 'Asia', null], incomeGroup: ['high', 'high', 'high', 'high', null, null], population: [1, 1, 1, 1, 1, 1],
    lat: [48, 47, 52, 35, 36, null], lon: [2, 3, 13, 139, 138, null], verified: [null, null, null, null, null, null],
  },
  topics: { id: ['heat', 'flood'], label: ['Heat', 'Flood'], scheme: [null, null] },
  occasions: {
    type: ['exchange', 'exchange', 'exchange', 'exchange', 'exchange'], id: ['w', 'v1', 'v2', 'v3', 'v4'], kind: ['workshop', 'visit', 'visit', 'visit', 'visit'], title: [null, null, null, null, null],
    lo: [null, null, null, null, null], hi: [null, null, null, null, null], cities: [3, 2, 2, 2, 2], topics: [[0], [1], [1], [], [0, 1]], verified: [null, null, null, null, null],
  },
  links: { source: [0, 0, 1, 1, 3, 2], target: [1, 3, 3, 4, 4, 5], occasions: [[0], [0, 1], [0], [2], [3], [4]] },
};
const data = datasetFromSnapshot(SIX);
const name = (value: string) => value;
const NONE = { communities: null, sets: null };
const regions = groupCities(data, 'region', NONE);
const scene = (...opened: string[]) => groupedScene(data, regions, opened, name);
const everything = filterDataset(data, NO_FILTERS, new Set());
const linkTexts = ({ data: { nodes, links, occasions } }: ReturnType<typeof scene>) => links.map((link) => `${nodes[link.source]!.key} ${nodes[link.target]!.key} ${link.occasions.map((at) => occasions[at]!.id).sort().join('+')}`).sort();

describe('what is grouped', () => {
  test('a small network is not, unless asked for', () => {
    expect(groupingOf(data, { view: 'network', group: 'auto', tab: 'network' })).toBeNull();
    expect(groupingOf(data, { view: 'network', group: 'country', tab: 'network' })).toBe('country');
    expect(groupingOf(data, { view: 'network', group: 'country', tab: 'map' })).toBeNull();
    expect(groupingOf(data, { view: 'ego', group: 'country', tab: 'network' })).toBeNull();
  });
  test('a large one goes by region where regions are mostly known, else by community', () => {
    const large = (regionOf: (at: number) => string | null) => ({ ...data, nodes: Array.from({ length: 801 }, (_, at) => ({ ...data.nodes[0]!, region: regionOf(at) })) });
    const auto = { view: 'network', group: 'auto', tab: 'network' } as const;
    expect(groupingOf(large((at) => (at % 2 === 0 ? 'Europe' : 'Asia')), auto)).toBe('region');
    expect(groupingOf(large((at) => (at % 2 === 0 ? 'Europe' : null)), auto)).toBe('community');
    expect(groupingOf(large(() => 'Europe'), auto)).toBe('community');
  });
  test('a city without a known group is in the unknown one', () => {
    expect(regions.of).toEqual(['Europe', 'Europe', 'Europe', 'Asia', 'Asia', UNKNOWN]);
    expect(groupCities(data, 'community', { ...NONE, communities: new Map([['a', 'a'], ['b', 'a']]) }).of).toEqual(['a', 'a', UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]);
  });
  test('the main topic is that of most occasions, each counted once; of equals the first by text', () => {
    // a: w heat, v1 flood → equal. d: w heat, v1 flood, v3 none → equal. b: w heat, v2 flood → equal. e: v2 flood. c and f: both once.
    expect(data.nodes.map((_, at) => mainTopic(data, at))).toEqual(['flood', 'flood', 'flood', 'flood', 'flood', 'flood']);
    const more = datasetFromSnapshot({ ...SIX, occasions: { ...SIX.occasions, topics: [[0], [0], [1], [], []] } });
    // b: heat by w (on two ties, counted once) and flood by v2.
    expect(more.nodes.map((_, at) => mainTopic(more, at))).toEqual(['heat', 'flood', null, 'heat', 'flood', null]);
  });
});

describe('the scene', () => {
  test('without groups it is the dataset itself', () => {
    expect(plainScene(data).data).toBe(data);
    expect(filterScene(plainScene(data), everything).nodeShown).toBe(everything.nodeShown);
  });
  test('a closed group is one node, the largest first and the unknown last', () => {
    const { data: shown, members } = scene();
    expect(shown.nodes.map(({ key, label, members: count }) => [key, label, count])).toEqual([['group:region:Europe', 'Europe', 3], ['group:region:Asia', 'Asia', 2], ['group:region:?', '?', 1]]);
    expect(members).toEqual([[0, 1, 2], [3, 4], [5]]);
  });
  test('links between groups hold each occasion once; those within are not drawn', () => {
    expect(linkTexts(scene())).toEqual(['group:region:Europe group:region:? v4', 'group:region:Europe group:region:Asia v1+v2+w']);
    expect(scene().linkMembers.map((places) => places.length).sort()).toEqual([1, 3]);
  });
  test('an open group shows its cities, the rest stays together', () => {
    expect(linkTexts(scene('Asia'))).toEqual(['city:d city:e v3', 'group:region:Europe city:d v1+w', 'group:region:Europe city:e v2', 'group:region:Europe group:region:? v4']);
  });
  test('with all open it has the nodes and links of the data, and closing brings the groups back', () => {
    const all = scene('Europe', 'Asia', UNKNOWN);
    expect(all.data.nodes.map(({ key }) => key).sort()).toEqual(data.nodes.map(({ key }) => key).sort());
    expect(all.data.links).toHaveLength(data.links.length);
    expect(scene().data.nodes).toHaveLength(3);
  });
  test('arrows of both directions stay two links', () => {
    const arrows = datasetFromSnapshot({ ...SIX, network: 'directed', links: { source: [0, 4, 1], target: [3, 1, 3], occasions: [[0], [2], [1]] } });
    expect(linkTexts(groupedScene(arrows, groupCities(arrows, 'region', NONE), [], name))).toEqual(['group:region:Asia group:region:Europe v2', 'group:region:Europe group:region:Asia v1+w']);
  });
  test('a city in a closed group is marked by its group, in an open one by itself', () => {
    expect(sceneKey(scene(), 'city:d')).toBe('group:region:Asia');
    expect(sceneKey(scene('Asia'), 'city:d')).toBe('city:d');
    expect(sceneEnds(scene(), ['city:a', 'group:region:Asia'])).toEqual(['group:region:Europe', 'group:region:Asia']);
  });
  test('look-ups agree with nodes and links', () => {
    const { data: shown } = scene('Asia');
    shown.nodes.forEach(({ key }, at) => expect(shown.nodeAt.get(key)).toBe(at));
    shown.links.forEach(({ key }, at) => expect(shown.linkAt.get(key)).toBe(at));
    expect(shown.linksOf.map((links) => links.length)).toEqual([3, 2, 2, 1]);
    expect(shown.nodes[0]!.neighbours).toBe(3);
  });
});

describe('filters and the scene', () => {
  const visits = filterDataset(data, { ...NO_FILTERS, kind: ['visit'] }, new Set());
  test('a group is shown while one of its cities is, and says how many', () => {
    const heat = filterDataset(data, { ...NO_FILTERS, kind: ['workshop'] }, new Set());
    const left = filterScene(scene(), heat);
    expect([...left.nodeShown]).toEqual([1, 1, 0]);
    expect([...left.shownMembers]).toEqual([2, 1, 0]);
    expect([left.nodes, left.links]).toEqual([2, 1]);
  });
  test('the width of a link is its shown occasions, each counted once', () => {
    const whole = scene();
    const between = whole.data.linkAt.get('group:region:Europe>group:region:Asia>tie')!;
    expect(filterScene(whole, everything).linkCount[between]).toBe(3);
    expect(filterScene(whole, visits).linkCount[between]).toBe(2);
  });
  test('neighbours are those of shown links', () => {
    expect([...filterScene(scene('Asia'), visits).degree]).toEqual([3, 2, 2, 1]);
  });
});

describe('the panel of a group', () => {
  test('names flows to the other groups by occasions, and what stays inside', () => {
    const whole = scene();
    const europe = flowsOf(whole, whole.groups[0]!, everything);
    expect(europe.out.map(({ group, occasions }) => [group.value, occasions])).toEqual([['Asia', 3], [UNKNOWN, 1]]);
    expect(europe.inside).toBe(1);
  });
  test('lists shown cities by their neighbours', () => {
    const whole = scene();
    // b has a, d, e; a has b, d; c has f.
    expect(mostConnected(whole.groups[0]!, everything).map((at) => data.nodes[at]!.id)).toEqual(['b', 'a', 'c']);
  });
});

describe('opening and closing', () => {
  test('a group opens, a city becomes the focus', () => {
    expect(openOrFocus(scene(), 'group:region:Asia')).toEqual({ type: 'open-group', label: 'Asia' });
    expect(openOrFocus(scene(), 'city:d')).toEqual({ type: 'focus', key: 'city:d' });
  });
  test('the group of the selected city closes, else the last one; with none open nothing', () => {
    expect(closeGroupOf(scene('Asia', 'Europe'), 'city:a')).toEqual({ type: 'close-group', label: 'Europe' });
    expect(closeGroupOf(scene('Asia'), null)).toEqual({ type: 'close-group', label: 'Asia' });
    expect(closeGroupOf(scene(), 'city:a')).toBeNull();
  });
});

describe('places', () => {
  const places = placeScene(scene('Asia'));
  test('territories do not overlap and lie as on the map', () => {
    const all = [...places.territories.values()];
    all.forEach((a, i) => all.slice(i + 1).forEach((b) => expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan((a.radius + b.radius) * 0.98)));
    expect(places.territories.get('group:region:Asia')!.x).toBeGreaterThan(places.territories.get('group:region:Europe')!.x);
  });
  test('an open group fills its territory, and opening moves no other group', () => {
    const asia = places.territories.get('group:region:Asia')!;
    for (const key of ['city:d', 'city:e']) {
      const { x, y } = places.positions.get(key)!;
      expect(Math.hypot(x - asia.x, y - asia.y)).toBeLessThanOrEqual(asia.radius);
    }
    expect(places.positions.get('group:region:Europe')).toEqual(placeScene(scene()).positions.get('group:region:Europe'));
    expect(places.positions.get('city:a')).toBeUndefined();
  });
  test('the same groups give the same places', () => {
    expect(placeScene(scene('Asia')).positions).toEqual(places.positions);
  });
  test('points come into the unit circle with their middle in the middle', () => {
    expect(toUnitCircle([{ x: 2, y: 0 }, { x: 6, y: 0 }])).toEqual([{ x: -1, y: 0 }, { x: 1, y: 0 }]);
    expect(toUnitCircle([{ x: 5, y: 5 }])).toEqual([{ x: 0, y: 0 }]);
  });
});
