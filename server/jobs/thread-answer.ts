/** The side of the thread in thread-work.ts: does the work it was given, and says how far it is and how it ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { isAppError } from '../errors.ts';
import type { FromThread, ThreadInput, ThreadProgress } from './thread-work.ts';

export interface ThreadContext {
  readonly onProgress: (progress: ThreadProgress) => void;
  readonly cancelled: () => boolean;
}

/** Called once by the entry file of a thread; the thread ends when the work does. */
export async function answerInThread<T, R>(work: (task: T, context: ThreadContext) => R | Promise<R>): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('the entry file of a thread is started by thread-work, not on its own');
  const say = (message: FromThread<R>) => port.postMessage(message);
  const { task, cancel } = workerData as ThreadInput<T>;
  try {
    say({ type: 'result', result: await work(task, { onProgress: (progress) => say({ type: 'progress', progress }), cancelled: () => Atomics.load(cancel, 0) === 1 }) });
  } catch (error) {
    if (isAppError(error)) say({ type: 'refused', code: error.code, message: error.message, details: error.details });
    else say({ type: 'failed', message: error instanceof Error ? error.message : String(error), stack: error instanceof Error ? error.stack : undefined });
  }
}
