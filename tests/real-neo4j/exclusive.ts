/** The one Neo4j of a test run, for one suite at a time: emptied first, locked against suites in other workers. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import type { Neo4jForTests } from './global-setup.ts';

const POLL_MS = 100;

export interface ExclusiveNeo4j {
  readonly config: Neo4jForTests;
  /** Deletes every node and relationship; the schema stays. */
  clear(): Promise<void>;
  release(): Promise<void>;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function takeLock(folder: string): Promise<void> {
  for (;;) {
    try {
      await mkdir(folder);
      await writeFile(join(folder, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => '0'));
      if (holder !== 0 && !isAlive(holder)) await rm(folder, { recursive: true, force: true });
      else await sleep(POLL_MS);
    }
  }
}

/** Whether the suites on Neo4j can run here; the global set-up has said so when they cannot. */
export function hasNeo4j(): boolean {
  return inject('neo4j') !== null;
}

/** Call in `beforeAll`, and `release()` in `afterAll`. */
export async function takeNeo4j(): Promise<ExclusiveNeo4j> {
  const config = inject('neo4j');
  if (!config) throw new Error('no Neo4j here; ask hasNeo4j() first');
  const lock = join(tmpdir(), `interurban-neo4j-lock-${config.uri.replace(/\W+/g, '-')}`);
  await takeLock(lock);
  const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password));
  const clear = async () => {
    const session = driver.session({ database: config.database });
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
    await session.close();
  };
  await clear();
  return {
    config, clear,
    release: async () => {
      await clear();
      await driver.close();
      await rm(lock, { recursive: true, force: true });
    },
  };
}
