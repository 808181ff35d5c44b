import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { city, load, runningApp, SMALL, type TestApp } from './running-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await runningApp();
  await load(test.store, 'small', SMALL);
});
afterEach(async () => { await test.close(); });

const READS = [
  '/api/cities', '/api/cities?limit=1', '/api/cities/kobe-jp', '/api/cities/kobe-jp/history', '/api/cities/kobe-jp/profile', '/api/network',
  '/api/network?network=directed', '/api/network/ego?type=city&id=kobe-jp', '/api/network/facets', '/api/datasets', '/api/measures', '/api/search?q=kobe',
];

describe('the data version', () => {
  it('stands on every answer, errors included, and in the bodies', async () => {
    const version = await test.store.version();
    for (const path of [...READS, '/api/health', '/api/nothing', '/api/cities/nobody', '/api/cities?limit=x']) {
      const answer = await test.call.get(path);
      expect([path, answer.headers['x-data-version']]).toEqual([path, version]);
      if (answer.status === 200 && 'dataVersion' in answer.body) expect(answer.body.dataVersion).toBe(version);
    }
  });

  it('makes a read with If-None-Match of the same version 304, and another one whole again', async () => {
    for (const path of READS) {
      const first = await test.call.get(path);
      expect([path, first.status, typeof first.headers['etag']]).toEqual([path, 200, 'string']);
      const etag = first.headers['etag'] as string;
      for (const match of [etag, etag.replace('W/', ''), `"other", ${etag}`]) {
        const same = await test.call.get(path).set('If-None-Match', match);
        expect([path, match, same.status, same.text]).toEqual([path, match, 304, '']);
      }
      expect((await test.call.get(path).set('If-None-Match', '"other"')).status).toBe(200);
    }
    const tags = await Promise.all(READS.map(async (path) => (await test.call.get(path)).headers['etag']));
    expect(new Set(tags).size).toBe(READS.length);

    await load(test.store, 'more', [city('oslo-no', 'Oslo', 'NO')]);
    for (const [at, path] of READS.entries()) {
      const changed = await test.call.get(path).set('If-None-Match', tags[at] as string);
      expect([path, changed.status]).toEqual([path, 200]);
      expect(changed.headers['etag']).not.toBe(tags[at]);
    }
  });

  it('does not make 304 of what is wrong: a bad request stays one', async () => {
    const etag = (await test.call.get('/api/cities')).headers['etag'] as string;
    expect((await test.call.get('/api/cities?limit=0').set('If-None-Match', etag)).status).toBe(400);
  });

  it('is the new one on the answer to a write', async () => {
    const before = await test.store.version();
    const made = await test.call.post('/api/topics').send({ id: 't', label: 'T' });
    expect(made.headers['x-data-version']).not.toBe(before);
    expect(made.headers['x-data-version']).toBe(await test.store.version());
    expect(made.headers['etag']).toBeUndefined();
  });

  it('answers HEAD like GET without a body', async () => {
    const head = await test.call.head('/api/cities');
    const get = await test.call.get('/api/cities');
    expect([head.status, head.headers['etag'], head.text ?? '']).toEqual([200, get.headers['etag'], '']);
  });
});

