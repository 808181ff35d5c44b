import { describe, expect, it } from 'vitest';
import { askableOf } from '../../server/model/askable.ts';
import { evaluateRule, YES, type SavedSet } from '../../server/model/rule-evaluation.ts';
import { groupBySets, IN_NO_SET, ruleOfSetGroup, setGroupLabel } from '../../server/model/set-groups.ts';

const REGION = '{"field":"region","is":"one-of","values":["Asia"]}';
const sets: SavedSet[] = [{ id: 'p', name: 'Ports', rule: null, memberIds: ['city:a', 'city:b'] }, { id: 'x', name: 'Asian', rule: REGION, memberIds: [] }];
const node = (id: string, region: string | null) => ({ key: `city:${id}`, type: 'city', country: null, region, incomeGroup: null, population: null, verified: null });
const over = (known: readonly SavedSet[]) => askableOf(
  { nodes: [node('a', 'Asia'), node('b', 'Africa'), node('c', 'Asia'), node('d', 'Africa'), node('e', null)], links: [], occasions: [], topicsOf: [] },
  { extra: undefined, notes: undefined, sets: known, measure: () => undefined },
);

describe('groups by saved sets', () => {
  it('are the combinations that there are; of e nobody knows whether it is Asian', () => {
    expect(groupBySets(sets, over(sets))).toEqual(['p;x', 'p', 'x', IN_NO_SET, null]);
  });
  it('without sets all are in none', () => {
    expect(groupBySets([], over([]))).toEqual(Array.from({ length: 5 }, () => IN_NO_SET));
    expect(ruleOfSetGroup(IN_NO_SET, [])).toBeNull();
  });
  it('have the names of their sets', () => {
    const name = (id: string) => sets.find((set) => set.id === id)!.name;
    expect(['p;x', 'x', IN_NO_SET].map((group) => setGroupLabel(group, name, 'none'))).toEqual(['Ports + Asian', 'Asian', 'none']);
  });
  it('a rule holds for just the nodes of its group', () => {
    const askable = over(sets);
    const groups = groupBySets(sets, askable);
    for (const group of ['p;x', 'p', 'x', IN_NO_SET]) expect([...evaluateRule(ruleOfSetGroup(group, sets)!, askable)].map((truth) => truth === YES), group).toEqual(groups.map((each) => each === group));
  });
});
