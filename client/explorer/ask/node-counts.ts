/** How many nodes have each value of a field, and how a number spreads over them, among those that a mask leaves. Pure. */
import type { NumberColumn, WordColumn } from '#model/rule-evaluation.ts';

/** `mask[i] === 1`: the node counts. */
export function wordCounts(column: WordColumn, mask: Uint8Array): Map<string, number> {
  const counts = new Uint32Array(column.words.length);
  for (let i = 0; i < mask.length; i += 1) {
    if (mask[i] !== 1) continue;
    for (let at = column.offsets[i]!; at < column.offsets[i + 1]!; at += 1) counts[column.items[at]!]! += 1;
  }
  return new Map(column.words.flatMap((word, at) => (counts[at]! > 0 ? [[word, counts[at]!] as const] : [])));
}

export interface Spread {
  readonly low: number;
  readonly high: number;
  /** Counts of bars of equal width from `low` to `high`. */
  readonly bars: Uint32Array;
  readonly known: number;
  readonly unknown: number;
  /** Bars stand on a logarithmic scale (of 1 + what is above the lowest), because few nodes have most of it. */
  readonly log: boolean;
}

/** Where a value stands between lowest and highest, 0 to 1; and back. */
export const shareOf = ({ low, high, log }: Pick<Spread, 'low' | 'high' | 'log'>, value: number): number =>
  high === low ? 0 : log ? Math.log1p((value - low) / unit(low, high)) / Math.log1p((high - low) / unit(low, high)) : (value - low) / (high - low);
export const valueAt = ({ low, high, log }: Pick<Spread, 'low' | 'high' | 'log'>, share: number): number =>
  log ? low + unit(low, high) * Math.expm1(share * Math.log1p((high - low) / unit(low, high))) : low + share * (high - low);
/** What counts as one on the logarithmic scale: a thousandth of the span. */
const unit = (low: number, high: number): number => (high - low) / 1000 || 1;

export function spreadOf({ values }: NumberColumn, mask: Uint8Array, bars = 30): Spread | null {
  let [low, high, known, unknown, sum] = [Infinity, -Infinity, 0, 0, 0];
  for (let i = 0; i < mask.length; i += 1) {
    if (mask[i] !== 1) continue;
    const value = values[i]!;
    if (Number.isNaN(value)) { unknown += 1; continue; }
    known += 1;
    sum += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (known === 0) return null;
  const log = high > low && (sum / known - low) / (high - low) < 0.1;
  const counts = new Uint32Array(bars);
  const scale = { low, high, log };
  for (let i = 0; i < mask.length; i += 1) {
    const value = values[i]!;
    if (mask[i] === 1 && !Number.isNaN(value)) counts[Math.min(bars - 1, Math.floor(shareOf(scale, value) * bars))]! += 1;
  }
  return { low, high, bars: counts, known, unknown, log };
}
