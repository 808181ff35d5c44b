/**
 * Dependencies of sources on the cities between them and the others, for cities that stand for several:
 * Brandes, J. Math. Sociol. 25 (2001), with weights of sources and targets (Puzis et al., Phys. Rev.
 * E 76, 2007). Adds to each city sources(s) · Σ over t of targets(t) · its share of the shortest paths s → t.
 */
import type { Block } from './betweenness-blocks.ts';
import { lengthsFrom, newLengths, SAME_LENGTH } from './distances.ts';

/** How many sources one sweep carries: a bit each. */
export const SWEEP = 32;
/** City u has its 32 numbers from u << 5 on. */
const LANE_BITS = 5;

/** Adds the dependencies of the sources first … first + count − 1 of a block. */
export type Pass = (first: number, count: number) => void;

/**
 * Paths by hops. 32 sources are carried outward together, a bit each, so that an arc is looked at once
 * for all of them (MS-BFS: Then et al., PVLDB 8, 2014), and only arcs on shortest paths cost more.
 */
export function hopPaths(block: Block, through: Float64Array): Pass {
  const n = block.cities.length;
  const scratch = {
    seen: new Int32Array(n), fresh: new Int32Array(n), paths: new Float64Array(n * SWEEP), share: new Float64Array(n * SWEEP),
    /* City by city as they were reached, level after level, with the bits of the sources that reached them there. */
    order: new Int32Array(n * SWEEP), bits: new Int32Array(n * SWEEP), starts: new Int32Array(n + 2),
  };
  const collected = new Float64Array(SWEEP);
  const weight = new Float64Array(SWEEP);
  return (first, count) => {
    /* Read into the function: names of the closure are looked up at every use. */
    const { offsets, targets } = block.out;
    const { sources, targets: wanted } = block;
    const { seen, fresh, paths, share, order, bits, starts } = scratch;
    seen.fill(0);
    paths.fill(0);
    for (let s = 0; s < count; s++) {
      order[s] = first + s;
      bits[s] = seen[first + s] = 1 << s;
      paths[(first + s) * SWEEP + s] = 1;
      weight[s] = sources[first + s]!;
    }
    let levels = 0;
    for (let [from, to] = [0, count]; from < to;) {
      let end = to;
      for (let k = from; k < to; k++) {
        const u = order[k]!;
        const carried = bits[k]!;
        const rowU = u << LANE_BITS;
        for (let i = offsets[u]!, stop = offsets[u + 1]!; i < stop; i++) {
          const v = targets[i]!;
          const reached = carried & ~seen[v]!;
          if (reached === 0) continue;
          const before = fresh[v]!;
          if (before === 0) order[end++] = v;
          fresh[v] = before | reached;
          const rowV = v << LANE_BITS;
          for (let rest = reached; rest !== 0;) {
            const s = 31 - Math.clz32(rest);
            rest ^= 1 << s;
            paths[rowV | s]! += paths[rowU | s]!;
          }
        }
      }
      for (let k = to; k < end; k++) {
        const v = order[k]!;
        bits[k] = fresh[v]!;
        seen[v]! |= fresh[v]!;
        fresh[v] = 0;
      }
      [from, to] = [to, end];
      starts[++levels] = from;
    }
    /* `fresh` now holds, of the level after, which sources reached a city there; `share` is (targets(w) + dependency) / paths,
       and the dependency is the sum of the shares of those after, times paths. */
    for (let level = levels - 1; level > 0; level--) {
      const end = starts[level + 1]!;
      for (let k = starts[level]!; k < end; k++) {
        const u = order[k]!;
        const own = bits[k]!;
        for (let i = offsets[u]!, stop = offsets[u + 1]!; i < stop; i++) {
          const v = targets[i]!;
          const rowV = v << LANE_BITS;
          for (let rest = own & fresh[v]!; rest !== 0;) {
            const s = 31 - Math.clz32(rest);
            rest ^= 1 << s;
            collected[s]! += share[rowV | s]!;
          }
        }
        const rowU = u << LANE_BITS;
        const wantedHere = wanted[u]!;
        let sum = 0;
        for (let rest = own; rest !== 0;) {
          const s = 31 - Math.clz32(rest);
          rest ^= 1 << s;
          const number = paths[rowU | s]!;
          const shares = collected[s]!;
          collected[s] = 0;
          sum += weight[s]! * shares * number;
          share[rowU | s] = shares + wantedHere / number;
        }
        through[u]! += sum;
      }
      if (level + 2 <= levels) for (let k = end; k < starts[level + 2]!; k++) fresh[order[k]!] = 0;
      for (let k = starts[level]!; k < end; k++) fresh[order[k]!] = bits[k]!;
    }
    fresh.fill(0);
  };
}

/** Paths by length, an arc of weight w being 1/w long, one source after the other. */
export function lengthPaths({ out, in: into, sources, targets: wanted }: Block, through: Float64Array): Pass {
  const n = sources.length;
  const lengths = newLengths(n);
  const { distance, order } = lengths;
  const [paths, dependency] = [new Float64Array(n), new Float64Array(n)];
  const leads = (v: number, w: number, weight: number) => Math.abs(distance[v]! + 1 / weight - distance[w]!) <= SAME_LENGTH * distance[w]!;
  return (first, count) => {
    for (let source = first; source < first + count; source++) {
      lengthsFrom(out, source, lengths);
      for (let k = 0; k < lengths.reached; k++) {
        const w = order[k]!;
        let found = k === 0 ? 1 : 0;
        for (let i = into.offsets[w]!; k > 0 && i < into.offsets[w + 1]!; i++) {
          const v = into.targets[i]!;
          if (leads(v, w, into.weights[i]!)) found += paths[v]!;
        }
        paths[w] = found;
        dependency[w] = 0;
      }
      for (let k = lengths.reached - 1; k > 0; k--) {
        const w = order[k]!;
        const share = (wanted[w]! + dependency[w]!) / paths[w]!;
        for (let i = into.offsets[w]!; i < into.offsets[w + 1]!; i++) {
          const v = into.targets[i]!;
          if (leads(v, w, into.weights[i]!)) dependency[v]! += paths[v]! * share;
        }
        through[w]! += sources[source]! * dependency[w]!;
      }
    }
  };
}
