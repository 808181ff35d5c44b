/**
 * Measures on real networks against NetworkX, igraph and numpy (tests/golden/reference.py builds the network
 * itself, from the conventions). When the starter network changes: /usr/bin/python3 tests/golden/make_golden.py
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { computeMeasure } from '../../server/analytics/run.ts';
import type { Network } from '../../server/graph/network.ts';
import { MeasureRequest, type MeasureResult } from '../../server/model/measure.ts';
import { starterNetwork, wikidataNetwork } from './real-networks.ts';

const root = new URL('../../', import.meta.url).pathname;

type Values = (number | string | null | number[])[];
interface Case {
  network: 'directed' | 'undirected';
  weights: 'none' | 'count' | 'shared';
  filters: { start?: string; end?: string; kind?: string; topic?: string; country?: string };
  values: Record<string, Values> & { summary?: Record<string, number | null> };
}
const casesOf = (file: string): Case[] => JSON.parse(readFileSync(join(root, 'tests/golden', file), 'utf8')) as Case[];

function compute(network: Network, { network: form, weights, filters }: Case, name: string): MeasureResult {
  const [id, ...variant] = name.split('-normalized');
  const { start = null, end = null, kind = null, topic = null, country = null } = filters;
  return computeMeasure(network, id!, MeasureRequest.parse({
    network: form, weights, filters: { from: start, to: end, kind, topic, country },
    parameters: variant.length > 0 ? { normalized: true } : id === 'brokerage' ? { group: 'country' } : {},
  }));
}

/** Equal to 1e-9, relative above 1 and absolute below: the iterations of the libraries stop earlier than ours. */
function expectClose(actual: unknown, expected: unknown, where: string, tolerance: number): void {
  if (typeof expected !== 'number') return expect(actual, where).toEqual(expected);
  expect(typeof actual, where).toBe('number');
  const off = Math.abs((actual as number) - expected) / Math.max(1, Math.abs(expected));
  if (off > tolerance) expect(actual, where).toBe(expected);
}

function check(network: Network, golden: Case, name: string): void {
  const { rows } = compute(network, golden, name);
  if (name === 'summary') {
    expect(rows.map(([figure]) => figure)).toEqual(Object.keys(golden.values.summary!));
    for (const [figure, value] of rows) expectClose(value, golden.values.summary![figure as string], `summary ${figure}`, 1e-9);
    return;
  }
  const expected = golden.values[name]!;
  expect(rows).toHaveLength(expected.length);
  rows.forEach((row, i) => {
    const where = `${name} of ${row[0]}`;
    if (name === 'brokerage') {
      expect(row.slice(3), where).toEqual(expected[i]);
      expect(row[2], where).toBe((expected[i] as number[]).reduce((a, b) => a + b, 0));
    } else {
      expectClose(row[2], expected[i], where, name === 'hub' || name === 'authority' ? 1e-7 : 1e-9);
    }
  });
}

const named = (golden: Case) => `${golden.network}, weights ${golden.weights}, filters ${JSON.stringify(golden.filters)}`;

describe('the starter network', () => {
  let network: Network;
  beforeAll(async () => { network = await starterNetwork(); });
  for (const golden of casesOf('starter.json')) {
    describe(named(golden), () => {
      test.each(Object.keys(golden.values))('%s', (name) => check(network, golden, name));
    });
  }
});

describe('Wikidata sister cities', () => {
  let network: Network;
  beforeAll(() => { network = wikidataNetwork(); });
  for (const golden of casesOf('wikidata.json')) test.each(Object.keys(golden.values))(`%s, ${named(golden)}`, (name) => check(network, golden, name));
});
