/** A city as people write it on the command line: its id, or a name that only one city has (`Kobe`, `Springfield, US`). */
import { AppError } from '../errors.ts';
import { foldText } from '../geo/fold-text.ts';
import type { City } from '../model/city.ts';

const SHOWN = 6;

/** The id of the city meant. Throws `bad-request` when no city, or more than one, fits. */
export function cityId(cities: readonly City[], text: string): string {
  if (cities.some(({ id }) => id === text)) return text;
  const wanted = foldText(text);
  const names = ({ name, country }: City) => [foldText(name), foldText(`${name}, ${country}`)];
  const found = cities.filter((city) => names(city).includes(wanted));
  if (found.length === 1) return found[0]!.id;
  if (found.length > 1) throw new AppError('bad-request', `"${text}" fits several cities; give one of the ids ${listed(found)}`);
  const near = wanted === '' ? [] : cities.filter((city) => names(city).some((name) => name.startsWith(wanted)));
  throw new AppError('bad-request', `there is no city "${text}"; ${near.length > 0 ? `it may be ${listed(near)}` : 'give the id or the name of a city in the network'}`);
}

function listed(cities: readonly City[]): string {
  const ids = cities.slice(0, SHOWN).map(({ id }) => id).join(', ');
  return cities.length > SHOWN ? `${ids} and ${cities.length - SHOWN} more` : ids;
}
