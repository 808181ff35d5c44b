import { afterEach, describe, expect, it } from 'vitest';
import { AppError, type ErrorCode } from '../../server/errors.ts';
import { openEngine, openStore } from '../../server/graph/open.ts';
import type { Store } from '../../server/graph/store.ts';
import { runningApp, type TestApp } from './running-app.ts';

let test: TestApp;
afterEach(async () => { await test.close(); });

const SECRET = 'bolt://neo4j:hunter2@10.0.0.1 said MATCH (n) is wrong at line 1';

/** A store in memory that fails in some of its methods. */
async function failing(methods: (keyof Store)[], error: unknown): Promise<Store> {
  const store = await openStore(await openEngine({}));
  return new Proxy(store, {
    get(target, name) {
      if (methods.includes(name as keyof Store)) return () => Promise.reject(error as Error);
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
  });
}

describe('faults of the engine', () => {
  it.each([
    ['engine-unavailable', 503], ['engine-timeout', 504], ['engine-syntax', 500], ['engine-constraint', 409], ['store-locked', 503], ['internal', 500],
  ] as [ErrorCode, number][])('%s is answered %i in our words, never in those of the engine', async (code, status) => {
    test = await runningApp({ store: await failing(['find', 'counts'], new AppError(code, SECRET, { details: SECRET, cause: new Error(SECRET) })) });
    for (const path of ['/api/cities/x', '/api/health']) {
      const answer = await test.call.get(path);
      expect([answer.status, answer.body.error.code]).toEqual([status, code]);
      expect(answer.text).not.toMatch(/hunter2|MATCH|bolt/);
      expect(answer.body.error.details).toBeUndefined();
    }
  });

  it('an unreachable database is said on every path, the documentation stays', async () => {
    test = await runningApp({ store: await failing(['version'], new AppError('engine-unavailable', SECRET)) });
    for (const path of ['/api/health', '/api/cities', '/api/nothing']) {
      const answer = await test.call.get(path);
      expect([answer.status, answer.body.error.code]).toEqual([503, 'engine-unavailable']);
    }
    expect((await test.call.get('/api/docs')).status).toBe(200);
    expect((await test.call.get('/api/openapi.json')).status).toBe(200);
  });

  it('anything unexpected is 500 with the request id; the log has the cause', async () => {
    test = await runningApp({ store: await failing(['find'], new TypeError(SECRET)) });
    const answer = await test.call.get('/api/cities/x').set('X-Request-Id', 'look-me-up');
    expect([answer.status, answer.body.error.code, answer.headers['x-request-id']]).toEqual([500, 'internal', 'look-me-up']);
    expect(answer.text).not.toContain('hunter2');
    const logged = test.logged.map((line) => JSON.parse(line) as { msg?: string; err?: { type?: string }; req?: { id?: string } });
    expect(logged.find(({ msg }) => msg === 'request failed')).toMatchObject({ err: { type: 'TypeError' }, req: { id: 'look-me-up' } });
  });

  it('a job that fails tells its followers no more than that', async () => {
    test = await runningApp({ store: await failing(['importBatch'], new AppError('engine-unavailable', SECRET)) });
    const pending = await test.call.post('/api/imports').attach('files', Buffer.from('id,name,country\nx,X,JP\n'), 'cities.csv');
    const job = await test.call.post(`/api/imports/${pending.body.id}/accept`);
    let state = job.body;
    while (state.state === 'running') state = (await test.call.get(`/api/jobs/${job.body.id}`)).body;
    expect(state).toMatchObject({ state: 'failed', error: { code: 'engine-unavailable', message: 'the database cannot be reached; try again in a moment' } });
    expect(JSON.stringify(state)).not.toContain('hunter2');
    // Nothing was written, so it can be accepted again.
    expect((await test.call.get(`/api/imports/${pending.body.id}`)).status).toBe(200);
  });

  it('an answer that breaks the contract is a fault of ours, in tests and development', async () => {
    const store = await openStore(await openEngine({}));
    test = await runningApp({ store: new Proxy(store, { get: (target, name) => (name === 'counts' ? async () => ({ cities: 'many' }) : typeof Reflect.get(target, name) === 'function' ? (Reflect.get(target, name) as () => unknown).bind(target) : Reflect.get(target, name)) }) });
    expect((await test.call.get('/api/health')).status).toBe(500);
    expect(test.logged.join('')).toContain('what the contract does not promise');
  });
});

describe('pending imports', () => {
  async function pendingImports(limits: { most: number; keepMs: number }) {
    const { PendingImports } = await import('../../server/routes/pending-imports.ts');
    const { JobRegistry } = await import('../../server/jobs/job-registry.ts');
    test = await runningApp();
    const removed: string[] = [];
    const upload = (name: string) => ({ folder: '/nowhere', source: undefined, files: [{ name: 'cities.csv', path: '/dev/null', size: 0 }], fields: {}, async remove() { removed.push(name); } });
    return { removed, upload, signal: new AbortController().signal, pending: new PendingImports({ store: test.store, jobs: new JobRegistry(), guess: async () => ({ mapping: [], tables: [] }), ...limits }) };
  }

  it('give way to newer ones, the one left longest first', async () => {
    const { removed, upload, pending, signal } = await pendingImports({ most: 2, keepMs: 600_000 });
    const [a, b] = [await pending.create(upload('a'), {}, 'x', signal), await pending.create(upload('b'), {}, 'x', signal)];
    pending.get(a.id);
    const c = await pending.create(upload('c'), {}, 'x', signal);
    expect(removed).toEqual(['b']);
    expect(() => pending.get(b.id)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect([a, c].map(({ id }) => pending.get(id).id)).toEqual([a.id, c.id]);
    await pending.close();
  });

  it('are forgotten in time', async () => {
    const { removed, upload, pending, signal } = await pendingImports({ most: 2, keepMs: 50 });
    const { id } = await pending.create(upload('a'), {}, 'x', signal);
    await expect.poll(() => removed).toEqual(['a']);
    expect(() => pending.get(id)).toThrow(expect.objectContaining({ code: 'not-found' }));
    await pending.close();
  });
});
