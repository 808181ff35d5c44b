/**
 * Everything the graph holds as one graph to find ways in: cities, practices, exchanges, people, institutions and
 * programmes, linked where a relation that the filters keep joins two of them, whatever its direction. A link weighs
 * as many relations as it stands for. A topic joins cities that never met, so it stands at the ends of a way only.
 */
import type { Network } from '../../graph/network-columns.ts';
import type { Adjacency } from '../../graph/network-projection.ts';
import { keepsRelation } from '../../graph/network-ego.ts';
import { relationsOf } from '../../graph/network-relations.ts';

export function mixedGraph(network: Network, ends: readonly number[]): Adjacency {
  const relations = relationsOf(network);
  const n = relations.keys.length;
  const passes = relations.keys.map((key, node) => !key.startsWith('topic:') || ends.includes(node));
  const offsets = new Int32Array(n + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  for (let u = 0; u < n; u++) {
    const found = new Map<number, number>();
    if (passes[u]) {
      for (let i = relations.offsets[u]!; i < relations.offsets[u + 1]!; i++) {
        const relation = relations.at[i]!;
        const v = relations.source[relation] === u ? relations.target[relation]! : relations.source[relation]!;
        if (passes[v] && keepsRelation(network, relations, relation)) found.set(v, (found.get(v) ?? 0) + 1);
      }
    }
    for (const [v, weight] of [...found].sort((a, b) => a[0] - b[0])) {
      targets.push(v);
      weights.push(weight);
    }
    offsets[u + 1] = targets.length;
  }
  return { offsets, targets: Int32Array.from(targets), weights: Float64Array.from(weights) };
}
