/**
 * Places on the globe gathered into cells, with a Gaussian kernel between cells: what "near" means
 * at one width. A cell stands at the mean of its cities; cells further than three widths do not see each other.
 */
import type { PartnerNetwork } from '../partner-network.ts';

export const EARTH_KM = 6371.0088;
const DEGREE_KM = (Math.PI / 180) * EARTH_KM;
const REACH = 3;
/** Cells for each width: two places in one cell are at most about half a width apart. */
const CELLS_A_WIDTH = 3;

export interface Surroundings {
  /** Cell of each city; −1 where its place is not known. */
  readonly cell: Int32Array;
  readonly cells: number;
  /** Cities of cell c: `members[first[c]] … members[first[c + 1] − 1]`. */
  readonly first: Int32Array;
  readonly members: Int32Array;
  /** Cells near cell c, itself included, with kernel weights exp(−d²/2w²). */
  readonly offsets: Int32Array;
  readonly near: Int32Array;
  readonly weight: Float64Array;
}

/** Great-circle distance in kilometres (haversine); NaN where a place is not known. */
export function kilometres(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const radians = Math.PI / 180;
  const a = Math.sin(((lat2 - lat1) * radians) / 2) ** 2 + Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(((lon2 - lon1) * radians) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
}

const known = new WeakMap<object, Map<number, Surroundings>>();

/** The cells of a network at one width in kilometres; worked out once for each set of cities. */
export function surroundings({ network, lat, lon }: Pick<PartnerNetwork, 'network' | 'lat' | 'lon'>, width: number): Surroundings {
  let widths = known.get(network.rows.cities);
  if (!widths) known.set(network.rows.cities, (widths = new Map()));
  let found = widths.get(width);
  if (!found) widths.set(width, (found = gather(lat, lon, width)));
  return found;
}

function gather(lat: Float64Array, lon: Float64Array, width: number): Surroundings {
  const n = lat.length;
  const side = width / CELLS_A_WIDTH / DEGREE_KM;
  const numbers = new Map<string, number>();
  const cell = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(lat[i]!) || Number.isNaN(lon[i]!)) continue;
    const row = Math.floor(lat[i]! / side);
    const column = Math.floor(lon[i]! / (side / Math.max(0.05, Math.cos(((row + 0.5) * side * Math.PI) / 180))));
    const key = `${row},${column}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    cell[i] = number;
  }
  const cells = numbers.size;
  const first = new Int32Array(cells + 1);
  for (const c of cell) if (c >= 0) first[c + 1]!++;
  for (let c = 0; c < cells; c++) first[c + 1]! += first[c]!;
  const members = new Int32Array(first[cells]!);
  const next = first.slice();
  for (let i = 0; i < n; i++) if (cell[i]! >= 0) members[next[cell[i]!]!++] = i;
  const [middleLat, middleLon] = middles(lat, lon, first, members);
  return { cell, cells, first, members, ...neighbours(middleLat, middleLon, width) };
}

function middles(lat: Float64Array, lon: Float64Array, first: Int32Array, members: Int32Array): [Float64Array, Float64Array] {
  const cells = first.length - 1;
  const [middleLat, middleLon] = [new Float64Array(cells), new Float64Array(cells)];
  for (let c = 0; c < cells; c++) {
    for (let m = first[c]!; m < first[c + 1]!; m++) {
      middleLat[c]! += lat[members[m]!]!;
      middleLon[c]! += lon[members[m]!]!;
    }
    middleLat[c]! /= first[c + 1]! - first[c]!;
    middleLon[c]! /= first[c + 1]! - first[c]!;
  }
  return [middleLat, middleLon];
}

/** Pairs of cells within reach, found in bands of latitude. */
function neighbours(lat: Float64Array, lon: Float64Array, width: number) {
  const reach = REACH * width;
  const band = reach / DEGREE_KM;
  const bands = new Map<number, number[]>();
  for (let c = 0; c < lat.length; c++) {
    const b = Math.floor(lat[c]! / band);
    const there = bands.get(b);
    if (there) there.push(c);
    else bands.set(b, [c]);
  }
  for (const there of bands.values()) there.sort((a, b) => lon[a]! - lon[b]! || a - b);
  const offsets = new Int32Array(lat.length + 1);
  const near: number[] = [];
  const weight: number[] = [];
  for (let c = 0; c < lat.length; c++) {
    const farthest = Math.min(89.9, Math.abs(lat[c]!) + band);
    const half = Math.min(180, band / Math.cos((farthest * Math.PI) / 180));
    const b = Math.floor(lat[c]! / band);
    for (const other of [b - 1, b, b + 1]) {
      const there = bands.get(other);
      if (!there) continue;
      for (const d of within(there, lon, lon[c]! - half, lon[c]! + half)) {
        const km = kilometres(lat[c]!, lon[c]!, lat[d]!, lon[d]!);
        if (km > reach) continue;
        near.push(d);
        weight.push(Math.exp(-(km * km) / (2 * width * width)));
      }
    }
    offsets[c + 1] = near.length;
  }
  return { offsets, near: Int32Array.from(near), weight: Float64Array.from(weight) };
}

/** Cells of a band between two longitudes, across the date line where need be. */
function* within(band: readonly number[], lon: Float64Array, from: number, to: number): Generator<number> {
  if (to - from >= 360) {
    yield* band;
    return;
  }
  for (const shift of [0, 360, -360]) {
    let [low, high] = [0, band.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lon[band[middle]!]! < from + shift) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < band.length && lon[band[i]!]! <= to + shift; i++) yield band[i]!;
  }
}
