/** A table that sums up nodes by the values of a field: how many, and sum and mean of each number. Pure. */
import type { AskColumn, NumberColumn } from '#model/rule-evaluation.ts';

export interface Aggregate {
  /** Null: nodes of which it is unknown, or that have none. */
  readonly value: string | null;
  readonly nodes: number;
  /** For each number: sum and mean over those whose value is known, null where there is none. */
  readonly numbers: readonly { readonly known: number; readonly sum: number | null; readonly mean: number | null }[];
}

/** Groups in order of size; a node with several values counts for each. `by` null: one group of all. */
export function aggregate(by: AskColumn | null, numbers: readonly NumberColumn[], mask: Uint8Array): Aggregate[] {
  const groups = new Map<string | null, { nodes: number; known: number[]; sums: number[] }>();
  const add = (value: string | null, at: number) => {
    let group = groups.get(value);
    if (!group) groups.set(value, group = { nodes: 0, known: numbers.map(() => 0), sums: numbers.map(() => 0) });
    group.nodes += 1;
    numbers.forEach(({ values }, n) => {
      if (Number.isNaN(values[at])) return;
      group.known[n]! += 1;
      group.sums[n]! += values[at]!;
    });
  };
  for (let at = 0; at < mask.length; at += 1) {
    if (mask[at] !== 1) continue;
    if (by?.type !== 'words') { add(null, at); continue; }
    const [from, to] = [by.offsets[at]!, by.offsets[at + 1]!];
    if (from === to) add(null, at);
    for (let item = from; item < to; item += 1) add(by.words[by.items[item]!]!, at);
  }
  return [...groups].map(([value, { nodes, known, sums }]) => ({
    value, nodes, numbers: known.map((n, i) => ({ known: n, sum: n === 0 ? null : sums[i]!, mean: n === 0 ? null : sums[i]! / n })),
  })).sort((a, b) => Number(a.value === null) - Number(b.value === null) || b.nodes - a.nodes);
}
