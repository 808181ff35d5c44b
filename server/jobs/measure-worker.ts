/**
 * Entry of a measure worker: keeps the network it was last given and the measure it last worked on,
 * and computes one measure, or one piece of one, at a time.
 * Has side effects at import, as the start of a thread must.
 */
import { parentPort } from 'node:worker_threads';
import { prepareMeasure, type MeasureWork } from '../analytics/run.ts';
import { AppError, isAppError } from '../errors.ts';
import type { NetworkColumns } from '../graph/network-columns.ts';
import type { MeasureRequest } from '../model/measure.ts';
import type { FromWorker, ToWorker } from './measure-messages.ts';

const PROGRESS_EVERY_MS = 100;

const port = parentPort;
if (!port) throw new Error('measure-worker is started by measure-worker-pool, not on its own');
const say = (message: FromWorker) => port.postMessage(message);

let network: NetworkColumns | undefined;
/** The pieces of one measure share its filtered network and its projection. */
let prepared: { readonly key: string; readonly work: MeasureWork } | undefined;

function workOf(id: string, request: MeasureRequest): MeasureWork {
  if (!network) throw new Error('a measure was asked for before the network was given');
  const key = JSON.stringify([id, request]);
  if (prepared?.key !== key) prepared = { key, work: prepareMeasure(network, id, request) };
  return prepared.work;
}

function watchOf(cancel: Int32Array): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    if (Atomics.load(cancel, 0) === 1) throw new AppError('cancelled', 'the measure was cancelled');
    const now = Date.now();
    if (now - told < PROGRESS_EVERY_MS) return;
    told = now;
    say({ type: 'progress', done, total });
  };
}

port.on('message', (message: ToWorker) => {
  if (message.type === 'network') {
    network = message.columns;
    prepared = undefined;
    return;
  }
  try {
    const work = workOf(message.id, message.request);
    const watch = watchOf(message.cancel);
    if (message.type === 'piece') say({ type: 'part', part: work.piece(message.piece, watch) });
    else {
      say({ type: 'result', result: work.finish(message.parts, watch) });
      prepared = undefined;
    }
  } catch (error) {
    if (isAppError(error)) say({ type: 'refused', code: error.code, message: error.message, details: error.details });
    else say({ type: 'failed', message: error instanceof Error ? error.message : String(error), stack: error instanceof Error ? error.stack : undefined });
  }
});
