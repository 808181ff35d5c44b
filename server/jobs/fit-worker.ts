/** Entry of the thread that fits the model of suggestions: one fit, then it ends. Has side effects at import, as the start of a thread must. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError, isAppError } from '../errors.ts';
import { fitPartnerModel, modelToJson } from '../suggest/model/fitted.ts';
import type { FitTask, FromFitWorker } from './fit-messages.ts';

const port = parentPort;
if (!port) throw new Error('fit-worker is started by partner-models, not on its own');
const say = (message: FromFitWorker) => port.postMessage(message);
const { network, seed, cancel } = workerData as FitTask;

try {
  const fitted = fitPartnerModel(network, {
    seed,
    onProgress(stage, done, total) {
      if (Atomics.load(cancel, 0) === 1) throw new AppError('cancelled', 'the fit was cancelled');
      say({ type: 'progress', stage, done, total });
    },
  });
  say({ type: 'result', model: modelToJson(fitted) });
} catch (error) {
  if (isAppError(error)) say({ type: 'refused', code: error.code, message: error.message, details: error.details });
  else say({ type: 'failed', message: error instanceof Error ? error.message : String(error), stack: error instanceof Error ? error.stack : undefined });
}
