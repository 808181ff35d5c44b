/** Where the camera of a picture is and goes. Who takes hold of the picture ends its flight. */
import { getCameraStateToFitViewportToNodes } from '@sigma/utils';
import type Sigma from 'sigma';
import type { Camera } from '../../state/exploration.ts';
import type { Extent } from './journey.ts';
import type { PictureLink, PictureNode } from './picture-graph.ts';
import type { Spots } from './spots.ts';

export interface Flights {
  camera(): Camera;
  moveTo(camera: Camera): void;
  /** Goes there in a while; the person's own moves and the next flight end it. */
  flyTo(camera: Camera): void;
  /** True on the way to a camera. */
  flying(): boolean;
  zoom(direction: 'in' | 'out'): void;
  fit(keys: readonly string[]): void;
  /** Flies to an extent, at least twice as close as now. */
  approach(extent: Extent): void;
  /** Brings a node into view if it is outside. */
  reveal(key: string): void;
}

/** `still`: the camera is there at once. `stop` takes the listener away again. */
export function createFlights(sigma: Sigma<PictureNode, PictureLink>, container: HTMLElement, { screenOf }: Spots, still: boolean): Flights & { stop(): void } {
  const camera = sigma.getCamera();
  const animate = (to: Partial<Camera>, duration = 300) => {
    if (still) camera.setState(to);
    else void camera.animate(to, { duration });
  };
  // A flight of no time takes the place of the one under way.
  const land = () => { if (camera.isAnimated()) void camera.animate(camera.getState(), { duration: 1 }); };
  container.addEventListener('pointerdown', land, { capture: true });
  return {
    camera: () => { const { x, y, ratio } = camera.getState(); return { x, y, ratio }; },
    moveTo: (to) => camera.setState(to),
    flyTo: (to) => animate(to, 900),
    flying: () => camera.isAnimated(),
    zoom: (direction) => animate({ ratio: camera.getBoundedRatio(camera.ratio * (direction === 'in' ? 1 / 1.5 : 1.5)) }),
    fit(keys) {
      const present = keys.filter((key) => sigma.getNodeDisplayData(key));
      if (present.length === 0 || present.length === sigma.getGraph().order) animate({ x: 0.5, y: 0.5, ratio: 1 });
      else animate(getCameraStateToFitViewportToNodes(sigma as unknown as Sigma, present));
    },
    approach({ x, y }) {
      const { width, height } = sigma.getDimensions();
      const [low, high] = [sigma.graphToViewport({ x: x[0], y: y[0] }), sigma.graphToViewport({ x: x[1], y: y[1] })];
      const share = Math.max(Math.abs(high.x - low.x) / (width * 0.6), Math.abs(high.y - low.y) / (height * 0.6));
      const middle = sigma.viewportToFramedGraph({ x: (low.x + high.x) / 2, y: (low.y + high.y) / 2 });
      animate({ ...middle, ratio: camera.getBoundedRatio(camera.ratio * Math.min(0.5, share)) });
    },
    reveal(key) {
      if (!sigma.getGraph().hasNode(key)) return;
      const { width, height } = sigma.getDimensions();
      const { x, y } = screenOf(key);
      if (x < 20 || y < 20 || x > width - 20 || y > height - 20) animate(sigma.viewportToFramedGraph({ x, y }));
    },
    stop: () => container.removeEventListener('pointerdown', land, { capture: true }),
  };
}
