/** Log-rank test of two groups with late entry and censoring: Mantel (1966); Peto & Peto, JRSS A 135 (1972). */
import { twoSidedP } from './normal.ts';
import { riskCounter, type Subject } from './survival.ts';

export interface LogRank {
  /** Events in the first group, and what equal hazards would give. */
  readonly observed: number;
  readonly expected: number;
  /** One degree of freedom. NaN without events, or where no event had both groups at risk. */
  readonly chiSquare: number;
  readonly p: number;
}

export function logRank(first: readonly Subject[], second: readonly Subject[]): LogRank {
  const events = new Map<number, [number, number]>();
  [first, second].forEach((subjects, group) => {
    for (const { time, event } of subjects) {
      if (!event) continue;
      const at = events.get(time) ?? [0, 0];
      at[group as 0 | 1]++;
      events.set(time, at);
    }
  });
  const [atRiskFirst, atRiskSecond] = [riskCounter(first), riskCounter(second)];
  let [observed, expected, variance] = [0, 0, 0];
  for (const [time, [d1, d2]] of [...events].sort(([a], [b]) => a - b)) {
    const [n1, n2, d] = [Math.max(d1, atRiskFirst(time)), Math.max(d2, atRiskSecond(time)), d1 + d2];
    const n = n1 + n2;
    observed += d1;
    expected += (d * n1) / n;
    if (n > 1) variance += (d * n1 * n2 * (n - d)) / (n * n * (n - 1));
  }
  const z = variance > 0 ? (observed - expected) / Math.sqrt(variance) : Number.NaN;
  return { observed, expected, chiSquare: z * z, p: twoSidedP(z) };
}
