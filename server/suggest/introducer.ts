/**
 * Who could introduce a city to another: the path of at most three steps through people, institutions
 * and cities with the largest product of p = 1 − e^−strength (acquaintance.ts), which is the shortest by −ln p
 * (Dijkstra 1959, cut into layers so that no path is longer than three). People who have not agreed to be
 * contacted stand on no path. No path is null.
 */
import { NO_DAY } from '../graph/network-columns.ts';
import { yearOf } from '../model/dates.ts';
import type { Mention } from '../model/profile.ts';
import type { Introducer } from '../model/suggestion.ts';
import { acquaintances, GROUNDS, type Acquaintances, type Ground } from './acquaintance.ts';
import { cityMention, counted, institutionMention, personMention } from './mentions.ts';
import type { PartnerNetwork } from './partner-network.ts';

const NOWHERE = -1;

/** Best introduction of the seeker to any candidate; one search from the seeker serves all candidates. */
export function introductionsFrom(partners: PartnerNetwork, seeker: number): (candidate: number) => Introducer | null {
  const known = acquaintances(partners);
  const { count, offsets, targets, cost } = known;
  const one = layer(count);
  const two = layer(count);
  for (let i = offsets[seeker]!; i < offsets[seeker + 1]!; i++) improve(one, targets[i]!, cost[i]!, i);
  for (const u of [...one.reached].sort((a, b) => a - b)) {
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) if (targets[i] !== seeker) improve(two, targets[i]!, one.cost[u]! + cost[i]!, i);
  }
  /** Node at the other end of a link place. */
  const sourceOf = (place: number, reached: number): number => {
    for (let i = offsets[reached]!; i < offsets[reached + 1]!; i++) if (known.link[i] === known.link[place]) return targets[i]!;
    return NOWHERE;
  };
  return (candidate) => {
    if (candidate === seeker) return null;
    let best = { cost: one.cost[candidate]!, steps: one.by[candidate]! >= 0 ? [one.by[candidate]!] : [] };
    const throughTwo = (node: number): number[] => [one.by[sourceOf(two.by[node]!, node)]!, two.by[node]!];
    if (two.cost[candidate]! < best.cost) best = { cost: two.cost[candidate]!, steps: throughTwo(candidate) };
    for (let i = offsets[candidate]!; i < offsets[candidate + 1]!; i++) {
      const u = targets[i]!;
      if (u === seeker || two.by[u]! < 0) continue;
      const total = two.cost[u]! + cost[i]!;
      if (total < best.cost && sourceOf(two.by[u]!, u) !== candidate) best = { cost: total, steps: [...throughTwo(u), towards(known, u, candidate)] };
    }
    return best.steps.length === 0 ? null : introducer(partners, known, seeker, best.steps, Math.exp(-best.cost));
  };
}

interface Layer { readonly cost: Float64Array; readonly by: Int32Array; readonly reached: Set<number> }

function layer(count: number): Layer {
  return { cost: new Float64Array(count).fill(Number.POSITIVE_INFINITY), by: new Int32Array(count).fill(NOWHERE), reached: new Set() };
}

function improve({ cost, by, reached }: Layer, node: number, value: number, place: number): void {
  if (value >= cost[node]!) return;
  cost[node] = value;
  by[node] = place;
  reached.add(node);
}

/** Place of the link from u to v. */
function towards({ offsets, targets }: Acquaintances, u: number, v: number): number {
  for (let i = offsets[u]!; i < offsets[u + 1]!; i++) if (targets[i] === v) return i;
  return NOWHERE;
}

function introducer(partners: PartnerNetwork, known: Acquaintances, seeker: number, places: readonly number[], probability: number): Introducer {
  const nodes = [seeker, ...places.map((place) => known.targets[place]!)].map((node) => mentionOf(partners, known, node));
  const steps = places.map((place) => stepText(known, known.link[place]!));
  const between = nodes.slice(1, -1).map(({ label }) => label);
  const chance = `p = ${probability.toPrecision(2)}`;
  const first = nodes[0]!.label;
  const last = nodes[nodes.length - 1]!.label;
  return {
    nodes, steps, probability,
    text: between.length === 0 ? `${first} and ${last} have met already (${chance})`
      : `${between.join(', then ')} could introduce ${first} to ${last} (${counted(steps.length, 'step')}, ${chance})`,
  };
}

/** A city, an institution or a person among acquaintances. */
export function mentionOf({ network }: PartnerNetwork, known: Acquaintances, node: number): Mention {
  if (node >= known.peopleFrom) return personMention(network, node - known.peopleFrom);
  return node >= known.institutionsFrom ? institutionMention(network, node - known.institutionsFrom) : cityMention(network, node);
}

const WORDS: Record<Ground, string> = { exchange: 'took part in an exchange together', adoption: 'one adopted a practice of the other', post: 'works there', member: 'member', support: 'supports', seat: 'is based there' };

/** How two know each other, in words. */
export function stepText({ grounds, records, undated, lastDay }: Acquaintances, link: number): string {
  const words = GROUNDS.filter((_, g) => (grounds[link]! & (1 << g)) !== 0).map((ground) => WORDS[ground]).join('; ');
  const day = lastDay[link]!;
  const when = day !== NO_DAY ? `latest ${yearOf(day)}` : undated[link]! > 0 ? 'undated' : null;
  const some = day !== NO_DAY && undated[link]! > 0 ? `${undated[link]} undated` : null;
  return `${words} (${[counted(records[link]!, 'record'), when, some].filter((text) => text !== null).join(', ')})`;
}
