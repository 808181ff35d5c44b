/** Which cities take part in the groups: those listed, or those that meet the conditions, and the mentors. */
import { AppError } from '../../errors.ts';
import { resolveFilters } from '../../graph/network-filters.ts';
import { NO_FILTERS } from '../../graph/network-columns.ts';
import { MOST_COHORT_CITIES, type CohortFilter, type CohortRequest } from '../../model/cohort.ts';
import { affiliationsOf, listOf } from '../affiliations.ts';
import type { PartnerNetwork } from '../partner-network.ts';

/** Numbers of the cities in the network, in id order. Throws `bad-request` for what is not known, none or too many. */
export function chooseCities(partners: PartnerNetwork, request: CohortRequest): number[] {
  const { network } = partners;
  const numbers = new Map(network.cities.id.map((id, i) => [id, i]));
  const numberOf = (id: string, field: string): number => {
    const found = numbers.get(id);
    if (found === undefined) throw new AppError('bad-request', `there is no city ${id}; give ids of cities in the network`, { details: { field, city: id } });
    return found;
  };
  const listed = request.cities.map((id) => numberOf(id, 'cities'));
  const mentors = request.mentors.map((id) => numberOf(id, 'mentors'));
  const chosen = new Set([...(listed.length > 0 ? listed : citiesMeeting(partners, request.filter)), ...mentors]);
  if (chosen.size === 0) throw new AppError('bad-request', 'no city meets these conditions; loosen them or list the cities', { details: { field: 'cities' } });
  if (chosen.size > MOST_COHORT_CITIES) {
    throw new AppError('bad-request', `${chosen.size} cities are more than can be grouped at once (${MOST_COHORT_CITIES}); narrow by region, country, programme or topic, or list them`, { details: { field: 'cities', cities: chosen.size } });
  }
  return [...chosen].sort((a, b) => a - b);
}

/** Cities that meet the conditions and have not left the network, however many. Throws `bad-request` for a condition that means nothing. */
export function citiesMeeting(partners: PartnerNetwork, filter: CohortFilter): number[] {
  const { network, n } = partners;
  const wanted = resolveFilters(network, { ...NO_FILTERS, country: filter.country, topic: filter.topic });
  const region = filter.region?.toLowerCase();
  if (region !== undefined && !network.cities.region.some((one) => one?.toLowerCase() === region)) {
    throw new AppError('bad-request', `no city is in the region "${filter.region}"; there are ${partners.regions.join(', ')}`, { details: { field: 'filter.region' } });
  }
  const { programmes, topics } = affiliationsOf(partners);
  const programme = filter.programme === null ? undefined : network.rows.programmes.findIndex(({ id }) => id === filter.programme);
  if (programme === -1) throw new AppError('bad-request', `there is no programme ${filter.programme}; give the id of one`, { details: { field: 'filter.programme' } });
  const topicNumber = new Map(network.topics.id.map((id, i) => [id, i]));
  return Array.from({ length: n }, (_, city) => city).filter((city) => {
    const row = network.rows.cities[city]!;
    if (row.left !== null) return false;
    if (wanted.country !== undefined && row.country !== wanted.country) return false;
    if (region !== undefined && network.cities.region[city]?.toLowerCase() !== region) return false;
    if (programme !== undefined && ![...listOf(programmes.ofCity, city)].includes(programme)) return false;
    const marks = wanted.topics;
    return marks === undefined || row.hazards.some((id) => marks[topicNumber.get(id)!] === 1) || [...listOf(topics.ofCity, city)].some((topic) => marks[topic] === 1);
  });
}
