/** What a way and a question light up in the picture. */
import { describe, expect, test } from 'vitest';
import type { EgoNetwork, EgoNode } from '../../../server/model/network-wire.ts';
import type { KnownAnswer } from '../../../server/model/path.ts';
import { datasetFromEgo, withPart } from '../../../client/explorer/data/dataset.ts';
import { arrivalSpans, knownLit } from '../../../client/explorer/known/known-lit.ts';
import { pathLit } from '../../../client/explorer/path/use-lit.ts';
import type { Palette } from '../../../client/explorer/picture/palette.ts';

const node = (id: string, type: EgoNode['type'] = 'city'): EgoNode => ({
  key: `${type}:${id}`, type, id, label: id.toUpperCase(), detail: null, country: 'JP', region: null, incomeGroup: null, population: null, lat: null, lon: null, verified: null, depth: 0, neighbours: 1, more: 0,
});
const link = (source: string, target: string, relation = 'tie'): EgoNetwork['links'][number] => ({ source, target, relation, directed: relation !== 'tie', occasions: [] });
const data = datasetFromEgo([{ dataVersion: '1', centre: 'city:a', mode: 'cities', depth: 1, nodes: [node('a'), node('b'), node('c')], links: [link('city:a', 'city:b'), link('city:c', 'city:b'), link('city:a', 'city:c')] }]);

describe('a way', () => {
  test('lights its nodes in order, its ends, and only the links between one and the next', () => {
    const lit = pathLit(data, ['city:a', 'city:b', 'city:c']);
    expect([...lit.nodes].map(([key, { end }]) => [key, end])).toEqual([['city:a', true], ['city:b', false], ['city:c', true]]);
    expect([...lit.links]).toEqual(['city:a>city:b>tie', 'city:c>city:b>tie']);
  });
  test('brings nodes that were not loaded, with the relations among them, and leaves what is there', () => {
    const part = { nodes: [node('b'), node('roofs', 'practice')], links: [link('city:b', 'practice:roofs', 'adopted')] };
    const more = withPart(data, part);
    expect(more.nodes.map(({ key }) => key)).toEqual(['city:a', 'city:b', 'city:c', 'practice:roofs']);
    expect(more.links.at(-1)).toMatchObject({ source: 1, target: 3, relation: 'adopted', directed: true });
    expect(withPart(data, { nodes: [node('a')], links: [] })).toBe(data);
  });
});

describe('what was known', () => {
  const item = (id: string, certain: string | null, possible: string): KnownAnswer['items'][number] => ({ city: { type: 'city', id, label: id, country: null }, certain, possible, steps: certain === null ? null : 1, possibleSteps: 1 });
  const items = [item('b', '2010-12-31', '2010-01-01'), item('c', null, '2014-01-01'), item('d', '2018-12-31', '2012-01-01')];
  const palette = { sequence: ['1', '2', '3', '4', '5'] } as unknown as Palette;

  test('is full where certain, a ring where only possible; the earliest has the strongest colour', () => {
    expect(arrivalSpans({ items }, 5)).toEqual([{ first: 2010, last: 2011 }, { first: 2012, last: 2013 }, { first: 2014, last: 2014 }, { first: 2015, last: 2016 }, { first: 2017, last: 2018 }]);
    const lit = knownLit({ items } as KnownAnswer, 'city:a', palette, (key) => key);
    expect([...lit.nodes].map(([key, { color, hollow, end }]) => [key, color, hollow, end])).toEqual([['city:a', null, false, true], ['city:b', '5', false, false], ['city:c', '3', true, false], ['city:d', '1', false, false]]);
  });
  test('in a closed group the first city to be reached counts', () => {
    const lit = knownLit({ items } as KnownAnswer, 'city:a', palette, (key) => (key === 'city:a' ? key : 'group:region:Asia'));
    expect([...lit.nodes.keys()]).toEqual(['city:a', 'group:region:Asia']);
    expect(lit.nodes.get('group:region:Asia')).toMatchObject({ color: '5', hollow: false });
  });
});
