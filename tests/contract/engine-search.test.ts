/** One list of questions and what they must find, on both engines; and how search keeps up with the data. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../server/graph/graph-store.ts';
import { openSearch, searchWords, type Search } from '../../server/graph/search.ts';
import type { Assertion, Store } from '../../server/graph/store.ts';
import { ENGINES } from './engine-table.ts';

// Suites wait for their turn on the one Neo4j, and machines may be busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 900_000 });

const city = (id: string, name: string, country: string, population: number | null = null, more = {}): Assertion =>
  ({ table: 'cities', cells: { id, name, country, population, ...more } });

const NETWORK: Assertion[] = [
  city('sao-paulo-br', 'São Paulo', 'BR', 12_000_000), city('sao-luis-br', 'São Luís', 'BR', 1_100_000), city('goeteborg-se', 'Göteborg', 'SE', 580_000),
  city('lodz-pl', 'Łódź', 'PL', 680_000), city('koebenhavn-dk', 'København', 'DK', 640_000), city('kobe-jp', 'Kobe', 'JP', 1_500_000, { wikidataId: 'Q48320' }),
  city('springfield-il-us', 'Springfield', 'US', 114_000), city('springfield-or-us', 'Springfield', 'US', 62_000), city('makati-ph', 'Makati', 'PH', 629_000),
  city('makassar-id', 'Makassar', 'ID', 1_400_000), city('giessen-de', 'Gießen', 'DE', 90_000), city('york-gb', 'York', 'GB', 200_000),
  city('new-york-us', 'New York', 'US', 8_400_000), city('tokyo-jp', '東京', 'JP', 14_000_000),
  { table: 'practices', cells: { id: 'green-roofs', title: 'Green roofs for cooler streets', kind: 'policy', originCityId: 'goeteborg-se' } },
  { table: 'people', cells: { id: 'josefa', name: 'Josefa Muñoz', role: 'Mayor', placeId: 'city:makati-ph' } },
  { table: 'institutions', cells: { id: 'iclei', name: 'ICLEI', kind: 'city network', country: 'DE' } },
  { table: 'exchanges', cells: { id: 'visit-1', kind: 'study visit', title: 'Flood walls of Kobe', start: '2014-05', hostCityId: 'kobe-jp' } },
  { table: 'exchanges', cells: { id: 'twin-1', kind: 'twinning' } },
  ...['goeteborg-se', 'kobe-jp'].map((id): Assertion => ({ table: 'participations', cells: { exchangeId: 'twin-1', participantId: `city:${id}`, participantType: 'city', role: 'partner' } })),
  { table: 'topics', cells: { id: 'flood', scheme: 'hazard', label: 'Flood' } },
  { table: 'programmes', cells: { id: 'mcr', name: 'Making Cities Resilient' } },
];

/** Question, then the ids that must come first, in this order. */
const QUESTIONS: [string, string[]][] = [
  ['sao paulo', ['sao-paulo-br']], // accents left out
  ['SÃO', ['sao-paulo-br', 'sao-luis-br']], // the larger city first
  ['goteborg', ['goeteborg-se']],
  ['goeteborg', ['goeteborg-se']], // by its id
  ['Lodz', ['lodz-pl']], // ł and ź
  ['kobenhavn', ['koebenhavn-dk']], // ø
  ['giessen', ['giessen-de']], // ß
  ['東京', ['tokyo-jp']],
  ['mak', ['makassar-id', 'makati-ph']], // while typing
  ['makati', ['makati-ph']],
  ['makti', ['makati-ph']], // a letter missing
  ['sprngfield', ['springfield-il-us', 'springfield-or-us']],
  ['new yrok', ['new-york-us']], // two letters swapped
  ['york', ['york-gb', 'new-york-us']], // the whole name before a part of one
  ['springfield united states', ['springfield-il-us', 'springfield-or-us']], // with the country
  ['Q48320', ['kobe-jp']],
  ['kobe', ['kobe-jp']],
  ['munoz', ['josefa']],
  ['mayor makati', ['josefa']],
  ['green roofs', ['green-roofs']],
  ['iclei', ['iclei']],
  ['flood', ['flood', 'visit-1']],
  ['flood wals', ['visit-1']],
  ['study visit', ['visit-1']],
  ['twinning goteborg', ['twin-1']], // an exchange without a title goes by its cities
  ['resilient', ['mcr']],
  ["'}) MATCH (n) DETACH DELETE n //", []],
  ['  ', []],
  ['…', []],
];

const results = new Map<string, unknown[]>();

for (const engineCase of ENGINES) {
  describe.skipIf(!engineCase.available)(`search: ${engineCase.name}`, () => {
    let store: Store;
    let search: Search;
    beforeAll(async () => {
      await engineCase.begin();
      store = await openStore(await engineCase.fresh());
      await store.importBatch({ dataset: { id: 'd', sources: [], actor: 'ann', at: '2026-01-01T00:00:00.000Z' }, assertions: NETWORK, expectVersion: await store.version() });
      search = openSearch(store);
    });
    afterAll(async () => {
      await store.close();
      await engineCase.end();
    });

    it.each(QUESTIONS)('finds for “%s” first %j', async (question, ids) => {
      const hits = await search.search(question);
      expect(hits.slice(0, ids.length).map(({ id }) => id)).toEqual(ids);
      if (ids.length === 0) expect(hits).toEqual([]);
      results.set(engineCase.name, [...(results.get(engineCase.name) ?? []), hits]);
    });

    it('shows what a hit is', async () => {
      const [kobe] = await search.search('kobe');
      expect(kobe).toEqual({ type: 'city', id: 'kobe-jp', label: 'Kobe', detail: 'Japan', country: 'JP', score: expect.any(Number) });
      const [twinning] = await search.search('twinning goteborg', { types: ['exchange'] });
      expect(twinning).toMatchObject({ type: 'exchange', label: 'Göteborg – Kobe', detail: 'twinning' });
    });

    it('keeps to the kinds and the number asked for', async () => {
      expect((await search.search('kobe', { types: ['exchange'] })).map(({ type }) => type)).toEqual(['exchange', 'exchange']);
      expect(await search.search('s', { limit: 1 })).toHaveLength(1);
      await expect(search.search('s', { limit: 0 })).rejects.toMatchObject({ code: 'bad-request' });
    });

    it('finds what has just been written, and no longer what is gone', async () => {
      expect(await search.search('zagreb')).toEqual([]);
      const { revision } = await store.create('cities', { id: 'zagreb-hr', name: 'Zagreb', country: 'HR' }, 'ann');
      expect((await search.search('zagreb')).map(({ id }) => id)).toEqual(['zagreb-hr']);
      await store.remove('cities', 'zagreb-hr', revision, 'ann');
      expect(await search.search('zagreb')).toEqual([]);
    });
  });
}

describe('search', () => {
  it.skipIf(ENGINES.some(({ available }) => !available))('answers alike on both engines, scores included', () => {
    expect(results.get('neo4j')).toEqual(results.get('embedded'));
  });

  it('takes words apart at whatever is no letter or digit', () => {
    expect(searchWords('Saint-Étienne, L’Haÿ (Île-de-France) 2015')).toEqual(['saint', 'etienne', 'l', 'hay', 'ile', 'de', 'france', '2015']);
  });
});
