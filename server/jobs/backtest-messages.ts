/** What the main thread and a backtest worker say to each other. */
import type { ErrorCode } from '../errors.ts';
import type { Network } from '../graph/network-columns.ts';
import type { BacktestReport, BacktestRequest } from '../model/backtest.ts';

/** Given to the thread at its start. `cancel` is one shared number, set to 1 when nobody waits any more. */
export interface BacktestTask {
  readonly network: Network;
  readonly request: BacktestRequest;
  readonly cancel: Int32Array;
}

export type FromBacktestWorker =
  | { readonly type: 'progress'; readonly stage: string; readonly done: number; readonly total: number | null }
  | { readonly type: 'result'; readonly report: BacktestReport }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly message: string; readonly details: unknown }
  | { readonly type: 'failed'; readonly message: string; readonly stack: string | undefined };
