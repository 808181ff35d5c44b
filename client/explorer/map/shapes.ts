/** Outlines of countries (Natural Earth, offline from world-atlas): coarse for the world, finer when close. */
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import coarseUrl from 'world-atlas/countries-110m.json?url';
import fineUrl from 'world-atlas/countries-50m.json?url';

export type Detail = 'coarse' | 'fine';
export type Shape = ReturnType<typeof feature>;
type World = Topology<{ countries: GeometryObject }>;

const ADDRESSES: Record<Detail, string> = { coarse: coarseUrl, fine: fineUrl };
const loaded = new Map<Detail, Promise<Shape[]>>();

/** Asked for once a visit; a failure is forgotten, so that the next try asks again. */
export function loadShapes(detail: Detail): Promise<Shape[]> {
  const known = loaded.get(detail);
  if (known) return known;
  const asked = fetchShapes(ADDRESSES[detail]);
  loaded.set(detail, asked);
  asked.catch(() => loaded.delete(detail));
  return asked;
}

async function fetchShapes(address: string): Promise<Shape[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The outlines of countries could not be loaded (${response.status}).`);
  const world = (await response.json()) as World;
  const { countries } = world.objects;
  if (countries.type !== 'GeometryCollection') throw new Error('The file of outlines holds no collection of countries.');
  return countries.geometries.map((geometry) => feature(world, geometry as GeometryObject));
}
