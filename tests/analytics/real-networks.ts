/** Real networks that several tests measure. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { matchCountry } from '../../server/geo/countries.ts';
import { openEngine, openStore } from '../../server/graph/open.ts';
import { buildNetwork, type Network } from '../../server/graph/network.ts';
import { ingest, inputsFromPaths } from '../../server/ingest/ingest.ts';
import { networkOf } from '../graph/network-tables.ts';

const root = new URL('../../', import.meta.url).pathname;
const WIKIDATA = join(root, '../shared/data/wikidata-sister-cities-2022');

/** The starter network, imported as people do. */
export async function starterNetwork(): Promise<Network> {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  const store = await openStore(await openEngine({ data: folder }));
  try {
    const report = await ingest(store, await inputsFromPaths([join(root, 'seeds/starter')]), { actor: 'test', dataset: 'starter' });
    expect(report.status).toBe('accepted');
    return buildNetwork(await store.readAll());
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** 4,566 cities and 8,182 undated twinnings. */
export function wikidataNetwork(): Network {
  const rows = (name: string) => parse(readFileSync(join(WIKIDATA, name)), { columns: true }) as Record<string, string>[];
  const edges = rows('edges.csv');
  return networkOf({
    cities: rows('nodes.csv').map((row) => ({ id: row.wikidata_id, name: row.name, country: row.country === 'Mandatory Palestine' ? 'PS' : matchCountry(row.country!).code })),
    exchanges: edges.map((_, i) => ({ id: `x${i}`, kind: 'twinning' })),
    participations: edges.flatMap((edge, i) => [edge.source, edge.target].map((id) => ({ exchangeId: `x${i}`, participantId: `city:${id}`, participantType: 'city', role: 'partner' }))),
  });
}
