/** Discs of clusters: a ring in the colours of their cities, the number inside. */
import { compactText } from '../../ui/number-text.ts';
import type { DrawnShape } from '../picture/drawn.ts';
import type { WrittenLabel } from '../picture/labels.ts';
import type { View } from '../picture/layers.ts';
import type { Palette } from '../picture/palette.ts';
import { discRadius, type Cluster } from './clusters.ts';

export const screenSpot = ({ x, y }: { x: number; y: number }, view: View): { x: number; y: number } => ({ x: view.x + view.scale * x, y: view.y - view.scale * y });

export function drawClusters(context: CanvasRenderingContext2D, clusters: readonly Cluster[], view: View, palette: Palette, isFaded: (cluster: Cluster) => boolean): void {
  context.save();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  // The smallest first, so that the largest is never hidden.
  for (const cluster of [...clusters].sort((a, b) => a.members.length - b.members.length)) {
    const { x, y } = screenSpot(cluster, view);
    const radius = discRadius(cluster.members.length);
    if (x < -radius || y < -radius || x > view.width + radius || y > view.height + radius) continue;
    context.globalAlpha = isFaded(cluster) ? 0.3 : 1;
    context.beginPath();
    context.arc(x, y, radius, 0, Math.PI * 2);
    context.fillStyle = palette.surface;
    context.fill();
    let angle = -Math.PI / 2;
    context.lineWidth = 3.5;
    for (const [color, count] of cluster.colors) {
      const next = angle + (count / cluster.members.length) * Math.PI * 2;
      context.beginPath();
      context.arc(x, y, radius - 1.75, angle, next);
      // What is unknown is drawn hollow: its share of the ring as well.
      context.strokeStyle = color === palette.background ? palette.unknown : color;
      context.setLineDash(color === palette.background ? [2, 2] : []);
      context.stroke();
      angle = next;
    }
    context.setLineDash([]);
    context.beginPath();
    context.arc(x, y, radius + 0.5, 0, Math.PI * 2);
    context.lineWidth = 1;
    context.strokeStyle = palette.background;
    context.stroke();
    context.fillStyle = palette.text;
    context.font = `600 ${radius < 12 ? 10 : 11}px ${palette.font}`;
    context.fillText(compactText(cluster.members.length), x, y + 0.5);
  }
  context.restore();
}

const arcPath = (x: number, y: number, radius: number, from: number, to: number): string => {
  const point = (angle: number) => `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`;
  // A whole circle is two halves: an arc that ends where it began draws nothing.
  const middle = (from + to) / 2;
  const large = to - from > Math.PI * 2 - 1e-6 ? 0 : Number(middle - from > Math.PI);
  return `M${point(from)}A${radius},${radius} 0 ${large} 1 ${point(middle)}A${radius},${radius} 0 ${large} 1 ${point(to)}`;
};

/** The same discs as shapes and numbers of a file. */
export function clustersWritten(clusters: readonly Cluster[], view: View, palette: Palette): { shapes: DrawnShape[]; labels: WrittenLabel[] } {
  const shapes: DrawnShape[] = [];
  const labels: WrittenLabel[] = [];
  for (const cluster of clusters) {
    const { x, y } = screenSpot(cluster, view);
    const radius = discRadius(cluster.members.length);
    if (x < -radius || y < -radius || x > view.width + radius || y > view.height + radius) continue;
    shapes.push({ path: arcPath(x, y, radius, 0, Math.PI * 2), fill: palette.surface, stroke: palette.background, strokeWidth: 1 });
    let angle = -Math.PI / 2;
    for (const [color, count] of cluster.colors) {
      const next = angle + (count / cluster.members.length) * Math.PI * 2;
      shapes.push({ path: arcPath(x, y, radius - 1.75, angle, next), fill: null, stroke: color === palette.background ? palette.unknown : color, strokeWidth: 3.5 });
      angle = next;
    }
    const text = compactText(cluster.members.length);
    const size = radius < 12 ? 10 : 11;
    const width = text.length * size * 0.6;
    labels.push({ key: `cluster:${cluster.key}`, text, more: '', x: x - width / 2, baseline: y + size / 3, width, size, weight: 600 });
  }
  return { shapes, labels };
}
