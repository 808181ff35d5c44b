/** A node in words and the way walked by keys, counted by hand on the network of four cities. */
import { describe, expect, test } from 'vitest';
import { datasetFromSnapshot } from '../../../client/explorer/data/dataset.ts';
import { filterDataset } from '../../../client/explorer/data/filter.ts';
import { descriptionOf, nodeText, stepText } from '../../../client/explorer/describe/description.ts';
import { joinedBy, neighbourhoodOf, neighboursByImportance } from '../../../client/explorer/describe/neighbourhood.ts';
import { goTo, look, NOWHERE, stepBack, trailAt, walkOn } from '../../../client/explorer/describe/walk-trail.ts';
import { NO_FILTERS, type ExplorerFilters } from '../../../client/state/exploration.ts';
import { SNAPSHOT } from './networks.ts';

const data = datasetFromSnapshot(SNAPSHOT);
const shown = (filters: Partial<ExplorerFilters> = {}) => filterDataset(data, { ...NO_FILTERS, unlinked: true, ...filters }, new Set());
const all = shown();
const at = (id: string) => data.nodeAt.get(`city:${id}`)!;

describe('neighbours in turn', () => {
  test('stand by the number of occasions: Bergen shares two with Aarhus, Cork one', () => {
    expect(neighboursByImportance(data, all, at('aarhus'))).toEqual([{ at: at('bergen'), occasions: 2 }, { at: at('cork'), occasions: 1 }]);
  });
  test('leave out what filters hide', () => {
    const visits = shown({ kind: ['study visit'] });
    expect(neighboursByImportance(data, visits, at('aarhus'))).toEqual([{ at: at('bergen'), occasions: 1 }]);
    expect(neighboursByImportance(data, all, at('dakar'))).toEqual([]);
  });
  test('are joined by the latest dated occasion, an undated one only for want of it', () => {
    expect(joinedBy(data, all, at('aarhus'), at('bergen'))?.occasion?.id).toBe('workshop-2012');
    expect(joinedBy(data, shown({ kind: ['study visit'] }), at('bergen'), at('cork'))?.occasion?.id).toBe('visit-undated');
    expect(joinedBy(data, all, at('aarhus'), at('dakar'))).toBeNull();
  });
});

describe('a node in words', () => {
  test('counts its neighbours, names the strongest, the first and the last occasion, and what is not known', () => {
    expect(descriptionOf(data, all, at('cork'))).toEqual([
      'Cork, city in Ireland, 2 neighbours.', 'It is joined to 2 cities.', 'Most often with Bergen (2 occasions) and Aarhus (1 occasion).',
      'The one dated occasion is workshop, May 2012.', '1 occasion has no date.', 'Not known: population.',
    ]);
    expect(descriptionOf(data, all, at('aarhus'))).toContain('The first dated occasion is study visit, 2010, the last workshop, May 2012.');
  });
  test('says that a city stands alone, and all that is unknown of it', () => {
    expect(descriptionOf(data, all, at('dakar'))).toEqual(['Dakar, city in Senegal, no neighbour shown.', 'No neighbour of it is shown.', 'Not known: income group and coordinates.']);
    expect(neighbourhoodOf(data, all, at('dakar'))).toMatchObject({ neighbours: 0, occasions: 0, first: null, last: null, undated: 0 });
  });
  test('a step says which neighbour it is and what it was reached by', () => {
    expect(stepText(data, all, at('cork'), at('aarhus'))).toBe('Cork, city in Ireland, 2 neighbours, 2 of 2, reached from Aarhus by workshop, May 2012');
    expect(stepText(data, all, at('cork'), null)).toBe(nodeText(data, all, at('cork')));
  });
});

describe('the way walked', () => {
  const order = ['b', 'c', 'd'];
  const begun = trailAt(NOWHERE, 'a');
  test('goes round the neighbours of one node', () => {
    const first = look(begun, order, 1)!;
    expect(first).toEqual({ stood: ['a'], looked: 'b' });
    expect(look(look(look(first, order, 1)!, order, 1)!, order, 1)).toEqual(first);
    expect(look(begun, order, -1)).toEqual({ stood: ['a'], looked: 'd' });
    expect(look(begun, [], 1)).toBeNull();
  });
  test('goes on from a neighbour and back along the way', () => {
    const on = walkOn(look(begun, order, 1)!);
    expect(on).toEqual({ stood: ['a', 'b'], looked: null });
    const further = goTo(on, 'x');
    expect(further).toEqual({ stood: ['a', 'b'], looked: 'x' });
    expect(goTo(further, 'y')).toEqual({ stood: ['a', 'b', 'x'], looked: 'y' });
    expect(stepBack(further)).toEqual(on);
    expect(stepBack(on)).toEqual(begun);
    expect(stepBack(begun)).toBeNull();
  });
  test('begins anew where something else is chosen', () => {
    const on = walkOn(look(begun, order, 1)!);
    expect(trailAt(on, 'b')).toBe(on);
    expect(trailAt(on, 'z')).toEqual({ stood: ['z'], looked: null });
    expect(trailAt(on, null)).toBe(NOWHERE);
  });
});
