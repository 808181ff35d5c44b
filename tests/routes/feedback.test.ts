import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { load, runningApp, SMALL, type TestApp } from './running-app.ts';

let test: TestApp;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-04T05:06:07.089Z') });
  test = await runningApp();
  await load(test.store, 'small', SMALL);
});
afterEach(async () => {
  vi.useRealTimers();
  await test.close();
});

const address = (seeker: string, candidate: string) => `/api/cities/${seeker}/suggestions/${candidate}/feedback`;
const record = (body: object, candidate = 'malmo-se', seeker = 'lagos-ng') => test.call.post(address(seeker, candidate)).send(body);
const twin = { purpose: 'twin', outcome: 'shortlisted' };

describe('feedback on a suggestion', () => {
  it('is one row of the table, by whoever asks and of today unless it says otherwise', async () => {
    const made = await test.call.post(address('lagos-ng', 'malmo-se')).set('X-Actor', 'Zoë').send(twin);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      datasets: [], row: {
        seekerId: 'lagos-ng', candidateId: 'malmo-se', purpose: 'twin', outcome: 'shortlisted', date: '2026-03-04', by: 'Zoë',
        reason: null, topicId: null, exchangeId: null, sourceIds: [], verified: null,
      },
    });
    expect(made.body.key).toMatch(/^feedback-2026-03-04T05-06-07-089Z-[0-9a-f]{4}$/);
    expect(made.headers['location']).toBe(`/api/feedback/${made.body.key as string}`);
    expect((await test.call.get(made.headers['location'] as string)).body.row).toEqual(made.body.row);
    const history = await test.call.get(`/api/feedback/${made.body.key as string}/history`);
    expect(history.body.items).toMatchObject([{ action: 'created', actor: 'Zoë' }]);
    expect(await test.store.check()).toEqual([]);
  });
  it('keeps reason, topic, exchange, date and person as given', async () => {
    const declined = await record({ purpose: 'learn', outcome: 'declined', reason: ' No  budget ', topicId: 'flood', date: '2025-11', by: 'Office of the mayor' });
    expect(declined.body.row).toMatchObject({ outcome: 'declined', reason: 'No  budget', topicId: 'flood', date: '2025-11', by: 'Office of the mayor' });
    const met = await record({ purpose: 'learn', outcome: 'exchange', exchangeId: 'visit' }, 'kobe-jp');
    expect(met.body.row).toMatchObject({ outcome: 'exchange', exchangeId: 'visit' });
    const notOnRecord = await record({ purpose: 'learn', outcome: 'exchange' }, 'kobe-jp');
    expect(notOnRecord.body.row).toMatchObject({ outcome: 'exchange', exchangeId: null });
  });
  it('is changed and deleted like any row', async () => {
    const made = (await record(twin)).body;
    const changed = await test.call.patch(`/api/feedback/${made.key as string}`).send({ revision: made.revision, cells: { reason: 'They asked us' } });
    expect(changed.body.row).toMatchObject({ reason: 'They asked us', outcome: 'shortlisted' });
    const self = await test.call.patch(`/api/feedback/${made.key as string}`).send({ revision: changed.body.revision, cells: { candidateId: 'lagos-ng' } });
    expect([self.status, self.body.error.code]).toEqual([400, 'bad-request']);
    expect(self.body.error.message).toContain('candidateId must be another city than seekerId');
    expect((await test.call.delete(`/api/feedback/${made.key as string}`).query({ revision: changed.body.revision })).status).toBe(204);
  });
  it('lifts a decline, and refuses to lift where nothing stands', async () => {
    const lift = { purpose: 'twin', outcome: 'lifted' };
    expect((await record(lift)).body.error).toMatchObject({ code: 'conflict', message: 'nothing stands between "lagos-ng" and "malmo-se" for the purpose twin, so there is nothing to lift' });
    await record({ purpose: 'twin', outcome: 'declined', reason: 'Too far' });
    expect((await record({ ...lift, purpose: 'learn' })).status).toBe(409);
    vi.setSystemTime(new Date('2026-03-04T05:06:08Z'));
    expect((await record(lift)).status).toBe(201);
    vi.setSystemTime(new Date('2026-03-04T05:06:09Z'));
    expect((await record(lift)).status).toBe(409);
  });
  it.each<[string, object, string, string, number, string]>([
    ['an unknown seeker', twin, 'nowhere', 'malmo-se', 404, 'there is no city "nowhere"; search for its name to find its id'],
    ['an unknown candidate', twin, 'lagos-ng', 'nowhere', 404, 'there is no city "nowhere"; search for its name to find its id'],
    ['a city with itself', twin, 'lagos-ng', 'lagos-ng', 400, '"lagos-ng" is suggested to itself; choose two different cities'],
    ['a decline without a reason', { purpose: 'twin', outcome: 'declined' }, 'lagos-ng', 'malmo-se', 400, 'reason: is needed when a suggestion is declined, so that others can learn from it'],
    ['a decline with a blank reason', { purpose: 'twin', outcome: 'declined', reason: ' ' }, 'lagos-ng', 'malmo-se', 400, 'reason: is needed when a suggestion is declined, so that others can learn from it'],
    ['an unknown exchange', { purpose: 'twin', outcome: 'exchange', exchangeId: 'x9' }, 'lagos-ng', 'malmo-se', 400, 'exchangeId: there is no exchange "x9"'],
    ['an exchange with another outcome', { ...twin, exchangeId: 'visit' }, 'lagos-ng', 'malmo-se', 400, 'exchangeId: says nothing with the outcome shortlisted; use the outcome exchange, or leave it out'],
    ['an unknown topic', { ...twin, topicId: 'fire' }, 'lagos-ng', 'malmo-se', 400, 'topicId: there is no topic "fire"'],
    ['an impossible date', { ...twin, date: '2025-02-30' }, 'lagos-ng', 'malmo-se', 400, 'date: "2025-02-30" is not a date: write YYYY, YYYY-MM or YYYY-MM-DD'],
  ])('refuses %s in plain words, and writes nothing', async (_name, body, seeker, candidate, status, message) => {
    const answer = await record(body, candidate, seeker);
    expect([answer.status, answer.body.error.message]).toEqual([status, message]);
    expect((await test.store.counts()).feedback).toBe(0);
  });
  it('refuses a purpose, an outcome and a field that there are not', async () => {
    for (const body of [{ ...twin, purpose: 'fun' }, { ...twin, outcome: 'maybe' }, { ...twin, mood: 'good' }, { outcome: 'shortlisted' }]) {
      expect((await record(body)).status).toBe(400);
    }
  });
});

