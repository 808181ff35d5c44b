/** Measures beside null models: bands, p, q, and the same bytes whoever draws what when. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Cell, Measure, MeasureInput } from '../../server/analytics/measure-entry.ts';
import { nullPieces, nullWork } from '../../server/analytics/null-models/beside-null.ts';
import { computeMeasure, prepareMeasure } from '../../server/analytics/run.ts';
import { MeasureRequest } from '../../server/model/measure.ts';
import { benjaminiHochberg } from '../../server/statistics/benjamini-hochberg.ts';
import { readSettings } from '../../server/simulate/settings.ts';
import { simulate } from '../../server/simulate/simulate.ts';
import { networkOf } from '../graph/network-tables.ts';

const network = networkOf(simulate(readSettings({ cities: 50, practices: 2, seed: 5, from: 2016, until: 2018 })).tables);
const request = (given: Partial<MeasureRequest>) => MeasureRequest.parse({ samples: 99, ...given });

/** A measure whose figures on drawn networks are told beforehand: it is called once for the rows, then once a draw. */
function told(observed: Cell, draws: Cell[]): Measure {
  const answers = [observed, ...draws].values();
  return {
    id: 'told', label: 'Told', kind: 'network', unit: 'units', network: 'directed', weights: ['none'], definition: '', source: '', edgeCases: '', parameters: [], nulls: ['labels'], references: [],
    columns: (['name', 'value', 'low', 'high', 'n'] as const).map((name) => ({ name, label: name, type: name === 'name' ? 'text' : 'number', unit: null, description: '' })),
    compute: () => ({ rows: [['figure', observed, null, null, 1]] }),
    sampled: () => ({ rows: [['figure', answers.next().value ?? null, null, null, 1]] }),
  };
}
function bandOf(observed: Cell, draws: Cell[]): Record<string, Cell> {
  const measure = told(observed, draws);
  const input = { network, events: { sources: new Int32Array(), targets: new Int32Array(), occasions: new Int32Array(), cities: new Int32Array() }, watch: () => {} } as unknown as MeasureInput;
  const asked = request({ null: 'labels', samples: Math.max(19, draws.length) });
  const sized = { ...asked, samples: draws.length };
  const work = nullWork(measure, 'labels', sized, input);
  const { columns, rows } = work.finish([work.piece(0, () => {})], () => {});
  return Object.fromEntries(columns.map(({ name }, i) => [name, rows[0]![i] ?? null]));
}

describe('p, band and q by hand', () => {
  test('p is (1 + draws that reach as much) / (1 + draws), p-low counts those that stay as low', () => {
    const draws = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(bandOf(8, draws)).toMatchObject({ value: 8, p: 3 / 10, 'p-low': 9 / 10, q: 3 / 10 });
    expect(bandOf(10, draws)).toMatchObject({ p: 1 / 10, 'p-low': 1 });
    expect(bandOf(0, draws)).toMatchObject({ p: 1, 'p-low': 1 / 10 });
  });
  test('the band runs from the 2.5 to the 97.5 percentile (type 7)', () => {
    /* Of 0 … 9: 9 · .025 = .225 and 9 · .975 = 8.775. */
    const { low, high } = bandOf(5, [9, 0, 1, 3, 2, 5, 4, 7, 6, 8]);
    expect(low).toBeCloseTo(0.225, 12);
    expect(high).toBeCloseTo(8.775, 12);
  });
  test('draws without the figure are left out, and of none but these there is no band', () => {
    expect(bandOf(2, [null, 1, 2, 3, null])).toMatchObject({ p: 3 / 4, 'p-low': 3 / 4 });
    expect(bandOf(2, [null, null])).toMatchObject({ low: null, high: null, p: null, 'p-low': null, q: null });
  });
  test('a figure that is not there has no band', () => {
    expect(bandOf(null, [1, 2, 3])).toMatchObject({ value: null, low: null, p: null, q: null });
  });
  test('values that differ by rounding only count as equal', () => {
    expect(bandOf(0.1 + 0.2, [0.3, 0.3, 0.3])).toMatchObject({ p: 1, 'p-low': 1 });
  });
});

describe('Benjamini & Hochberg', () => {
  const golden = JSON.parse(readFileSync('tests/golden/null-statistics.json', 'utf8')) as { p: number[]; q: number[] }[];
  test.each(golden)('as SciPy and statsmodels: $p', ({ p, q }) => {
    benjaminiHochberg(p).forEach((value, i) => expect(value).toBeCloseTo(q[i]!, 12));
  });
  test('unknown p stay unknown and do not count as tests', () => {
    expect(benjaminiHochberg([null, 0.01, null, 0.04])).toEqual([null, 0.02, null, 0.04]);
  });
  test('the q of a table are those of its p', () => {
    const { columns, rows } = computeMeasure(network, 'summary', request({ network: 'directed', null: 'rewire' }));
    const column = (name: string) => rows.map((row) => row[columns.findIndex((one) => one.name === name)] as number | null);
    expect(column('q')).toEqual(benjaminiHochberg(column('p')));
  });
});

