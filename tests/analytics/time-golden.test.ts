/** Measures of time beside an independent program that tries every day (tests/golden/make_time.py). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { computeMeasure } from '../../server/analytics/run.ts';
import { MeasureRequest } from '../../server/model/measure.ts';
import { networkOf } from '../graph/network-tables.ts';

type Pair = [string | null, string | null];
interface Golden {
  cities: string[];
  exchanges: { id: string; kind: string; who: [string, string][]; start: string | null; end: string | null }[];
  results: {
    network: 'directed' | 'undirected'; strict: boolean; reach: [number, number][]; within: Record<string, [number, number][]>;
    arrival: Pair[][]; temporal: Record<string, number | null>;
  }[];
}
const golden = JSON.parse(readFileSync(new URL('../golden/time.json', import.meta.url), 'utf8')) as Golden[];

describe.each(golden.map((each, i) => ({ ...each, i })))('network $i', ({ cities, exchanges, results }) => {
  const network = networkOf({
    cities: cities.map((id) => ({ id, name: id.toUpperCase(), country: 'JP' })),
    exchanges: exchanges.map(({ id, kind, start, end }) => ({ id, kind, start, end })),
    participations: exchanges.flatMap(({ id, who }) => who.map(([city, role]) => ({ exchangeId: id, participantId: city, participantType: 'city', role }))),
  });
  describe.each(results)('$network, strict: $strict', (result) => {
    const { network: form, strict } = result;
    const rows = (id: string, parameters = {}) => computeMeasure(network, id, MeasureRequest.parse({ network: form, parameters: { strict, ...parameters } })).rows;
    const others = cities.length - 1;

    test('reach, certain and possible', () => {
      expect(rows('reach').map(([, , value, possible, count]) => [value, possible, count])).toEqual(result.reach.map(([certain, possible]) => [certain / others, possible / others, certain]));
    });
    test.each(Object.entries(result.within))('reach with a longest wait of %s days', (wait, expected) => {
      expect(rows('reach', { maxWait: Number(wait) }).map(([, , value, possible]) => [value, possible])).toEqual(expected.map(([certain, possible]) => [certain / others, possible / others]));
    });
    test('earliest arrival from every city', () => {
      expect(cities.map((source) => rows('earliest-arrival', { source }).map(([, , value, possible]) => [value, possible]))).toEqual(result.arrival);
    });
    test('figures of the whole network', () => {
      const found = Object.fromEntries(rows('temporal').map(([name, value]) => [name, value]));
      expect(Object.keys(found)).toEqual(Object.keys(result.temporal));
      for (const [name, value] of Object.entries(result.temporal)) {
        if (value === null) expect(found[name], name).toBeNull();
        else expect(found[name], name).toBeCloseTo(value, 12);
      }
    });
  });
});
