import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load, runningApp, SMALL, type TestApp } from './running-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await runningApp();
  await load(test.store, 'small', SMALL);
  await load(test.store, 'more', [
    { table: 'adoptions', cells: { id: 'malmo-rain', practiceId: 'rain-gardens', adoptingCityId: 'malmo-se', adaptedFromCityId: 'kobe-jp' } },
    { table: 'practices', cells: { id: 'roofs', title: 'Green roofs' } },
    { table: 'practices', cells: { id: 'unused', title: 'Unused' } },
    { table: 'adoptions', cells: { id: 'kobe-roofs', practiceId: 'roofs', adoptingCityId: 'kobe-jp', date: '2020', ended: '2022', fidelity: 'adapted', outcome: 'Cooler rooms' } },
  ] as never);
});
afterAll(async () => { await test.close(); });

const kobe = { type: 'city', id: 'kobe-jp', label: 'Kobe', country: 'JP' };
const lagos = { type: 'city', id: 'lagos-ng', label: 'Lagos', country: 'NG' };

describe('the exchanges behind a flow', () => {
  it('are named with the cities that taught and learned', async () => {
    const { status, body } = await test.call.get('/api/flows/exchanges').query({ group: 'region', source: 'Asia', target: 'Africa' });
    expect(status).toBe(200);
    // The adoption of Lagos came through the visit in which Kobe taught it: the same event.
    expect(body).toMatchObject({ total: 1, pairs: 1, items: [{ occasion: { type: 'exchange', id: 'visit', label: 'Visit to Kobe' }, kind: 'study visit', start: '2018-05', end: null, pairs: 1, some: [{ source: kobe, target: lagos }] }] });
  });
  it('count adoptions that are events of their own, undated ones last', async () => {
    const { body } = await test.call.get('/api/flows/exchanges').query({ group: 'country', source: 'JP', target: 'SE' });
    expect(body.items.map(({ occasion, kind, start }: { occasion: { type: string }; kind: string; start: string | null }) => [occasion.type, kind, start])).toEqual([['exchange', 'twinning', '2001'], ['practice', 'adoption', null]]);
    const filtered = await test.call.get('/api/flows/exchanges').query({ group: 'country', source: 'JP', target: 'SE', kind: 'adoption' });
    expect(filtered.body.total).toBe(1);
  });
  it('refuse a group that there is not, naming those there are', async () => {
    const { status, body } = await test.call.get('/api/flows/exchanges').query({ group: 'region', source: 'Atlantis', target: 'Asia' });
    expect([status, body.error.code]).toEqual([400, 'bad-request']);
    expect(body.error.message).toContain('Africa, Asia, Europe');
  });
});

describe('practices that spread', () => {
  it('are those that somebody adopted, most adoptions first, and can be searched', async () => {
    const { body } = await test.call.get('/api/flows/practices');
    expect(body.total).toBe(2);
    expect(body.items[0]).toEqual({ practice: { type: 'practice', id: 'rain-gardens', label: 'Rain gardens', country: null }, origin: kobe, adoptions: 2, cities: 2, first: '2019', last: '2019' });
    expect((await test.call.get('/api/flows/practices').query({ q: 'GREEN' })).body.items.map(({ practice }: { practice: { id: string } }) => practice.id)).toEqual(['roofs']);
  });
  it('have a story with places, sources and what became of it', async () => {
    const { body } = await test.call.get('/api/flows/practices/rain-gardens');
    expect(body.origin).toEqual({ city: kobe, lat: 34.69, lon: 135.2 });
    expect(body.arrivals.map(({ city, date, from, lat }: { city: { id: string }; date: string | null; from: { city: { id: string } } | null; lat: number | null }) => [city.id, date, from?.city.id, lat])).toEqual([['lagos-ng', '2019', 'kobe-jp', null], ['malmo-se', null, 'kobe-jp', null]]);
    const roofs = (await test.call.get('/api/flows/practices/roofs')).body;
    expect(roofs).toMatchObject({ origin: null, arrivals: [{ fidelity: 'adapted', outcome: 'Cooler rooms', ended: '2022', from: null, via: null }] });
    expect((await test.call.get('/api/flows/practices/nothing')).status).toBe(404);
  });
});
