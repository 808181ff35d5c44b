/** Simulated cities: countries in five regions of the world, skewed sizes, the day they joined. */
import { below, normal, stream } from './random.ts';
import type { SimulationSettings } from './settings.ts';

/** Five countries a region, with about where their middle lies. */
const COUNTRIES: readonly (readonly [region: string, ...countries: (readonly [code: string, lat: number, lon: number])[]])[] = [
  ['Africa', ['KE', 1, 38], ['ZA', -29, 24], ['GH', 8, -1], ['SN', 14, -14], ['TZ', -6, 35]],
  ['Americas', ['BR', -10, -55], ['MX', 23, -102], ['CO', 4, -72], ['US', 38, -97], ['PE', -10, -76]],
  ['Asia', ['JP', 36, 138], ['PH', 13, 122], ['ID', -5, 120], ['IN', 20, 77], ['VN', 16, 107]],
  ['Europe', ['DE', 51, 9], ['FR', 46, 2], ['IT', 42, 12], ['ES', 40, -4], ['SE', 62, 15]],
  ['Oceania', ['AU', -27, 133], ['NZ', -41, 174], ['FJ', -18, 175], ['PG', -6, 147], ['SB', -8, 159]],
];
export const REGION_COUNT = COUNTRIES.length;

export interface Places {
  readonly id: string[];
  readonly country: string[];
  /** Number of the region, 0 … 4. */
  readonly region: Int32Array;
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  readonly population: Int32Array;
  /** Day within the simulated time; −1 for those that were there from the start. */
  readonly joined: Int32Array;
}

export function regionName(region: number): string {
  return COUNTRIES[region]![0];
}

/** `days` is the length of the simulated time. */
export function makePlaces({ seed, cities, countries, lateJoiners }: SimulationSettings, days: number): Places {
  const random = stream(seed, 'places');
  const joining = stream(seed, 'joining');
  const list = Array.from({ length: countries }, (_, i) => {
    const region = i % REGION_COUNT;
    return { region, country: COUNTRIES[region]![1 + Math.floor(i / REGION_COUNT)] as readonly [string, number, number] };
  });
  const width = String(cities).length;
  const places: Places = {
    id: [], country: [], region: new Int32Array(cities), lat: new Float64Array(cities), lon: new Float64Array(cities), population: new Int32Array(cities), joined: new Int32Array(cities),
  };
  for (let c = 0; c < cities; c++) {
    const { region, country: [code, lat, lon] } = list[below(random, list.length)]!;
    places.id.push(`city-${String(c + 1).padStart(width, '0')}`);
    places.country.push(code);
    places.region[c] = region;
    places.lat[c] = Math.round(1e4 * (lat + 2 * normal(random))) / 1e4;
    places.lon[c] = Math.round(1e4 * Math.min(179.9, lon + 2 * normal(random))) / 1e4;
    places.population[c] = Math.round(Math.exp(11.5 + 1.2 * normal(random)));
    const late = joining() < lateJoiners;
    const day = below(joining, Math.floor(0.75 * days));
    places.joined[c] = late ? day : -1;
  }
  return places;
}
