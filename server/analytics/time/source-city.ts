/** A city as a parameter names it: its id, or a name that only one city of the network has (accents and case aside). */
import { AppError } from '../../errors.ts';
import { foldText } from '../../geo/fold-text.ts';
import type { CityColumns } from '../../graph/network-columns.ts';

const SHOWN = 6;

/** Its number. Throws `bad-request` where no city, or more than one, is meant. */
export function cityNumber({ id, name, country }: CityColumns, parameter: string, text: string): number {
  const known = id.indexOf(text);
  if (known !== -1) return known;
  const wanted = foldText(text);
  const found = [...id.keys()].filter((i) => wanted !== '' && (foldText(name[i]!) === wanted || foldText(`${name[i]!}, ${country[i]!}`) === wanted));
  if (found.length === 1) return found[0]!;
  const ids = found.slice(0, SHOWN).map((i) => id[i]).join(', ');
  const message = found.length === 0
    ? `there is no city "${text}"; give the id or the name of a city in the network as ${parameter}`
    : `"${text}" fits several cities; give one of the ids ${ids}${found.length > SHOWN ? ` and ${found.length - SHOWN} more` : ''} as ${parameter}`;
  throw new AppError('bad-request', message, { details: { parameter, value: text } });
}
