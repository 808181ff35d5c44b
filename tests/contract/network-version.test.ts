/** On each engine: what people write beside the data moves the data version and leaves the network version, for good. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restore } from '../../server/graph/backup.ts';
import { EmbeddedEngine } from '../../server/graph/embedded.ts';
import type { Engine } from '../../server/graph/engine.ts';
import { openStore } from '../../server/graph/graph-store.ts';
import { networkCache } from '../../server/graph/network-cache.ts';
import type { Assertion, Store } from '../../server/graph/store.ts';
import { ENGINES } from './engine-table.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 900_000 });

const counter = (version: string) => Number(version.slice(version.lastIndexOf('-') + 1));
const annotations: Assertion[] = [
  { table: 'notes', cells: { id: 'n1', aboutId: 'city:kobe', text: 'Ask about drills', tags: ['visit', 'urgent'] } },
  { table: 'sets', cells: { id: 's1', name: 'Ports', memberIds: ['city:kobe'] } },
  { table: 'stories', cells: { id: 't1', title: 'How drills travelled' } },
  { table: 'steps', cells: { storyId: 't1', number: 1, address: 'view=network' } },
];

for (const engineCase of ENGINES) {
  describe.skipIf(!engineCase.available)(`network version: ${engineCase.name}`, () => {
    let engine: Engine;
    let store: Store;
    let folder: string;

    const importRows = async (assertions: readonly Assertion[], id: string) => store.importBatch({
      dataset: { id, sources: [], actor: 'ann', at: '2026-01-01T00:00:00.000Z' }, assertions, expectVersion: await store.version(),
    });

    beforeAll(async () => {
      await engineCase.begin();
      folder = await mkdtemp(join(tmpdir(), 'interurban-network-version-'));
    });
    afterAll(async () => {
      await engineCase.end();
      await rm(folder, { recursive: true, force: true });
    });
    beforeEach(async () => {
      engine = await engineCase.fresh();
      store = await openStore(engine);
      await importRows([{ table: 'cities', cells: { id: 'kobe', name: 'Kobe', country: 'JP' } }], 'cities');
    });
    afterEach(async () => {
      expect(await store.check()).toEqual([]);
      await store.close();
    });

    it('stays while notes, sets, stories and steps are imported, written by hand, changed, taken out and deleted', async () => {
      const before = { all: await store.version(), network: await store.networkVersion() };
      expect(before.network).toBe(before.all);
      await importRows(annotations, 'annotations');
      const note = await store.create('notes', { id: 'n2', aboutId: 'city:kobe', text: 'Second' }, 'ann');
      const changed = await store.change('notes', 'n2', { text: 'Second, better' }, note.revision, 'ann');
      await store.remove('notes', 'n2', changed.revision, 'ann');
      await store.undo('annotations', 'ann');
      expect(await store.networkVersion()).toBe(before.network);
      expect(counter(await store.version())).toBe(counter(before.all) + 5);
    });

    it('moves to the data version with any write to the data itself', async () => {
      await importRows(annotations, 'annotations');
      await store.create('cities', { id: 'osaka', name: 'Osaka', country: 'JP' }, 'ann');
      expect(await store.networkVersion()).toBe(await store.version());
      await importRows([{ table: 'notes', cells: { id: 'n3', aboutId: 'city:osaka', tags: ['x'] } }, { table: 'cities', cells: { id: 'kyoto', name: 'Kyoto', country: 'JP' } }], 'both');
      expect(await store.networkVersion()).toBe(await store.version());
      // the same rows stated by another dataset: what a dataset filter keeps is another
      await importRows([{ table: 'cities', cells: { id: 'kyoto', name: 'Kyoto', country: 'JP' } }, { table: 'notes', cells: { id: 'n4', aboutId: 'city:kyoto', text: 'new' } }], 'again');
      expect(await store.networkVersion()).toBe(await store.version());
    });

    it('keeps the network that is built while notes come and go', async () => {
      const cache = networkCache(store);
      const built = await cache.get();
      await importRows(annotations, 'annotations');
      expect(await cache.get()).toBe(built);
      await store.create('cities', { id: 'osaka', name: 'Osaka', country: 'JP' }, 'ann');
      expect((await cache.get()).cities.id).toEqual(['kobe', 'osaka']);
    });

    it('is the data version in a store of before there were network versions, and holds from the first note on', async () => {
      await engine.write((transaction) => transaction.run({ name: 'as-before', text: "MATCH (s:Store {id: 'store'}) REMOVE s.networkVersion" }));
      const before = await store.version();
      expect(await store.networkVersion()).toBe(before);
      await store.create('notes', { id: 'n1', aboutId: 'city:kobe', text: 'First' }, 'ann');
      expect(await store.networkVersion()).toBe(before);
      expect(await store.version()).not.toBe(before);
    });

    it('holds after a backup is restored, and rows written beside the data come along', async () => {
      await importRows(annotations, 'annotations');
      const { version: _version, networkVersion: _network, ...rows } = await store.readAll();
      const path = join(folder, `${engineCase.name}.backup`);
      await store.backup(path);
      await store.close();
      store = await restore(await engineCase.fresh(), path);
      const { version, networkVersion, ...restored } = await store.readAll();
      expect(restored).toEqual(rows);
      expect(networkVersion).toBe(version);
      await store.create('notes', { id: 'n9', aboutId: 'city:kobe', text: 'Later' }, 'ann');
      expect(await store.networkVersion()).toBe(networkVersion);
    });

    it('refuses to delete a city that a note is about, naming the note', async () => {
      await importRows(annotations, 'annotations');
      const city = await store.find('cities', 'kobe');
      await expect(store.remove('cities', 'kobe', city!.revision, 'ann')).rejects.toMatchObject({ code: 'conflict', details: { count: 2, rows: [{ table: 'notes', key: 'n1' }, { table: 'sets', key: 's1' }] } });
    });
  });
}

it('both versions are there again after a restart (embedded engine, on disk)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'interurban-restart-'));
  const open = async () => openStore(await EmbeddedEngine.open({ data: folder }));
  try {
    const first = await open();
    await first.create('cities', { id: 'kobe', name: 'Kobe', country: 'JP' }, 'ann');
    await first.create('notes', { id: 'n1', aboutId: 'city:kobe', text: 'First' }, 'ann');
    const before = { all: await first.version(), network: await first.networkVersion() };
    expect(counter(before.all) - counter(before.network)).toBe(1);
    await first.close();
    const second = await open();
    expect({ all: await second.version(), network: await second.networkVersion() }).toEqual(before);
    await second.create('notes', { id: 'n2', aboutId: 'city:kobe', text: 'Second' }, 'ann');
    expect(await second.networkVersion()).toBe(before.network);
    await second.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
