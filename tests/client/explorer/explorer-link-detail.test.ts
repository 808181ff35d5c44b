import { describe, expect, test } from 'vitest';
import type { NetworkLink, NetworkNode } from '../../../client/explorer/data/dataset.ts';
import { byImportance, chooseLinks, hasDetail, LINK_BUDGET } from '../../../client/explorer/picture/link-detail.ts';

/** Five nodes; 0 is a hub with four links, 3–4 has two occasions, 1–2 one. */
const PAIRS = [[0, 1], [0, 2], [0, 3], [0, 4], [3, 4], [1, 2]] as const;
const COUNTS = [1, 1, 5, 1, 2, 1];
const data = {
  nodes: Array.from({ length: 5 }, () => ({}) as NetworkNode),
  links: PAIRS.map(([source, target], at): NetworkLink => ({ key: String(at), source, target, relation: 'tie', directed: false, occasions: [] })),
};
const all = { hidden: () => false, occasions: (at: number) => COUNTS[at]! };
const everywhere = new Uint8Array(5).fill(1);

describe('importance of links', () => {
  test('most occasions come first; of equals, those that mean most to one of their ends, then by place', () => {
    // Occasions of the ends: 0 has 8, 1 has 2, 2 has 2, 3 has 7, 4 has 3. Shares of the single ones: 0–1 1/2, 0–2 1/2, 0–4 1/3, 1–2 1/2.
    expect([...byImportance(data, all)]).toEqual([2, 4, 0, 1, 5, 3]);
  });
  test('what is hidden has no rank and lends none', () => {
    // Without 0–3: 4 has 3 occasions, of 3–4 all of 3's.
    expect([...byImportance(data, { ...all, hidden: (at) => at === 2 })]).toEqual([4, 0, 1, 5, 3]);
  });
});

describe('links drawn', () => {
  const order = byImportance(data, all);
  test('are the first of those in view, up to the budget', () => {
    expect(chooseLinks(data, order, everywhere, [], 2)).toEqual({ links: [2, 4], inView: 6 });
    expect(chooseLinks(data, order, Uint8Array.from([0, 1, 0, 0, 0]), [], 4)).toEqual({ links: [0, 5], inView: 2 });
  });
  test('hold those that stand out wherever they are, beside the budget', () => {
    expect(chooseLinks(data, order, everywhere, [3], 2)).toEqual({ links: [3, 2, 4], inView: 6 });
    expect(chooseLinks(data, order, new Uint8Array(5), [3], 2)).toEqual({ links: [3], inView: 0 });
  });
  test('are all of them in a network of few', () => {
    expect(hasDetail(data)).toBe(false);
    expect(hasDetail({ links: Array.from({ length: LINK_BUDGET + 1 }, () => data.links[0]!) })).toBe(true);
  });
});
