/**
 * What a feature of a candidate is. Features come in families that share work: a family is prepared
 * once for a network, then asked seeker by seeker for the values of many candidates at once.
 */
import type { FeatureGroup } from '../model/suggestion.ts';
import type { PartnerNetwork } from './partner-network.ts';

/** How reasons name the two cities and their countries. */
export interface Names {
  readonly seeker: string;
  readonly candidate: string;
  readonly seekerCountry: string;
  readonly candidateCountry: string;
}

export interface Feature {
  readonly id: string;
  readonly label: string;
  readonly group: FeatureGroup;
  readonly unit: string | null;
  /** One sentence: what is measured, for people. */
  readonly definition: string;
  /**
   * The feature that has the same value when seeker and candidate change places: its id, `same` for
   * itself, `negated` for itself with the other sign. Reciprocal scores are computed with it.
   */
  readonly mirror: 'same' | 'negated' | (string & {});
  /** Value in words for a reason; `value` is never NaN here. */
  readonly say: (value: number, names: Names) => string;
}

export interface PreparedFamily {
  /** Writes `columns[f][p]`, the value of feature f for `candidates[p]`; NaN where it is not known. Never infinite. */
  readonly fill: (seeker: number, candidates: Int32Array, columns: readonly Float64Array[]) => void;
}

export interface FeatureFamily {
  readonly features: readonly Feature[];
  /** Reads nothing but the network given. */
  readonly prepare: (partners: PartnerNetwork) => PreparedFamily;
}
