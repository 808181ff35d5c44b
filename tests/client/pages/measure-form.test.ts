import { describe, expect, it } from 'vitest';
import { MeasureRequest, type MeasureDescription } from '#model/measure.ts';
import { picturePage } from '../../../client/pages/measures/picture-page.ts';
import { choiceOf, explorerAddress, missing, queryOf, requestOf } from '../../../client/pages/measures/measure-form-state.ts';

const measure: MeasureDescription = {
  id: 'pagerank', label: 'PageRank', kind: 'node', definition: 'd', unit: null, source: 's', edgeCases: 'e', network: 'directed', weights: ['none', 'count'], columns: [], nulls: ['rewire'], references: [],
  parameters: [
    { name: 'damping', label: 'Damping', description: '', type: 'number', choices: null, default: 0.85, required: false },
    { name: 'normalized', label: 'Normalised', description: '', type: 'boolean', choices: null, default: false, required: false },
    { name: 'practice', label: 'Practice', description: '', type: 'practice', choices: null, default: null, required: true },
  ],
};

describe('the form of a measure', () => {
  it('begins with the defaults of the measure', () => {
    expect(choiceOf(measure, new URLSearchParams())).toEqual({
      network: 'directed', weights: 'none', filters: { from: '', to: '', kind: '', topic: '', country: '', dataset: '' },
      parameters: { damping: '0.85', normalized: 'false', practice: '' }, null: '', samples: '999', seed: '1',
    });
  });
  it('reads an address, and leaves what the measure does not know', () => {
    const choice = choiceOf(measure, new URLSearchParams('network=undirected&weights=shared&from=2010&damping=0.5&practice=x'));
    expect(choice).toMatchObject({ network: 'undirected', weights: 'none', filters: { from: '2010' }, parameters: { damping: '0.5', practice: 'x' } });
  });
  it('makes a request that the contract accepts, with typed parameters and null for no filter', () => {
    const request = requestOf(measure, choiceOf(measure, new URLSearchParams('from=2010&normalized=true&practice=x')));
    expect(request).toEqual({
      network: 'directed', weights: 'none', parameters: { damping: 0.85, normalized: true, practice: 'x' },
      filters: { from: '2010', to: null, kind: null, topic: null, country: null, dataset: null }, null: null, samples: 999, seed: 1,
    });
    expect(MeasureRequest.parse(request)).toEqual(request);
  });
  it('says the same in an address', () => {
    const choice = choiceOf(measure, new URLSearchParams('kind=study visit&practice=x'));
    const query = queryOf(measure, choice);
    expect(query).toEqual({ network: 'directed', weights: 'none', kind: 'study visit', damping: '0.85', normalized: 'false', practice: 'x' });
    expect(choiceOf(measure, new URLSearchParams(query))).toEqual(choice);
  });
  it('knows what is still needed', () => {
    expect(missing(measure, choiceOf(measure, new URLSearchParams()))).toEqual(['Practice']);
    expect(missing(measure, choiceOf(measure, new URLSearchParams('practice=x')))).toEqual([]);
  });
  it('takes only null models that fit, and says in the address what chance is compared with', () => {
    expect(choiceOf(measure, new URLSearchParams('null=labels')).null).toBe('');
    const choice = choiceOf(measure, new URLSearchParams('null=rewire&samples=99&seed=7&practice=x'));
    expect(requestOf(measure, choice)).toMatchObject({ null: 'rewire', samples: 99, seed: 7 });
    expect(queryOf(measure, choice)).toMatchObject({ null: 'rewire', samples: '99', seed: '7' });
    expect(missing(measure, { ...choice, samples: '5', seed: '-1' })).toEqual(['samples from 19 to 9999', 'a seed from 0 to 4294967295']);
    expect(missing(measure, { ...choice, null: '', samples: '5' })).toEqual([]);
  });
  it('leads to the explorer under the same filters', () => {
    expect(explorerAddress(measure, choiceOf(measure, new URLSearchParams('from=2010&dataset=d')))).toBe('/explore?view=network&color=measure%3Apagerank&network=directed&from=2010');
    expect(explorerAddress(measure, choiceOf(measure, new URLSearchParams()), 'size')).toBe('/explore?view=network&size=measure%3Apagerank&network=directed');
  });
});

describe('the page that shows a measure as a picture', () => {
  const none = { from: null, to: null, kind: null, topic: null, country: null, dataset: null };
  it('opens on the same groups, practice and filters', () => {
    expect(picturePage({ measure: 'flow-matrix', parameters: { group: 'income' }, filters: { ...none, from: '2010' } })).toEqual({ label: 'Flows', to: '/flows?from=2010&group=income' });
    expect(picturePage({ measure: 'lineage', parameters: { practice: 'a b' }, filters: none })).toEqual({ label: 'Spread', to: '/spread/a%20b' });
    expect(picturePage({ measure: 'adoption-survival', parameters: {}, filters: none })?.to).toBe('/spread');
    expect(picturePage({ measure: 'robustness', parameters: {}, filters: { ...none, country: 'JP' } })?.to).toBe('/robustness?country=JP');
    expect(picturePage({ measure: 'degree', parameters: {}, filters: none })).toBeNull();
  });
});
