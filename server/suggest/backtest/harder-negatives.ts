/**
 * AUC against candidates that are harder to tell from a partner than any city is: those of the same degree class
 * as the partner (so that popularity alone says nothing), and the hundred that simple rules find most tempting
 * (after HeaRT: Li et al., NeurIPS 2023; the best of its ranks by resource allocation, personalised PageRank
 * and content). Shown beside the metrics on all candidates, which count.
 */
import { asRanker } from '../baselines/baseline.ts';
import { toRanks } from '../baselines/blend.ts';
import { content } from '../baselines/content.ts';
import { personalisedPagerank } from '../baselines/personalised-pagerank.ts';
import { resourceAllocation } from '../baselines/resource-allocation.ts';
import type { PartnerNetwork } from '../partner-network.ts';
import { openCandidates } from '../ranks.ts';
import { bySeeker, type Query } from './ranking.ts';
import { stopIfCancelled, type RankerOptions } from './ranker.ts';
import { degreeClass } from './slices.ts';

const HARD = 100;

/** For each seeker the hundred most tempting candidates that are not its held-out partners (more where the last ones tie). */
export function hardNegatives(training: PartnerNetwork, queries: readonly Query[], heldout: readonly (readonly [number, number])[], options: RankerOptions): Map<number, Int32Array> {
  const rankers = [asRanker(resourceAllocation), asRanker(personalisedPagerank), asRanker(content)].map((ranker) => ranker.prepare(training, options));
  const partners = new Map<number, Set<number>>();
  for (const [a, b] of heldout) {
    for (const [from, to] of [[a, b], [b, a]] as const) {
      const set = partners.get(from);
      if (set) set.add(to);
      else partners.set(from, new Set([to]));
    }
  }
  const open = new Uint8Array(training.n);
  const ranks = new Float64Array(training.n);
  const best = new Float64Array(training.n);
  const found = new Map<number, Int32Array>();
  for (const seeker of bySeeker(queries).keys()) {
    stopIfCancelled(options);
    const candidates = openCandidates(training, seeker, open);
    best.fill(Infinity);
    for (const ranker of rankers) {
      ranker.scores(seeker, ranks);
      toRanks(ranks, open, candidates);
      for (let v = 0; v < best.length; v++) best[v] = Math.min(best[v]!, ranks[v]!);
    }
    const own = partners.get(seeker);
    const negatives: number[] = [];
    for (let v = 0; v < best.length; v++) if (open[v] === 1 && own?.has(v) !== true) negatives.push(v);
    negatives.sort((a, b) => best[a]! - best[b]!);
    /* Those tied with the last are all in, so that the order of cities decides nothing. */
    const last = best[negatives[Math.min(HARD, negatives.length) - 1] ?? -1] ?? Infinity;
    found.set(seeker, Int32Array.from(negatives.filter((v) => best[v]! <= last)));
  }
  return found;
}

/** Share of the negatives below the candidate, ties counting half; undefined where there are none. */
export function aucAgainst(scores: Float32Array, candidate: number, negatives: Iterable<number>): number | undefined {
  const own = scores[candidate]!;
  let [below, count] = [0, 0];
  for (const v of negatives) {
    if (v === candidate) continue;
    count++;
    if (scores[v]! < own) below++;
    else if (scores[v] === own) below += 0.5;
  }
  return count === 0 ? undefined : below / count;
}

/** Cities by degree class. */
export function citiesByDegree({ degree }: PartnerNetwork): number[][] {
  const classes: number[][] = [];
  degree.forEach((d, city) => { (classes[degreeClass(d)] ??= []).push(city); });
  return classes;
}
