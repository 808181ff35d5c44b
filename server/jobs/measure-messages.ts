/** What the main thread and a measure worker say to each other. */
import type { NetworkColumns } from '../graph/network-columns.ts';
import type { ErrorCode } from '../errors.ts';
import type { MeasureRequest, MeasureResult } from '../model/measure.ts';

export type ToWorker =
  | { readonly type: 'network'; readonly columns: NetworkColumns }
  /** `cancel` is one shared number, set to 1 when nobody waits any more. */
  | { readonly type: 'piece'; readonly id: string; readonly request: MeasureRequest; readonly piece: number; readonly cancel: Int32Array }
  | { readonly type: 'finish'; readonly id: string; readonly request: MeasureRequest; readonly parts: readonly Float64Array[]; readonly cancel: Int32Array };

export type FromWorker =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'part'; readonly part: Float64Array }
  | { readonly type: 'result'; readonly result: MeasureResult }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly message: string; readonly details: unknown }
  | { readonly type: 'failed'; readonly message: string; readonly stack: string | undefined };
