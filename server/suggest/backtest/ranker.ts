/**
 * What can be backtested: anything that scores all cities as partners of one city. The fitted model
 * and every baseline plug in here, so that they are judged by the same code on the same queries.
 */
import { AppError } from '../../errors.ts';
import type { PartnerNetwork } from '../partner-network.ts';

export interface RankerOptions {
  /** Of everything random in the preparation. */
  readonly seed: number;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Asked now and then; preparing throws `cancelled` soon after it says true (see stopIfCancelled). */
  readonly cancelled?: (() => boolean) | undefined;
}

export interface PreparedRanker {
  /**
   * Writes `out[v]`, the score of city v as a partner of the seeker, for all n cities: higher is better,
   * always finite. What is written for the seeker itself and for its partners is not looked at.
   */
  readonly scores: (seeker: number, out: Float64Array) => void;
  /**
   * Writes the likelihood, in [0, 1], that a pair not linked in the training network is one of those held
   * out. Rankers that do not claim to know leave it out and get no reliability diagram.
   */
  readonly probability?: (seeker: number, out: Float64Array) => void;
  /** What was chosen in preparing, in words: tuned parameters, the number of links fitted on. */
  readonly notes?: readonly string[];
}

export interface Ranker {
  readonly id: string;
  readonly label: string;
  /** One sentence: how candidates are scored. */
  readonly definition: string;
  /** Reads nothing but the training network given. */
  readonly prepare: (training: PartnerNetwork, options: RankerOptions) => PreparedRanker;
}

/** Throws `cancelled` when the options say so. */
export function stopIfCancelled(options: Pick<RankerOptions, 'cancelled'>): void {
  if (options.cancelled?.() === true) throw new AppError('cancelled', 'the backtest was cancelled');
}
