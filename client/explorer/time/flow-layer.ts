/**
 * What moves on the picture while time plays: pulses along the links with an exchange under
 * way, in the direction of knowledge (both ways on a tie, where both learn), and a ring
 * around each city that has adopted something.
 */
import type { Painter, View } from '../picture/layers.ts';
import type { Palette } from '../picture/palette.ts';
import type { Renderer } from '../picture/renderer.ts';
import { hashShare } from '../layout/positions.ts';
import type { Scene } from '../overview/scene.ts';
import type { Adopted, Flow } from './flows.ts';

/** Links with pulses at once; the line below the picture says of how many. */
export const MOST_PULSES = 300;
/** From one end of a link to the other. */
const TRAVEL_MS = 1500;
const TAIL = [0, 0.03, 0.06, 0.09];
const YEAR_DAYS = 365.25;

interface FlowInput {
  readonly scene: Scene;
  readonly flows: readonly Flow[];
  readonly adopted: ReadonlyMap<string, Adopted>;
  /** Last day of the moment. */
  readonly day: number;
  readonly palette: Palette;
  /** Null while nothing moves: pulses then stand in the middle of their links. */
  readonly clock: () => number | null;
}

export function flowPainter(renderer: Renderer, { scene, flows, adopted, day, palette, clock }: FlowInput): Painter {
  const { nodes, links } = scene.data;
  const drawn = flows.slice(0, MOST_PULSES).map((flow) => ({ ...flow, phase: hashShare(links[flow.link]!.key) }));

  function rings(context: CanvasRenderingContext2D): void {
    for (const [key, { sure }] of adopted) {
      const spot = renderer.spotOf(key);
      if (!spot || spot.size < 0.1) continue;
      // Bright when new, then a plain ring; dashed while the date leaves open whether it has happened.
      const fresh = Math.max(0, 1 - (day - sure) / (2 * YEAR_DAYS));
      context.beginPath();
      context.arc(spot.x, spot.y, spot.size + 2.5, 0, Math.PI * 2);
      context.setLineDash(sure > day ? [3, 2] : []);
      context.lineWidth = 2;
      context.strokeStyle = palette.accent;
      context.stroke();
      if (sure > day || fresh === 0) continue;
      context.globalAlpha = 0.35 * Math.min(1, fresh);
      context.lineWidth = 5;
      context.beginPath();
      context.arc(spot.x, spot.y, spot.size + 6, 0, Math.PI * 2);
      context.stroke();
      context.globalAlpha = 1;
    }
    context.setLineDash([]);
  }

  function pulses(context: CanvasRenderingContext2D, view: View): void {
    const time = clock();
    for (const { link, directed, phase } of drawn) {
      const { key, source, target } = links[link]!;
      const curve = renderer.curveOf(key, nodes[source]!.key, nodes[target]!.key);
      if (curve === undefined || outside(curve, view)) continue;
      const share = time === null ? 0.5 : (time / TRAVEL_MS + phase) % 1;
      pulse(context, curve, share, 1);
      if (!directed) pulse(context, curve, 1 - share, -1);
    }
  }

  function pulse(context: CanvasRenderingContext2D, curve: Curve, share: number, sense: 1 | -1): void {
    for (const [at, back] of TAIL.entries()) {
      const place = share - sense * back;
      if (place < 0 || place > 1) continue;
      const { x, y } = pointOn(curve, place);
      context.globalAlpha = 1 - at * 0.25;
      context.beginPath();
      context.arc(x, y, 3.4 - at * 0.6, 0, Math.PI * 2);
      context.fillStyle = palette.accent;
      context.fill();
      if (at > 0) continue;
      context.lineWidth = 1;
      context.strokeStyle = palette.background;
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  return {
    draw(context, view) {
      context.save();
      rings(context);
      pulses(context, view);
      context.restore();
    },
  };
}

export interface Curve {
  readonly from: { readonly x: number; readonly y: number };
  readonly bend: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** On a quadratic Bézier curve; a straight link has its bend in the middle. */
export function pointOn({ from, bend, to }: Curve, share: number): { x: number; y: number } {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y };
}

function outside({ from, bend, to }: Curve, { width, height }: View): boolean {
  const [xs, ys] = [[from.x, bend.x, to.x], [from.y, bend.y, to.y]];
  return Math.max(...xs) < 0 || Math.min(...xs) > width || Math.max(...ys) < 0 || Math.min(...ys) > height;
}
