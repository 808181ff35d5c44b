/** Starts a layout in a worker and hands over positions as they come. */
import type { LayoutRequest } from './arrange.ts';
import type { Dataset } from '../data/dataset.ts';
import type { LayoutMessage, LayoutOrder } from './layout.worker.ts';
import type { Point } from './positions.ts';

export function layoutRequest(data: Dataset, positions: ReadonlyMap<string, Point>, fixed: (key: string) => boolean, sizeOf: (at: number) => number): LayoutRequest {
  const flat = new Float32Array(data.nodes.length * 2);
  data.nodes.forEach((node, at) => {
    const { x, y } = positions.get(node.key)!;
    flat[at * 2] = x;
    flat[at * 2 + 1] = y;
  });
  const links = data.links.filter((link) => link.source !== link.target);
  return {
    positions: flat,
    fixed: Uint8Array.from(data.nodes, (node) => Number(fixed(node.key))),
    sizes: Float32Array.from(data.nodes, (_, at) => sizeOf(at)),
    links: Uint32Array.from(links.flatMap((link) => [link.source, link.target])),
    weights: Float32Array.from(links, (link) => 1 + Math.log2(Math.max(1, link.occasions.length)) / 2),
    reading: readingOrder(data),
    iterations: data.nodes.length > 1500 ? 240 : 500,
  };
}

function readingOrder(data: Dataset): Uint32Array {
  const name = data.nodes.map((node) => `${node.region ?? '~'}|${node.country ?? '~'}|${node.label}|${node.key}`);
  return Uint32Array.from(name.keys()).sort((a, b) => (name[a]! < name[b]! ? -1 : 1));
}

export interface LayoutRun {
  pause(): void;
  /** Goes on where it stopped. */
  resume(): void;
  stop(): void;
}

export function runLayout(request: LayoutRequest, on: { step: (positions: Float32Array) => void; done: (positions: Float32Array) => void; failed: (message: string) => void }): LayoutRun {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  const tell = (order: LayoutOrder) => worker.postMessage(order);
  worker.onmessage = ({ data }: MessageEvent<LayoutMessage>) => {
    if (!data.done) {
      on.step(data.positions);
      return;
    }
    worker.terminate();
    on.done(data.positions);
  };
  worker.onerror = (event) => {
    worker.terminate();
    on.failed(event.message);
  };
  tell({ order: 'start', request });
  return { pause: () => tell({ order: 'pause' }), resume: () => tell({ order: 'continue' }), stop: () => worker.terminate() };
}
