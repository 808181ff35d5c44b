import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFiltered, NO_FILTERS, START, type Exploration } from '../../../client/state/exploration.ts';
import { explore, type Action } from '../../../client/state/explore.ts';
import { MAX_STEPS, startHistory, travel, type HistoryAction } from '../../../client/state/history.ts';

const after = (...actions: Action[]): Exploration => actions.reduce(explore, START);

describe('exploring', () => {
  test('a focus is shown with its surroundings, selected', () => {
    expect(after({ type: 'focus', key: 'city:kobe-jp' })).toMatchObject({ view: 'ego', focus: 'city:kobe-jp', mode: 'cities', selected: ['city:kobe-jp'], expanded: [] });
  });
  test('only a city has surroundings made of cities', () => {
    const practice = after({ type: 'focus', key: 'practice:purok' });
    expect(practice.mode).toBe('everything');
    expect(explore(practice, { type: 'mode', mode: 'cities' })).toBe(practice);
  });
  test('expanding the same node again asks for its next page', () => {
    const state = after({ type: 'focus', key: 'city:a' }, { type: 'expand', key: 'city:a' }, { type: 'expand', key: 'city:b' }, { type: 'expand', key: 'city:a' });
    expect(state.expanded).toEqual([{ key: 'city:a', pages: 2 }, { key: 'city:b', pages: 1 }]);
    expect(explore(state, { type: 'focus', key: 'city:b' }).expanded).toEqual([]);
  });
  test('a second choice of a facet value takes it back', () => {
    const once = after({ type: 'facet', facet: 'kind', value: 'workshop' });
    expect(once.filters.kind).toEqual(['workshop']);
    expect(explore(once, { type: 'facet', facet: 'kind', value: 'workshop' }).filters).toEqual(NO_FILTERS);
  });
  test('filters, colour and network outlive a change of focus', () => {
    const state = after({ type: 'set', to: { color: 'country' } }, { type: 'facet', facet: 'kind', value: 'workshop' }, { type: 'network', network: 'directed' }, { type: 'focus', key: 'city:a' });
    expect(state).toMatchObject({ color: 'country', network: 'directed', filters: { kind: ['workshop'] } });
  });
  test('Esc takes the link first, then the selection, then nothing', () => {
    const state = after({ type: 'focus', key: 'city:a' }, { type: 'select-link', ends: ['city:a', 'city:b'] });
    const first = explore(state, { type: 'deselect' });
    expect(first).toMatchObject({ link: null, selected: ['city:a'] });
    const second = explore(first, { type: 'deselect' });
    expect(second.selected).toEqual([]);
    expect(explore(second, { type: 'deselect' })).toBe(second);
  });
  test('a window is a filter, the choice of unlinked cities is not', () => {
    expect(isFiltered({ ...NO_FILTERS, from: '2009' })).toBe(true);
    expect(isFiltered({ ...NO_FILTERS, unlinked: true })).toBe(false);
  });
});

describe('undo and redo', () => {
  const steps = (...actions: HistoryAction[]) => actions.reduce(travel, startHistory(START));
  test('walk back and forth', () => {
    const there = steps({ type: 'whole' }, { type: 'set', to: { color: 'country' } });
    const back = travel(there, { type: 'undo' });
    expect(back.present.color).toBe('region');
    expect(travel(back, { type: 'redo' }).present).toEqual(there.present);
    expect(travel(travel(back, { type: 'undo' }), { type: 'undo' }).present).toEqual(START);
  });
  test('a new step forgets what was undone', () => {
    const state = steps({ type: 'whole' }, { type: 'undo' }, { type: 'set', to: { color: 'country' } });
    expect(state.future).toEqual([]);
  });
  test('the moves of one drag are one step', () => {
    const state = steps({ type: 'time', from: '2001', to: null, gesture: 'd1' }, { type: 'time', from: '2002', to: null, gesture: 'd1' }, { type: 'time', from: '2003', to: null, gesture: 'd2' });
    expect(state.past).toHaveLength(2);
    expect(travel(state, { type: 'undo' }).present.filters.from).toBe('2002');
    expect(travel(travel(state, { type: 'undo' }), { type: 'undo' }).present.filters.from).toBeNull();
  });
  test('the camera is no step, and what changes nothing is none', () => {
    expect(steps({ type: 'camera', camera: { x: 1, y: 1, ratio: 1 } }).past).toEqual([]);
    expect(steps({ type: 'network', network: 'undirected' }, { type: 'undo' }, { type: 'redo' })).toEqual(startHistory(START));
  });
  test('network and map have a camera each, and another place lets go of both', () => {
    const [near, far] = [{ x: 0.2, y: 0.3, ratio: 0.5 }, { x: 0.6, y: 0.6, ratio: 2 }];
    const both = explore(explore(explore(START, { type: 'camera', camera: near }), { type: 'set', to: { tab: 'map' } }), { type: 'camera', camera: far });
    expect([both.camera, both.mapCamera]).toEqual([near, far]);
    // A flight that ends after the switch still belongs to the picture it was made on.
    expect(explore(both, { type: 'camera', camera: null, on: 'network' })).toMatchObject({ camera: null, mapCamera: far });
    expect(explore(both, { type: 'focus', key: 'city:a' })).toMatchObject({ camera: null, mapCamera: null });
  });
  test('never remember more than they should', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom<HistoryAction>({ type: 'undo' }, { type: 'redo' }, { type: 'facet', facet: 'kind', value: 'a' }, { type: 'whole' }, { type: 'search' }), { maxLength: 300 }), (actions) => {
      const end = steps(...actions);
      expect(end.past.length).toBeLessThanOrEqual(MAX_STEPS);
    }), { seed: 7, numRuns: 50 });
  });
  test('undo then redo is where we were', () => {
    const action = fc.constantFrom<HistoryAction>({ type: 'facet', facet: 'topic', value: 'x' }, { type: 'focus', key: 'city:a' }, { type: 'whole' }, { type: 'set', to: { size: 'equal' } }, { type: 'set', to: { tab: 'table' } });
    fc.assert(fc.property(fc.array(action, { minLength: 1, maxLength: 20 }), (actions) => {
      const end = steps(...actions);
      expect(travel(travel(end, { type: 'undo' }), { type: 'redo' }).present).toEqual(end.present);
    }), { seed: 7 });
  });
});

describe('a group of the overview', () => {
  const group = 'group:region:Asia';
  const whole = explore(START, { type: 'whole' });
  test('is selected like a node, but is neither hidden, focused on nor an end of a way', () => {
    expect(explore(whole, { type: 'select', keys: [group] }).selected).toEqual([group]);
    expect(explore(whole, { type: 'hide', keys: [group] })).toBe(whole);
    expect(explore(whole, { type: 'focus', key: group })).toBe(whole);
    expect(explore(whole, { type: 'find-way', path: { from: group, to: 'city:a', by: 'shortest', nth: 1 } })).toBe(whole);
  });
});
