import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load, runningApp, SMALL, type TestApp } from './running-app.ts';

let test: TestApp;
let client: string;
beforeAll(async () => {
  client = mkdtempSync(join(tmpdir(), 'interurban-client-'));
  mkdirSync(join(client, 'assets'));
  writeFileSync(join(client, 'index.html'), '<!doctype html><title>Interurban</title>');
  writeFileSync(join(client, 'assets', 'main-abc123.js'), 'export {};');
  writeFileSync(join(client, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  test = await runningApp({ clientFolder: client });
  await load(test.store, 'small', SMALL);
});
afterAll(async () => {
  await test.close();
  rmSync(client, { recursive: true });
});

describe('other sites', () => {
  const attempt = (headers: Record<string, string>) => test.call.post('/api/topics').set(headers).send({ id: `t${Math.random()}`, label: 'T' });

  it.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }], [{ 'Sec-Fetch-Site': 'same-site' }], [{ Origin: 'https://evil.example', Host: 'localhost:4180' }],
    [{ Origin: 'null' }], [{ Origin: 'http://localhost:9999', Host: 'localhost:4180' }], [{ Origin: 'http://localhost:4180', Host: 'localhost:4180', 'Sec-Fetch-Site': 'cross-site' }],
  ])('cannot change anything: %j', async (headers) => {
    const refused = await attempt(headers as Record<string, string>);
    expect([refused.status, refused.body.error.code]).toEqual([403, 'forbidden']);
  });

  it.each([
    [{}], [{ 'Sec-Fetch-Site': 'same-origin' }], [{ 'Sec-Fetch-Site': 'none' }], [{ Origin: 'http://localhost:4180', Host: 'localhost:4180' }],
    [{ Origin: 'http://127.0.0.1:5173', Host: '127.0.0.1:4180', 'Sec-Fetch-Site': 'same-origin' }],
  ])('are told from our own pages and from programs: %j', async (headers) => {
    expect((await attempt(headers as Record<string, string>)).status).toBe(201);
  });

  it('get no permission to read across origins', async () => {
    const answer = await test.call.get('/api/health').set('Origin', 'https://evil.example');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});

describe('the Host header', () => {
  it.each(['localhost', 'localhost:4180', '127.0.0.1:9', '[::1]:4180', 'LOCALHOST:80'])('may be %s', async (host) => {
    expect((await test.call.get('/api/health').set('Host', host)).status).toBe(200);
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io:4180', '192.168.0.7', 'localhost:4180@evil.example', 'localhost:80:80'])('may not be %s', async (host) => {
    for (const path of ['/api/health', '/', '/api/docs']) {
      const refused = await test.call.get(path).set('Host', host);
      expect([refused.status, refused.body.error.code]).toEqual([403, 'forbidden']);
    }
  });

  it('is not looked at when HOST was set to another address', async () => {
    const open = await runningApp({ host: '0.0.0.0' });
    expect((await open.call.get('/api/health').set('Host', 'graph.example.org')).status).toBe(200);
    expect((await open.call.post('/api/topics').set({ Host: 'graph.example.org', Origin: 'https://evil.example' }).send({ id: 't', label: 'T' })).status).toBe(403);
    await open.close();
  });
});

