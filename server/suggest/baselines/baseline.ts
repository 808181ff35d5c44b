/**
 * What a baseline is: a way to score candidates, with parameters that are chosen on links hidden inside
 * the training part (inner-validation.ts), as those of the model are. Nothing outside of training is read.
 */
import { stopIfCancelled, type Ranker, type RankerOptions } from '../backtest/ranker.ts';
import type { PartnerNetwork } from '../partner-network.ts';
import { innerValidation, type InnerValidation } from './inner-validation.ts';

/** Writes the score of every city as a partner of the seeker; higher is better. */
export type Scores = (seeker: number, out: Float64Array) => void;

export interface Baseline<P = null> {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  /** Chooses the parameters by MRR on the hidden links. */
  readonly tune: (inner: InnerValidation, options: RankerOptions) => P;
  readonly build: (partners: PartnerNetwork, parameters: P) => Scores;
  /** The chosen parameters in words; null where there are none. */
  readonly say: (parameters: P) => string | null;
}

/** Parameters chosen already on these hidden links, so that a blend does not choose them again. */
const chosen = new WeakMap<InnerValidation, Map<string, unknown>>();

export function tuned<P>(baseline: Baseline<P>, inner: InnerValidation, options: RankerOptions): P {
  stopIfCancelled(options);
  let known = chosen.get(inner);
  if (!known) chosen.set(inner, (known = new Map()));
  if (!known.has(baseline.id)) known.set(baseline.id, baseline.tune(inner, options));
  return known.get(baseline.id) as P;
}

export function asRanker<P>(baseline: Baseline<P>): Ranker {
  return {
    id: baseline.id, label: baseline.label, definition: baseline.definition,
    prepare(training, options) {
      const parameters = tuned(baseline, innerValidation(training, options.seed), options);
      const said = baseline.say(parameters);
      return { scores: baseline.build(training, parameters), ...(said === null ? {} : { notes: [said] }) };
    },
  };
}

/** For baselines without parameters. */
export const untuned = { tune: () => null, say: () => null };