describe('what people write beside the data', () => {
  const OF_THE_NETWORK = ['/api/network', '/api/network?network=directed', '/api/network/facets', '/api/measures', '/api/measures/degree', '/api/search?q=kobe', '/api/cities/kobe-jp/profile'];

  it('leaves the version of the network and the answers made from it, and makes its own lists new', async () => {
    const tagOf = async (path: string) => (await test.call.get(path)).headers['etag'] as string;
    const tags = await Promise.all(OF_THE_NETWORK.map(tagOf));
    const version = (await test.call.get('/api/network')).body.dataVersion as string;
    const [notes, about] = await Promise.all(['/api/notes', '/api/notes?aboutId=city:kobe-jp'].map(tagOf));

    const made = await test.call.post('/api/notes').send({ id: 'n', aboutId: 'city:kobe-jp', text: 'Ask about drills', tags: ['visit'] });
    expect(made.status).toBe(201);
    for (const [at, path] of OF_THE_NETWORK.entries()) {
      const same = await test.call.get(path).set('If-None-Match', tags[at]!);
      expect([path, same.status, same.headers['x-data-version']]).toEqual([path, 304, version]);
    }
    expect((await test.call.get('/api/network')).body.dataVersion).toBe(version);
    expect((await test.call.get('/api/notes').set('If-None-Match', notes!)).body.total).toBe(1);
    const found = await test.call.get('/api/notes?aboutId=city:kobe-jp').set('If-None-Match', about!);
    expect(found.body.items.map((item: { row: { tags: string[] } }) => item.row.tags)).toEqual([['visit']]);
    expect((await test.call.get('/api/notes?aboutId=city:oslo-no')).body.items).toEqual([]);
    expect((await test.call.get('/api/notes?q=DRILLS')).body.total).toBe(1);
    expect((await test.call.get('/api/cities?aboutId=city:kobe-jp')).status).toBe(400);
  });
});

describe('the network', () => {
  it('comes compressed as asked for, and says the same each way', async () => {
    const plain = await test.call.get('/api/network').set('Accept-Encoding', 'identity');
    const gzip = await test.call.get('/api/network').set('Accept-Encoding', 'gzip');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gzip.body).toEqual(plain.body);
    expect(gzip.headers['vary']).toMatch(/accept-encoding/i);
  });

  it('holds the ties of the small network: one twinning, one visit, no third', async () => {
    const { cities, links, occasions } = (await test.call.get('/api/network')).body;
    expect(cities.id).toEqual(['kobe-jp', 'lagos-ng', 'malmo-se']);
    expect(links.source.map((source: number, at: number) => [source, links.target[at]])).toEqual([[0, 1], [0, 2]]);
    expect(occasions.id.sort()).toEqual(['twins', 'visit']);
    const directed = (await test.call.get('/api/network?network=directed')).body.links;
    expect(directed.source.map((source: number, at: number) => [source, directed.target[at]]).sort()).toEqual([[0, 1], [0, 2], [2, 0]]);
  });

  it('refuses filters that mean nothing', async () => {
    for (const query of [{ from: 'yesterday' }, { country: 'Atlantis' }, { topic: 'nothing' }, { dataset: 'none' }, { from: '2020', to: '2010' }, { colour: 'red' }]) {
      const refused = await test.call.get('/api/network').query(query);
      expect([query, refused.status, refused.body.error.code]).toEqual([query, 400, 'bad-request']);
      expect(refused.body.error.details[0].path).toBe(`query.${Object.keys(query)[0]}`);
    }
  });
});

describe('search', () => {
  it('finds names without accents, unfinished and misspelt, of the kinds asked for', async () => {
    const found = async (query: object) => (await test.call.get('/api/search').query(query)).body.items.map((hit: { type: string; id: string }) => `${hit.type}:${hit.id}`);
    expect(await found({ q: 'malmo' })).toContain('city:malmo-se');
    expect((await found({ q: 'kob' }))[0]).toBe('city:kobe-jp');
    expect(await found({ q: 'gardens' })).toEqual(['practice:rain-gardens']);
    expect(await found({ q: 'resiliant' })).toEqual(['programme:mcr']);
    expect(await found({ q: 'kobe', types: 'exchange' })).not.toContain('city:kobe-jp');
    expect(await found({ q: 'kobe', types: 'city, exchange', limit: 1 })).toEqual(['city:kobe-jp']);
    expect(await found({ q: '???' })).toEqual([]);
  });

  it('finds what was just added and not what was just deleted', async () => {
    const made = await test.call.post('/api/cities').send({ id: 'quito-ec', name: 'Quito', country: 'EC' });
    expect((await test.call.get('/api/search?q=quito')).body.items).toMatchObject([{ type: 'city', id: 'quito-ec' }]);
    await test.call.delete(`/api/cities/quito-ec?revision=${made.body.revision}`);
    expect((await test.call.get('/api/search?q=quito')).body.items).toEqual([]);
  });
});
