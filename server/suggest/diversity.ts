/** A list that does not say the same thing twenty times: maximal marginal relevance (Carbonell & Goldstein, SIGIR 1998) over place. */
import type { PartnerNetwork } from './partner-network.ts';
import type { Ranking } from './ranking.ts';

/** Log-odds that a city wholly like one already in the list loses at full diversity. */
const WORTH = 4;

export interface Diversified {
  readonly city: number;
  /** 0 nothing alike, ½ the same world region, 1 the same country. */
  readonly likeness: number;
  /** Taken from the score. */
  readonly penalty: number;
  readonly text: string;
}

/** Greedy: next is the candidate with the best score less `diversity` · WORTH · its likeness to the likest city chosen before. */
export function diversified(partners: PartnerNetwork, { scores }: Ranking, pool: readonly number[], most: number, diversity: number): Diversified[] {
  const { country, region, network } = partners;
  const like = (a: number, b: number) => (country[a] === country[b] ? 1 : region[a]! >= 0 && region[a] === region[b] ? 0.5 : 0);
  const chosen: Diversified[] = [];
  const rest = pool.map((city) => ({ city, likeness: 0, to: -1 }));
  while (chosen.length < most && rest.length > 0) {
    let best = 0;
    const worth = (r: number) => scores[rest[r]!.city]! - diversity * WORTH * rest[r]!.likeness;
    for (let r = 1; r < rest.length; r++) if (worth(r) > worth(best)) best = r;
    const [{ city, likeness, to }] = rest.splice(best, 1) as [(typeof rest)[number]];
    chosen.push({
      city, likeness, penalty: diversity * WORTH * likeness,
      text: to < 0 ? 'nothing like it is in the list yet' : `in the same ${likeness === 1 ? 'country' : 'world region'} as ${network.cities.name[to]}, which is in the list already`,
    });
    for (const one of rest) {
      const alike = like(one.city, city);
      if (alike > one.likeness) {
        one.likeness = alike;
        one.to = city;
      }
    }
  }
  return chosen;
}
