import { describe, expect, test } from 'vitest';
import { occasionsBehind } from '../../server/graph/flow-behind.ts';
import { filterNetwork } from '../../server/graph/network.ts';
import { NO_FILTERS } from '../../server/graph/network-columns.ts';
import { cities, networkOf, part } from './network-tables.ts';

/* a, b in Japan, c, d in France. x: a teaches b, c, d. y: c and d are peers with a. An adoption from c to a stands for itself. */
const network = networkOf({
  cities: cities('a', 'b', 'c:FR', 'd:FR'),
  exchanges: [{ id: 'x', kind: 'study visit', start: '2012' }, { id: 'y', kind: 'workshop' }],
  participations: [...part('x', 'a host', 'b learner', 'c learner', 'd learner'), ...part('y', 'a', 'c', 'd')],
  practices: [{ id: 'p', title: 'Practice' }],
  adoptions: [{ id: 'ad', practiceId: 'p', adoptingCityId: 'a', adaptedFromCityId: 'c', date: '2015' }],
});
const groups = Int32Array.from([0, 0, 1, 1]);

describe('what lies behind a flow between groups', () => {
  test('is every occasion with a pair from one group to the other, latest first, undated last', () => {
    expect(occasionsBehind(network, groups, 0, 1)).toEqual([{ occasion: 0, pairs: [[0, 2], [0, 3]] }, { occasion: 1, pairs: [[0, 2], [0, 3]] }]);
    // Adoptions are numbered after the exchanges.
    expect(occasionsBehind(network, groups, 1, 0)).toEqual([{ occasion: 2, pairs: [[2, 0]] }, { occasion: 1, pairs: [[2, 0], [3, 0]] }]);
    expect(occasionsBehind(network, groups, 0, 0)).toEqual([{ occasion: 0, pairs: [[0, 1]] }]);
  });
  test('leaves out cities without a group, and what filters drop', () => {
    expect(occasionsBehind(network, Int32Array.from([0, 0, -1, 1]), 0, 1).map(({ pairs }) => pairs)).toEqual([[[0, 3]], [[0, 3]]]);
    expect(occasionsBehind(filterNetwork(network, { ...NO_FILTERS, kind: 'workshop' }), groups, 1, 0).map(({ occasion }) => occasion)).toEqual([1]);
    expect(occasionsBehind(networkOf({}), new Int32Array(0), 0, 0)).toEqual([]);
  });
});
