import { afterAll, describe, expect, test } from 'vitest';
import { BacktestRunner } from '../../server/jobs/backtest-runner.ts';
import type { ThreadProgress } from '../../server/jobs/thread-work.ts';
import { BacktestRequest } from '../../server/model/backtest.ts';
import { backtest } from '../../server/suggest/backtest/backtest.ts';
import { CONTENDERS } from '../../server/suggest/backtest/contenders.ts';
import { simulate } from '../suggest/backtest/simulated-network.ts';

const { network } = simulate({ cities: 60, choices: 2, seed: 3, preferences: { near: 1, country: 1, sizeDifference: 1, size: 0.5 } });
const request = (given: Partial<BacktestRequest> = {}) => BacktestRequest.parse({ bootstrap: 20, ...given });
const runner = new BacktestRunner();
afterAll(() => runner.close());

describe('backtests in a thread of their own', () => {
  test('give the same report as on the main thread, to the last byte', async () => {
    const told: ThreadProgress[] = [];
    const report = await runner.run(network, request(), { onProgress: (progress) => told.push(progress) });
    expect(JSON.stringify(report)).toBe(JSON.stringify(backtest(network, request(), CONTENDERS)));
    expect(told[0]).toMatchObject({ stage: 'parting the network', done: 0 });
    expect(told.at(-1)!.done).toBe(told.at(-1)!.total! - 1);
  });
  test('run one after the other; the second says what it waits for', async () => {
    const told: string[] = [];
    const order: number[] = [];
    const first = runner.run(network, request({ seeds: [2] })).then(() => order.push(1));
    const second = runner.run(network, request({ seeds: [3] }), { onProgress: ({ stage }) => told.push(stage) }).then(() => order.push(2));
    await Promise.all([first, second]);
    expect(order).toEqual([1, 2]);
    expect(told[0]).toBe('waiting for another backtest to end');
    expect(told).toContain('parting the network');
  });
  test('end at once when cancelled, also while waiting; the next one runs all the same', async () => {
    const [running, waiting] = [new AbortController(), new AbortController()];
    const first = runner.run(network, request({ seeds: [1, 2, 3, 4, 5, 6, 7, 8] }), { signal: running.signal, onProgress: ({ done }) => { if (done === 3) running.abort(); } });
    const second = runner.run(network, request(), { signal: waiting.signal });
    setTimeout(() => waiting.abort(), 20);
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    expect((await runner.run(network, request())).runs).toHaveLength(1);
  });
  test('pass on why a split is refused', async () => {
    await expect(runner.run(network, request({ split: 'before:2020' }))).rejects.toMatchObject({ code: 'bad-request', message: expect.stringMatching(/nothing is left to learn from/) });
  });
  test('closing ends what runs', async () => {
    const other = new BacktestRunner();
    const under = other.run(network, request({ seeds: [1, 2, 3, 4, 5, 6, 7, 8] }), { onProgress: ({ done }) => { if (done === 2) void other.close(); } });
    await expect(under).rejects.toMatchObject({ code: 'cancelled' });
    await expect(other.run(network, request())).rejects.toMatchObject({ code: 'cancelled' });
    await other.close();
  });
});
