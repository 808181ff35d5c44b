/** From what stands in a question to the filters of a side: a period, a dataset, or filters written as in an address. */
import { AppError } from '../../errors.ts';
import { dayInterval } from '../../model/dates.ts';
import type { Compared } from '../../model/compare.ts';
import { NetworkFilters } from '../../model/network-wire.ts';

/** Throws `bad-request` with what is allowed. `name` is the parameter, a or b. */
export function sideFilters(of: Exclude<Compared, 'cities'>, name: string, text: string, base: NetworkFilters): NetworkFilters {
  if (of === 'datasets') return { ...base, dataset: text };
  if (of === 'periods') {
    const [from = '', to = from, ...rest] = text.split('/');
    if (rest.length > 0 || !dayInterval(from) || !dayInterval(to)) throw new AppError('bad-request', `${name} "${text}" is not a period: write 2005/2010, or 2010 for one year`, { details: { parameter: name, value: text } });
    return { ...base, from, to };
  }
  const given = [...new URLSearchParams(text)];
  const wrong = given.find(([key]) => !(key in base));
  if (wrong) throw new AppError('bad-request', `${name} has no filter "${wrong[0]}"; there are ${Object.keys(base).join(', ')}, written as kind=workshop&from=2010`, { details: { parameter: name, value: text } });
  return { ...base, ...Object.fromEntries(given.filter(([, value]) => value !== '')) };
}
