/** What the main thread and the thread that fits the model of suggestions say to each other. */
import type { ErrorCode } from '../errors.ts';
import type { Network } from '../graph/network-columns.ts';

/** Given to the thread at its start. `cancel` is one shared number, set to 1 when nobody waits any more. */
export interface FitTask {
  readonly network: Network;
  readonly seed: number;
  readonly cancel: Int32Array;
}

export type FromFitWorker =
  | { readonly type: 'progress'; readonly stage: string; readonly done: number; readonly total: number | null }
  /** The model as text (modelToJson). */
  | { readonly type: 'result'; readonly model: string }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly message: string; readonly details: unknown }
  | { readonly type: 'failed'; readonly message: string; readonly stack: string | undefined };
