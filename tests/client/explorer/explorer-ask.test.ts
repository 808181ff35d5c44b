import { describe, expect, it } from 'vitest';
import type { NumberColumn, WordColumn } from '#model/rule-evaluation.ts';
import type { Rule } from '#model/rule.ts';
import { aggregate } from '../../../client/explorer/ask/aggregate.ts';
import { messages } from '../../../client/explorer/ask/messages.ts';
import { es } from '../../../client/explorer/ask/messages.es.ts';
import { shareOf, spreadOf, valueAt, wordCounts } from '../../../client/explorer/ask/node-counts.ts';
import { draftOf, newCondition, ruleOfDraft } from '../../../client/explorer/ask/rule-draft.ts';
import { addPart, chosenRange, chosenValues, combine, negated, partsOf, setRange, toggleValue, withoutField, withoutPart } from '../../../client/explorer/ask/rule-edit.ts';
import { phrase, ruleSentence, type Naming } from '../../../client/explorer/ask/rule-sentence.ts';
import { datasetFromSnapshot } from '../../../client/explorer/data/dataset.ts';
import { facetCounts, filterDataset } from '../../../client/explorer/data/filter.ts';
import { NO_FILTERS } from '../../../client/state/exploration.ts';
import { SNAPSHOT } from './networks.ts';

const oneOf = (field: string, ...values: string[]): Rule => ({ field, is: 'one-of', values });
const between = (field: string, low: number | null, high: number | null): Rule => ({ field, is: 'between', low, high });
const naming: Naming = { value: (_, value) => (value === 'city:kobe' ? 'Kobe' : value), field: (field) => field.replace('measure:', '') };
const says = (rule: Rule) => ruleSentence(rule, 'cities', naming);

describe('a rule in words', () => {
  it.each<[Rule, string]>([
    [{ all: [oneOf('region', 'Asia', 'Africa'), between('measure:betweenness', 0.01, null), { not: oneOf('linked', 'city:kobe') }] }, 'cities in Asia or Africa, with betweenness of at least 0.01 and not yet linked to Kobe'],
    [{ any: [oneOf('region', 'Asia'), { all: [oneOf('country', 'Japan'), oneOf('verified', 'no')] }] }, 'cities in Asia or (in Japan and not checked at the source)'],
    [{ not: { any: [oneOf('region', 'Asia'), between('population', null, 1000)] } }, 'cities not in Asia and with population above 1,000'],
    [{ not: { field: 'region', is: 'unknown' } }, 'cities whose region is known'],
    [between('population', 1, 5), 'cities with population from 1 to 5'],
    [oneOf('measure:community', 'a'), 'cities with community a'],
  ])('%o', (rule, text) => expect(says(rule)).toBe(text));
  it('has a form for every field, in Spanish as well', () => {
    expect(Object.keys(es.sentence.fields)).toEqual(Object.keys(messages.sentence.fields));
    expect(es.sentence.fields['linked']!.not('Kobe')).toBe('aún no vinculadas a Kobe');
  });
  it('of one part has no noun', () => expect(phrase(oneOf('region', 'Asia'), naming)).toBe('in Asia'));
});

describe('steps of a rule', () => {
  const asia = oneOf('region', 'Asia');
  it('a click on a facet adds a value, then takes it off, and leaves the rest where it stands', () => {
    const with2 = toggleValue({ all: [asia, between('population', 1, null)] }, 'region', 'Africa');
    expect(with2).toEqual({ all: [oneOf('region', 'Asia', 'Africa'), between('population', 1, null)] });
    expect(toggleValue(toggleValue(with2, 'region', 'Asia'), 'region', 'Africa')).toEqual(between('population', 1, null));
    expect(toggleValue(null, 'tag', 'visit')).toEqual(oneOf('tag', 'visit'));
    expect(chosenValues(with2, 'region')).toEqual(['Asia', 'Africa']);
    expect(chosenValues({ any: [asia, asia] }, 'region')).toEqual([]);
  });
  it('a range is set, widened to nothing, and read', () => {
    expect(setRange(asia, 'population', 5, null)).toEqual({ all: [asia, between('population', 5, null)] });
    expect(setRange({ all: [asia, between('population', 5, null)] }, 'population', null, null)).toEqual(asia);
    expect(chosenRange(between('population', 5, 9), 'population')).toEqual([5, 9]);
  });
  it('chips take off one part each; the same part is not added twice', () => {
    expect(partsOf({ all: [asia, oneOf('tag', 'x')] })).toHaveLength(2);
    expect(withoutPart({ all: [asia, oneOf('tag', 'x')] }, 0)).toEqual(oneOf('tag', 'x'));
    expect(addPart(asia, asia)).toEqual(asia);
    expect(withoutField({ all: [asia, { not: asia }] }, 'region')).toEqual({ not: asia });
    expect(negated(negated(asia))).toEqual(asia);
  });
  it('set operations', () => {
    const [a, b] = [oneOf('set', 'a'), oneOf('set', 'b')];
    expect(combine(a, b, 'second')).toEqual({ all: [b, { not: a }] });
    expect(combine(a, b, 'one')).toEqual({ any: [{ all: [a, { not: b }] }, { all: [b, { not: a }] }] });
  });
});

