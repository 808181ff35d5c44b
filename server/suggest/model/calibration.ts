/**
 * From scores to frequencies: among pairs with such a chance (as the model saw it while their links
 * were hidden), the share that was linked. Isotonic regression (pool adjacent violators: Ayer et al.,
 * 1955) over classes of the chance, with Wilson intervals.
 */
import { wilson } from '../../statistics/wilson.ts';
import type { TrainingSample } from './sample.ts';

export interface Calibration {
  /** Lower ends of classes of ln(chance among all candidates), increasing; the first is −∞ in effect. */
  readonly from: readonly number[];
  readonly value: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Pairs in the class (estimated from those drawn), rounded. */
  readonly n: readonly number[];
}

const CLASSES = 30;

/** `logChance` of every row of the sample, from a model that was fitted without the choice. */
export function calibrate(sample: TrainingSample, logChance: Float64Array): Calibration | null {
  const { queries, width, logWeight, seeker, fold, folds, share } = sample;
  if (queries < CLASSES * 5) return null;
  /** A seeker's candidates stand in the sample once for each of its choices in a fold, and only in folds where it has one. */
  const choicesIn = new Map<string, number>();
  const foldsOf = new Map<number, Set<number>>();
  for (let q = 0; q < queries; q++) {
    const key = `${seeker[q]}/${fold[q]}`;
    choicesIn.set(key, (choicesIn.get(key) ?? 0) + 1);
    foldsOf.set(seeker[q]!, (foldsOf.get(seeker[q]!) ?? new Set()).add(fold[q]!));
  }
  const chosen = Float64Array.from({ length: queries }, (_, q) => logChance[q * width]!).sort();
  const edges = [...new Set(Array.from({ length: CLASSES }, (_, k) => chosen[Math.floor((k / CLASSES) * queries)]!))];
  const linked = new Float64Array(edges.length);
  const pairs = new Float64Array(edges.length);
  const classOf = (value: number) => {
    let [low, high] = [0, edges.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (edges[middle]! <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  for (let q = 0; q < queries; q++) {
    const found = classOf(logChance[q * width]!);
    linked[found]! += 1 / share;
    pairs[found]! += 1 / share;
    const each = folds / foldsOf.get(seeker[q]!)!.size / choicesIn.get(`${seeker[q]}/${fold[q]}`)!;
    for (let r = q * width + 1; r < (q + 1) * width; r++) {
      const weight = Math.exp(logWeight[r]!);
      if (weight > 0) pairs[classOf(logChance[r]!)]! += weight * each;
    }
  }
  return pooled(edges, linked, pairs);
}

/** Neighbouring classes are joined until the share never falls. */
function pooled(edges: readonly number[], linked: Float64Array, pairs: Float64Array): Calibration {
  const blocks: { from: number; linked: number; pairs: number }[] = [];
  edges.forEach((from, k) => {
    let block = { from, linked: linked[k]!, pairs: pairs[k]! };
    for (let last = blocks[blocks.length - 1]; last && last.linked / last.pairs >= block.linked / block.pairs; last = blocks[blocks.length - 1]) {
      blocks.pop();
      block = { from: last.from, linked: last.linked + block.linked, pairs: last.pairs + block.pairs };
    }
    blocks.push(block);
  });
  const intervals = blocks.map((block) => wilson(Math.min(block.linked, block.pairs), block.pairs));
  return {
    from: blocks.map((block) => block.from), value: blocks.map((block) => block.linked / block.pairs), n: blocks.map((block) => Math.round(block.pairs)),
    low: intervals.map(({ low }) => low), high: intervals.map(({ high }) => high),
  };
}

/** Class of a chance. */
export function calibrationClass({ from }: Calibration, logChance: number): number {
  let k = 0;
  while (k < from.length - 1 && from[k + 1]! <= logChance) k++;
  return k;
}