describe.each(['rewire', 'labels'] as const)('the null model %s', (model) => {
  const asked = request({ network: 'directed', null: model, seed: 17, samples: 50 });
  const whole = computeMeasure(network, 'summary', asked);

  test('the same seed gives the same bytes, another seed others', () => {
    expect(JSON.stringify(computeMeasure(network, 'summary', asked))).toBe(JSON.stringify(whole));
    expect(JSON.stringify(computeMeasure(network, 'summary', { ...asked, seed: 18 }).rows)).not.toBe(JSON.stringify(whole.rows));
  });
  test('pieces drawn in any order, by whomever, give the same result', () => {
    const pieces = nullPieces(50);
    expect(pieces).toBe(4);
    const parts: Float64Array[] = [];
    for (const piece of [2, 0, 3, 1]) parts[piece] = prepareMeasure(network, 'summary', asked).piece(piece, () => {});
    expect(JSON.stringify(prepareMeasure(network, 'summary', asked).finish(parts, () => {}))).toBe(JSON.stringify(whole));
  });
  test('what it keeps has no other value in any draw', () => {
    const row = (name: string) => Object.fromEntries(whole.columns.map(({ name: column }, i) => [column, whole.rows.find(([figure]) => figure === name)![i]]));
    /* Rewiring keeps how many events there are; labels keep every tie. Both keep the cities. */
    const kept = model === 'labels' ? ['nodes', 'arcs', 'reciprocity', 'transitivity', 'diameter', 'degree-gini'] : ['nodes'];
    for (const name of kept) expect(row(name), name).toMatchObject({ low: row(name).value, high: row(name).value, p: 1, 'p-low': 1 });
  });
});

test('planted homophily stands out beside labels and rewiring, and no homophily does not', () => {
  const at = (homophily: number, model: 'labels' | 'rewire') => {
    const drawn = networkOf(simulate(readSettings({ cities: 200, countries: 5, homophily, practices: 1, exposures: 0, otherExchanges: 0, seed: 3 })).tables);
    const { columns, rows } = computeMeasure(drawn, 'summary', request({ network: 'undirected', null: model }));
    return rows.find(([name]) => name === 'country-assortativity')![columns.findIndex(({ name }) => name === 'p')] as number;
  };
  for (const model of ['labels', 'rewire'] as const) {
    expect(at(0.4, model)).toBe(0.01);
    expect(at(0, model)).toBeGreaterThan(0.05);
  }
});

test('the interval of country assortativity is Newman’s jackknife, by leaving out tie after tie', () => {
  const { columns, rows } = computeMeasure(network, 'summary', request({ network: 'undirected', null: null }));
  const row = rows.find(([name]) => name === 'country-assortativity')!;
  const [value, low, high] = ['value', 'low', 'high'].map((name) => row[columns.findIndex((one) => one.name === name)] as number);
  const ties = new Map<string, [string, string]>();
  for (const { id } of network.rows.exchanges) {
    const there = network.rows.participations.filter(({ exchangeId }) => exchangeId === id).map(({ participantId }) => participantId.slice('city:'.length)).sort();
    for (const a of there) for (const b of there) if (a < b) ties.set(`${a} ${b}`, [a, b]);
  }
  for (const { adaptedFromCityId: a, adoptingCityId: b } of network.rows.adoptions) if (a !== null) ties.set([a, b].sort().join(' '), [a, b]);
  const country = new Map(network.rows.cities.map((city) => [city.id, city.country]));
  const assortativity = (list: readonly [string, string][]) => {
    const ends = new Map<string, number>();
    let within = 0;
    for (const [a, b] of list) {
      const [x, y] = [country.get(a)!, country.get(b)!];
      if (x === y) within += 1 / list.length;
      for (const each of [x, y]) ends.set(each, (ends.get(each) ?? 0) + 1 / (2 * list.length));
    }
    const chance = [...ends.values()].reduce((sum, share) => sum + share ** 2, 0);
    return (within - chance) / (1 - chance);
  };
  const all = [...ties.values()];
  const error = Math.sqrt(all.reduce((sum, _, i) => sum + (assortativity(all.toSpliced(i, 1)) - assortativity(all)) ** 2, 0));
  expect(value).toBeCloseTo(assortativity(all), 10);
  expect(low).toBeCloseTo(value! - 1.959963984540054 * error, 10);
  expect(high).toBeCloseTo(value! + 1.959963984540054 * error, 10);
});
