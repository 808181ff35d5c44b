/** What an engine owes the store, the same on each: answers, nulls, numbers, errors, transactions. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { EmbeddedEngine } from '../../server/graph/embedded.ts';
import { openEngine } from '../../server/graph/open.ts';
import type { Engine, Statement } from '../../server/graph/engine.ts';
import { schemaStatements } from '../../server/graph/queries.ts';
import { ENGINES } from './engine-table.ts';

// Suites wait for their turn on the one Neo4j, and machines may be busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 900_000 });

const say = (text: string): Statement => ({ name: 'test', text });
const code = (expected: string) => expect.objectContaining({ name: 'AppError', code: expected });

for (const engineCase of ENGINES) {
  describe.skipIf(!engineCase.available)(`engine: ${engineCase.name}`, () => {
    let engine: Engine;
    const read = (text: string, params = {}, options = {}) => engine.read((transaction) => transaction.run(say(text), params), options);
    const write = (text: string, params = {}, options = {}) => engine.write((transaction) => transaction.run(say(text), params), options);

    beforeAll(() => engineCase.begin());
    afterAll(() => engineCase.end());
    beforeEach(async () => {
      engine = await engineCase.fresh();
      await engine.ensureSchema();
    });
    afterEach(() => engine.close());

    it('says which database it is', () => {
      expect(engine.name).toBe(engineCase.name);
      expect(engine.version).toMatch(/^\d+\.\d+/);
    });

    it('gives back values of every kind as they were', async () => {
      const value = { text: 'Zürich 東京 🏙', whole: 42, negative: -7, fraction: 1.5, yes: true, no: false, nothing: null, list: ['a', 'b'], numbers: [1, 2.5], map: { inner: [{ deep: 1 }] } };
      expect(await read('RETURN $value AS value', { value })).toEqual([{ value }]);
    });

    it('keeps whole numbers whole up to 2^53 - 1 and refuses larger ones both ways', async () => {
      const largest = Number.MAX_SAFE_INTEGER;
      expect(await read('RETURN $n AS n, $n - 1 AS less', { n: largest })).toEqual([{ n: largest, less: largest - 1 }]);
      await expect(read('RETURN $n AS n', { n: 2 ** 53 })).rejects.toEqual(code('refused'));
      await expect(read('RETURN $n AS n', { n: [{ deep: -(2 ** 60) }] })).rejects.toEqual(code('refused'));
      await expect(read('RETURN 9007199254740993 AS n')).rejects.toEqual(code('refused'));
      await expect(read('RETURN $n AS n', { n: Number.NaN })).rejects.toEqual(code('refused'));
      await expect(read('RETURN $n AS n', { n: Infinity })).rejects.toEqual(code('refused'));
    });

    it('divides whole numbers as whole numbers', async () => {
      expect(await read('RETURN $a / $b AS n', { a: 7, b: 2 })).toEqual([{ n: 3 }]);
    });

    it('leaves null properties out and finds them as null', async () => {
      await write('UNWIND $rows AS r CREATE (:City {id: r.id, name: r.name})', { rows: [{ id: 'a', name: null }, { id: 'b' }] });
      expect(await read('MATCH (n:City) RETURN properties(n) AS p, n.name AS name, n.name IS NULL AS missing ORDER BY n.id')).toEqual([
        { p: { id: 'a' }, name: null, missing: true }, { p: { id: 'b' }, name: null, missing: true },
      ]);
      expect(await read('MATCH (n:City) WHERE n.name = $name RETURN n.id AS id', { name: null })).toEqual([]);
      expect(await read('MATCH (n:Nothing) RETURN coalesce(sum(n.x), 0) AS total, count(n) AS n')).toEqual([{ total: 0, n: 0 }]);
    });

    it('lets a write inside a read fail and change nothing', async () => {
      await expect(read("CREATE (:City {id: 'a'})")).rejects.toEqual(code('engine-constraint'));
      expect(await read('MATCH (n:City) RETURN count(n) AS n')).toEqual([{ n: 0 }]);
    });

    it('refuses a second node of one id', async () => {
      await write("CREATE (:City {id: 'a'})");
      await expect(write("CREATE (:City {id: 'a'})")).rejects.toEqual(code('engine-constraint'));
    });

    it('reports a statement that makes no sense without passing on the database\'s own words', async () => {
      const failure = await read('MATCH (n:City RETURN n').catch((error: unknown) => error);
      expect(failure).toEqual(code('engine-syntax'));
      expect((failure as Error).message).not.toMatch(/GRAFEO|Neo\.|RETURN n/);
    });

    it('rolls everything back when the work throws', async () => {
      await expect(engine.write(async (transaction) => {
        await transaction.run(say("CREATE (:City {id: 'a'})"));
        await transaction.run(say("CREATE (:City {id: 'b'})"));
        throw new Error('no');
      })).rejects.toThrow('no');
      expect(await read('MATCH (n:City) RETURN count(n) AS n')).toEqual([{ n: 0 }]);
    });

    it('sees its own writes inside a transaction, and others see them after it', async () => {
      const inside = await engine.write(async (transaction) => {
        await transaction.run(say("CREATE (:City {id: 'a'})"));
        expect(await read('MATCH (n:City) RETURN count(n) AS n')).toEqual([{ n: 0 }]);
        return transaction.run(say('MATCH (n:City) RETURN count(n) AS n'));
      });
      expect(inside).toEqual([{ n: 1 }]);
      expect(await read('MATCH (n:City) RETURN count(n) AS n')).toEqual([{ n: 1 }]);
    });

    it('loses no count when many add to one at the same time', async () => {
      await write("CREATE (:City {id: 'a', n: 0})");
      await Promise.all(Array.from({ length: 20 }, () => engine.write(async (transaction) => {
        await transaction.run(say("MATCH (c:City {id: 'a'}) SET c.n = c.n + 1"));
        await transaction.run(say('MATCH (c:City) RETURN count(c) AS n'));
      })));
      expect(await read("MATCH (c:City {id: 'a'}) RETURN c.n AS n")).toEqual([{ n: 20 }]);
    });

    it('runs the work again after writers have met', async () => {
      await write("CREATE (:City {id: 'a', n: 0}) CREATE (:City {id: 'b', n: 0})");
      // Two writers take the two nodes in opposite order: a deadlock on a server, a turn to wait where writers queue.
      let runs = 0;
      const both = (first: string, second: string) => engine.write(async (transaction) => {
        runs++;
        await transaction.run(say('MATCH (c:City {id: $id}) SET c.n = c.n + 1'), { id: first });
        await new Promise((resolve) => setTimeout(resolve, 100));
        await transaction.run(say('MATCH (c:City {id: $id}) SET c.n = c.n + 1'), { id: second });
      });
      await Promise.all([both('a', 'b'), both('b', 'a')]);
      expect(runs).toBeGreaterThanOrEqual(engineCase.name === 'neo4j' ? 3 : 2);
      expect(await read('MATCH (c:City) RETURN c.n AS n ORDER BY c.id')).toEqual([{ n: 2 }, { n: 2 }]);
    });

    it('gives up a statement past its time, and works on afterwards', async () => {
      const began = performance.now();
      await expect(read('UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 30) AS c WITH a, b, c WHERE a * b * c = -1 RETURN count(*) AS n', {}, { timeoutMs: 200 }))
        .rejects.toEqual(code('engine-timeout'));
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(await read('RETURN 1 AS n')).toEqual([{ n: 1 }]);
    });

    it('says plainly that it is closed', async () => {
      await engine.close();
      await expect(read('RETURN 1 AS n')).rejects.toEqual(code('engine-unavailable'));
    });

    it('makes its schema again without complaint', async () => {
      await engine.ensureSchema();
      await engine.ensureSchema();
    });

    it('looks every id up by an index', async () => {
      const labels = schemaStatements('neo4j').flatMap(({ text }) => /CONSTRAINT .* FOR \(n:(\w+)\)/.exec(text)?.[1] ?? []);
      expect(labels).toHaveLength(22);
      if (engineCase.name === 'embedded') {
        for (const label of labels) {
          const [{ plan }] = await read(`EXPLAIN MATCH (n:${label} {id: $id}) RETURN n.id AS id`, { id: 'x' }) as [{ plan: string }];
          expect(plan, label).toContain('[index: id]');
        }
      } else {
        const rows = await read('SHOW INDEXES YIELD labelsOrTypes, properties, state WHERE labelsOrTypes IS NOT NULL RETURN labelsOrTypes[0] AS label, properties AS properties, state AS state');
        for (const label of labels) expect(rows, label).toContainEqual({ label, properties: ['id'], state: 'ONLINE' });
      }
    });
  });
}

describe('the embedded store of a process', () => {
  let data: string;
  beforeAll(async () => { data = await mkdtemp(join(tmpdir(), 'interurban-lock-')); });
  afterAll(() => rm(data, { recursive: true, force: true }));

  it('cannot be opened by another, which is told who has it', async () => {
    const holder = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'engine-holder.ts'), data], { stdio: ['pipe', 'pipe', 'inherit'] });
    try {
      await once(holder.stdout, 'data');
      const failure = await openEngine({ data }).catch((error: unknown) => error);
      expect(failure).toEqual(code('store-locked'));
      expect((failure as Error).message).toContain(`process ${holder.pid}`);
      expect((failure as Error).message).toContain(data);
    } finally {
      holder.kill('SIGKILL');
      await once(holder, 'exit');
    }
    const engine = EmbeddedEngine.open({ data });
    await engine.close();
  });
});

describe('an address that is no Neo4j', () => {
  it('is said to be unavailable', async () => {
    await expect(openEngine({ neo4j: { uri: 'bolt://127.0.0.1:1', user: 'x', password: 'x' } })).rejects.toEqual(code('engine-unavailable'));
    await expect(openEngine({ neo4j: { uri: 'http://example', user: 'x', password: 'x' } })).rejects.toEqual(code('engine-unavailable'));
  });
});
