import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Assertion } from '../../server/graph/store.ts';
import { BacktestReport } from '../../server/model/backtest.ts';
import type { Job } from '../../server/model/contract.ts';
import { TABLE_NAMES } from '../../server/model/tables.ts';
import { simulate } from '../suggest/backtest/simulated-network.ts';
import { load, runningApp, type TestApp } from './running-app.ts';

const { rows } = simulate({ cities: 60, choices: 2, seed: 3, preferences: { near: 1, country: 1, sizeDifference: 1, size: 0.5 } }).network;
let app: TestApp;
beforeAll(async () => {
  app = await runningApp();
  await load(app.store, 'simulated', TABLE_NAMES.flatMap((table) => rows[table].map((cells) => ({ table, cells }) as unknown as Assertion)));
});
afterAll(() => app.close());

async function ended(id: string): Promise<Job> {
  for (;;) {
    const { body } = await app.call.get(`/api/jobs/${id}`).expect(200);
    if (body.state !== 'running') return body as Job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('backtests over the API', () => {
  test('a job that ends with the report, to be had as JSON and CSV', async () => {
    const { body: job } = await app.call.post('/api/backtests').send({ split: 'random:0.2', seeds: [4], bootstrap: 20 }).expect(202);
    expect(job).toMatchObject({ kind: 'backtest', state: 'running' });
    const done = await ended(job.id);
    const report = BacktestReport.parse(done.result);
    expect(report.request).toEqual({ split: 'random:0.2', seeds: [4], bootstrap: 20, learningCurve: false });
    expect(report.dataVersion).toBe(await app.store.version());
    const json = await app.call.get(`/api/backtests/${job.id}/report`).expect(200);
    expect(json.headers['content-disposition']).toContain('backtest.json');
    expect(JSON.parse(json.text)).toEqual(done.result);
    const csv = await app.call.get(`/api/backtests/${job.id}/report?format=csv`).expect(200);
    expect(csv.text.split('\n')[0]).toBe('split,seed,ranker,kind,part,dimension,group,metric,value,low,high,queries,seekers');
    expect(csv.text).toContain('random:0.2,4,katz,baseline,headline,,,mrr,');
  });
  test('a split that leaves nothing fails with the reason', async () => {
    const { body: job } = await app.call.post('/api/backtests').send({ split: 'before:2020' }).expect(202);
    const failed = await ended(job.id);
    expect(failed).toMatchObject({ state: 'failed', error: { code: 'bad-request', message: expect.stringMatching(/nothing is left to learn from with the split before:2020.*undated/) } });
    const { body } = await app.call.get(`/api/backtests/${job.id}/report`).expect(409);
    expect(body.error.message).toContain('has no report: it is failed');
  });
  test('cancelled when asked to', async () => {
    const { body: job } = await app.call.post('/api/backtests').send({ seeds: [1, 2, 3, 4, 5, 6, 7, 8] }).expect(202);
    await app.call.delete(`/api/jobs/${job.id}`).expect(200);
    expect((await ended(job.id)).state).toBe('cancelled');
  });
  test.each([[{ split: 'random:7' }, 'random:SHARE'], [{ seeds: [1.5] }, 'seeds'], [{ seeds: [] }, 'at least one seed'], [{ bootstrap: 1e9 }, 'bootstrap'], [{ shuffle: true }, 'shuffle']])('%o is refused', async (body, what) => {
    const answer = await app.call.post('/api/backtests').send(body).expect(400);
    expect(JSON.stringify(answer.body)).toContain(what);
  });
  test('the report of something else is not found', async () => {
    await app.call.get('/api/backtests/nothing/report').expect(404);
  });
});
