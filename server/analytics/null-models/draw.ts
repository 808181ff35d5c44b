/** A network drawn from a null model, as input for the measure. The network given stays as it is. */
import type { NullModel } from '../../model/measure.ts';
import type { MeasureInput } from '../measure-entry.ts';
import { dealLabels } from './labels.ts';
import { rewirer, SWAPS_PER_EVENT } from './rewire.ts';
import { timeDealer } from './time-shuffle.ts';

/** What the draws share is worked out once. */
export function drawFrom(model: NullModel, input: MeasureInput): (random: () => number) => MeasureInput {
  if (model === 'labels') return (random) => ({ ...input, network: dealLabels(input.network, random) });
  if (model === 'time-shuffle') {
    const deal = timeDealer(input);
    return (random) => ({ ...input, days: deal(random) });
  }
  const rewire = rewirer(input);
  return (random) => {
    const { events, projection } = rewire(random);
    return { ...input, events, projection };
  };
}

/** What a null model cannot draw anew in this network; found by one draw. */
export function limitsOf(model: NullModel, input: MeasureInput, random: () => number): string[] {
  if (model === 'labels') return [];
  if (model === 'time-shuffle') {
    const undated = timeDealer(input).undated;
    return undated === 0 ? [] : [`${undated} events have no date and take no part in the shuffle.`];
  }
  const { layers, unchanged } = rewirer(input)(random);
  const short = layers.filter(({ swaps, events }) => swaps > 0 && swaps < SWAPS_PER_EVENT * events).reduce((sum, { events }) => sum + events, 0);
  const total = input.events.sources.length;
  return [
    ...(unchanged === 0 ? [] : [`${unchanged} of ${total} events lie in layers (kind × year) without any swap, such as a star or a single event: they stay as they are.`]),
    ...(short === 0 ? [] : [`${short} of ${total} events lie in layers with few possible swaps: fewer than ${SWAPS_PER_EVENT} for each event were made there.`]),
  ];
}
