import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ErrorBody, type Endpoint } from '../../server/model/contract.ts';
import { listEndpoints } from '../../server/openapi.ts';
import { successStatus } from '../../server/routes/bind.ts';
import { load, runningApp, SMALL, type TestApp } from '../routes/running-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await runningApp();
  await load(test.store, 'small', SMALL);
});
afterAll(async () => { await test.close(); });

const endpoints = listEndpoints();
const METHODS = ['get', 'post', 'patch', 'delete'] as const;
const methodOf = (endpoint: Endpoint) => endpoint.method.toLowerCase() as (typeof METHODS)[number];
/** The path with every parameter filled in. */
const address = (endpoint: Endpoint, value: string) => `/api${endpoint.path.replace(/:\w+/g, encodeURIComponent(value))}`;
const send = (endpoint: Endpoint, url: string) => {
  const call = test.call[methodOf(endpoint)](url);
  return endpoint.form ? call.attach('files', Buffer.from('id,name,country\nx,X,JP\n'), 'cities.csv') : call;
};
/** Takes parameters of measures, whatever their names; these are refused by the measure. */
const isLoose = (endpoint: Endpoint) => endpoint.path.startsWith('/measures/:id') && endpoint.method === 'GET';
const expectError = (answer: { status: number; body: unknown; headers: Record<string, string> }, status: number, code: string) => {
  expect([answer.status, (answer.body as { error?: { code?: string } }).error?.code]).toEqual([status, code]);
  expect(ErrorBody.safeParse(answer.body).success).toBe(true);
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(answer.headers['x-data-version']).toBeDefined();
  expect(answer.headers['x-request-id']).toBeDefined();
  expect(answer.headers['etag']).toBeUndefined();
  expect(answer.headers['cache-control']).toBe('no-store');
};
const expectDetails = (body: { error: { details?: unknown } }) => {
  expect(body.error.details).toEqual(expect.arrayContaining([{ path: expect.any(String), message: expect.any(String) }]));
};

describe('the contract', () => {
  it('has no two endpoints of the same method and path', () => {
    const names = endpoints.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is mounted whole, and nothing else is', () => {
    const mounted = [...test.app.mounted].flatMap(([path, methods]) => [...methods].map((method) => `${method} ${path}`)).sort();
    expect(mounted).toEqual(endpoints.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`).sort());
  });
});

const only = (wanted: (endpoint: Endpoint) => boolean) => endpoints.filter(({ endpoint }) => wanted(endpoint));

describe('every endpoint', () => {
  it.each(only((endpoint) => !isLoose(endpoint)))('$name refuses an unknown field in the query with its path', async ({ endpoint }) => {
    const answer = await send(endpoint, `${address(endpoint, 'nobody')}?surprise=1`);
    expectError(answer, 400, 'bad-request');
    expect(answer.body.error.details).toContainEqual({ path: 'query.surprise', message: expect.any(String) });
  });

  it.each(only((endpoint) => endpoint.params !== undefined))('$name refuses an id that is too long', async ({ endpoint }) => {
    const answer = await send(endpoint, address(endpoint, 'x'.repeat(2_000)));
    expectError(answer, 400, 'bad-request');
    expectDetails(answer.body);
  });

  it.each(only((endpoint) => endpoint.params !== undefined && endpoint.body === undefined))('$name says of what is not there that it is not', async ({ endpoint }) => {
    const query = endpoint.query && 'revision' in endpoint.query.shape ? '?revision=0' : '';
    expectError(await send(endpoint, `${address(endpoint, 'nobody')}${query}`), 404, 'not-found');
  });

  it.each(only((endpoint) => endpoint.body !== undefined))('$name refuses a body that is not JSON, of another type, too large, of unknown fields, or missing', async ({ endpoint }) => {
    const call = () => test.call[methodOf(endpoint)](address(endpoint, 'kobe-jp'));
    expectError(await call().set('Content-Type', 'application/json').send('{'), 400, 'bad-request');
    expectError(await call().set('Content-Type', 'text/csv').send('a,b'), 415, 'unsupported-media-type');
    expectError(await call().set('Content-Type', 'application/json').send(`"${'x'.repeat(2_100_000)}"`), 413, 'too-large');
    const unknown = await call().send({ surprise: 1 });
    expectError(unknown, 400, 'bad-request');
    expect(unknown.body.error.details).toContainEqual({ path: 'body.surprise', message: expect.any(String) });
    expectError(await call(), 400, 'bad-request');
    expectError(await call().send([]), 400, 'bad-request');
  });

  it.each(endpoints)('$name refuses methods that its path does not have', async ({ endpoint }) => {
    const own = test.app.mounted.get(endpoint.path)!;
    for (const method of [...METHODS, 'put' as const]) {
      if (own.has(method.toUpperCase())) continue;
      const answer = await test.call[method](address(endpoint, 'x'));
      expectError(answer, 405, 'method-not-allowed');
      for (const name of own) expect(answer.headers['allow']!.split(', ')).toContain(name);
    }
    const options = await test.call.options(address(endpoint, 'x'));
    expect([options.status, options.headers['allow']!.includes(endpoint.method)]).toEqual([204, true]);
  });
});

describe('what many endpoints share', () => {
  it('unknown paths are 404, in the shape of every other error', async () => {
    for (const path of ['/api/nothing', '/api', '/api/', '/api/cities/a/b/c', '/api/Cities']) expectError(await test.call.get(path), 404, 'not-found');
  });

  it('a bad value anywhere in a query names its path', async () => {
    const bad: [string, string][] = [
      ['/api/cities?limit=0', 'query.limit'], ['/api/cities?limit=1001', 'query.limit'], ['/api/cities?limit=ten', 'query.limit'], ['/api/cities?limit=1&limit=2', 'query.limit'],
      ['/api/search', 'query.q'], ['/api/search?q=', 'query.q'], ['/api/search?q=a&types=planet', 'query.types'], ['/api/network?network=sideways', 'query.network'],
      ['/api/network/ego', 'query.type'], ['/api/network/ego?type=city&id=kobe-jp&depth=4', 'query.depth'], ['/api/exports', 'query.format'], ['/api/exports?format=pdf', 'query.format'],
      ['/api/template?format=gexf', 'query.format'], ['/api/measures/degree?weights=heavy', 'query.weights'], ['/api/cities/kobe-jp?x=1', 'query.x'],
    ];
    for (const [url, path] of bad) {
      const answer = await test.call.get(url);
      expectError(answer, 400, 'bad-request');
      expect([url, answer.body.error.details.map((detail: { path: string }) => detail.path)]).toEqual([url, expect.arrayContaining([path])]);
    }
  });
});

describe('every list and profile', () => {
  it('answers as the contract says on a small network', async () => {
    const known: Record<string, string> = {
      city: 'kobe-jp', practice: 'rain-gardens', exchange: 'visit', person: 'ann', institution: 'undrr', programme: 'mcr', topic: 'flood',
    };
    for (const { name, endpoint } of endpoints) {
      const [group, noun] = name.split('.') as [string, string];
      const list = group === 'tables' && name.endsWith('.list');
      if (!list && group !== 'profiles') continue;
      const answer = await test.call.get(address(endpoint, known[noun] ?? ''));
      expect([name, answer.status]).toEqual([name, successStatus(endpoint)]);
      if (typeof endpoint.response !== 'string') expect(endpoint.response.safeParse(answer.body).error).toBeUndefined();
    }
  });
});
