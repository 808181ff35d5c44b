/** What the measures of time share: the parameter `strict`, and the note on what has no date. */
import type { MeasureParameter } from '../../model/measure.ts';
import type { MeasureInput } from '../measure-entry.ts';
import { occasionCounts } from './timeline.ts';

export const STRICT: MeasureParameter = {
  name: 'strict', label: 'Strict', type: 'boolean', choices: null, default: true, required: false,
  description: 'Each hop on a later day than the hop before; otherwise hops may follow on the same day.',
};

export function undatedNote(input: MeasureInput): string[] {
  const { all, undated } = occasionCounts(input);
  return undated === 0 ? [] : [`Without a date, and so left out: ${undated} of ${all} exchanges and adoption links.`];
}

/** Part `piece` of `pieces` of the cities 0 … n − 1. */
export function shareOf(n: number, piece: number, pieces: number): { first: number; end: number } {
  return { first: Math.floor((n * piece) / pieces), end: Math.floor((n * (piece + 1)) / pieces) };
}
