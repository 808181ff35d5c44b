import { describe, expect, test } from 'vitest';
import { datasetFromEgo, datasetFromSnapshot, neighboursOf } from '../../../client/explorer/data/dataset.ts';
import { curvatures } from '../../../client/explorer/picture/picture-graph.ts';
import { ego, egoNode, occasion, SNAPSHOT, tie } from './networks.ts';

describe('the dataset of the whole network', () => {
  const data = datasetFromSnapshot(SNAPSHOT);

  test('has every city, the unlinked one included', () => {
    expect(data.nodes.map((node) => [node.key, node.neighbours])).toEqual([['city:aarhus', 2], ['city:bergen', 2], ['city:cork', 2], ['city:dakar', 0]]);
  });
  test('keeps unknown as null', () => {
    expect(data.nodes[2]!.population).toBeNull();
    expect(data.occasions[2]!.lo).toBeNull();
  });
  test('names topics by id, and those above them for choosing', () => {
    const nested = datasetFromSnapshot(SNAPSHOT, new Map([['heat', 'climate'], ['climate', 'everything'], ['everything', 'heat']]));
    expect(nested.occasions[0]!.topics).toEqual(['heat']);
    expect(nested.topicsOf[0]).toEqual(['heat', 'climate', 'everything']);
  });
  test('finds neighbours by the links', () => {
    expect([...neighboursOf(data, 1)].sort()).toEqual([0, 2]);
    expect(neighboursOf(data, 3).size).toBe(0);
  });
});

describe('the dataset of an ego network', () => {
  // A has neighbours B, C, D; the first answer shows B and C. Expanding A brings D, which also knows B.
  const first = ego('a', [egoNode('a', 0, 3, 1), egoNode('b', 1, 2, 1), egoNode('c', 1, 1, 0)], [tie('a', 'b', occasion('x')), tie('a', 'c', occasion('y'))]);
  const page = ego('a', [egoNode('a', 0, 3, 2), egoNode('d', 1, 2, 1)], [tie('d', 'a', occasion('x'))]);

  test('merges pages by node, link and occasion', () => {
    const data = datasetFromEgo([first, page]);
    expect(data.nodes.map((node) => node.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(data.links).toHaveLength(3);
    expect(data.occasions.map((each) => each.id)).toEqual(['x', 'y']);
  });
  test('counts what is still missing after the merge', () => {
    expect(datasetFromEgo([first]).nodes.map((node) => node.more)).toEqual([1, 1, 0]);
    expect(datasetFromEgo([first, page]).nodes.map((node) => node.more)).toEqual([0, 1, 0, 1]);
  });
  test('an undirected tie told from both ends is one link', () => {
    expect(datasetFromEgo([first, ego('b', [egoNode('b', 0, 2, 1), egoNode('a', 1, 3, 2)], [tie('b', 'a', occasion('x'))])]).links).toHaveLength(2);
  });
  test('takes ties from the whole network when it has it: those between pages, and their direction', () => {
    const near = ego('aarhus', [egoNode('aarhus', 0, 2, 0), egoNode('bergen', 1, 2, 1), egoNode('cork', 1, 2, 1)], [tie('aarhus', 'bergen'), tie('aarhus', 'cork')]);
    const data = datasetFromEgo([near], { ...SNAPSHOT, network: 'directed' });
    expect(data.links.map((link) => [link.source, link.target, link.directed])).toEqual([[0, 1, true], [1, 2, true], [0, 2, true]]);
    expect(data.nodes.map((node) => node.more)).toEqual([0, 0, 0]);
  });
  test('without an answer there is nothing to build', () => {
    expect(() => datasetFromEgo([])).toThrow('at least one answer');
  });
});

describe('parallel links', () => {
  const links = (...pairs: [number, number][]) => ({ links: pairs.map(([source, target], at) => ({ key: String(at), source, target, relation: 'tie', directed: true, occasions: [] })) });
  test('a lone link is straight', () => {
    expect(curvatures(links([0, 1], [1, 2])).size).toBe(0);
  });
  test('opposite arrows bend apart: the same sign, seen from their own source', () => {
    const curves = curvatures(links([0, 1], [1, 0]));
    expect(curves.get(0)).toBeCloseTo(-0.15);
    expect(curves.get(1)).toBeCloseTo(-0.15);
  });
  test('three links of one direction get three shapes, the middle one straight', () => {
    expect([...curvatures(links([0, 1], [0, 1], [0, 1])).values()].map((value) => value.toFixed(1))).toEqual(['-0.3', '0.0', '0.3']);
  });
});
