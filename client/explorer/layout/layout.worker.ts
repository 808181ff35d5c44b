/**
 * Runs a layout away from the page; sends positions about four times a second, then the
 * last ones. Between batches it listens: it can be paused and goes on where it stopped.
 */
import { arrange, type LayoutRequest } from './arrange.ts';

export interface LayoutMessage {
  readonly positions: Float32Array;
  readonly done: boolean;
}
export type LayoutOrder = { readonly order: 'start'; readonly request: LayoutRequest } | { readonly order: 'pause' | 'continue' };

const EVERY_MS = 220;
/** In a crowd every picture costs the page a good part of a second that it has better use for. */
const CROWD = 5000;
const EVERY_MS_IN_CROWD = 1500;
const scope = self as unknown as DedicatedWorkerGlobalScope;
let rounds: ReturnType<typeof arrange> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let every = EVERY_MS;

function work(): void {
  const began = performance.now();
  for (;;) {
    const { value, done } = rounds!.next();
    if (!done && performance.now() - began < every) continue;
    scope.postMessage({ positions: value, done: done === true } satisfies LayoutMessage);
    if (!done) timer = setTimeout(work, 0);
    return;
  }
}

scope.onmessage = ({ data }: MessageEvent<LayoutOrder>) => {
  clearTimeout(timer);
  if (data.order === 'start') {
    rounds = arrange(data.request);
    every = data.request.positions.length / 2 > CROWD ? EVERY_MS_IN_CROWD : EVERY_MS;
  }
  if (data.order !== 'pause' && rounds) work();
};
