/** Selecting, hiding, pinning: by hand on four cities (networks.ts). */
import { describe, expect, test } from 'vitest';
import { datasetFromSnapshot } from '../../../client/explorer/data/dataset.ts';
import { filterDataset } from '../../../client/explorer/data/filter.ts';
import { hiddenHere, withoutHidden } from '../../../client/explorer/data/hide.ts';
import { suffixOf, withFurtherLooks } from '../../../client/explorer/picture/further-looks.ts';
import { boxOf, isInside } from '../../../client/explorer/picture/lasso.ts';
import { inkOn, letterOf } from '../../../client/explorer/picture/mark-painter.ts';
import type { Visuals } from '../../../client/explorer/picture/visuals.ts';
import { allShown, othersShown, withNeighbours } from '../../../client/explorer/selection/node-actions.ts';
import { NO_FILTERS, START, type Exploration } from '../../../client/state/exploration.ts';
import { explore } from '../../../client/state/explore.ts';
import { startHistory, travel } from '../../../client/state/history.ts';
import { SNAPSHOT } from './networks.ts';

const data = datasetFromSnapshot(SNAPSHOT);
const all = filterDataset(data, NO_FILTERS, new Set());
const at = (x: number, y: number) => ({ x, y });

describe('a shape drawn round nodes', () => {
  // An L: the upper right quarter is outside.
  const corner = [at(0, 0), at(4, 0), at(4, 2), at(2, 2), at(2, 4), at(0, 4)];
  test('holds what is inside, also where it bends in', () => {
    expect(isInside(at(1, 3), corner)).toBe(true);
    expect(isInside(at(3, 1), corner)).toBe(true);
    expect(isInside(at(3, 3), corner)).toBe(false);
    expect(isInside(at(5, 1), corner)).toBe(false);
  });
  test('closes itself; a line holds nothing', () => {
    expect(isInside(at(1, 1), [at(0, 0), at(2, 0)])).toBe(false);
    expect(isInside(at(1, 1), [])).toBe(false);
  });
  test('as a rectangle goes any way', () => {
    expect(isInside(at(1, 1), boxOf(at(2, 2), at(0, 0)))).toBe(true);
    expect(isInside(at(3, 1), boxOf(at(2, 2), at(0, 0)))).toBe(false);
  });
});

describe('hiding by hand', () => {
  test('takes a node, its links and the occasions only they hold', () => {
    // Without Bergen: Aarhus–Cork by the workshop of 2012 is left.
    const left = withoutHidden(data, all, ['city:bergen']);
    expect([left.nodes, left.links]).toEqual([3, 1]);
    expect([...left.nodeShown]).toEqual([1, 0, 1, 1]);
    expect([...left.occasionShown]).toEqual([0, 1, 0]);
    expect([...left.degree]).toEqual([1, 0, 1, 0]);
  });
  test('leaves the filtered as it was, and knows what is not loaded', () => {
    withoutHidden(data, all, ['city:bergen']);
    expect(all.links).toBe(3);
    expect(withoutHidden(data, all, ['city:elsewhere'])).toBe(all);
    expect(hiddenHere(data, ['city:bergen', 'city:elsewhere'])).toBe(1);
  });
});

describe('what is selected at once', () => {
  test('neighbours by shown links, the nodes themselves included', () => {
    expect(withNeighbours(data, all, ['city:aarhus'])).toEqual(['city:aarhus', 'city:bergen', 'city:cork']);
    expect(withNeighbours(data, withoutHidden(data, all, ['city:bergen']), ['city:aarhus'])).toEqual(['city:aarhus', 'city:cork']);
    expect(withNeighbours(data, all, ['city:dakar'])).toEqual(['city:dakar']);
  });
  test('all that is shown, and all others', () => {
    const left = withoutHidden(data, all, ['city:bergen']);
    expect(allShown(data, left)).toEqual(['city:aarhus', 'city:cork', 'city:dakar']);
    expect(othersShown(data, left, ['city:cork'])).toEqual(['city:aarhus', 'city:dakar']);
  });
});

