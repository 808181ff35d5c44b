/** Cohorts over HTTP: the cities, a job and its groups, moves, scores, files, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CohortResult } from '../../server/model/cohort.ts';
import type { Job } from '../../server/model/contract.ts';
import { city, load, runningApp, type TestApp } from './running-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await runningApp();
  const countries = ['JP', 'FR', 'DE', 'NG'];
  await load(test.store, 'twelve', [
    { table: 'topics', cells: { id: 'flood', scheme: 'hazard', label: 'Flood' } },
    ...Array.from({ length: 12 }, (_, i) => city(`c${String(i).padStart(2, '0')}`, `City ${i}`, countries[i % 4]!, { hazards: i < 8 ? ['flood'] : [], population: 1000 * 2 ** i })),
  ] as Parameters<typeof load>[2]);
});
afterAll(() => test.close());

async function ended(body: object): Promise<Job> {
  const started = await test.call.post('/api/cohorts').send(body);
  expect([started.status, started.body.kind]).toEqual([202, 'cohorts']);
  for (;;) {
    const { body: job } = await test.call.get(`/api/jobs/${started.body.id as string}`);
    if (job.state !== 'running') return job as Job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const built = async (body: object) => CohortResult.parse((await ended(body)).result);
const ids = (result: CohortResult) => result.groups.map(({ cities }) => cities.map((member) => member.city.id));

describe('cohorts', () => {
  it('lists the cities that meet conditions', async () => {
    const answer = await test.call.get('/api/cohorts/cities').query({ topic: 'Flood', country: 'JP' });
    expect(answer.body.items.map((one: { city: { id: string } }) => one.city.id)).toEqual(['c00', 'c04']);
    expect(answer.body.total).toBe(2);
    expect((await test.call.get('/api/cohorts/cities').query({ country: 'IT' })).body).toMatchObject({ items: [], total: 0 });
    expect((await test.call.get('/api/cohorts/cities').query({ topic: 'nothing' })).status).toBe(400);
  });

  it('builds groups that keep the rules, scores moves, holds what is locked, and gives them as CSV', async () => {
    const request = { groups: 3, minSize: 4, maxSize: 4, maxPerCountry: 1, seed: 5 };
    const job = await ended(request);
    const first = CohortResult.parse(job.result);
    expect(first).toMatchObject({ status: 'optimal', gap: 0, seed: 5, conflict: [], unplaced: [] });
    expect(first.groups.map(({ cities }) => new Set(cities.map((member) => member.city.country)).size)).toEqual([4, 4, 4]);
    expect(first.objective).toBeCloseTo(first.groups.reduce((sum, { value }) => sum + value, 0), 9);
    expect(ids(await built(request))).toEqual(ids(first));

    const csv = await test.call.get(`/api/cohorts/${job.id}/groups.csv`);
    expect(csv.headers['content-type']).toContain('text/csv');
    const lines = csv.text.trim().split('\n');
    expect(lines[0]).toBe('group,id,name,country,role,locked,language,value,groupValue');
    expect(lines).toHaveLength(13);

    const mover = ids(first)[0]![0]!;
    const moves = await test.call.post('/api/cohorts/move').send({ request, groups: ids(first), city: mover });
    expect(moves.body).toMatchObject({ city: mover, from: 1 });
    expect(moves.body.moves.map(({ to }: { to: number | null }) => to)).toEqual([2, 3, null]);
    const [move] = moves.body.moves as { to: number; change: number; objective: number; breaks: { constraint: string }[] }[];
    expect(move!.breaks.map(({ constraint }) => constraint)).toContain('max-size:2');
    const after = ids(first).map((cities, at) => (at === 0 ? cities.filter((id) => id !== mover) : at === 1 ? [...cities, mover] : cities));
    const score = await test.call.post('/api/cohorts/score').send({ request, groups: after, bound: first.bound });
    expect(score.body).toMatchObject({ status: 'by-hand', gap: null, bound: first.bound });
    expect(score.body.objective).toBeCloseTo(move!.objective, 9);
    expect(score.body.conflict.map(({ constraint }: { constraint: string }) => constraint)).toEqual(expect.arrayContaining(move!.breaks.map(({ constraint }) => constraint)));

    expect((await test.call.post('/api/cohorts/score').send({ request, groups: after, benefits: first.benefits })).status).toBe(201);
    const stale = await test.call.post('/api/cohorts/score').send({ request, groups: after, benefits: 'other' });
    expect([stale.status, stale.body.error.code]).toEqual([409, 'stale-version']);

    const again = await built({ ...first.request, locked: [{ city: mover, group: 2 }] });
    expect(again.status).toBe('optimal');
    expect(ids(again)[1]).toContain(mover);
    expect(again.groups[1]!.cities.find((member) => member.city.id === mover)!.locked).toBe(true);
    expect(again.objective!).toBeLessThanOrEqual(first.objective! + 1e-9);
  });

  it('says which rules exclude each other', async () => {
    const result = await built({ groups: 2, minSize: 6, maxSize: 6, maxPerCountry: 1 });
    expect(result).toMatchObject({ status: 'infeasible', groups: [], objective: null, bound: null, gap: null });
    expect(result.conflict.map(({ text }) => text).join(' ')).toContain('A group has at most 1 of one country');
  });

  it('is cancelled', async () => {
    const started = await test.call.post('/api/cohorts').send({ groups: 3, minSize: 4, maxSize: 4 });
    const cancelled = await test.call.delete(`/api/jobs/${started.body.id as string}`);
    expect(cancelled.body.state).toBe('cancelled');
    expect((await test.call.get(`/api/cohorts/${started.body.id as string}/groups.csv`)).status).toBe(409);
    expect((await test.call.get('/api/cohorts/none/groups.csv')).status).toBe(404);
  });

  it.each([
    [{ groups: 0 }, 'groups'], [{ groups: 2, cities: ['nowhere'] }, 'there is no city nowhere'], [{ groups: 2, minSize: 9 }, 'the smallest size of a group (9) is above the largest (8)'],
    [{ groups: 2, locked: [{ city: 'c00', group: 1 }, { city: 'c00', group: 2 }] }, 'c00 is locked in two groups, 1 and 2'], [{ groups: 2, seconds: 100000 }, 'seconds'], [{ groups: 2, unknown: 1 }, 'unknown'],
  ])('refuses %j', async (body, message) => {
    const answer = await test.call.post('/api/cohorts').send(body);
    expect([answer.status, answer.body.error.code]).toEqual([400, 'bad-request']);
    expect(JSON.stringify(answer.body.error)).toContain(message);
  });
});
