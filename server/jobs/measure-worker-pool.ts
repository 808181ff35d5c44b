/**
 * Measures off the event loop: one or two warm worker threads, each holding the network it computed
 * on last, so that a network is sent once for each data version. Results are kept as long as their
 * network is, and the same question asked twice at once is computed once. A measure in pieces
 * (draws of a null model, sources of shortest paths) is shared by the threads; whole measures go first,
 * so that a long one holds nobody up for longer than a piece.
 */
import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import { checkRequest } from '../analytics/run.ts';
import { AppError } from '../errors.ts';
import { columnsOnly, type Network } from '../graph/network-columns.ts';
import type { MeasureRequest, MeasureResult } from '../model/measure.ts';
import type { FromWorker, ToWorker } from './measure-messages.ts';
import { SharedRuns, type RunOptions, type WorkOptions } from './shared-runs.ts';

export interface MeasureProgress { stage: string; done: number; total: number | null }
/** The signal ends the wait at once with `cancelled`; the thread is freed soon after, unless somebody else waits for the same. */
export type MeasureRunOptions = RunOptions<MeasureProgress>;

/** A measure looks for cancellation as it goes; one that does not within this time is ended with its thread. */
const GRACE_MS = 2_000;
/** Table cells kept for each network. */
const MOST_CELLS = 5_000_000;

/** What was computed on a network, and what is being computed. */
interface Answers {
  readonly results: LRUCache<string, MeasureResult>;
  readonly runs: SharedRuns<MeasureResult, MeasureProgress>;
}

/** What a thread does at a time: a piece of a measure, or what remains of it once all pieces are there. */
type Step = { readonly type: 'piece'; readonly piece: number } | { readonly type: 'finish'; readonly parts: readonly Float64Array[] };
type StepResult = Float64Array | MeasureResult;

interface Task {
  readonly network: Network;
  readonly id: string;
  readonly request: MeasureRequest;
  readonly step: Step;
  readonly cancel: Int32Array;
  readonly onProgress: (done: number, total: number) => void;
  readonly resolve: (result: StepResult) => void;
  readonly reject: (error: unknown) => void;
}

export class MeasureWorkerPool {
  readonly #size: number;
  readonly #threads = new Set<Thread>();
  readonly #queue: Task[] = [];
  readonly #answers = new WeakMap<Network, Answers>();
  #closed = false;

  constructor(size = Math.min(2, availableParallelism())) {
    this.#size = size;
  }

  /** Computes on the whole network given (filters belong in the request). Throws as computeMeasure does, or `cancelled`. */
  async run(network: Network, id: string, request: MeasureRequest, options: MeasureRunOptions = {}): Promise<MeasureResult> {
    const { measure, form, parameters, pieces } = checkRequest(id, request);
    const exact: MeasureRequest = { ...request, network: form, parameters };
    const key = JSON.stringify([id, exact]);
    const { results, runs } = this.#answersOf(network);
    const known = results.get(key);
    if (known) return known;
    const result = await runs.run(key, options, (shared) => this.#compute(network, id, exact, measure.label, pieces, shared));
    results.set(key, result);
    return result;
  }

  /** Ends every thread; measures under way or waiting fail with `cancelled`. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const task of this.#queue.splice(0)) task.reject(cancelled());
    await Promise.all([...this.#threads].map((thread) => {
      if (thread.task) Atomics.store(thread.task.cancel, 0, 1);
      return thread.end();
    }));
  }

  #answersOf(network: Network): Answers {
    let answers = this.#answers.get(network);
    if (!answers) {
      const results = new LRUCache<string, MeasureResult>({ maxSize: MOST_CELLS, sizeCalculation: ({ rows, columns }) => 1 + rows.length * columns.length });
      answers = { results, runs: new SharedRuns() };
      this.#answers.set(network, answers);
    }
    return answers;
  }

  /** The pieces on every thread, then what remains on one of them. One failing piece ends the others. */
  async #compute(network: Network, id: string, request: MeasureRequest, label: string, pieces: number, { signal, onProgress }: WorkOptions<MeasureProgress>): Promise<MeasureResult> {
    const failed = new AbortController();
    const either = AbortSignal.any([signal, failed.signal]);
    /* Every piece listens. */
    setMaxListeners(0, either);
    /* How far each piece is, and at the end what remains. */
    const shares = new Float64Array(pieces + 1);
    const advance = (step: number, share: number) => {
      shares[step] = share;
      onProgress({ stage: label, done: Math.round(100 * shares.reduce((sum, one) => sum + one, 0)), total: 100 * shares.length });
    };
    const watch = (step: number) => (done: number, total: number) => advance(step, total > 0 ? done / total : 0);
    try {
      const parts = await Promise.all(Array.from({ length: pieces }, async (_, piece) => {
        const part = await this.#step(network, id, request, { type: 'piece', piece }, either, watch(piece)) as Float64Array;
        advance(piece, 1);
        return part;
      }));
      return await this.#step(network, id, request, { type: 'finish', parts }, either, pieces === 0 ? (done, total) => onProgress({ stage: label, done, total }) : watch(pieces)) as MeasureResult;
    } catch (error) {
      failed.abort();
      throw error;
    }
  }

