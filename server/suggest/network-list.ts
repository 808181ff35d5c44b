/** The coordinator's list: cities by how few partners they have, each with whom it should meet. */
import type { CityToConnect, SuggestionRequest } from '../model/suggestion.ts';
import { cityTies } from '../graph/network-ties.ts';
import { NO_DAY } from '../graph/network-columns.ts';
import { isoDay } from '../model/dates.ts';
import type { PartnerNetwork } from './partner-network.ts';
import type { Suggester } from './suggester.ts';

/** Suggestions shown for each city, and reasons for each suggestion. */
const EACH = 3;
const REASONS = 2;

export interface NetworkListFilters { readonly region?: string | undefined; readonly country?: string | undefined }

/** City numbers with the fewest partners first, then by id; only cities still in the network that the filters keep. */
export function leastConnected({ network, degree }: PartnerNetwork, { region, country }: NetworkListFilters): number[] {
  return Array.from(degree.keys())
    .filter((i) => network.rows.cities[i]!.left === null && (region === undefined || network.cities.region[i] === region) && (country === undefined || network.cities.country[i] === country))
    .sort((a, b) => degree[a]! - degree[b]! || a - b);
}

export function cityToConnect(suggester: Suggester, city: number, request: SuggestionRequest): CityToConnect {
  const { partners } = suggester;
  const { network } = partners;
  const found = suggester.shortList(city, { ...request, limit: EACH });
  const day = lastDay(partners, city);
  return {
    city: { type: 'city', id: network.cities.id[city]!, label: network.cities.name[city]!, country: network.cities.country[city]! },
    region: network.cities.region[city]!, partners: partners.degree[city]!, lastActive: day === null ? null : isoDay(day),
    suggestions: found.map(({ candidate, score, rankLow, rankHigh, contributions }) => ({
      candidate, score, rankLow, rankHigh, reasons: contributions.filter(({ effect }) => effect > 0).slice(0, REASONS).map(({ text }) => text),
    })),
  };
}

/** Last day of a dated exchange or adoption that joined the city to another; null where there is none. */
function lastDay({ network }: PartnerNetwork, city: number): number | null {
  const { events, offsets, link, first } = cityTies(network);
  let last = NO_DAY;
  for (let i = offsets[city]!; i < offsets[city + 1]!; i++) {
    for (let e = first[link[i]!]!; e < first[link[i]! + 1]!; e++) {
      const occasion = events.occasions[e]!;
      const hi = occasion < network.exchanges.count ? network.exchanges.hi[occasion]! : network.adoptions.hi[occasion - network.exchanges.count]!;
      if (hi !== NO_DAY && hi > last) last = hi;
    }
  }
  return last === NO_DAY ? null : last;
}
