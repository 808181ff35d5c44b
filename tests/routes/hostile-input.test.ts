import fc from 'fast-check';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load, runningApp, SMALL, type TestApp } from './running-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await runningApp();
  await load(test.store, 'small', SMALL);
});
afterAll(async () => { await test.close(); });

const oneShape = (body: unknown, code?: string) => {
  expect(body).toMatchObject({ error: { code: code ?? expect.any(String), message: expect.any(String) } });
};

describe('bodies', () => {
  it('refuses malformed JSON with 400', async () => {
    for (const body of ['{', '{"id": }', 'nonsense', '"text"', '[1', '\u0000']) {
      const refused = await test.call.post('/api/cities').set('Content-Type', 'application/json').send(body);
      expect(refused.status).toBe(400);
      oneShape(refused.body, 'bad-request');
      expect(JSON.stringify(refused.body)).not.toMatch(/SyntaxError|position \d|at Object/);
    }
  });

  it('refuses another media type with 415, an unknown encoding or character set too', async () => {
    const text = await test.call.post('/api/cities').set('Content-Type', 'text/plain').send('{}');
    const form = await test.call.post('/api/cities').type('form').send({ id: 'x' });
    const charset = await test.call.post('/api/cities').set('Content-Type', 'application/json; charset=koi8-r').send('{}');
    const encoding = await test.call.post('/api/cities').set('Content-Type', 'application/json').set('Content-Encoding', 'zstd-9').send('{}');
    for (const refused of [text, form, charset, encoding]) {
      expect(refused.status).toBe(415);
      oneShape(refused.body, 'unsupported-media-type');
    }
  });

  it('refuses a body above the limit with 413', async () => {
    const refused = await test.call.post('/api/cities').send({ id: 'x', name: 'x'.repeat(3_000_000), country: 'JP' });
    expect(refused.status).toBe(413);
    oneShape(refused.body, 'too-large');
  });

  it('asks for a missing body', async () => {
    const refused = await test.call.post('/api/cities');
    expect([refused.status, refused.body.error.details]).toEqual([400, [{ path: 'body', message: 'is missing: send JSON' }]]);
  });

  it('keeps prototypes clean and refuses the names of their parts', async () => {
    for (const body of ['{"id":"p","name":"P","country":"JP","__proto__":{"polluted":1}}', '{"id":"p","name":"P","country":"JP","constructor":{"prototype":{"polluted":1}}}', '{"__proto__":[]}']) {
      const refused = await test.call.post('/api/cities').set('Content-Type', 'application/json').send(body);
      expect(refused.status).toBe(400);
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((await test.call.get('/api/cities?__proto__=1')).status).toBe(400);
    expect((await test.call.get('/api/cities?__proto__[x]=1&constructor=2')).status).toBe(400);
  });

  it('refuses control characters and halves of characters in texts', async () => {
    for (const name of ['a\u0000b', 'a\u001fb', 'a\u0007', '\ud800', 'x\udc00y', 'a\u0085']) {
      const refused = await test.call.post('/api/cities').send({ id: 'x', name, country: 'JP' });
      expect(refused.status).toBe(400);
      expect(refused.body.error.details[0].path).toBe('body.name');
    }
    const tabs = await test.call.post('/api/cities').send({ id: 'tabs', name: 'a', note: 'one\n\ttwo', country: 'JP' });
    expect(tabs.body.row.note).toBe('one\n\ttwo');
  });

  it('refuses values nested without end', async () => {
    const refused = await test.call.post('/api/cities').set('Content-Type', 'application/json').send(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`);
    expect(refused.status).toBe(400);
  });
});

describe('ids that look like something else', () => {
  const odd = [
    '../../etc/passwd', '..%2f..%2f', '$(id)', "') DETACH DELETE (n) //", '`MATCH (n) DETACH DELETE n`', '{$ne: null}', 'constructor', '__proto__', 'toString',
    '<script>alert(1)</script>', '=cmd()', "x' OR '1'='1", 'a b', '日本', '🏙', 'con', '%', '%25', '\\', 'city:kobe', '?x=1', '#x', 'a/b/c',
  ];

  it('are plain text: created, read back and deleted, and nothing else happens', async () => {
    const before = (await test.call.get('/api/health')).body.counts;
    for (const id of odd) {
      const made = await test.call.post('/api/cities').send({ id, name: id, country: 'JP' });
      expect([id, made.status]).toEqual([id, 201]);
      const read = await test.call.get(`/api/cities/${encodeURIComponent(id)}`);
      expect([id, read.status, read.body.row?.id]).toEqual([id, 200, id]);
      const gone = await test.call.delete(`/api/cities/${encodeURIComponent(id)}`).query({ revision: made.body.revision });
      expect([id, gone.status]).toEqual([id, 204]);
    }
    expect((await test.call.get('/api/health')).body.counts).toEqual(before);
  });

  it('are not found when they are not there', async () => {
    for (const id of [...odd, '\u001f', '\u0001', 'x'.repeat(900)]) {
      const missing = await test.call.get(`/api/cities/${encodeURIComponent(id)}`);
      expect([id, missing.status]).toEqual([id, 404]);
      oneShape(missing.body, 'not-found');
    }
  });

  it('refuses malformed percent-encoding and null characters with 400, anywhere', async () => {
    for (const path of ['/api/cities/%', '/api/cities/%zz', '/api/cities/%ff', '/api/cities?q=%E0%A4', '/%c0%ae', '/api/cities/a%00b', '/api/cities?q=%00', '/assets/%']) {
      const refused = await test.call.get(path);
      expect([path, refused.status]).toEqual([path, 400]);
      oneShape(refused.body, 'bad-request');
    }
  });
});

describe('requests that are no HTTP', () => {
  let server: Server;
  beforeAll(async () => {
    const { answerBrokenRequests } = await import('../../server/serve.ts');
    server = createServer(test.app.express);
    answerBrokenRequests(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => { server.close(); });

  const raw = (text: string) => new Promise<string>((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => { socket.write(text); });
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => { answer += chunk; }).on('close', () => resolve(answer)).on('error', reject);
  });

  it('get the same error body', async () => {
    for (const [text, status] of [['nonsense\r\n\r\n', 400], ['GET / HTTP/1.1\r\nBad Header\r\n\r\n', 400], [`GET /${'x'.repeat(40_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 413]] as const) {
      const answer = await raw(text);
      expect(answer.startsWith(`HTTP/1.1 ${status} `)).toBe(true);
      oneShape(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)));
    }
  });
});

