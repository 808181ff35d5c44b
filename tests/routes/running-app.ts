/** The application on a store in memory, for tests: no port of its own, no network. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import request from 'supertest';
import { createApp, type App, type AppDeps } from '../../server/app.ts';
import { networkCache } from '../../server/graph/network-cache.ts';
import { openEngine, openStore } from '../../server/graph/open.ts';
import type { Assertion, Store } from '../../server/graph/store.ts';

export interface TestApp {
  readonly app: App;
  readonly store: Store;
  readonly uploadFolder: string;
  readonly logged: string[];
  /** Requests as a browser on this machine would send them, Host included. */
  readonly call: ReturnType<typeof request>;
  close(): Promise<void>;
}

export async function runningApp(deps: Partial<AppDeps> = {}): Promise<TestApp> {
  const store = deps.store ?? await openStore(await openEngine({}));
  const uploadFolder = mkdtempSync(join(tmpdir(), 'interurban-test-'));
  const logged: string[] = [];
  const closing = new AbortController();
  const app = createApp({
    store, network: networkCache(store), uploadFolder, host: '127.0.0.1', software: 'test 1', clientFolder: join(uploadFolder, 'no-client'), checkAnswers: true, closing: closing.signal,
    logger: pino({ level: 'debug' }, { write: (line: string) => { logged.push(line); } }), ...deps,
  });
  return {
    app, store, uploadFolder, logged, call: request(app.express),
    async close() {
      closing.abort();
      await app.close();
      await store.close();
      rmSync(uploadFolder, { recursive: true, force: true });
    },
  };
}

/** Loads rows as a dataset of the store. */
export async function load(store: Store, dataset: string, assertions: readonly Assertion[]): Promise<void> {
  await store.importBatch({
    dataset: { id: dataset, sources: ['test.csv'], actor: 'test', at: '2026-01-02T03:04:05.000Z' },
    assertions, expectVersion: await store.version(),
  });
}

export const city = (id: string, name: string, country: string, more: Record<string, unknown> = {}): Assertion =>
  ({ table: 'cities', cells: { id, name, country, ...more } }) as Assertion;

/** Three cities, a twinning, a workshop, a practice that was adopted: small enough to count by hand. */
export const SMALL: readonly Assertion[] = [
  { table: 'topics', cells: { id: 'flood', scheme: 'hazard', label: 'Flood' } },
  { table: 'sources', cells: { id: 'report', title: 'A report', url: 'https://example.org/report' } },
  city('kobe-jp', 'Kobe', 'JP', { hazards: ['flood'], sourceIds: ['report'], lat: 34.69, lon: 135.2 }),
  city('lagos-ng', 'Lagos', 'NG'),
  city('malmo-se', 'Malmö', 'SE'),
  { table: 'institutions', cells: { id: 'undrr', name: 'UNDRR', kind: 'un agency', country: 'CH' } },
  { table: 'people', cells: { id: 'ann', name: 'Ann Lee', role: 'planner', placeId: 'city:kobe-jp' } },
  { table: 'practices', cells: { id: 'rain-gardens', title: 'Rain gardens', originCityId: 'kobe-jp', topics: ['flood'] } },
  { table: 'programmes', cells: { id: 'mcr', name: 'Making Cities Resilient', leadInstitutionIds: ['undrr'] } },
  { table: 'exchanges', cells: { id: 'visit', kind: 'study visit', title: 'Visit to Kobe', start: '2018-05', hostCityId: 'kobe-jp', topics: ['flood'], practices: ['rain-gardens'], programmeId: 'mcr' } },
  { table: 'exchanges', cells: { id: 'twins', kind: 'twinning', start: '2001' } },
  { table: 'participations', cells: { exchangeId: 'visit', participantId: 'city:lagos-ng', participantType: 'city', role: 'learner' } },
  { table: 'participations', cells: { exchangeId: 'visit', participantId: 'person:ann', participantType: 'person', role: 'speaker' } },
  { table: 'participations', cells: { exchangeId: 'twins', participantId: 'city:kobe-jp', participantType: 'city', role: 'partner' } },
  { table: 'participations', cells: { exchangeId: 'twins', participantId: 'city:malmo-se', participantType: 'city', role: 'partner' } },
  { table: 'adoptions', cells: { id: 'lagos-rain', practiceId: 'rain-gardens', adoptingCityId: 'lagos-ng', date: '2019', adaptedFromCityId: 'kobe-jp', viaExchangeId: 'visit', grade: 'A' } },
] as readonly Assertion[];
