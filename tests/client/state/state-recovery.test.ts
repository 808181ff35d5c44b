import { describe, expect, test } from 'vitest';
import { START, type Exploration } from '../../../client/state/exploration.ts';
import { explore } from '../../../client/state/explore.ts';
import { ignoredParts } from '../../../client/state/ignored.ts';
import { namedNodes, versionsApart, wordsOf } from '../../../client/state/replace-node.ts';

const ignored = (query: string) => ignoredParts(new URLSearchParams(query)).map(({ name, value }) => `${name}=${value}`);

describe('what of a link could not be read', () => {
  test('is nothing of a link that we write or that says defaults', () => {
    expect(ignored('focus=city:kobe-jp&depth=2&mode=everything&expand=city:kobe-jp~2&from=2009&kind=workshop&selected=city:a&selected=city:b&link=city:a&link=city:b&camera=0.5,0.4,1&version=abc-3')).toEqual([]);
    expect(ignored('view=network&color=region&size=degree&tab=network&undated=no&utm_source=letter&lang=es')).toEqual([]);
    expect(ignored('view=network&selected=city:a&selected=city:a')).toEqual([]);
  });
  test('is named, part by part', () => {
    expect(ignored('view=network&color=rainbow&from=yesterday&nonsense=1&selected=kobe&camera=1,2&link=city:a')).toEqual(['color=rainbow', 'from=yesterday', 'nonsense=1', 'selected=kobe', 'camera=1,2', 'link=city:a']);
    expect(ignored('focus=kobe')).toEqual(['focus=kobe']);
  });
});

describe('a node that is gone', () => {
  const state: Exploration = {
    ...START, view: 'ego', focus: 'city:old', depth: 2, selected: ['city:old', 'city:b'], link: ['city:old', 'city:b'], hidden: ['city:c'], expanded: [{ key: 'city:old', pages: 2 }],
    pinned: [{ key: 'city:old', x: 1, y: 2 }], path: { from: 'city:old', to: 'city:b', by: 'time' } as Exploration['path'], known: { source: 'city:old', by: '2010' } as Exploration['known'], color: 'income',
  };
  test('gives its place to another everywhere', () => {
    expect(explore(state, { type: 'replace-node', gone: 'city:old', by: 'city:new' })).toEqual({
      ...state, focus: 'city:new', selected: ['city:new', 'city:b'], link: ['city:new', 'city:b'], expanded: [{ key: 'city:new', pages: 2 }],
      pinned: [{ key: 'city:new', x: 1, y: 2 }], path: { ...state.path, from: 'city:new' }, known: { ...state.known, source: 'city:new' },
    });
  });
  test('is left out, and all the rest stays', () => {
    expect(explore(state, { type: 'replace-node', gone: 'city:old', by: null })).toEqual({
      ...state, view: 'network', focus: null, selected: ['city:b'], link: null, expanded: [], pinned: [], path: null, known: null,
    });
  });
  test('never makes a link or a way of one and the same node', () => {
    expect(explore(state, { type: 'replace-node', gone: 'city:old', by: 'city:b' })).toMatchObject({ link: null, path: null, selected: ['city:b'] });
  });
  test('is looked for among all that are named', () => {
    expect(namedNodes(state)).toEqual(['city:old', 'city:b', 'city:c']);
  });
  test('is searched for by the words of its id', () => {
    expect(wordsOf('city:kobe-jp')).toEqual({ type: 'city', words: 'kobe' });
    expect(wordsOf('city:san-francisco-cebu-ph').words).toBe('san francisco cebu');
    expect(wordsOf('city:jp').words).toBe('jp');
    expect(wordsOf('practice:purok-system').words).toBe('purok system');
  });
});

describe('how far the data went on', () => {
  test('is counted in the same store only', () => {
    expect(versionsApart('2fb0-3', '2fb0-7')).toEqual({ changes: 4 });
    expect(versionsApart('2fb0-3', '99aa-7')).toBe('other');
    expect(versionsApart('2fb0-7', '2fb0-3')).toBeNull();
    expect(versionsApart('elsewhere', '2fb0-3')).toBeNull();
  });
});