describe('suggestions after feedback', () => {
  const suggested = async (purpose: string, seeker = 'lagos-ng') => {
    const answer = await test.call.get(`/api/cities/${seeker}/suggestions`).query({ purpose });
    expect(answer.status).toBe(200);
    return {
      cities: (answer.body.items as { candidate: { id: string }; status: { outcome: string } | null }[]).map(({ candidate, status }) => [candidate.id, status?.outcome ?? null]),
      declined: answer.body.leftOut.declined as number,
    };
  };
  it('leave out a declined pair for that purpose, on both sides, until it is lifted', async () => {
    expect(await suggested('twin')).toEqual({ cities: [['malmo-se', null]], declined: 0 });
    await record({ purpose: 'twin', outcome: 'declined', reason: 'Too far' });
    expect(await suggested('twin')).toEqual({ cities: [], declined: 1 });
    expect((await suggested('twin', 'malmo-se')).declined).toBe(1);
    expect((await suggested('learn')).cities).toEqual([['malmo-se', null]]);
    vi.setSystemTime(new Date('2026-03-05T05:06:07Z'));
    await record({ purpose: 'twin', outcome: 'lifted' });
    expect(await suggested('twin')).toEqual({ cities: [['malmo-se', 'lifted']], declined: 0 });
  });
  it('show how things stand', async () => {
    await record({ purpose: 'learn', outcome: 'shortlisted' });
    expect((await suggested('learn')).cities).toEqual([['malmo-se', 'shortlisted']]);
    expect((await suggested('twin')).cities).toEqual([['malmo-se', null]]);
  });
});

describe('monitoring of suggestions', () => {
  it('gives the funnel, what is open and what was reached', async () => {
    await record({ purpose: 'learn', outcome: 'introduced', date: '2018-04-01' }, 'kobe-jp');
    await record({ purpose: 'twin', outcome: 'introduced' });
    const seen = await test.call.get('/api/suggestions/monitoring');
    expect(seen.status).toBe(200);
    // Lagos learned in Kobe in May 2018 and took the practice up in 2019; the network says so by itself
    expect(seen.body.funnels.map((funnel: { purpose: string; stages: { n: number }[] }) => [funnel.purpose, funnel.stages.map(({ n }) => n)])).toEqual([['all', [2, 2, 1, 1]], ['learn', [1, 1, 1, 1]], ['twin', [1, 1, 0, 0]]]);
    expect(seen.body.open).toMatchObject([{ seeker: { label: 'Lagos' }, candidate: { label: 'Malmö' }, purpose: 'twin', by: 'local' }]);
    expect(seen.body.reached).toMatchObject([{ basis: 'met', exchange: { label: 'Visit to Kobe' }, adoption: { id: 'lagos-rain', basis: 'learned', practice: { label: 'Rain gardens' } } }]);
    expect((await test.call.get('/api/suggestions/monitoring').query({ purpose: 'twin' })).body).toMatchObject({ purpose: 'twin', reached: [], funnels: [{ purpose: 'twin' }] });
    expect((await test.call.get('/api/suggestions/monitoring').query({ purpose: 'fun' })).status).toBe(400);
  });
  it('is not sent again while nothing has changed, and is after an event', async () => {
    const first = await test.call.get('/api/suggestions/monitoring');
    const again = () => test.call.get('/api/suggestions/monitoring').set('If-None-Match', first.headers['etag'] as string);
    expect((await again()).status).toBe(304);
    await record(twin);
    expect((await again()).status).toBe(200);
  });
  it('comes as CSV', async () => {
    await record({ purpose: 'twin', outcome: 'introduced' });
    const file = await test.call.get('/api/suggestions/monitoring').query({ format: 'csv', purpose: 'twin' });
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.text).toBe('purpose,stage,n,share,low,high,medianDays,dated\ntwin,suggested,1,,,,,0\ntwin,introduced,1,,,,,0\ntwin,exchange,0,,,,,0\ntwin,adoption,0,,,,,0\n');
  });
});
