/**
 * What places say where nothing on record joins two cities: a partner of the one near the other, a link
 * between their surroundings, or, as the last resort and said so, how the two compare.
 */
import { countryByCode } from '../geo/countries.ts';
import type { Weighed } from './evidence.ts';
import { kilometres } from './features/geography.ts';
import { cityMention } from './mentions.ts';
import type { PartnerNetwork } from './partner-network.ts';

/** Near is within so many kilometres. */
export const NEAR_KM = 100;

/** The places between two cities. One pass over all cities finds those near a seeker, and is kept for the next candidate. */
export function placesBetween(partners: PartnerNetwork): (seeker: number, candidate: number) => Weighed[] {
  const { network, ties, lat, lon, n } = partners;
  const km = (a: number, b: number) => kilometres(lat[a]!, lon[a]!, lat[b]!, lon[b]!);
  let around: { of: number; cities: { city: number; km: number }[] } = { of: -1, cities: [] };
  const near = (seeker: number) => {
    if (around.of === seeker) return around.cities;
    const cities: { city: number; km: number }[] = [];
    for (let u = 0; u < n; u++) {
      if (u === seeker || Math.abs(lat[u]! - lat[seeker]!) > 1 || ties.offsets[u] === ties.offsets[u + 1]) continue;
      const away = km(seeker, u);
      if (away <= NEAR_KM) cities.push({ city: u, km: away });
    }
    around = { of: seeker, cities };
    return cities;
  };
  /** The partner of `of` that lies nearest to `to`. */
  const nearestPartner = (of: number, to: number) => {
    let best: { city: number; km: number } | undefined;
    for (let i = ties.offsets[of]!; i < ties.offsets[of + 1]!; i++) {
      const city = ties.targets[i]!;
      const away = km(city, to);
      if (city !== to && away <= NEAR_KM && (!best || away < best.km)) best = { city, km: away };
    }
    return best;
  };
  const away = (distance: number) => `${Math.round(distance)} km from`;

  return (seeker, candidate) => {
    const [us, them] = [cityMention(network, seeker), cityMention(network, candidate)];
    const found: Weighed[] = [];
    const theirNeighbour = nearestPartner(seeker, candidate);
    if (theirNeighbour) {
      const partner = cityMention(network, theirNeighbour.city);
      found.push({ strength: 0.2, path: { kind: 'place', text: `${us.label} works with ${partner.label}, ${Math.round(theirNeighbour.km)} km from ${them.label}`, nodes: [us, partner, them], steps: ['worked with', away(theirNeighbour.km)] } });
    }
    const ourNeighbour = nearestPartner(candidate, seeker);
    if (ourNeighbour) {
      const partner = cityMention(network, ourNeighbour.city);
      found.push({ strength: 0.2, path: { kind: 'place', text: `${them.label} works with ${partner.label}, ${Math.round(ourNeighbour.km)} km from ${us.label}`, nodes: [us, partner, them], steps: [away(ourNeighbour.km), 'worked with'] } });
    }
    if (found.length === 0) found.push(...betweenSurroundings(seeker, candidate));
    if (found.length === 0) found.push(comparison(seeker, candidate));
    return found;
  };

  function betweenSurroundings(seeker: number, candidate: number): Weighed[] {
    let best: { u: number; v: number; first: number; last: number } | undefined;
    let links = 0;
    for (const { city: u, km: first } of near(seeker)) {
      if (u === candidate) continue;
      for (let i = ties.offsets[u]!; i < ties.offsets[u + 1]!; i++) {
        const v = ties.targets[i]!;
        if (v === seeker || v === candidate || Math.abs(lat[v]! - lat[candidate]!) > 1) continue;
        const last = km(v, candidate);
        if (!(last <= NEAR_KM)) continue;
        links++;
        if (!best || first + last < best.first + best.last) best = { u, v, first, last };
      }
    }
    if (!best) return [];
    const [us, u, v, them] = [seeker, best.u, best.v, candidate].map((city) => cityMention(network, city)) as [ReturnType<typeof cityMention>, ReturnType<typeof cityMention>, ReturnType<typeof cityMention>, ReturnType<typeof cityMention>];
    return [{
      strength: 0.1,
      path: {
        kind: 'place', text: `${links === 1 ? '1 link joins' : `${links} links join`} cities within ${NEAR_KM} km of the two: ${u.label} works with ${v.label}`,
        nodes: [us, u, v, them], steps: [away(best.first), 'worked with', away(best.last)],
      },
    }];
  }

  function comparison(seeker: number, candidate: number): Weighed {
    const [us, them] = [cityMention(network, seeker), cityMention(network, candidate)];
    const [a, b] = [network.rows.cities[seeker]!, network.rows.cities[candidate]!];
    const region = network.cities.region;
    const same = a.country === b.country ? `both are in ${countryByCode(a.country)?.name ?? a.country}`
      : region[seeker] !== null && region[seeker] === region[candidate] ? `both are in ${region[seeker]}` : 'they are in different world regions';
    const distance = km(seeker, candidate);
    const parts = [
      same,
      Number.isNaN(distance) ? null : `${Math.round(distance).toLocaleString('en')} km apart`,
      a.population && b.population ? `with ${a.population.toLocaleString('en')} and ${b.population.toLocaleString('en')} people` : null,
    ].filter((text) => text !== null);
    return { strength: 0, path: { kind: 'place', text: `Nothing on record joins the two; ${parts.join(', ')}`, nodes: [us, them], steps: [same] } };
  }
}
