/**
 * Where a practice has arrived by a year: dots on the outlines of land, lines from the city learned from.
 * Drawn for one year, or small for several side by side. (data, size) → SVG element.
 */
import { geoNaturalEarth1, geoPath, type GeoPermissibleObjects } from 'd3';
import { picture } from './axes.ts';

export interface Arrival {
  readonly label: string;
  readonly lat: number;
  readonly lon: number;
  /** Year in which the city surely had it; null where undated. */
  readonly year: number | null;
  /** Year in which it was given up; null while it lasts or where not known. */
  readonly ended: number | null;
  readonly origin: boolean;
  /** Where the city learned it from, if that is known and on the map. */
  readonly from: { readonly lat: number; readonly lon: number } | null;
}
export interface AdoptionMapInput {
  readonly land: GeoPermissibleObjects;
  readonly arrivals: readonly Arrival[];
  readonly year: number;
}
export type ArrivalState = 'origin' | 'new' | 'there' | 'ended' | 'undated' | 'later';

/** What a city is to the practice in a year. */
export function stateIn(arrival: Arrival, year: number): ArrivalState {
  if (arrival.origin) return arrival.year !== null && arrival.year > year ? 'later' : 'origin';
  if (arrival.year === null) return 'undated';
  if (arrival.year > year) return 'later';
  if (arrival.ended !== null && arrival.ended <= year) return 'ended';
  return arrival.year === year ? 'new' : 'there';
}

const ORDER: ArrivalState[] = ['later', 'undated', 'ended', 'there', 'new', 'origin'];

export function adoptionMap({ land, arrivals, year }: AdoptionMapInput, width: number): SVGSVGElement {
  const height = Math.round(width * 0.48);
  const svg = picture(width, height);
  const projection = geoNaturalEarth1().rotate([-10, 0]).fitExtent([[2, 2], [width - 2, height - 2]], { type: 'Sphere' });
  const path = geoPath(projection);
  const small = width < 420;
  svg.append('path').attr('class', 'land').attr('d', path(land));
  const shown = arrivals.filter((arrival) => stateIn(arrival, year) !== 'later');
  for (const { from, lat, lon } of shown) {
    if (from !== null) svg.append('path').attr('class', 'learned-line').attr('d', path({ type: 'LineString', coordinates: [[from.lon, from.lat], [lon, lat]] }));
  }
  for (const arrival of [...arrivals].sort((a, b) => ORDER.indexOf(stateIn(a, year)) - ORDER.indexOf(stateIn(b, year)))) {
    const spot = projection([arrival.lon, arrival.lat]);
    const state = stateIn(arrival, year);
    if (spot === null || state === 'later') continue;
    const radius = (state === 'origin' ? 6 : state === 'new' ? 5.5 : 4) * (small ? 0.7 : 1);
    svg.append('circle').attr('class', `arrival arrival-${state}`).attr('cx', spot[0]).attr('cy', spot[1]).attr('r', radius)
      .append('title').text(`${arrival.label}${arrival.year === null ? '' : `, ${arrival.year}`}`);
  }
  return svg.node() as SVGSVGElement;
}
