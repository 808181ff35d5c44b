import { EventEmitter } from 'node:events';
import type { Response } from 'express';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JobRegistry, type JobContext } from '../../server/jobs/job-registry.ts';
import { tell } from '../../server/routes/jobs.ts';
import { HEARTBEAT_MS } from '../../server/routes/limits.ts';

/** As much of a response as a stream of events needs. */
class Stream extends EventEmitter {
  readonly written: string[] = [];
  writableNeedDrain = false;
  ended = false;
  write(text: string): boolean { this.written.push(text); return true; }
  end(): void { this.ended = true; }
  get states(): string[] { return this.written.filter((text) => text.startsWith('data: ')).map((text) => (JSON.parse(text.slice(6)) as { state: string }).state); }
}

let finish: (result: unknown) => void;
let context: JobContext;
let closing: AbortController;
let stream: Stream;
let jobs: JobRegistry;
let id: string;
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(async () => {
  vi.useFakeTimers();
  jobs = new JobRegistry();
  closing = new AbortController();
  stream = new Stream();
  id = jobs.start('measure', (given) => new Promise((resolve) => { context = given; finish = resolve; })).id;
  await settle();
  tell(jobs, id, stream as unknown as Response, closing.signal);
});
afterEach(() => { vi.useRealTimers(); });

describe('a stream of events', () => {
  it('tells where the job is, every change, and its end; then it ends itself', async () => {
    context.onProgress({ stage: 'counting', done: 1, total: 2 });
    finish('result');
    await settle();
    expect(stream.states).toEqual(['running', 'running', 'done']);
    expect(stream.ended).toBe(true);
  });

  it('gives a sign of life while nothing happens, and none after the end', async () => {
    await vi.advanceTimersByTimeAsync(HEARTBEAT_MS * 2);
    expect(stream.written.filter((text) => text.startsWith(':'))).toHaveLength(2);
    finish(null);
    await vi.advanceTimersByTimeAsync(HEARTBEAT_MS * 2);
    expect(stream.written.filter((text) => text.startsWith(':'))).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('hears no more when its reader has gone, and the job goes on', async () => {
    stream.emit('close');
    const count = stream.written.length;
    context.onProgress({ stage: 'counting', done: 1, total: 2 });
    finish('result');
    await settle();
    expect(stream.written).toHaveLength(count);
    expect(jobs.get(id)).toMatchObject({ state: 'done', result: 'result' });
  });

  it('ends when the server closes, and at once when it is closing already', () => {
    closing.abort();
    expect(stream.ended).toBe(true);
    const late = new Stream();
    tell(jobs, id, late as unknown as Response, closing.signal);
    expect([late.ended, late.written]).toEqual([true, []]);
  });

  it('passes over steps for a reader that is slow, never over the end', async () => {
    stream.writableNeedDrain = true;
    for (let done = 0; done < 100; done += 1) context.onProgress({ stage: 'counting', done, total: 100 });
    finish(null);
    await settle();
    expect(stream.states).toEqual(['running', 'done']);
  });
});
