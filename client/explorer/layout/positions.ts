/**
 * Where nodes are. Positions stay with their node across filters, time and expansion, and
 * across visits while the data version is the same. Everything here is deterministic: the
 * same network starts from the same places on every machine.
 */
import { geoEqualEarth } from 'd3';
import { neighboursOf, type Dataset } from '../data/dataset.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Positions = ReadonlyMap<string, Point>;

const STORE = 'interurban.positions';
const MAX_SCENES = 8;
interface Stored {
  dataVersion: string;
  /** Newest last. */
  scenes: [scene: string, points: [key: string, x: number, y: number][]][];
}

/** A number in [0, 1) from a text (FNV-1a), the only source of scatter. */
export function hashShare(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296;
}

/** Space that a layout of so many nodes takes, so that seeds start at about the right scale. */
const spread = (nodes: number): number => 14 * Math.sqrt(nodes) + 20;

/**
 * A place for every node: the one it has, else on the map, around the focus, or near its
 * neighbours.
 */
export function seedPositions(data: Dataset, known: Positions, focus: string | null): { positions: Map<string, Point>; fresh: Set<string> } {
  const positions = new Map<string, Point>();
  for (const node of data.nodes) {
    const point = known.get(node.key);
    if (point) positions.set(node.key, point);
  }
  const fresh = new Set(data.nodes.filter((node) => !positions.has(node.key)).map((node) => node.key));
  if (positions.size === 0) {
    if (focus === null) placeOnMap(data, positions);
    else placeAround(data, focus, positions);
  }
  placeNearNeighbours(data, positions);
  const radius = spread(data.nodes.length);
  for (const { key } of data.nodes) {
    if (positions.has(key)) continue;
    const angle = hashShare(key) * Math.PI * 2;
    const distance = radius * Math.sqrt(hashShare(`${key}#`));
    positions.set(key, { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance });
  }
  return { positions, fresh };
}

/** The map is a good first picture when most places are known. */
function placeOnMap(data: Dataset, positions: Map<string, Point>): void {
  const located = data.nodes.filter((node) => node.lat !== null && node.lon !== null);
  if (located.length < data.nodes.length / 2) return;
  const projection = geoEqualEarth().scale(spread(data.nodes.length) / 2.7).translate([0, 0]);
  for (const { key, lon, lat } of located) {
    const [x, y] = projection([lon!, lat!]) ?? [0, 0];
    positions.set(key, { x: x + hashShare(key) - 0.5, y: -y + hashShare(`${key}#`) - 0.5 });
  }
}

/** The focus in the middle, its neighbours in a ring ordered by region and country. */
function placeAround(data: Dataset, focus: string, positions: Map<string, Point>): void {
  const centre = data.nodeAt.get(focus);
  if (centre === undefined) return;
  positions.set(focus, { x: 0, y: 0 });
  const order = (at: number) => { const node = data.nodes[at]!; return `${node.type}|${node.region ?? '~'}|${node.country ?? '~'}|${node.label}|${node.key}`; };
  const ring = [...neighboursOf(data, centre)].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const radius = spread(ring.length);
  ring.forEach((at, place) => {
    const angle = (place / ring.length) * Math.PI * 2 - Math.PI / 2;
    positions.set(data.nodes[at]!.key, { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius });
  });
}

function placeNearNeighbours(data: Dataset, positions: Map<string, Point>): void {
  let waiting = data.nodes.map((_, at) => at).filter((at) => !positions.has(data.nodes[at]!.key));
  for (let round = 0; round < 4 && waiting.length > 0; round += 1) {
    const placed = new Map<string, Point>();
    for (const at of waiting) {
      const { key } = data.nodes[at]!;
      const near = [...neighboursOf(data, at)].flatMap((other) => positions.get(data.nodes[other]!.key) ?? []);
      if (near.length === 0) continue;
      const x = near.reduce((sum, point) => sum + point.x, 0) / near.length;
      const y = near.reduce((sum, point) => sum + point.y, 0) / near.length;
      // Outward from the middle, so that newcomers do not land on those already there.
      const outward = Math.atan2(y, x) + (hashShare(key) - 0.5) * 1.6;
      const distance = 12 + 18 * hashShare(`${key}#`);
      placed.set(key, { x: x + Math.cos(outward) * distance, y: y + Math.sin(outward) * distance });
    }
    if (placed.size === 0) return;
    for (const [key, point] of placed) positions.set(key, point);
    waiting = waiting.filter((at) => !positions.has(data.nodes[at]!.key));
  }
}

/** Memory of positions by scene (the whole network, or one focus and mode). */
export class PositionMemory {
  private readonly scenes = new Map<string, Positions>();
  private dataVersion: string | null = null;
  private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null) {
    this.storage = storage;
  }

  recall(dataVersion: string, scene: string): Positions {
    if (this.dataVersion === null) {
      for (const [name, points] of this.read(dataVersion)) this.scenes.set(name, new Map(points.map(([key, x, y]) => [key, { x, y }])));
    }
    // Other data of the same city keep its place; they are only not worth storing any more.
    this.dataVersion = dataVersion;
    return this.scenes.get(scene) ?? new Map();
  }

  remember(scene: string, positions: Positions): void {
    this.scenes.delete(scene);
    this.scenes.set(scene, positions);
    this.write();
  }

  forget(scene: string): void {
    this.scenes.delete(scene);
    this.write();
  }

  private read(dataVersion: string): Stored['scenes'] {
    const text = this.storage?.getItem(STORE) ?? null;
    if (text === null) return [];
    const stored = parseStored(text);
    if (stored?.dataVersion === dataVersion) return stored.scenes;
    this.storage?.removeItem(STORE);
    return [];
  }

  private write(): void {
    if (!this.storage || this.dataVersion === null) return;
    const scenes = [...this.scenes].slice(-MAX_SCENES).map(([scene, points]): Stored['scenes'][number] => [
      scene, [...points].map(([key, { x, y }]) => [key, Number(x.toFixed(1)), Number(y.toFixed(1))]),
    ]);
    const stored: Stored = { dataVersion: this.dataVersion, scenes };
    try {
      this.storage.setItem(STORE, JSON.stringify(stored));
    } catch (error) {
      // A full store: positions are then kept for this visit only.
      if (!(error instanceof DOMException)) throw error;
      this.storage.removeItem(STORE);
    }
  }
}

/** Undefined when the text is not what we wrote; positions are then computed again. */
function parseStored(text: string): Stored | undefined {
  try {
    const value = JSON.parse(text) as Partial<Stored>;
    return typeof value.dataVersion === 'string' && Array.isArray(value.scenes) ? (value as Stored) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The browser's storage, or null where it is switched off. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