describe('headers', () => {
  it('forbid inline scripts and anything from elsewhere, on every kind of answer', async () => {
    for (const path of ['/', '/api/health', '/api/docs', '/api/nothing', '/assets/main-abc123.js']) {
      const policy = (await test.call.get(path).set('Accept', 'text/html')).headers['content-security-policy'] as string;
      expect(policy).toMatch(/script-src 'self';/);
      expect(policy).toMatch(/worker-src 'self' blob:/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/);
    }
  });

  it('let only /embed be framed, by this server unless told otherwise', async () => {
    const framing = async (app: typeof test, path: string) => {
      const { headers } = await app.call.get(path).set('Accept', 'text/html');
      return [/frame-ancestors ([^;]*)/.exec(headers['content-security-policy'] as string)?.[1], headers['x-frame-options']];
    };
    expect(await framing(test, '/embed?view=network')).toEqual(["'self'", undefined]);
    const open = await runningApp({ embedAncestors: ["'self'", 'https://www.example.org'] });
    expect(await framing(open, '/embed')).toEqual(["'self' https://www.example.org", undefined]);
    for (const path of ['/', '/explore', '/story/one', '/embedded', '/api/embed', '/x/embed', '/embed/more', '/api/health']) expect(await framing(open, path), path).toEqual(["'none'", 'DENY']);
    expect((await open.call.get('/embed').set('Accept', 'text/html')).headers['content-security-policy']).toMatch(/script-src 'self';/);
    await open.close();
  });

  it('name the request; an id from outside is taken only if it is sane', async () => {
    const own = await test.call.get('/api/health').set('X-Request-Id', 'abc-123');
    expect(own.headers['x-request-id']).toBe('abc-123');
    for (const id of ['a b', 'x'.repeat(200), '{"a":1}', '<script>', '-rf']) {
      const made = await test.call.get('/api/health').set('X-Request-Id', id);
      expect(made.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('do not reach the log, and neither do bodies', async () => {
    await test.call.post('/api/topics').set({ Authorization: 'Bearer hunter2', Cookie: 'session=hunter2', 'X-Actor': 'hunter2' }).send({ id: 'log', label: 'hunter2' });
    await test.call.get('/api/nothing');
    expect(test.logged.length).toBeGreaterThan(0);
    expect(test.logged.join('')).not.toContain('hunter2');
    expect(JSON.parse(test.logged.at(-1)!)).toMatchObject({ req: { method: 'GET', url: '/api/nothing', id: expect.any(String) }, res: { status: 404 } });
  });
});

describe('limits', () => {
  it('answer 429 with when to come again, apart for reads and writes, never for health', async () => {
    const limited = await runningApp({ rateLimits: { reads: 3, writes: 2, imports: 1, computations: 1 } });
    const statuses = [];
    for (let at = 0; at < 5; at += 1) statuses.push((await limited.call.get('/api/cities')).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect((await limited.call.post('/api/topics').send({ id: 't', label: 'T' })).status).toBe(201);
    const refused = await limited.call.get('/api/cities');
    expect(refused.body.error.code).toBe('too-many-requests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    for (let at = 0; at < 10; at += 1) expect((await limited.call.get('/api/health')).status).toBe(200);
    await limited.close();
  });
});

describe('the explorer', () => {
  it('is given where a browser navigates, under any address outside /api', async () => {
    for (const path of ['/', '/cities/kobe-jp', '/import?x=1']) {
      const page = await test.call.get(path).set('Accept', 'text/html,application/xhtml+xml');
      expect([page.status, page.headers['content-type'], page.headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-cache']);
      const mode = await test.call.get(path).set('Sec-Fetch-Mode', 'navigate');
      expect(mode.status).toBe(200);
    }
  });

  it('is not given in place of a file or of the API', async () => {
    for (const [path, headers] of [['/assets/gone-1.js', { Accept: 'text/html' }], ['/gone.js', { 'Sec-Fetch-Mode': 'no-cors', Accept: 'text/html' }], ['/gone.json', {}], ['/api/nothing', { Accept: 'text/html' }]] as const) {
      const missing = await test.call.get(path).set(headers);
      expect([path, missing.status, missing.body.error.code]).toEqual([path, 404, 'not-found']);
    }
  });

  it('keeps hashed files for ever and asks for the others each time', async () => {
    expect((await test.call.get('/assets/main-abc123.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await test.call.get('/icon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it('gives nothing outside its folder', async () => {
    for (const path of ['/../package.json', '/..%2fpackage.json', '/assets/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd', '/.env', '/assets/%5c..%5c..%5cpackage.json']) {
      const answer = await test.call.get(path);
      expect([path, [400, 404].includes(answer.status)]).toEqual([path, true]);
      expect(answer.text).not.toContain('"dependencies"');
    }
  });

  it('says plainly when it is not built', async () => {
    const bare = await runningApp();
    const page = await bare.call.get('/').set('Accept', 'text/html');
    expect(page.status).toBe(503);
    expect(page.text).toContain('npm run build');
    await bare.close();
  });

  it('answers other methods with 405', async () => {
    const refused = await test.call.post('/somewhere').send({});
    expect([refused.status, refused.headers['allow'], refused.body.error.code]).toEqual([405, 'GET, HEAD', 'method-not-allowed']);
  });
});
