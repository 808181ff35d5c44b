/** The same files into the embedded engine and out again: what the rules promise holds on a real store. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportGraph } from '../../server/export/export-graph.ts';
import type { Store } from '../../server/graph/store.ts';
import { openEngine, openStore } from '../../server/graph/open.ts';
import { ingest } from '../../server/ingest/ingest.ts';
import { sample } from '../export/sample.ts';
import { inputs } from './given.ts';

let store: Store;
beforeEach(async () => { store = await openStore(await openEngine({})); });
afterEach(() => store.close());

test.each(['csv', 'xlsx', 'gexf', 'graphml'] as const)('%s in, CSV out, and in again', async (format) => {
  const { files } = await exportGraph(sample(), format);
  const given = inputs(Object.fromEntries(files.map((file) => [file.name, file.bytes])));
  const first = await ingest(store, given, { actor: 'test', dataset: 'sample' });
  expect(first).toMatchObject({ status: 'accepted', dataset: 'sample', tables: { cities: { added: 2 }, participations: { added: 2 } } });
  const { tables } = await store.readAll();
  const expected = sample();
  expect({ ...tables, cities: tables.cities.map((city) => ({ ...city, region: null, incomeGroup: null })) }).toEqual(expected);
  expect(await ingest(store, given, { actor: 'test' })).toMatchObject({ status: 'accepted', dataset: null, tables: { cities: { added: 0, updated: 0, unchanged: 2 } } });
  expect(await exportGraph((await store.readAll()).tables, 'csv')).toEqual(await exportGraph(tables, 'csv'));
});

test('a refused import leaves the store as it was', async () => {
  await ingest(store, inputs({ 'cities.csv': 'id,name,country\na,A,DE\n' }), { actor: 'test' });
  const before = await store.readAll();
  const report = await ingest(store, inputs({ 'cities.csv': 'id,name,country\nb,B,DE\nc,C,ZZ\n' }), { actor: 'test' });
  expect(report.status).toBe('refused');
  expect(await store.readAll()).toEqual(before);
});

test('datasets are listed and undone', async () => {
  await ingest(store, inputs({ 'cities.csv': 'id,name,country\na,A,DE\n' }), { actor: 'test' });
  const second = await ingest(store, inputs({ 'cities.csv': 'id,name,country\nb,B,DE\n' }), { actor: 'test' });
  expect(second.dataset).toBe('cities-2');
  expect((await store.datasets()).map((dataset) => dataset.id)).toEqual(['cities', 'cities-2']);
  await store.undo('cities-2', 'test');
  expect((await store.readAll()).tables.cities.map((city) => city.id)).toEqual(['a']);
});
