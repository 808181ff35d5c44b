import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load, runningApp, SMALL, type TestApp } from './running-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await runningApp();
  await load(test.store, 'small', SMALL);
});
afterAll(async () => { await test.close(); });

describe('groups of the network', () => {
  it('come with the version, and with the filters that were asked for', async () => {
    const { status, body } = await test.call.get('/api/network/groups').query({ by: 'region', network: 'directed', kind: 'study visit' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ by: 'region', network: 'directed', filters: { kind: 'study visit' } });
    // Kobe taught Lagos in the visit.
    expect(body.flows).toEqual([{ source: 'Asia', target: 'Africa', links: 1, occasions: 1 }]);
    expect(body.dataVersion).toMatch(/.+/);
  });
  it('by saved set; one that is made of itself is refused by name, and nothing is guessed', async () => {
    await test.store.create('sets', { id: 'hosts', name: 'Hosts', memberIds: ['city:kobe-jp'] }, 'ann');
    const { body } = await test.call.get('/api/network/groups').query({ by: 'set', network: 'directed', kind: 'study visit' });
    expect(body.flows).toEqual([{ source: 'hosts', target: ';', links: 1, occasions: 1 }]);
    expect(body.groups.map(({ label, cities }: { label: string; cities: number }) => [label, cities])).toEqual([['In no set', 2], ['Hosts', 1]]);
    await test.store.create('sets', { id: 'loop', name: 'Loop', rule: '{"field":"set","is":"one-of","values":["loop"]}' }, 'ann');
    const refused = await test.call.get('/api/network/groups').query({ by: 'set' });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain('loop');
  });
  it('refuse a grouping that there is not', async () => {
    const { status, body } = await test.call.get('/api/network/groups').query({ by: 'colour' });
    expect([status, body.error.code]).toEqual([400, 'bad-request']);
  });
});