describe('anything at all', () => {
  const word = fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('limit', 'cursor', 'q', 'country', 'dataset', 'kind', 'topic', 'from', 'to', 'network', 'depth', '__proto__', '-1', '1e999', 'NaN', '0x10', 'null'));
  const encode = (text: string) => encodeURIComponent(Buffer.from(text).toString('utf8'));

  it('in a query is never a fault of the server', async () => {
    const paths = ['/api/cities', '/api/participations', '/api/search', '/api/network', '/api/network/ego', '/api/network/facets', '/api/measures/degree', '/api/exports', '/api/template', '/api/health'];
    await fc.assert(fc.asyncProperty(fc.constantFrom(...paths), fc.array(fc.tuple(word, word), { maxLength: 5 }), async (path, pairs) => {
      const answer = await test.call.get(`${path}?${pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')}`);
      expect(answer.status).toBeLessThan(500);
      if (answer.status >= 400) oneShape(answer.body);
    }), { seed: 20_261_124, numRuns: 300 });
  });

  it('in a path is never a fault of the server', async () => {
    await fc.assert(fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom('get', 'post', 'patch', 'delete') as fc.Arbitrary<'get'>, async (parts, method) => {
      const answer = await test.call[method](`/api/${parts.map(encode).join('/')}`);
      expect(answer.status).toBeLessThan(500);
      if (answer.status >= 400) oneShape(answer.body);
    }), { seed: 20_261_124, numRuns: 300 });
  });

  it('in a body is never a fault of the server', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom('/api/cities', '/api/exchanges', '/api/participations', '/api/measures/degree/runs'), fc.json(), async (path, body) => {
      const answer = await test.call.post(path).set('Content-Type', 'application/json').send(body);
      expect(answer.status).toBeLessThan(500);
    }), { seed: 20_261_124, numRuns: 200 });
  });
});
