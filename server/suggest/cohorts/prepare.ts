/** From a request to the grouping problem in numbers. What contradicts itself in a way no grouping could settle is `bad-request`. */
import { AppError } from '../../errors.ts';
import { countryByCode } from '../../geo/countries.ts';
import { resolveFilters } from '../../graph/network-filters.ts';
import { NO_FILTERS } from '../../graph/network-columns.ts';
import type { CohortRequest } from '../../model/cohort.ts';
import type { PartnerNetwork } from '../partner-network.ts';
import { chooseCities } from './choose-cities.ts';
import type { PairBenefit } from './content-benefit.ts';
import { fingerprint } from './fingerprint.ts';
import type { CohortProblem, Grouping } from './problem.ts';

export interface PreparedCohorts {
  readonly problem: CohortProblem;
  /** Names the benefits in use. */
  readonly benefits: string;
  /** The request with the cities that take part, by id, in the order of the problem. */
  readonly request: CohortRequest;
  /** Number in the network of each city of the problem. */
  readonly numbers: readonly number[];
}

const refuse = (field: string, message: string): never => { throw new AppError('bad-request', message, { details: { field } }); };

export async function prepareCohorts(partners: PartnerNetwork, asked: CohortRequest, benefits: PairBenefit): Promise<PreparedCohorts> {
  if (asked.minSize > asked.maxSize) refuse('minSize', `the smallest size of a group (${asked.minSize}) is above the largest (${asked.maxSize})`);
  const { min, max } = asked.mentorsPerGroup;
  if (asked.mentors.length === 0 && ((min ?? 0) > 0 || asked.mentorCapacity !== null)) refuse('mentors', 'rules about mentors need mentors: name the cities that mentor');
  if (min !== null && max !== null && min > max) refuse('mentorsPerGroup', `the least mentors of a group (${min}) are more than the most (${max})`);
  if (asked.topic !== null) resolveFilters(partners.network, { ...NO_FILTERS, topic: asked.topic });

  const numbers = chooseCities(partners, asked);
  const { cities } = partners.network;
  const ids = numbers.map((city) => cities.id[city]!);
  const place = new Map(ids.map((id, i) => [id, i]));
  const placeOf = (id: string, field: string): number => place.get(id) ?? refuse(field, `${id} is not among the cities to be grouped`);
  const pairs = (given: CohortRequest['together'], field: string) => given.map(([a, b]): [number, number] => {
    if (a === b) refuse(field, `${a} is paired with itself`);
    return [placeOf(a, field), placeOf(b, field)];
  });
  const locked = new Int32Array(ids.length).fill(-1);
  for (const { city, group } of asked.locked) {
    const at = placeOf(city, 'locked');
    if (group > asked.groups) refuse('locked', `${city} is locked in group ${group}, but there are ${asked.groups} groups`);
    if (locked[at]! >= 0 && locked[at] !== group - 1) refuse('locked', `${city} is locked in two groups, ${locked[at]! + 1} and ${group}`);
    locked[at] = group - 1;
  }
  const mentor = new Uint8Array(ids.length);
  for (const id of asked.mentors) mentor[place.get(id)!] = 1;
  const codes = [...new Set(numbers.map((city) => cities.country[city]!))].sort();
  const spoken = [...new Set(numbers.flatMap((city) => [...partners.languages[city]!]))].sort();
  const checked = { together: pairs(asked.together, 'together'), apart: pairs(asked.apart, 'apart') };
  const benefit = await benefits(ids);
  return {
    benefits: fingerprint(benefit), numbers, request: { ...asked, cities: ids },
    problem: {
      n: ids.length, names: numbers.map((city) => cities.name[city]!), groups: asked.groups, minSize: asked.minSize, maxSize: asked.maxSize, everyone: asked.everyone,
      country: Int32Array.from(numbers, (city) => codes.indexOf(cities.country[city]!)), countryNames: codes.map((code) => countryByCode(code)?.name ?? code),
      maxPerCountry: asked.maxPerCountry ?? Infinity,
      languages: asked.commonLanguage ? numbers.map((city) => [...partners.languages[city]!].map((language) => spoken.indexOf(language)).sort((a, b) => a - b)) : null,
      languageNames: spoken.map((language) => language.replace(/(^|[\s(-])\p{L}/gu, (letter) => letter.toUpperCase())),
      mentor, mentorsMin: min ?? (asked.mentors.length > 0 ? 1 : 0), mentorsMax: max ?? Infinity, mentorCapacity: asked.mentorCapacity ?? Infinity,
      ...checked, locked, benefit,
    },
  };
}

/** An arrangement by ids as a grouping; cities in none of the groups are left out. */
export function groupingFrom({ problem, request }: PreparedCohorts, groups: readonly (readonly string[])[]): Grouping {
  const grouping = new Int32Array(problem.n).fill(-1);
  const place = new Map(request.cities.map((id, i) => [id, i]));
  if (groups.length > problem.groups) refuse('groups', `the arrangement has ${groups.length} groups, asked for are ${problem.groups}`);
  groups.forEach((cities, g) => {
    for (const id of cities) {
      const at = place.get(id) ?? refuse('groups', `${id} is not among the cities to be grouped`);
      if (grouping[at]! >= 0) refuse('groups', `${id} is in two groups`);
      grouping[at] = g;
    }
  });
  return grouping;
}
