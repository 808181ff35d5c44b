/** What a city could have known by a date, as people read it. */
import { AppError } from '../../errors.ts';
import type { NamedNode } from '../../graph/named-node.ts';
import { NO_DAY, type Network } from '../../graph/network-columns.ts';
import { filterNetwork } from '../../graph/network-filters.ts';
import { dayInterval, isoDay } from '../../model/dates.ts';
import type { NetworkFilters } from '../../model/network-wire.ts';
import type { KnownAnswer, KnownCity, KnownDirection } from '../../model/path.ts';
import { compareText } from '../../model/tables.ts';
import { cityNumber, flowTimeline } from './find-ways.ts';
import { dayText, knownByYear, knownDays, stepsBy } from './known.ts';
import { undatedNotes, undatedOf, type Records } from './path-answer.ts';

export interface KnownQuestion {
  readonly city: NamedNode;
  readonly direction: KnownDirection;
  /** A date; everything it can mean is included. Null: the end of the data. */
  readonly by: string | null;
  readonly filters: NetworkFilters;
}

/** Throws `bad-request` for a node that is no city, or a date that is none. */
export function knownAnswer(whole: Network, records: Pick<Records, 'mention'>, { city: node, direction, by, filters }: KnownQuestion): KnownAnswer {
  if (node.type !== 'city') throw new AppError('bad-request', `knowledge is followed from city to city; ${node.key} is no city`, { details: { source: node.key } });
  const network = filterNetwork(whole, filters);
  const city = cityNumber(network, node);
  const { hi } = flowTimeline(network);
  const until = by === null ? hi.reduce((last, day) => Math.max(last, day), 0) : dayInterval(by)?.hi;
  if (until === undefined) throw new AppError('bad-request', `by "${by}" is not a date: write YYYY, YYYY-MM or YYYY-MM-DD`, { details: { by } });
  const days = knownDays(network, city, direction);
  const steps = stepsBy(network, city, direction, 'certain', until);
  const possibleSteps = stepsBy(network, city, direction, 'possible', until);
  const found = [...possibleSteps.keys()].filter((u) => u !== city && possibleSteps[u]! > 0);
  const certain = (u: number) => (days.certain[u] !== NO_DAY && days.certain[u]! <= until ? days.certain[u]! : null);
  const items = found
    .sort((a, b) => order(certain(a), certain(b)) || days.possible[a]! - days.possible[b]! || compareText(network.cities.id[a]!, network.cities.id[b]!))
    .map((u): KnownCity => {
      const day = certain(u);
      return {
        city: records.mention('city', network.cities.id[u]!), certain: day === null ? null : isoDay(day), possible: dayText(days.possible[u]!, days.wholeYears),
        steps: day === null ? null : steps[u]!, possibleSteps: possibleSteps[u]!,
      };
    });
  const undated = undatedOf(network);
  const notes = undatedNotes(undated);
  if (days.wholeYears) notes.push('The network is large: the first day on which something can have come is worked out to the year.');
  return {
    dataVersion: whole.dataVersion, city: records.mention('city', node.id), direction, by: by ?? isoDay(until), filters, cities: network.cities.id.length - 1,
    certain: items.filter((item) => item.certain !== null).length, possible: items.length, items, years: knownByYear(network, days), undated, notes,
  };
}

/** Null comes last. */
function order(a: number | null, b: number | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a - b;
}
