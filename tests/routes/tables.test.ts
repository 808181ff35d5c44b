import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { city, load, runningApp, SMALL, type TestApp } from './running-app.ts';

let test: TestApp;
beforeEach(async () => { test = await runningApp(); });
afterEach(async () => { await test.close(); });

const kobe = { id: 'kobe-jp', name: 'Kobe', country: 'JP' };

describe('rows over HTTP', () => {
  it('creates, reads, changes and deletes a row, and keeps who did it', async () => {
    const made = await test.call.post('/api/cities').set('X-Actor', 'Zoë').send(kobe);
    expect(made.status).toBe(201);
    expect(made.headers['location']).toBe('/api/cities/kobe-jp');
    expect(made.body).toMatchObject({ key: 'kobe-jp', datasets: [], row: { name: 'Kobe', population: null, hazards: [] } });

    const changed = await test.call.patch('/api/cities/kobe-jp').send({ revision: made.body.revision, cells: { population: 1_500_000 } });
    expect(changed.status).toBe(200);
    expect(changed.body.row).toMatchObject({ name: 'Kobe', population: 1_500_000 });
    expect(changed.body.dataVersion).not.toBe(made.body.dataVersion);
    expect(changed.headers['x-data-version']).toBe(changed.body.dataVersion);

    const gone = await test.call.delete('/api/cities/kobe-jp').query({ revision: changed.body.revision });
    expect(gone.status).toBe(204);
    expect((await test.call.get('/api/cities/kobe-jp')).status).toBe(404);

    const history = await test.call.get('/api/cities/kobe-jp/history');
    expect(history.body.items.map((entry: { action: string; actor: string }) => [entry.action, entry.actor]).sort()).toEqual([
      ['changed', 'local'], ['created', 'Zoë'], ['deleted', 'local'],
    ]);
  });

  it('refuses a change made on an older version with 409 stale-version', async () => {
    const made = await test.call.post('/api/cities').send(kobe);
    await test.call.patch('/api/cities/kobe-jp').send({ revision: made.body.revision, cells: { population: 1 } });
    const stale = await test.call.patch('/api/cities/kobe-jp').send({ revision: made.body.revision, cells: { population: 2 } });
    expect(stale.status).toBe(409);
    expect(stale.body.error.code).toBe('stale-version');
    const staleDelete = await test.call.delete('/api/cities/kobe-jp').query({ revision: made.body.revision });
    expect(staleDelete.body.error.code).toBe('stale-version');
    expect((await test.call.get('/api/cities/kobe-jp')).body.row.population).toBe(1);
  });

  it('lets exactly one of two changes made at the same time through', async () => {
    const made = await test.call.post('/api/cities').send(kobe);
    const answers = await Promise.all([1, 2, 3, 4].map((population) =>
      test.call.patch('/api/cities/kobe-jp').send({ revision: made.body.revision, cells: { population } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  it('refuses a second row of the same key, and deleting what others name', async () => {
    await load(test.store, 'small', SMALL);
    const twice = await test.call.post('/api/cities').send(kobe);
    expect([twice.status, twice.body.error.code]).toEqual([409, 'conflict']);
    const { revision } = (await test.call.get('/api/cities/kobe-jp')).body;
    const used = await test.call.delete('/api/cities/kobe-jp').query({ revision });
    expect([used.status, used.body.error.code]).toEqual([409, 'conflict']);
  });

  it('names the path of every bad cell', async () => {
    const refused = await test.call.post('/api/cities').send({ id: 'a;b', name: '', country: 'Japan', population: -1, colour: 'red' });
    expect(refused.status).toBe(400);
    expect(refused.body.error.code).toBe('bad-request');
    expect(refused.body.error.details.map((detail: { path: string }) => detail.path).sort()).toEqual(['body.colour', 'body.country', 'body.id', 'body.name', 'body.population']);
  });

  it('refuses a reference to what does not exist', async () => {
    const refused = await test.call.post('/api/practices').send({ id: 'p', title: 'P', originCityId: 'nowhere' });
    expect([refused.status, refused.body.error.code]).toEqual([422, 'refused']);
    expect(JSON.stringify(refused.body.error.details)).toContain('nowhere');
  });

  it('trims and composes texts as imports do; blank is unknown', async () => {
    const made = await test.call.post('/api/cities').send({ ...kobe, name: '  Malmo\u0308 ', note: '   ' });
    expect(made.body.row).toMatchObject({ name: 'Malmö', note: null });
    const blank = await test.call.post('/api/cities').send({ id: 'x', name: '   ', country: 'JP' });
    expect(blank.status).toBe(400);
  });

  it('reaches rows whose key is made of several cells', async () => {
    await load(test.store, 'small', SMALL);
    const list = await test.call.get('/api/participations');
    expect(list.body.total).toBe(4);
    for (const item of list.body.items) {
      const one = await test.call.get(`/api/participations/${encodeURIComponent(item.key)}`);
      expect(one.body.row).toEqual(item.row);
    }
  });
});

describe('lists', () => {
  const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `c${String(from + at).padStart(3, '0')}`);
  const walk = async (path: string, query: Record<string, unknown>, between: () => Promise<void> = async () => {}) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (;;) {
      const page = await test.call.get(path).query({ ...query, ...(cursor === undefined ? {} : { cursor }) });
      expect(page.status).toBe(200);
      seen.push(...page.body.items.map((item: { key: string }) => item.key));
      if (page.body.nextCursor === null) return seen;
      cursor = page.body.nextCursor as string;
      await between();
    }
  };

  it('gives every row once, page by page, in key order', async () => {
    await load(test.store, 'many', ids(0, 23).map((id) => city(id, `City ${id}`, 'JP')));
    expect(await walk('/api/cities', { limit: 5 })).toEqual(ids(0, 23));
    expect(await walk('/api/cities', { limit: 23 })).toEqual(ids(0, 23));
    expect(await walk('/api/cities', { limit: 4, q: 'city' })).toEqual(ids(0, 23));
  });

  it('gives no row twice and misses none that was there throughout, while rows come and go', async () => {
    await load(test.store, 'many', ids(0, 20).map((id) => city(id, `City ${id}`, 'JP')));
    for (const query of [{ limit: 3 }, { limit: 3, country: 'jp' }]) {
      let added = 0;
      const seen = await walk('/api/cities', query, async () => {
        added += 1;
        await test.call.post('/api/cities').send({ id: `a${query.country ?? ''}${added}`, name: 'Before', country: 'JP' });
        await test.call.post('/api/cities').send({ id: `c${String(added * 3).padStart(3, '0')}x${query.country ?? ''}`, name: 'Between', country: 'JP' });
      });
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(ids(0, 20)));
      expect(seen).toEqual([...seen].sort());
    }
  });

  it('filters by words without accents, by country and by dataset', async () => {
    await load(test.store, 'small', SMALL);
    await load(test.store, 'other', [city('oslo-no', 'Oslo', 'NO')]);
    const keys = async (query: object) => (await test.call.get('/api/cities').query(query)).body.items.map((item: { key: string }) => item.key);
    expect(await keys({ q: 'malmo' })).toEqual(['malmo-se']);
    expect(await keys({ q: 'MALMÖ' })).toEqual(['malmo-se']);
    expect(await keys({ country: 'no' })).toEqual(['oslo-no']);
    expect(await keys({ dataset: 'other' })).toEqual(['oslo-no']);
    expect(await keys({ q: 'nothing like it' })).toEqual([]);
    const total = await test.call.get('/api/cities').query({ dataset: 'small', limit: 1 });
    expect([total.body.total, total.body.items.length]).toEqual([3, 1]);
  });

  it('refuses a filter that means nothing for the table, and an unknown dataset', async () => {
    const noCountry = await test.call.get('/api/practices').query({ country: 'JP' });
    expect([noCountry.status, noCountry.body.error.details[0].path]).toEqual([400, 'query.country']);
    const noDataset = await test.call.get('/api/cities').query({ dataset: 'nope' });
    expect([noDataset.status, noDataset.body.error.details[0].path]).toEqual([400, 'query.dataset']);
  });

  it('refuses cursors that it did not make', async () => {
    await load(test.store, 'many', ids(0, 3).map((id) => city(id, id, 'JP')));
    const { nextCursor } = (await test.call.get('/api/cities').query({ limit: 1 })).body;
    for (const cursor of ['x', '', 'e30', `${nextCursor}A`, Buffer.from('{"v":2}').toString('base64url')]) {
      expect((await test.call.get('/api/cities').query({ cursor })).status).toBe(400);
    }
    expect((await test.call.get('/api/practices').query({ cursor: nextCursor })).status).toBe(400);
  });
});
