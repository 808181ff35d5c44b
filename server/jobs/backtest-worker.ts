/** Entry of a backtest worker: one backtest, then the thread ends. Has side effects at import, as the start of a thread must. */
import { parentPort, workerData } from 'node:worker_threads';
import { isAppError } from '../errors.ts';
import { backtest } from '../suggest/backtest/backtest.ts';
import { CONTENDERS } from '../suggest/backtest/contenders.ts';
import type { BacktestTask, FromBacktestWorker } from './backtest-messages.ts';

const port = parentPort;
if (!port) throw new Error('backtest-worker is started by backtest-runner, not on its own');
const say = (message: FromBacktestWorker) => port.postMessage(message);
const { network, request, cancel } = workerData as BacktestTask;

try {
  const report = backtest(network, request, CONTENDERS, {
    cancelled: () => Atomics.load(cancel, 0) === 1,
    onProgress: ({ stage, done, total }) => say({ type: 'progress', stage, done, total }),
  });
  say({ type: 'result', report });
} catch (error) {
  if (isAppError(error)) say({ type: 'refused', code: error.code, message: error.message, details: error.details });
  else say({ type: 'failed', message: error instanceof Error ? error.message : String(error), stack: error instanceof Error ? error.stack : undefined });
}
