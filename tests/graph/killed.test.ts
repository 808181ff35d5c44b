/** kill -9 at any moment: what was acknowledged is there, what was not is there wholly or not at all. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openEngine, openStore, type EngineConfig } from '../../server/graph/open.ts';
import type { Store } from '../../server/graph/store.ts';
import { hasNeo4j, takeNeo4j, type ExclusiveNeo4j } from '../real-neo4j/exclusive.ts';

// Suites wait for their turn on the one Neo4j, and machines may be busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 900_000 });

/** Runs the writer until `enough` says so, kills it a little later, and gives the lines it had acknowledged. */
async function killedWriter(config: EngineConfig, what: 'edits' | 'imports', enough: (lines: string[]) => boolean, laterMs: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'killed-writer.ts'), JSON.stringify(config), what], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const exit = once(child, 'exit');
  let timer: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (!timer && enough(lines)) timer = setTimeout(() => child.kill('SIGKILL'), laterMs);
  }
  const [, signal] = await exit as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return lines;
}

const ROWS = 2_000;

/** All of the import or nothing of it, and then nothing again. */
async function expectWhole(store: Store, laterMs: number): Promise<void> {
  const counts = await store.counts();
  const there = (await store.datasets()).length === 1;
  const each = there ? ROWS : 0;
  expect([counts.cities, counts.exchanges, counts.participations], `${laterMs} ms`).toEqual([each, each, each]);
  expect(await store.check()).toEqual([]);
  if (there) await store.undo('big', 'ann');
}

describe('a killed process on the embedded engine', () => {
  let data: string;
  beforeEach(async () => { data = await mkdtemp(join(tmpdir(), 'interurban-kill-')); });
  afterEach(() => rm(data, { recursive: true, force: true }));

  it('loses no acknowledged write, round after round', async () => {
    for (const [round, edits] of [20, 150].entries()) {
      const acknowledged = (await killedWriter({ data: join(data, String(round)) }, 'edits', (lines) => lines.length > edits, 3 + round * 5)).filter((line) => line.startsWith('c'));
      const store = await openStore(await openEngine({ data: join(data, String(round)) }));
      const ids = new Set((await store.readAll(['cities'])).tables.cities.map(({ id }) => id));
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
      // at most the one write that was under way is there besides
      expect(ids.size - acknowledged.length).toBeLessThanOrEqual(1);
      expect(await store.version()).toMatch(new RegExp(`-${ids.size}$`));
      expect(await store.check()).toEqual([]);
      await store.close();
    }
  });

  it('leaves an import or an undo whole or not begun, whenever it comes', async () => {
    for (const laterMs of [30, 150, 400, 800]) {
      await killedWriter({ data }, 'imports', (lines) => lines.at(-1) === 'importing', laterMs);
      const store = await openStore(await openEngine({ data }));
      await expectWhole(store, laterMs);
      await store.close();
    }
  });
});

describe.skipIf(!hasNeo4j())('a killed process on Neo4j', () => {
  let server: ExclusiveNeo4j;
  beforeAll(async () => { server = await takeNeo4j(); });
  afterAll(() => server.release());

  it('leaves an import whole or not begun', async () => {
    for (const laterMs of [200, 700]) {
      await killedWriter({ neo4j: server.config }, 'imports', (lines) => lines.at(-1) === 'importing', laterMs);
      const store = await openStore(await openEngine({ neo4j: server.config }));
      // The server ends the broken transaction when it notices; until then the next writer waits.
      await store.create('topics', { id: `t${laterMs}`, label: 'T' }, 'ann');
      await expectWhole(store, laterMs);
      await store.close();
    }
  });
});
