/** A network drawn from a null model, as input for the measure. The network given stays as it is. */
import type { NullModel } from '../../model/measure.ts';
import type { MeasureInput } from '../measure-entry.ts';
import { dealLabels } from './labels.ts';
import { rewirer } from './rewire.ts';
import { dealTimes } from './time-shuffle.ts';

/** What the draws share is worked out once. */
export function drawFrom(model: NullModel, input: MeasureInput): (random: () => number) => MeasureInput {
  if (model === 'labels') return (random) => ({ ...input, network: dealLabels(input.network, random) });
  if (model === 'time-shuffle') return (random) => ({ ...input, ...dealTimes(input, random) });
  const rewire = rewirer(input);
  return (random) => ({ ...input, ...rewire(random) });
}