describe('a rule being put together', () => {
  it('comes back as it was, in two levels', () => {
    for (const rule of [null, oneOf('region', 'Asia'), { not: oneOf('region', 'Asia') }, { any: [oneOf('region', 'Asia'), { not: { all: [between('population', 1, null), { not: oneOf('tag', 'x') }] } }] }, { all: [{ field: 'region', is: 'unknown' }, oneOf('tag', 'y')] }] as (Rule | null)[]) {
      expect(ruleOfDraft(draftOf(rule)!)).toEqual({ rule, incomplete: false });
    }
  });
  it('leaves out what is not complete and says so; a third level is not for editing', () => {
    expect(ruleOfDraft({ join: 'all', items: [newCondition('region'), { ...newCondition('population'), low: '1,5', high: 'x' }, { ...newCondition('population'), low: '1,5' }] })).toEqual({ rule: between('population', 1.5, null), incomplete: true });
    expect(draftOf({ all: [{ any: [{ all: [oneOf('tag', 'x'), oneOf('tag', 'y')] }, oneOf('tag', 'z')] }] })).toBeNull();
  });
});

describe('counts over nodes', () => {
  const column: WordColumn = { type: 'words', words: ['flood', 'heat'], offsets: Uint32Array.from([0, 2, 3, 3]), items: Uint32Array.from([0, 1, 0]), blank: 'unknown' };
  const numbers: NumberColumn = { type: 'number', values: Float64Array.from([1, 2, Number.NaN]) };
  it('count each value among the nodes that are left', () => {
    expect([...wordCounts(column, Uint8Array.from([1, 1, 1]))]).toEqual([['flood', 2], ['heat', 1]]);
    expect([...wordCounts(column, Uint8Array.from([0, 1, 1]))]).toEqual([['flood', 1]]);
  });
  it('spread numbers over bars and keep unknown apart', () => {
    expect(spreadOf({ type: 'number', values: Float64Array.from([0, 5, 10, Number.NaN]) }, Uint8Array.from([1, 1, 1, 1]), 2)).toEqual({ low: 0, high: 10, bars: Uint32Array.from([1, 2]), known: 3, unknown: 1, log: false });
    expect(spreadOf(numbers, Uint8Array.from([0, 0, 1]))).toBeNull();
  });
  it('take a logarithmic scale where few have most, and find back from it', () => {
    const spread = spreadOf({ type: 'number', values: Float64Array.from([...Array<number>(50).fill(1), 1000]) }, new Uint8Array(51).fill(1))!;
    expect(spread.log).toBe(true);
    for (const value of [1, 20, 1000]) expect(valueAt(spread, shareOf(spread, value))).toBeCloseTo(value, 6);
  });
  it('sum up: several values count for each, means are over the known', () => {
    expect(aggregate(column, [numbers], Uint8Array.from([1, 1, 1]))).toEqual([
      { value: 'flood', nodes: 2, numbers: [{ known: 2, sum: 3, mean: 1.5 }] }, { value: 'heat', nodes: 1, numbers: [{ known: 1, sum: 1, mean: 1 }] }, { value: null, nodes: 1, numbers: [{ known: 0, sum: null, mean: null }] },
    ]);
    expect(aggregate(null, [numbers], Uint8Array.from([1, 1, 0]))).toEqual([{ value: null, nodes: 2, numbers: [{ known: 2, sum: 3, mean: 1.5 }] }]);
  });
});

describe('a rule on the picture', () => {
  const data = datasetFromSnapshot(SNAPSHOT);
  it('keeps links between nodes it holds for, and nodes although they have no link', () => {
    // Aarhus, Cork and Dakar: of three links Aarhus–Cork is left
    const filtered = filterDataset(data, { ...NO_FILTERS, rule: oneOf('tag', 'x') }, new Set(), Uint8Array.from([1, 0, 1, 1]));
    expect([...filtered.nodeShown]).toEqual([1, 0, 1, 1]);
    expect([...filtered.linkShown]).toEqual([0, 0, 1]);
    expect([...filtered.degree]).toEqual([1, 0, 1, 0]);
    expect(filterDataset(data, NO_FILTERS, new Set(['city:bergen']), Uint8Array.from([1, 0, 0, 0])).links).toBe(1);
  });
  it('is followed by the counts of the facets about links', () => {
    expect([...facetCounts(data, NO_FILTERS, 'kind', Uint8Array.from([1, 0, 1, 1]))]).toEqual([['workshop', 1]]);
  });
  it('says the same of 20,000 cities and 100,000 links as asking each of them', () => {
    const cities = Array.from({ length: 20_000 }, (_, i) => `c${i}`);
    const nulls = cities.map(() => null);
    const ends = Array.from({ length: 100_000 }, (_, i) => [i % 20_000, (i * 7 + 1 + Math.floor(i / 20_000)) % 20_000] as const);
    const large = datasetFromSnapshot({
      ...SNAPSHOT, cities: { ...SNAPSHOT.cities, id: cities, name: cities, country: cities.map((_, i) => ['DK', 'NO', 'IE'][i % 3]!), region: nulls, incomeGroup: nulls, population: nulls, lat: nulls, lon: nulls, verified: nulls },
      links: { source: ends.map(([a]) => a), target: ends.map(([, b]) => b), occasions: ends.map((_, i) => [i % 3]) },
    });
    const passing = Uint8Array.from(cities, (_, i) => Number(i % 3 !== 0));
    const filtered = filterDataset(large, NO_FILTERS, new Set(), passing);
    const shown = ends.map(([a, b]) => Number(a % 3 !== 0 && b % 3 !== 0));
    expect(shown.filter((each) => each === 1).length).toBeGreaterThan(10_000);
    expect([...filtered.linkShown]).toEqual(shown);
    expect([...filtered.nodeShown]).toEqual([...passing]);
  });
});
