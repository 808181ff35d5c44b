/** Runs a layout away from the page; sends positions about four times a second, then the last ones. */
import { arrange, type LayoutRequest } from './arrange.ts';

export interface LayoutMessage {
  readonly positions: Float32Array;
  readonly done: boolean;
}

const EVERY_MS = 220;
const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  const rounds = arrange(data);
  let sent = performance.now();
  for (;;) {
    const { value, done } = rounds.next();
    if (done) {
      scope.postMessage({ positions: value, done: true } satisfies LayoutMessage);
      return;
    }
    if (performance.now() - sent < EVERY_MS) continue;
    sent = performance.now();
    scope.postMessage({ positions: value, done: false } satisfies LayoutMessage);
  }
};
