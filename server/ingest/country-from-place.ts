/** A country that is missing or none: taken from the gazetteer only where name and coordinates fit one place. */
import { matchCountry } from '../geo/countries.ts';
import { Gazetteer } from './places.ts';
import type { Place, Problems } from './problems.ts';

export interface PlacedCity {
  readonly at: Place;
  readonly line: number;
  /** The column of the country, as the file calls it. */
  readonly column: string;
  readonly written: string;
  readonly name: string;
  readonly lat: string | undefined;
  readonly lon: string | undefined;
}

function coordinate(text: string | undefined): number | undefined {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** The country as written when it is one, else that of the only place that fits (with a warning), else as written. */
export async function countryFromPlace(city: PlacedCity, problems: Problems): Promise<string> {
  const written = city.written.trim();
  if (written !== '' && matchCountry(written).code !== undefined) return written;
  const lat = coordinate(city.lat);
  const lon = coordinate(city.lon);
  if (lat === undefined || lon === undefined || city.name === '') return written;
  const answer = (await Gazetteer.load()).find({ name: city.name, lat, lon });
  if (answer.kind !== 'match') return written;
  const { place } = answer;
  problems.add({
    severity: 'warning', at: city.at, line: city.line, column: city.column, value: written || city.name, group: `${city.name}|${lat}|${lon}`, code: 'country-from-gazetteer',
    message: `${written === '' ? `"${city.name}" has no country` : `"${written}" is not a country of ISO 3166-1`}; name and coordinates of "${city.name}" fit ${place.name}, ${place.country} (confidence ${place.confidence}), so it was read as ${place.country}.`,
    suggestion: `Write ${place.country}.`,
  });
  return place.country;
}