  #step(network: Network, id: string, request: MeasureRequest, step: Step, signal: AbortSignal, onProgress: Task['onProgress']): Promise<StepResult> {
    return new Promise<StepResult>((resolve, reject) => {
      if (this.#closed || signal.aborted) return reject(cancelled());
      const stop = () => {
        Atomics.store(task.cancel, 0, 1);
        const waiting = this.#queue.indexOf(task);
        if (waiting !== -1) this.#queue.splice(waiting, 1);
        for (const thread of this.#threads) if (thread.task === task) thread.endUnlessDone(GRACE_MS);
        task.reject(cancelled());
      };
      const settle = <V>(then: (value: V) => void) => (value: V) => {
        signal.removeEventListener('abort', stop);
        then(value);
      };
      const task: Task = { network, id, request, step, onProgress, cancel: new Int32Array(new SharedArrayBuffer(4)), resolve: settle(resolve), reject: settle(reject) };
      signal.addEventListener('abort', stop, { once: true });
      const firstPiece = this.#queue.findIndex((one) => one.step.type === 'piece');
      if (step.type === 'piece' || firstPiece === -1) this.#queue.push(task);
      else this.#queue.splice(firstPiece, 0, task);
      this.#next();
    });
  }

  #next(): void {
    while (this.#queue.length > 0) {
      const thread = this.#idleThread(this.#queue[0]!.network);
      if (!thread) return;
      thread.start(this.#queue.shift()!);
    }
  }

  /** Best one that holds the network already; else any that is idle; else a new one. */
  #idleThread(network: Network): Thread | undefined {
    const idle = [...this.#threads].filter((thread) => thread.task === undefined);
    const found = idle.find((thread) => thread.holds(network)) ?? (this.#threads.size < this.#size ? undefined : idle[0]);
    if (found || this.#threads.size >= this.#size) return found;
    const thread = new Thread(() => this.#next(), () => {
      this.#threads.delete(thread);
      if (!this.#closed) this.#next();
    });
    this.#threads.add(thread);
    return thread;
  }
}

class Thread {
  task: Task | undefined;
  readonly #worker: Worker;
  readonly #onIdle: () => void;
  readonly #onGone: () => void;
  #network: WeakRef<Network> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(onIdle: () => void, onGone: () => void) {
    this.#onIdle = onIdle;
    this.#onGone = onGone;
    this.#worker = startWorker();
    this.#worker.on('message', (message: FromWorker) => this.#hear(message));
    this.#worker.on('error', (error) => this.#gone(error));
    this.#worker.on('exit', () => this.#gone(new Error('the thread ended')));
    this.#worker.unref();
  }

  holds(network: Network): boolean {
    return this.#network?.deref() === network;
  }

  start(task: Task): void {
    this.task = task;
    /* An idle thread does not keep the process alive; a busy one does. */
    this.#worker.ref();
    if (!this.holds(task.network)) {
      this.#network = new WeakRef(task.network);
      this.#say({ type: 'network', columns: columnsOnly(task.network) });
    }
    this.#say({ ...task.step, id: task.id, request: task.request, cancel: task.cancel });
  }

  endUnlessDone(graceMs: number): void {
    this.#timer = setTimeout(() => void this.end(), graceMs);
    this.#timer.unref();
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #say(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #hear(message: FromWorker): void {
    const { task } = this;
    if (!task) return;
    if (message.type === 'progress') {
      task.onProgress(message.done, message.total);
      return;
    }
    this.#idle();
    if (message.type === 'part') task.resolve(message.part);
    else if (message.type === 'result') task.resolve(message.result);
    else if (message.type === 'refused') task.reject(new AppError(message.code, message.message, { details: message.details }));
    else task.reject(new AppError('internal', `${task.id} failed`, { cause: new Error(message.stack ?? message.message) }));
    this.#onIdle();
  }

  #idle(): void {
    this.task = undefined;
    clearTimeout(this.#timer);
    this.#worker.unref();
  }

  #gone(error: Error): void {
    const { task } = this;
    this.#idle();
    if (task) task.reject(Atomics.load(task.cancel, 0) === 1 ? cancelled() : new AppError('internal', `the thread that computed ${task.id} ended`, { cause: error }));
    this.#onGone();
  }
}

function cancelled(): AppError {
  return new AppError('cancelled', 'the measure was cancelled');
}

/** The built worker, or its source where this file is source itself. */
function startWorker(): Worker {
  const source = import.meta.url.endsWith('.ts');
  return new Worker(new URL(source ? './measure-worker-source.mjs' : './measure-worker.js', import.meta.url), { execArgv: [] });
}

let shared: MeasureWorkerPool | undefined;

/** Runs a measure in the process's own pool; see MeasureWorkerPool.run. */
export function runMeasureInWorker(network: Network, id: string, request: MeasureRequest, options: MeasureRunOptions = {}): Promise<MeasureResult> {
  shared ??= new MeasureWorkerPool();
  return shared.run(network, id, request, options);
}

/** Ends the threads of the process's own pool, as at shutdown. A later measure starts new ones. */
export async function closeMeasureWorkers(): Promise<void> {
  const pool = shared;
  shared = undefined;
  await pool?.close();
}
