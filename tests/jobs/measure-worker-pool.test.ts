import { performance } from 'node:perf_hooks';
import { afterAll, describe, expect, test } from 'vitest';
import { computeMeasure } from '../../server/analytics/run.ts';
import type { Network } from '../../server/graph/network.ts';
import { MeasureWorkerPool, type MeasureProgress } from '../../server/jobs/measure-worker-pool.ts';
import { MeasureRequest } from '../../server/model/measure.ts';
import { networkOf } from '../graph/network-tables.ts';
import { seededRandom } from '../graph/seeded-random.ts';

/** A random network of twinnings. */
function twinnings(cities: number, links: number): Network {
  const random = seededRandom(7);
  const ids = Array.from({ length: cities }, (_, i) => `c${i}`);
  const pick = () => `city:${ids[Math.floor(random() * cities)]}`;
  const exchanges = Array.from({ length: links }, (_, i) => ({ id: `x${i}`, kind: 'twinning' }));
  return networkOf({
    cities: ids.map((id) => ({ id, name: id, country: 'JP' })), exchanges,
    participations: exchanges.flatMap(({ id }) => [pick(), pick()].map((participantId) => ({ exchangeId: id, participantId, participantType: 'city', role: 'partner' }))),
  });
}

const request = (cells: Partial<MeasureRequest> = {}) => MeasureRequest.parse(cells);
const pool = new MeasureWorkerPool(2);
afterAll(() => pool.close());

describe('measures in worker threads', () => {
  const small = twinnings(300, 600);
  const large = twinnings(4_000, 16_000);

  test('give the same answer as on the main thread', async () => {
    expect(await pool.run(small, 'betweenness', request())).toEqual(computeMeasure(small, 'betweenness', request()));
    expect(await pool.run(small, 'summary', request({ filters: { from: null, to: null, kind: 'twinning', topic: null, country: 'JP', dataset: null } })))
      .toMatchObject({ measure: 'summary', n: 300 });
  });

  test('in pieces on several threads give the same answer as on the main thread, and tell how far they are', async () => {
    const beside = request({ null: 'rewire', samples: 99, seed: 5 });
    const progress: MeasureProgress[] = [];
    expect(await pool.run(small, 'summary', beside, { onProgress: (step) => progress.push(step) })).toEqual(computeMeasure(small, 'summary', beside));
    expect(progress.map(({ done }) => done)).toEqual(progress.map(({ done }) => done).sort((a, b) => a - b));
    expect(progress.at(-1)!.done).toBeGreaterThan(progress.at(-1)!.total! / 2);
  });

  test('in pieces let a short measure pass, and end when cancelled', async () => {
    const stop = new AbortController();
    const long = pool.run(large, 'summary', request({ null: 'rewire', samples: 999 }), { signal: stop.signal });
    const order: string[] = [];
    const ended = long.then(() => order.push('long'), (error: unknown) => { order.push('long'); return error; });
    expect((await pool.run(large, 'degree', request())).n).toBe(4_000);
    order.push('short');
    stop.abort();
    expect(await ended).toMatchObject({ code: 'cancelled' });
    expect(order).toEqual(['short', 'long']);
  });

  test('are kept for the network they were computed on', async () => {
    const first = await pool.run(small, 'pagerank', request());
    expect(await pool.run(small, 'pagerank', request({ parameters: { damping: '0.85' } }))).toBe(first);
    expect(await pool.run(twinnings(300, 600), 'pagerank', request())).not.toBe(first);
  });

  test('refuse wrong parameters before any thread is busy, and what the thread finds wrong with its own code', async () => {
    await expect(pool.run(small, 'pagerank', request({ parameters: { dampign: 1 } }))).rejects.toMatchObject({ code: 'bad-request', message: expect.stringContaining('dampign') });
    await expect(pool.run(small, 'degree', request({ filters: { from: null, to: null, kind: null, topic: 'no such', country: null, dataset: null } })))
      .rejects.toMatchObject({ code: 'bad-request', message: expect.stringContaining('no such') });
    expect((await pool.run(small, 'degree', request())).n).toBe(300);
  });

  test('tell how far they are and leave the event loop free', async () => {
    const progress: MeasureProgress[] = [];
    const before = performance.eventLoopUtilization();
    await pool.run(large, 'betweenness', request(), { onProgress: (step) => progress.push(step) });
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.at(-1)).toMatchObject({ stage: 'Betweenness', total: expect.any(Number) });
    expect(progress.map(({ done }) => done)).toEqual(progress.map(({ done }) => done).sort((a, b) => a - b));
  });

  test('are cancelled at once, waiting or under way, and the threads go on', async () => {
    const stop = new AbortController();
    const runs = ['none', 'count', 'shared'].map((weights) => pool.run(large, 'betweenness', request({ weights: weights as 'none', network: 'directed' }), {
      signal: stop.signal, onProgress: () => stop.abort(),
    }));
    expect(await Promise.allSettled(runs)).toEqual(runs.map(() => ({ status: 'rejected', reason: expect.objectContaining({ code: 'cancelled' }) })));
    expect((await pool.run(small, 'component', request())).rows).toHaveLength(300);
  });

  test('are not begun when cancelled already, and fail when the pool is closed', async () => {
    await expect(pool.run(large, 'betweenness', request({ weights: 'shared' }), { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    const other = new MeasureWorkerPool(1);
    const runs = [other.run(large, 'betweenness', request({ network: 'directed' })), other.run(large, 'betweenness', request({ weights: 'count' }))];
    const [ended] = await Promise.all([Promise.allSettled(runs), other.close()]);
    expect(ended).toEqual(runs.map(() => ({ status: 'rejected', reason: expect.objectContaining({ code: 'cancelled' }) })));
  });
});
