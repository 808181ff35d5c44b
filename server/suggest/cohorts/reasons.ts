/** What speaks for a group, in words with the numbers behind them. */
import { jaccard } from '../features/sets.ts';
import { cityNeeds } from '../needs.ts';
import { linked, type PartnerNetwork } from '../partner-network.ts';
import { plural } from './rules.ts';

const MOST_TOPICS = 2;

/** `cities` are numbers in the network; `benefit` gives that of a pair by place in the list. */
export function reasonsFor(partners: PartnerNetwork, cities: readonly number[], benefit: (i: number, j: number) => number): string[] {
  const { network } = partners;
  const name = (city: number) => network.cities.name[city]!;
  const k = cities.length;
  if (k < 2) return [];
  const reasons: string[] = [];

  const facing = new Map<string, number>();
  for (const city of cities) for (const hazard of network.rows.cities[city]!.hazards) facing.set(hazard, (facing.get(hazard) ?? 0) + 1);
  const labels = new Map(network.topics.id.map((id, i) => [id, network.topics.label[i]!]));
  const shared = [...facing].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_TOPICS);
  if (shared.length > 0) reasons.push(`Hazards in common: ${shared.map(([id, count]) => `${labels.get(id)} (${count} of ${k})`).join(', ')}.`);

  const needs = cityNeeds(partners);
  const topics = new Set(cities.flatMap((city) => [...needs.topics.subarray(needs.offsets[city]!, needs.offsets[city + 1]!)]));
  const served = [...topics].map((topic) => {
    const offering = cities.filter((city) => needs.offerOf(city, topic) > 0);
    const needing = cities.filter((city) => needs.needOf(city, topic) > 0 && offering.some((other) => other !== city));
    return { topic, offering: offering.length, needing: needing.length };
  }).filter(({ offering, needing }) => offering > 0 && needing > 0).sort((a, b) => b.needing * b.offering - a.needing * a.offering || a.topic - b.topic).slice(0, MOST_TOPICS);
  for (const { topic, offering, needing } of served) {
    reasons.push(`${network.topics.label[topic]}: ${plural(offering, 'city has', 'cities have')} something to offer, ${plural(needing, 'other', 'cities')} ${needing === 1 ? 'needs' : 'need'} it.`);
  }

  let [met, speaking] = [0, 0];
  let best = { i: 0, j: 1, value: -Infinity };
  for (let i = 0; i < k; i++) {
    for (let j = i + 1; j < k; j++) {
      if (linked(partners, cities[i]!, cities[j]!)) met++;
      if (jaccard(partners.languages[cities[i]!]!, partners.languages[cities[j]!]!) > 0) speaking++;
      if (benefit(i, j) > best.value) best = { i, j, value: benefit(i, j) };
    }
  }
  const pairs = (k * (k - 1)) / 2;
  const countries = new Set(cities.map((city) => partners.country[city])).size;
  reasons.push(`${plural(pairs - met, 'pair')} of ${pairs} ${pairs - met === 1 ? 'has' : 'have'} not met before; ${speaking} of ${pairs} share a language; ${plural(countries, 'country', 'countries')}.`);
  reasons.push(`Strongest pair: ${name(cities[best.i]!)} and ${name(cities[best.j]!)} (${best.value.toFixed(2)}).`);
  return reasons;
}
