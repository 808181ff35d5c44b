/** Which cities can be suggested to a seeker at all: the linked, the declined, the nearby and what the filters leave out are counted apart. */
import { AppError } from '../errors.ts';
import { foldText } from '../geo/fold-text.ts';
import { resolveCountry, resolveTopic, topicAndBelow } from '../graph/network-filters.ts';
import type { CandidateFilters, Purpose } from '../model/suggestion.ts';
import { declinedPairs } from './feedback.ts';
import { kilometres } from './features/geography.ts';
import type { PartnerNetwork } from './partner-network.ts';
import { openCandidates } from './ranks.ts';

/** Cities of one country nearer than this are neighbours: they are left out, since nobody needs to introduce them. */
export const NEARBY_KM = 20;

export interface Eligible {
  /** 1 for cities that can be suggested. */
  readonly mark: Uint8Array;
  readonly count: number;
  readonly leftOut: { linked: number; declined: number; filtered: number; nearby: number; gone: number };
}

/** Each city left out is counted once, for the first reason that holds. Throws `bad-request` for a filter that means nothing. */
export function eligibleCandidates(partners: PartnerNetwork, seeker: number, purpose: Purpose, filters: CandidateFilters): Eligible {
  const { n, network } = partners;
  const keeps = candidateFilter(partners, seeker, filters);
  const declined = declinedPairs(network, purpose).of(network.cities.id[seeker]!);
  const mark = new Uint8Array(n);
  const leftOut = { linked: n - 1 - openCandidates(partners, seeker, mark), declined: 0, filtered: 0, nearby: 0, gone: 0 };
  let count = 0;
  for (let j = 0; j < n; j++) {
    if (mark[j] === 0) continue;
    const reason = declined.has(network.cities.id[j]!) ? 'declined' : hasLeft(partners, j) ? 'gone' : isNearby(partners, seeker, j) ? 'nearby' : keeps(j) ? undefined : 'filtered';
    if (reason === undefined) count++;
    else {
      mark[j] = 0;
      leftOut[reason]++;
    }
  }
  return { mark, count, leftOut };
}

function hasLeft({ network }: PartnerNetwork, city: number): boolean {
  return network.rows.cities[city]!.left !== null;
}

function isNearby({ lat, lon, country }: PartnerNetwork, a: number, b: number): boolean {
  return country[a] === country[b] && Math.abs(lat[a]! - lat[b]!) < 0.2 && kilometres(lat[a]!, lon[a]!, lat[b]!, lon[b]!) < NEARBY_KM;
}

function candidateFilter(partners: PartnerNetwork, seeker: number, filters: CandidateFilters): (city: number) => boolean {
  const { network, lat, lon, languages } = partners;
  const { minPopulation, maxPopulation, maxKm } = filters;
  if (minPopulation !== null && maxPopulation !== null && minPopulation > maxPopulation) throw new AppError('bad-request', `minPopulation ${minPopulation} is above maxPopulation ${maxPopulation}: no city can be both`);
  if (maxKm !== null && Number.isNaN(lat[seeker]!)) throw new AppError('bad-request', `${network.cities.name[seeker]} has no coordinates, so distance cannot be limited: add lat and lon, or leave maxKm out`);
  const country = filters.country === null ? undefined : resolveCountry(filters.country);
  const region = filters.region === null ? undefined : known(filters.region, partners.regions, 'region');
  const language = filters.language === null ? undefined : known(filters.language, [...new Set(languages.flatMap((set) => [...set]))].sort(), 'language');
  const hazards = filters.hazard === null ? undefined : topicAndBelow(network.topics, resolveTopic(network.topics, filters.hazard));
  const topicNumbers = new Map(network.topics.id.map((id, t) => [id, t]));
  return (j) => {
    const row = network.rows.cities[j]!;
    if (country !== undefined && row.country !== country) return false;
    if (region !== undefined && network.cities.region[j] !== region) return false;
    if (language !== undefined && !languages[j]!.has(language)) return false;
    if (hazards !== undefined && !row.hazards.some((id) => hazards[topicNumbers.get(id)!] === 1)) return false;
    // What is not known does not meet a condition.
    if (minPopulation !== null && !(row.population !== null && row.population >= minPopulation)) return false;
    if (maxPopulation !== null && !(row.population !== null && row.population <= maxPopulation)) return false;
    return maxKm === null || kilometres(lat[seeker]!, lon[seeker]!, lat[j]!, lon[j]!) <= maxKm;
  };
}

function known(text: string, choices: readonly string[], what: string): string {
  const found = choices.find((choice) => foldText(choice) === foldText(text));
  if (found === undefined) throw new AppError('bad-request', `no city of this network has the ${what} "${text}"; there are ${choices.slice(0, 12).join(', ')}${choices.length > 12 ? ' …' : ''}`);
  return found;
}

/** The number of a city. Throws `not-found` for an id that no city of the network has. */
export function cityNumber({ network }: Pick<PartnerNetwork, 'network'>, id: string): number {
  const number = network.cities.id.indexOf(id);
  if (number < 0) throw new AppError('not-found', `there is no city "${id}"`, { details: { city: id } });
  return number;
}
