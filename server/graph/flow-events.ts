/**
 * Who teaches whom (conventions 1–5 of docs/conventions.md): from the roles of the cities in one
 * exchange to flow bits, and from a network to its events. Every projection and every temporal
 * measure goes through here, so that knowledge flow has one meaning.
 */
import { ROLES } from '../model/vocabularies.ts';
import { NONE, type NetworkColumns } from './network-columns.ts';

export const TEACHES = 1;
export const LEARNS = 2;

type RoleName = (typeof ROLES)[number];
/** The bit of a role in a role set; a blank role is participant. */
export function roleBit(role: RoleName | null): number {
  return 1 << ROLES.indexOf(role ?? 'participant');
}
const bits = (...roles: RoleName[]) => roles.reduce((set, role) => set | roleBit(role), 0);
const TEACHING = bits('host', 'mentor', 'speaker', 'facilitator', 'partner');
const LEARNING = bits('learner', 'participant', 'partner');

/** Kinds of exchange in which the host city teaches. */
const HOST_TEACHES: ReadonlySet<string> = new Set(['study visit', 'secondment', 'mentoring', 'training of trainers']);

/** The role a host city has where no row of its own gives one. */
export function hostRole(kind: string): RoleName {
  return HOST_TEACHES.has(kind) ? 'host' : 'participant';
}

/**
 * Writes the flow bits of one exchange: cities `from` to `to` (exclusive) of the role column.
 * Where no city teaches or is a partner, those that learn are peers: they teach each other.
 */
export function settleFlow(roles: Int32Array, flow: Uint8Array, from: number, to: number): void {
  let taught = false;
  for (let i = from; i < to; i++) if (((roles[i] as number) & TEACHING) !== 0) taught = true;
  for (let i = from; i < to; i++) {
    const role = roles[i] as number;
    const learns = (role & LEARNING) !== 0;
    const teaches = taught ? (role & TEACHING) !== 0 : learns;
    flow[i] = (teaches ? TEACHES : 0) | (learns ? LEARNS : 0);
  }
}

/**
 * `occasion` is the number of the exchange, or the number of exchanges + the number of the adoption.
 * `cities` is k, the number of cities taking part (2 for an adoption): the event weighs 1/(k − 1).
 */
export type EventVisitor = (source: number, target: number, occasion: number, cities: number) => void;

/** Adoption links that stand as events of their own in this (filtered) network. */
function forEachAdoptionLink(network: NetworkColumns, visit: EventVisitor): void {
  const { exchanges, adoptions, inCountry } = network;
  for (let a = 0; a < adoptions.count; a++) {
    const source = adoptions.source[a] as number;
    const target = adoptions.target[a] as number;
    if (source === NONE || source === target || adoptions.kept[a] === 0) continue;
    const via = adoptions.via[a] as number;
    if (adoptions.sameEvent[a] === 1 && exchanges.kept[via] === 1) continue;
    if (inCountry !== null && inCountry[source] === 0 && inCountry[target] === 0) continue;
    visit(source, target, exchanges.count + a, 2);
  }
}

/** Every flow event: once for each ordered pair and exchange, and for each adoption link. */
export function forEachFlow(network: NetworkColumns, visit: EventVisitor): void {
  const { exchanges, inCountry } = network;
  const { offsets, items } = exchanges.cities;
  for (let e = 0; e < exchanges.count; e++) {
    if (exchanges.kept[e] === 0) continue;
    const from = offsets[e] as number;
    const to = offsets[e + 1] as number;
    for (let i = from; i < to; i++) {
      if (((exchanges.flow[i] as number) & TEACHES) === 0) continue;
      const source = items[i] as number;
      for (let j = from; j < to; j++) {
        if (i === j || ((exchanges.flow[j] as number) & LEARNS) === 0) continue;
        const target = items[j] as number;
        if (inCountry !== null && inCountry[source] === 0 && inCountry[target] === 0) continue;
        visit(source, target, e, to - from);
      }
    }
  }
  forEachAdoptionLink(network, visit);
}

/** Every pair of cities that took part in the same exchange or that an adoption links, smaller number first. */
export function forEachMeeting(network: NetworkColumns, visit: EventVisitor): void {
  const { exchanges, inCountry } = network;
  const { offsets, items } = exchanges.cities;
  for (let e = 0; e < exchanges.count; e++) {
    if (exchanges.kept[e] === 0) continue;
    const from = offsets[e] as number;
    const to = offsets[e + 1] as number;
    for (let i = from; i < to; i++) {
      const source = items[i] as number;
      for (let j = i + 1; j < to; j++) {
        const target = items[j] as number;
        if (inCountry !== null && inCountry[source] === 0 && inCountry[target] === 0) continue;
        visit(source, target, e, to - from);
      }
    }
  }
  forEachAdoptionLink(network, (source, target, occasion, cities) => {
    visit(Math.min(source, target), Math.max(source, target), occasion, cities);
  });
}
