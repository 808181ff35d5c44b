import { describe, expect, test } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { JobRegistry } from '../../server/jobs/job-registry.ts';
import { Job } from '../../server/model/contract.ts';

/** Jobs heard until one has ended. */
function history(registry: JobRegistry, id: string): Promise<Job[]> {
  return new Promise((resolve) => {
    const heard: Job[] = [];
    registry.subscribe(id, (job) => {
      heard.push(job);
      if (job.state !== 'running') resolve(heard);
    });
  });
}

describe('a job', () => {
  test('says how far it is and ends with its result', async () => {
    const registry = new JobRegistry();
    const job = registry.start('measure', async ({ onProgress }) => {
      onProgress({ stage: 'one', done: 1, total: 2 });
      return { answer: 42 };
    });
    expect(Job.parse(job)).toMatchObject({ kind: 'measure', state: 'running', progress: null });
    const heard = await history(registry, job.id);
    expect(heard.map(({ state, progress }) => [state, progress?.done])).toEqual([['running', undefined], ['running', 1], ['done', 1]]);
    expect(registry.get(job.id)).toMatchObject({ state: 'done', result: { answer: 42 }, error: null });
    heard.forEach((each) => Job.parse(each));
  });

  test('that fails on purpose shows code, message and details', async () => {
    const registry = new JobRegistry();
    const { id } = registry.start('import', async () => { throw new AppError('refused', 'line 3 is broken', { details: { line: 3 } }); });
    await history(registry, id);
    expect(registry.get(id)).toMatchObject({ state: 'failed', result: null, error: { code: 'refused', message: 'line 3 is broken', details: { line: 3 } } });
  });

  test('that fails unexpectedly tells the log, not the client', async () => {
    const seen: unknown[] = [];
    const registry = new JobRegistry({ onError: (error) => seen.push(error) });
    const { id } = registry.start('import', async () => { throw new Error('secret path /x'); });
    await history(registry, id);
    expect(registry.get(id).error).toEqual({ code: 'internal', message: 'the work failed unexpectedly; the log says why' });
    expect(seen).toEqual([new Error('secret path /x')]);
  });

  test('is cancelled before its work begins', async () => {
    const registry = new JobRegistry();
    let begun = false;
    const { id } = registry.start('measure', async () => { begun = true; });
    expect(await registry.cancel(id)).toMatchObject({ state: 'cancelled', error: { code: 'cancelled' } });
    expect(begun).toBe(false);
  });

  test('is cancelled when its work gives up', async () => {
    const registry = new JobRegistry();
    const { id } = registry.start('measure', ({ signal }) => new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new AppError('cancelled', 'stopped')));
    }));
    await Promise.resolve();
    expect(await registry.cancel(id)).toMatchObject({ state: 'cancelled', error: { code: 'cancelled' } });
  });

  test('that had already committed is done, though cancelled', async () => {
    const registry = new JobRegistry();
    const { id } = registry.start('import', async () => 'written');
    await Promise.resolve();
    expect(await registry.cancel(id)).toMatchObject({ state: 'done', result: 'written' });
  });

  test('can be listened to after its end, and unheard of again', async () => {
    const registry = new JobRegistry();
    const { id } = registry.start('measure', async () => 1);
    await history(registry, id);
    expect((await history(registry, id)).map(({ state }) => state)).toEqual(['done']);
    const stop = registry.subscribe(id, () => {});
    stop();
  });

  test('is forgotten some time after its end', async () => {
    let now = 0;
    const registry = new JobRegistry({ keepMs: 1_000, now: () => now });
    const { id } = registry.start('measure', async () => 1);
    await history(registry, id);
    now = 1_001;
    registry.start('measure', async () => 2);
    expect(() => registry.get(id)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  test('under way is cancelled when the registry closes', async () => {
    const registry = new JobRegistry();
    const { id } = registry.start('measure', ({ signal }) => new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new AppError('cancelled', 'stopped')));
    }));
    await Promise.resolve();
    await registry.close();
    expect(registry.get(id).state).toBe('cancelled');
  });
});
