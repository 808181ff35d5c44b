/** Every feature of a candidate, by family: the one list that fit, score, explanations and documentation go by. */
import type { Feature, FeatureFamily, PreparedFamily } from '../feature.ts';
import type { PartnerNetwork } from '../partner-network.ts';
import { alike } from './alike.ts';
import { contentInCommon } from './content.ts';
import { countries } from './countries.ts';
import { culturalDistance } from './culture.ts';
import { institutionsInCommon } from './institutions.ts';
import { needsMet } from './needs.ts';
import { paths } from './paths.ts';
import { placeWalk } from './place-walk.ts';
import { places } from './places.ts';
import { sizes } from './size.ts';

export const FAMILIES: readonly FeatureFamily[] = [paths, countries, places, placeWalk, sizes, alike, culturalDistance, contentInCommon, needsMet, institutionsInCommon];
export const FEATURES: readonly Feature[] = FAMILIES.flatMap((family) => family.features);
const numbers = new Map(FEATURES.map((feature, f) => [feature.id, f]));

/** Place of a feature in FEATURES. Throws for an id that is none. */
export function featureNumber(id: string): number {
  const number = numbers.get(id);
  if (number === undefined) throw new Error(`there is no feature ${id}`);
  return number;
}

/** All families prepared for one network, as one. */
export function prepareFeatures(partners: PartnerNetwork): PreparedFamily {
  const prepared = FAMILIES.map((family) => ({ family: family.prepare(partners), count: family.features.length }));
  return {
    fill(seeker, candidates, columns) {
      let at = 0;
      for (const { family, count } of prepared) {
        family.fill(seeker, candidates, columns.slice(at, at + count));
        at += count;
      }
    },
  };
}

/** Columns for the values of every feature, for so many candidates. */
export function featureColumns(candidates: number): Float64Array[] {
  return FEATURES.map(() => new Float64Array(candidates));
}
