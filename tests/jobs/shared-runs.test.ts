import { describe, expect, test } from 'vitest';
import { SharedRuns, type WorkOptions } from '../../server/jobs/shared-runs.ts';

/** Work that ends when told to. */
function controlled() {
  const started: { options: WorkOptions<number>; resolve: (value: string) => void; reject: (error: unknown) => void }[] = [];
  const start = (options: WorkOptions<number>) => new Promise<string>((resolve, reject) => { started.push({ options, resolve, reject }); });
  return { started, start, runs: new SharedRuns<string, number>() };
}

describe('work asked for twice at once', () => {
  test('is done once; everyone hears its progress and gets its result', async () => {
    const { started, start, runs } = controlled();
    const heard: string[] = [];
    const both = [runs.run('k', { onProgress: (p) => heard.push(`a${p}`) }, start), runs.run('k', { onProgress: (p) => heard.push(`b${p}`) }, start)];
    started[0]!.options.onProgress(1);
    started[0]!.resolve('done');
    expect(await Promise.all(both)).toEqual(['done', 'done']);
    expect(heard).toEqual(['a1', 'b1']);
    expect(started).toHaveLength(1);
    void runs.run('k', {}, start);
    expect(started).toHaveLength(2);
  });
  test('goes on while anybody waits, and is ended when the last has gone', async () => {
    const { started, start, runs } = controlled();
    const [one, two] = [new AbortController(), new AbortController()];
    const first = runs.run('k', { signal: one.signal }, start);
    const second = runs.run('k', { signal: two.signal }, start);
    one.abort();
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    expect(started[0]!.options.signal.aborted).toBe(false);
    two.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    expect(started[0]!.options.signal.aborted).toBe(true);
    const third = runs.run('k', {}, start);
    started[0]!.reject(new Error('ended'));
    started[1]!.resolve('new');
    expect(await third).toBe('new');
  });
  test('fails for everyone, and is begun anew when asked again', async () => {
    const { started, start, runs } = controlled();
    const both = [runs.run('k', {}, start), runs.run('k', {}, start)];
    started[0]!.reject(new Error('broken'));
    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const again = runs.run('k', {}, start);
    started[1]!.resolve('fine');
    expect(await again).toBe('fine');
  });
  test('is not begun for a caller that has gone already', async () => {
    const { started, start, runs } = controlled();
    await expect(runs.run('k', { signal: AbortSignal.abort() }, start)).rejects.toMatchObject({ code: 'cancelled' });
    expect(started).toEqual([]);
  });
});
