/** Small networks as projections, drawn at random or in families, and shortest paths by another way than the product's. */
import fc from 'fast-check';
import { projectEvents, sortEvents, type NetworkForm, type Projection, type Weights } from '../../server/graph/network-projection.ts';

export type Arc = readonly [number, number];
export interface Graph { readonly n: number; readonly arcs: readonly Arc[] }

/** An arc given several times weighs that much with `count`. */
export function projectionOf({ n, arcs }: Graph, form: NetworkForm, weights: Weights = 'none'): Projection {
  const ends = arcs.filter(([a, b]) => a !== b).map(([a, b]) => (form === 'undirected' && a > b ? [b, a] as const : [a, b] as const));
  const list = { sources: Int32Array.from(ends, ([a]) => a), targets: Int32Array.from(ends, ([, b]) => b), occasions: Int32Array.from(ends.keys()), cities: new Int32Array(ends.length).fill(2) };
  return projectEvents(sortEvents(list, n), n, form, weights);
}

const range = (n: number) => Array.from({ length: n }, (_, i) => i);
export const path = (n: number): Graph => ({ n, arcs: range(n - 1).map((i) => [i, i + 1]) });
export const cycle = (n: number): Graph => ({ n, arcs: range(n).map((i) => [i, (i + 1) % n]) });
export const star = (leaves: number): Graph => ({ n: leaves + 1, arcs: range(leaves).map((i) => [0, i + 1]) });
export const clique = (n: number): Graph => ({ n, arcs: range(n).flatMap((i) => range(i).map((j): Arc => [i, j])) });
export const grid = (rows: number, columns: number): Graph => ({
  n: rows * columns,
  arcs: range(rows * columns).flatMap((i): Arc[] => [...((i + 1) % columns === 0 ? [] : [[i, i + 1] as const]), ...(i + columns < rows * columns ? [[i, i + columns] as const] : [])]),
});
/** Triangles that share city 0. */
export const windmill = (blades: number): Graph => ({ n: 2 * blades + 1, arcs: range(blades).flatMap((i): Arc[] => [[0, 2 * i + 1], [2 * i + 1, 2 * i + 2], [2 * i + 2, 0]]) });
export const disjoint = (...graphs: readonly Graph[]): Graph => graphs.reduce((all, { n, arcs }) => ({ n: all.n + n, arcs: [...all.arcs, ...arcs.map(([a, b]): Arc => [a + all.n, b + all.n])] }), { n: 0, arcs: [] as Arc[] });
/** The two joined where the last city of one is the first of the other. */
export const glued = (one: Graph, other: Graph): Graph => ({ n: one.n + other.n - 1, arcs: [...one.arcs, ...other.arcs.map(([a, b]): Arc => [a + one.n - 1, b + one.n - 1])] });

const tree: fc.Arbitrary<Graph> = fc.array(fc.nat(1_000_000), { maxLength: 40 }).map((parents) => ({ n: parents.length + 1, arcs: parents.map((parent, i): Arc => [parent % (i + 1), i + 1]) }));
/** Of sparse to dense; repeats and loops are left to projectionOf. */
const random: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 45 }).chain((n) => fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 3 * n }).map((arcs) => ({ n, arcs })));
const family: fc.Arbitrary<Graph> = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map(path), fc.integer({ min: 3, max: 40 }).map(cycle), fc.integer({ min: 1, max: 40 }).map(star), fc.integer({ min: 1, max: 9 }).map(clique),
  fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })).map(([rows, columns]) => grid(rows, columns)), fc.integer({ min: 1, max: 9 }).map(windmill),
);
const simple: fc.Arbitrary<Graph> = fc.oneof(tree, random, family);
/** Some turned around, so that as arcs they have no pattern. */
const turned = (graph: fc.Arbitrary<Graph>) => fc.tuple(graph, fc.infiniteStream(fc.boolean())).map(([{ n, arcs }, turn]): Graph => ({ n, arcs: arcs.map(([a, b]): Arc => (turn.next().value === true ? [b, a] : [a, b])) }));
export const anyGraph: fc.Arbitrary<Graph> = turned(fc.oneof(simple, fc.tuple(simple, simple).map(([a, b]) => glued(a, b)), fc.tuple(simple, simple, simple).map(([a, b, c]) => glued(glued(a, b), c)), fc.tuple(simple, simple).map(([a, b]) => disjoint(a, b))));

/** Lengths of all pairs by Floyd and Warshall; an arc of weight w is 1/w long. */
export function allDistances({ n, out }: Projection): number[][] {
  const distance = range(n).map((u) => range(n).map((v) => (u === v ? 0 : Infinity)));
  for (let u = 0; u < n; u++) for (let i = out.offsets[u]!; i < out.offsets[u + 1]!; i++) distance[u]![out.targets[i]!] = 1 / out.weights[i]!;
  for (let k = 0; k < n; k++) for (let u = 0; u < n; u++) for (let v = 0; v < n; v++) distance[u]![v] = Math.min(distance[u]![v]!, distance[u]![k]! + distance[k]![v]!);
  return distance;
}

/** Freeman's definition, pair by pair: σ_sv·σ_vt/σ_st where v lies on a shortest path. */
export function betweennessByDefinition(projection: Projection): number[] {
  const { n, out, form } = projection;
  const distance = allDistances(projection);
  const same = (a: number, b: number) => Math.abs(a - b) < 1e-9;
  const count = range(n).map((s) => {
    const paths = new Array<number>(n).fill(0);
    paths[s] = 1;
    for (const u of range(n).filter((v) => distance[s]![v]! < Infinity).sort((a, b) => distance[s]![a]! - distance[s]![b]!)) {
      for (let i = out.offsets[u]!; i < out.offsets[u + 1]!; i++) {
        const v = out.targets[i]!;
        if (same(distance[s]![u]! + 1 / out.weights[i]!, distance[s]![v]!)) paths[v]! += paths[u]!;
      }
    }
    return paths;
  });
  return range(n).map((v) => {
    let sum = 0;
    for (const s of range(n)) {
      for (const t of range(n)) {
        if (s === t || s === v || t === v || distance[s]![t] === Infinity) continue;
        if (same(distance[s]![v]! + distance[v]![t]!, distance[s]![t]!)) sum += (count[s]![v]! * count[v]![t]!) / count[s]![t]!;
      }
    }
    return form === 'undirected' ? sum / 2 : sum;
  });
}