describe('steps by hand', () => {
  const ego: Exploration = { ...START, view: 'ego', focus: 'city:aarhus' };
  test('a shape replaces the selection or adds to it; drawing round nothing with nothing selected is no step', () => {
    const one = explore(ego, { type: 'draw', keys: ['city:cork'], add: false });
    expect(explore(one, { type: 'draw', keys: ['city:bergen', 'city:cork'], add: true }).selected).toEqual(['city:cork', 'city:bergen']);
    expect(explore(one, { type: 'draw', keys: [], add: false }).selected).toEqual([]);
    expect(explore(ego, { type: 'draw', keys: [], add: false })).toBe(ego);
  });
  test('collapsing takes back one page of what was expanded', () => {
    const twice = [1, 2].reduce((state) => explore(state, { type: 'expand', key: 'city:cork' }), ego);
    const once = explore(twice, { type: 'collapse', key: 'city:cork' });
    expect(once.expanded).toEqual([{ key: 'city:cork', pages: 1 }]);
    expect(explore(once, { type: 'collapse', key: 'city:cork' }).expanded).toEqual([]);
    expect(explore(ego, { type: 'collapse', key: 'city:cork' })).toBe(ego);
  });
  test('pins, hides, layouts and marks are each undone and done again', () => {
    const steps = [
      { type: 'pin', pins: [{ key: 'city:cork', x: 1, y: 2 }] }, { type: 'hide', keys: ['city:bergen'] }, { type: 'set', to: { marks: true, border: 'income' } }, { type: 'layout', layout: 'radial' },
    ] as const;
    const histories = steps.reduce((list, step) => [...list, travel(list.at(-1)!, step)], [startHistory(ego)]);
    let now = histories.at(-1)!;
    for (const before of histories.slice(0, -1).reverse()) {
      now = travel(now, { type: 'undo' });
      expect(now.present).toEqual(before.present);
    }
    for (const after of histories.slice(1)) {
      now = travel(now, { type: 'redo' });
      expect(now.present).toEqual(after.present);
    }
  });
  test('moves of one node by keys are one step', () => {
    const first = travel(startHistory(ego), { type: 'pin', pins: [{ key: 'city:cork', x: 1, y: 2 }], gesture: 'nudge city:cork' });
    const second = travel(first, { type: 'pin', pins: [{ key: 'city:cork', x: 3, y: 2 }], gesture: 'nudge city:cork' });
    expect(second.past).toHaveLength(1);
    expect(travel(second, { type: 'undo' }).present.pinned).toEqual([]);
  });
});

describe('further looks', () => {
  const plain: Visuals = { palette: {} as Visuals['palette'], focus: null, occasions: () => 0, node: () => ({ hidden: false, color: '#111111', borderColor: '#ffffff', size: 5 }), link: () => ({ hidden: false, color: '#000000', size: 1 }) };
  const border = { title: 'Income', note: null, entries: [], colorOf: (node: number) => (data.nodes[node]!.incomeGroup === null ? null : '#00ff00') };
  test('the rim has the colour of its scale; what is unknown has none of it', () => {
    const looks = withFurtherLooks(plain, data, data, border, null);
    expect(looks.node(0)).toMatchObject({ borderColor: '#00ff00', rim: true });
    // Dakar's income group is unknown.
    expect(looks.node(3)).toEqual(plain.node(3));
  });
  test('words follow the name; unknown is a question mark, never nought', () => {
    const looks = withFurtherLooks(plain, data, data, null, suffixOf('population', null));
    expect(looks.name!(0)).toBe('Aarhus · 350K');
    expect(looks.name!(2)).toBe('Cork · ?');
    expect(suffixOf('country', null)!(data.nodes[3]!)).toBe('Senegal');
    const measure = { label: 'Degree', unit: null, note: '', values: new Map([['aarhus', 0.123456]]) };
    expect(suffixOf('measure:degree', measure)!(data.nodes[0]!)).toBe('0.123');
    expect(suffixOf('measure:degree', measure)!(data.nodes[1]!)).toBeNull();
    expect(suffixOf('none', null)).toBeNull();
  });
  test('letters are those of the legend', () => {
    const scale = { entries: [{ label: 'a', color: '#111111', count: 1 }, { label: 'b', color: '#222222', count: 1 }, { label: 'unknown', color: null, count: 1 }] };
    expect([letterOf(scale, '#111111'), letterOf(scale, '#222222'), letterOf(scale, null), letterOf(scale, '#999999')]).toEqual(['A', 'B', '?', '?']);
    expect([inkOn('#ffffff'), inkOn('#000000'), inkOn('#f4ef68'), inkOn('#29624b')]).toEqual(['#000000', '#ffffff', '#000000', '#ffffff']);
  });
});
