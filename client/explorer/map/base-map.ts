/**
 * The land beneath the picture. Outlines are projected once into paths in the coordinates of
 * the picture; a frame then only sets the transform and fills what is in view.
 */
import { geoGraticule10, geoPath, geoTransform, type GeoPermissibleObjects, type GeoProjection } from 'd3';
import type { DrawnShape } from '../picture/drawn.ts';
import { mix, type Palette } from '../picture/palette.ts';
import type { View } from '../picture/layers.ts';
import type { Shape } from './shapes.ts';

interface Outline {
  readonly path: Path2D;
  /** [[left, top], [right, bottom]], y downward as the paths are. */
  readonly bounds: [[number, number], [number, number]];
}
export interface BaseMap {
  readonly sphere: Path2D;
  readonly grid: Path2D;
  readonly outlines: readonly Outline[];
  readonly projection: GeoProjection;
  readonly shapes: readonly Shape[];
}

/** Work between two breaths of the page. */
const SLICE_MS = 12;

function pathOf(projection: GeoProjection, shape: GeoPermissibleObjects): Path2D {
  const path = new Path2D();
  // Path2D has all that d3 draws with; only its constructor makes it a canvas for the types.
  geoPath(projection, path as unknown as CanvasRenderingContext2D)(shape);
  return path;
}

export async function buildBaseMap(projection: GeoProjection, shapes: readonly Shape[], signal: AbortSignal): Promise<BaseMap> {
  const outlines: Outline[] = [];
  const measure = geoPath(projection);
  let began = performance.now();
  for (const shape of shapes) {
    const bounds = measure.bounds(shape);
    if (Number.isFinite(bounds[0][0])) outlines.push({ path: pathOf(projection, shape), bounds });
    if (performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.throwIfAborted();
    began = performance.now();
  }
  return { sphere: pathOf(projection, { type: 'Sphere' }), grid: pathOf(projection, geoGraticule10()), outlines, projection, shapes };
}

/** Colours of sea, land and borders: quiet, because cities and links are what one looks at. */
export function mapColors({ background, muted, accent, dark }: Palette) {
  return {
    sea: mix(background, accent, dark ? 0.05 : 0.045), land: mix(background, muted, dark ? 0.13 : 0.09),
    border: mix(background, muted, dark ? 0.3 : 0.27), grid: mix(background, muted, dark ? 0.14 : 0.13),
  };
}

export function drawBaseMap(context: CanvasRenderingContext2D, { sphere, grid, outlines }: BaseMap, view: View, palette: Palette): void {
  const colors = mapColors(palette);
  const { scale, x, y, width, height, pixelRatio } = view;
  context.save();
  context.setTransform(scale * pixelRatio, 0, 0, scale * pixelRatio, x * pixelRatio, y * pixelRatio);
  context.lineJoin = 'round';
  context.fillStyle = colors.sea;
  context.fill(sphere);
  context.lineWidth = 0.6 / scale;
  context.strokeStyle = colors.grid;
  context.stroke(grid);
  const [left, top, right, bottom] = [-x / scale, -y / scale, (width - x) / scale, (height - y) / scale];
  context.fillStyle = colors.land;
  context.strokeStyle = colors.border;
  context.lineWidth = 0.7 / scale;
  for (const { path, bounds: [[x0, y0], [x1, y1]] } of outlines) {
    if (x0 > right || x1 < left || y0 > bottom || y1 < top) continue;
    context.fill(path);
    context.stroke(path);
  }
  context.restore();
}

/** The same land as shapes of a file, in pixels, cut to what is in view. */
export function baseMapWritten({ projection, shapes }: BaseMap, { scale, x, y, width, height }: View, palette: Palette): DrawnShape[] {
  const colors = mapColors(palette);
  const toPixels = geoTransform({ point(px, py) { this.stream.point(scale * px + x, scale * py + y); } });
  const path = geoPath({ stream: (sink) => projection.stream(toPixels.stream(sink)) }).digits(1);
  const inView = (shape: GeoPermissibleObjects): boolean => {
    const [[x0, y0], [x1, y1]] = path.bounds(shape);
    return x0 <= width && x1 >= 0 && y0 <= height && y1 >= 0;
  };
  const drawn = (shape: GeoPermissibleObjects, look: Omit<DrawnShape, 'path'>): DrawnShape[] => {
    const text = path(shape);
    return text === null ? [] : [{ path: text, ...look }];
  };
  return [
    ...drawn({ type: 'Sphere' }, { fill: colors.sea, stroke: null, strokeWidth: 0 }),
    ...drawn(geoGraticule10(), { fill: null, stroke: colors.grid, strokeWidth: 0.6 }),
    ...shapes.filter(inView).flatMap((shape) => drawn(shape, { fill: colors.land, stroke: colors.border, strokeWidth: 0.7 })),
  ];
}
