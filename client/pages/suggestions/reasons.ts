/** Contributions sorted into what people read first: what speaks for a candidate, and what against. */
import type { Contribution, Suggestion } from '#model/suggestion.ts';
import { said } from './messages.ts';

export interface Reasons {
  /** Strongest in favour, at most three. */
  readonly inFavour: readonly Contribution[];
  /** Strongest against; null when nothing takes a noticeable part. */
  readonly against: Contribution | null;
}

/** Below this share of the largest contribution a reason is not worth a sentence. */
const NOTICEABLE = 0.1;

export function strongestReasons(contributions: readonly Contribution[], most = 3): Reasons {
  const bySize = [...contributions].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const largest = Math.abs(bySize[0]?.effect ?? 0);
  const noticeable = bySize.filter(({ effect }) => effect !== 0 && Math.abs(effect) >= NOTICEABLE * largest);
  return { inFavour: noticeable.filter(({ effect }) => effect > 0).slice(0, most), against: noticeable.find(({ effect }) => effect < 0) ?? null };
}

/** The rank with its interval, in words. */
export function rankText({ rank, rankLow, rankHigh }: Pick<Suggestion, 'rank' | 'rankLow' | 'rankHigh'>): string {
  if (rankLow === null || rankHigh === null) return said.rankUnsure(rank);
  if (rankLow === rankHigh) return said.rankSame(rank, rankLow);
  return said.rankBetween(rank, rankLow, rankHigh);
}

export interface ComparedFeature {
  readonly feature: string;
  readonly label: string;
  /** Null where the candidate has no contribution of this feature. */
  readonly first: Contribution | null;
  readonly second: Contribution | null;
  /** Effect of the first less that of the second. */
  readonly difference: number;
}

/** Contributions of two candidates aligned by feature, largest difference first. The differences add up to that of the scores. */
export function compared(first: readonly Contribution[], second: readonly Contribution[]): ComparedFeature[] {
  const [a, b] = [first, second].map((list) => new Map(list.map((one) => [one.feature, one])));
  return [...new Set([...a!.keys(), ...b!.keys()])]
    .map((feature) => {
      const [x, y] = [a!.get(feature) ?? null, b!.get(feature) ?? null];
      return { feature, label: (x ?? y)!.label, first: x, second: y, difference: (x?.effect ?? 0) - (y?.effect ?? 0) };
    })
    .sort((p, q) => Math.abs(q.difference) - Math.abs(p.difference) || (p.feature < q.feature ? -1 : 1));
}
