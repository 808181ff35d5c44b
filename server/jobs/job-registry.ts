/**
 * Long work that clients look at while it runs: measures and imports. A job says how far it is, and
 * ends as done, failed or cancelled; listeners hear every change (server-sent events read this).
 */
import { randomUUID } from 'node:crypto';
import { AppError, isAppError } from '../errors.ts';
import type { Job } from '../model/contract.ts';

export interface JobContext {
  /** Aborted when somebody cancels the job. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: NonNullable<Job['progress']>) => void;
}
export interface JobRegistryOptions {
  /** Hears errors that are not AppErrors; clients only learn that the work failed. */
  readonly onError?: (error: unknown, job: Job) => void;
  /** How long an ended job can still be read. */
  readonly keepMs?: number;
  readonly now?: () => number;
}

interface Entry {
  job: Job;
  readonly abort: AbortController;
  readonly listeners: Set<(job: Job) => void>;
  readonly ended: Promise<void>;
  endedAt: number | undefined;
}

const KEEP_MS = 15 * 60_000;
/** Ended jobs hold their results: the oldest go beyond this many. */
const MOST_ENDED = 100;
const CANCEL_WAIT_MS = 1_000;

export class JobRegistry {
  readonly #entries = new Map<string, Entry>();
  readonly #options: JobRegistryOptions;
  readonly #now: () => number;

  constructor(options: JobRegistryOptions = {}) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /** Starts the work at once and gives back the running job. */
  start(kind: Job['kind'], work: (context: JobContext) => Promise<unknown>): Job {
    this.#forgetOld();
    const abort = new AbortController();
    const job: Job = { id: randomUUID(), kind, state: 'running', progress: null, result: null, error: null };
    const context: JobContext = { signal: abort.signal, onProgress: (progress) => { if (entry.job.state === 'running') this.#change(entry, { progress }); } };
    /* The work begins in a later turn, so that whoever starts a job can listen from its first change on. */
    const ended = Promise.resolve()
      .then(() => {
        if (abort.signal.aborted) throw new AppError('cancelled', 'the work was cancelled before it began');
        return work(context);
      })
      .then((result) => this.#change(entry, { state: 'done', result }), (error: unknown) => this.#fail(entry, error));
    const entry: Entry = { job, abort, listeners: new Set(), ended, endedAt: undefined };
    this.#entries.set(job.id, entry);
    return job;
  }

  /** Throws `not-found` for a job that never was or ended long ago. */
  get(id: string): Job {
    return this.#entry(id).job;
  }

  /**
   * Asks the work to stop and waits a moment for it. What the work says last holds: a write that was
   * already committed is done, not cancelled.
   */
  async cancel(id: string): Promise<Job> {
    const entry = this.#entry(id);
    entry.abort.abort();
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([entry.ended, new Promise((resolve) => { timer = setTimeout(resolve, CANCEL_WAIT_MS); })]);
    clearTimeout(timer);
    return entry.job;
  }

  /** Calls the listener with the job as it is, and then at every change; after the last one it hears no more. */
  subscribe(id: string, listener: (job: Job) => void): () => void {
    const entry = this.#entry(id);
    if (entry.job.state === 'running') entry.listeners.add(listener);
    listener(entry.job);
    return () => entry.listeners.delete(listener);
  }

  /** Cancels what runs and waits for it. */
  async close(): Promise<void> {
    for (const entry of this.#entries.values()) entry.abort.abort();
    await Promise.all([...this.#entries.values()].map((entry) => entry.ended));
  }

  #entry(id: string): Entry {
    const entry = this.#entries.get(id);
    if (!entry) throw new AppError('not-found', `there is no job ${id}; it may have ended long ago`, { details: { job: id } });
    return entry;
  }

  #change(entry: Entry, change: Partial<Job>): void {
    entry.job = { ...entry.job, ...change };
    if (entry.job.state !== 'running') entry.endedAt = this.#now();
    for (const listener of [...entry.listeners]) listener(entry.job);
    if (entry.job.state !== 'running') entry.listeners.clear();
  }

  #fail(entry: Entry, error: unknown): void {
    if (isAppError(error)) {
      const body = { code: error.code, message: error.message, ...(error.details === undefined ? {} : { details: error.details }) };
      this.#change(entry, { state: error.code === 'cancelled' ? 'cancelled' : 'failed', error: body });
      if (error.code === 'internal') this.#options.onError?.(error, entry.job);
      return;
    }
    this.#change(entry, { state: 'failed', error: { code: 'internal', message: 'the work failed unexpectedly; the log says why' } });
    this.#options.onError?.(error, entry.job);
  }

  #forgetOld(): void {
    const keep = this.#options.keepMs ?? KEEP_MS;
    const ended = [...this.#entries].filter(([, entry]) => entry.endedAt !== undefined);
    ended.forEach(([id, entry], i) => {
      if (this.#now() - entry.endedAt! > keep || ended.length - i > MOST_ENDED) this.#entries.delete(id);
    });
  }
}
