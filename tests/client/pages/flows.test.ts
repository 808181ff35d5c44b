import { describe, expect, it } from 'vitest';
import { MeasureRequest, type MeasureResult } from '#model/measure.ts';
import { FLOW_GROUPS } from '#model/flow.ts';
import { flowAddress, flowChoice, flowRequest, GROUPS } from '../../../client/pages/flows/flow-choice.ts';
import { flowTable, largest } from '../../../client/pages/flows/flow-table.ts';

const NAMES = ['source', 'target', 'value', 'relative', 'n', 'expected', 'p', 'p-low', 'relative-p', 'relative-p-low'];
const result = (rows: MeasureResult['rows']) => ({ columns: NAMES.map((name) => ({ name, label: name, type: 'number', unit: null, description: '' })), rows }) as unknown as MeasureResult;
const rows: MeasureResult['rows'] = [
  ['A', 'A', 40, 2, 40, 20, 0.001, 1, 0.001, 1],
  ['A', 'B', 2, 0.2, 2, 10, 1, 0.001, 1, 0.001],
  ['B', 'A', 3, 1.5, 3, 2, 0.4, 0.7, 0.001, 1],
  ['B', 'B', 0, null, 0, null, null, null, null, null],
];

describe('the table of flows', () => {
  it('puts rows into cells, marks what differs either way, and shows nothing relative on fewer than five', () => {
    const { groups, cells, matrix, few, total } = flowTable(result(rows), 'relative');
    expect(groups).toEqual(['A', 'B']);
    expect(matrix).toEqual([[40, 2], [3, 0]]);
    expect([few, total]).toEqual([1, 45]);
    // A → B rests on two arcs where ten were expected: that is enough to say that there are few.
    expect(cells.map(({ relative, sign }) => [relative, sign])).toEqual([[2, 'more'], [0.2, 'less'], [null, null], [null, null]]);
  });
  it('tests the flow itself where the flow is shown', () => {
    expect(flowTable(result(rows), 'absolute').cells.map(({ sign }) => sign)).toEqual(['more', 'less', null, null]);
  });
  it('keeps groups with most flow in the order they came in', () => {
    expect(largest({ groups: ['a', 'b', 'c'], matrix: [[0, 1, 0], [0, 0, 9], [0, 0, 0]] }, 2)).toEqual(['b', 'c']);
    expect(largest({ groups: ['a', 'b'], matrix: [[1, 0], [0, 0]] }, 5)).toEqual(['a']);
  });
});

describe('the address of the page of flows', () => {
  it('says what differs from the usual and comes back whole', () => {
    expect(flowAddress(flowChoice(new URLSearchParams())).toString()).toBe('');
    const address = 'group=income&weights=shared&scale=relative&null=labels&from=2010&kind=study+visit&source=high&target=low';
    expect(flowAddress(flowChoice(new URLSearchParams(address))).toString()).toBe(address);
    expect(flowChoice(new URLSearchParams('group=planet&null=time-shuffle'))).toMatchObject({ group: 'region', null: '' });
  });
  it('makes a request that the contract accepts', () => {
    const request = flowRequest(flowChoice(new URLSearchParams('null=rewire&country=JP')));
    expect(MeasureRequest.parse(request)).toMatchObject({ network: 'directed', null: 'rewire', parameters: { group: 'region' }, filters: { country: 'JP', from: null } });
  });
  it('knows the groups that the server knows', () => {
    expect([...GROUPS].sort()).toEqual([...FLOW_GROUPS].sort());
  });
});
