import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load, runningApp, SMALL, type TestApp } from './running-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await runningApp();
  await load(test.store, 'small', SMALL);
});
afterAll(async () => { await test.close(); });

const get = async (path: string, query: Record<string, string>) => test.call.get(`/api/${path}`).query(query);

describe('ways over HTTP', () => {
  it('lead from city to city by name or id, with the exchange of each step', async () => {
    const { status, body } = await get('paths', { from: 'malmö', to: 'city:lagos-ng' });
    expect(status).toBe(200);
    expect([body.mode, body.weights, body.count, body.none]).toEqual(['cities', 'shared', 1, null]);
    expect(body.paths[0].nodes.map(({ id }: { id: string }) => id).at(0)).toBe('malmo-se');
    expect(body.part.nodes.map(({ key }: { key: string }) => key)).toContain('city:lagos-ng');
  });
  it('go among everything where an end is no city, and come as CSV', async () => {
    const { body } = await get('paths', { from: 'practice:rain-gardens', to: 'lagos-ng' });
    expect([body.mode, body.weights]).toEqual(['everything', 'count']);
    const csv = await get('paths', { from: 'kobe-jp', to: 'lagos-ng', format: 'csv' });
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text.split('\n')[0]).toBe('path,step,fromType,fromId,from,toType,toId,to,relation,weight,occasions,arrivedBy,possibleFrom,kinds,what,people,institutions');
  });
  it('refuse what is not there with the nearest names, and what cannot be asked', async () => {
    const unknown = await get('paths', { from: 'kobee', to: 'lagos-ng' });
    expect([unknown.status, unknown.body.error.code]).toEqual([404, 'not-found']);
    expect(unknown.body.error.message).toContain('it may be Kobe (city:kobe-jp)');
    expect((await get('paths', { from: 'kobe-jp', to: 'kobe-jp' })).body.error.code).toBe('bad-request');
    expect((await get('paths', { from: 'kobe-jp', to: 'practice:rain-gardens', by: 'time' })).status).toBe(400);
    expect((await get('paths', { from: 'kobe-jp', to: 'lagos-ng', by: 'fastest' })).status).toBe(400);
  });
});

describe('what could have been known, introductions and comparisons over HTTP', () => {
  it('say when something arrived, certain and possible', async () => {
    const { status, body } = await get('known', { source: 'lagos-ng', by: '2018' });
    expect(status).toBe(200);
    // Kobe taught Lagos in May 2018; Malmö, a partner of Kobe since 2001, came with it.
    const rows = Object.fromEntries(body.items.map((item: { city: { id: string } }) => [item.city.id, item]));
    expect(rows['kobe-jp']).toMatchObject({ certain: '2018-05-31', possible: '2018-05-01', steps: 1 });
    expect(rows['malmo-se']).toMatchObject({ certain: '2018-05-31', steps: 2 });
    expect((await get('known', { source: 'lagos-ng', by: '2017' })).body.items).toEqual([]);
    expect((await get('known', { source: 'practice:rain-gardens' })).status).toBe(400);
  });
  it('name who knows both', async () => {
    const { body } = await get('introductions', { from: 'malmo-se', to: 'lagos-ng' });
    expect(body.items.map(({ via }: { via: { id: string } }) => via.id)).toContain('kobe-jp');
  });
  it('put two cities and two periods side by side', async () => {
    const cities = await get('compare', { of: 'cities', a: 'malmo-se', b: 'lagos-ng' });
    expect(cities.status).toBe(200);
    const partners = cities.body.sections.find(({ id }: { id: string }) => id === 'partners');
    expect(partners.items.find(({ what }: { what: { id: string } }) => what.id === 'kobe-jp').where).toBe('both');
    const periods = await get('compare', { of: 'periods', a: '2001', b: '2018', format: 'csv' });
    expect(periods.text.split('\n')[0]).toBe('section,type,id,name,otherId,other,where,a,b,difference');
    expect((await get('compare', { of: 'periods', a: '20x', b: '2018' })).body.error.message).toContain('write 2005/2010');
    expect((await get('compare', { of: 'datasets', a: 'small', b: 'nothing' })).status).toBe(400);
  });
});
