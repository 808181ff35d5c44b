/**
 * Work that several callers want at the same time is done once: they share its progress and its result.
 * It is ended only when the last of them has gone.
 */
import { AppError } from '../errors.ts';

export interface RunOptions<P> {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: P) => void) | undefined;
}

/** What the work itself is given. */
export interface WorkOptions<P> {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: P) => void;
}

interface Underway<R, P> {
  readonly result: Promise<R>;
  readonly abort: AbortController;
  readonly callers: Set<RunOptions<P>>;
}

export class SharedRuns<R, P> {
  readonly #underway = new Map<string, Underway<R, P>>();

  /** Joins the work of that key, or starts it. Rejects with `cancelled` as soon as the caller's own signal says so. */
  run(key: string, options: RunOptions<P>, start: (options: WorkOptions<P>) => Promise<R>): Promise<R> {
    if (options.signal?.aborted) return Promise.reject(new AppError('cancelled', 'the work was cancelled'));
    const work = this.#underway.get(key) ?? this.#start(key, start);
    const caller = { ...options };
    work.callers.add(caller);
    return new Promise<R>((resolve, reject) => {
      const leave = () => {
        work.callers.delete(caller);
        if (work.callers.size === 0) {
          /* Nobody may join what is being ended. */
          if (this.#underway.get(key) === work) this.#underway.delete(key);
          work.abort.abort();
        }
        reject(new AppError('cancelled', 'the work was cancelled'));
      };
      options.signal?.addEventListener('abort', leave, { once: true });
      work.result.then(resolve, reject).finally(() => options.signal?.removeEventListener('abort', leave));
    });
  }

  #start(key: string, start: (options: WorkOptions<P>) => Promise<R>): Underway<R, P> {
    const callers = new Set<RunOptions<P>>();
    const abort = new AbortController();
    const onProgress = (progress: P) => { for (const caller of callers) caller.onProgress?.(progress); };
    const result = start({ signal: abort.signal, onProgress }).finally(() => { if (this.#underway.get(key) === work) this.#underway.delete(key); });
    const work: Underway<R, P> = { result, abort, callers };
    this.#underway.set(key, work);
    return work;
  }
}
