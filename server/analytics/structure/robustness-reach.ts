/**
 * Pairs of cities of which one reaches the other, when some cities have left. Undirected: by components.
 * Directed: strong components (Tarjan 1972) first, then sets of cities as bits, a block of them at a time,
 * gathered against the direction of the arcs. O((n + m)·n/32) at most.
 */
import type { Adjacency, Projection } from '../../graph/network-projection.ts';
import { bitCount } from '../../statistics/bit-count.ts';

/** Numbers of 32 bits in a row of the bit table. */
const WORDS = 32;

export interface Reach {
  /** Ordered pairs of different counted cities, the first of which reaches the second. */
  readonly pairs: number;
  /** Cities that stay in the largest weak component. */
  readonly largest: number;
}

/** Paths run over cities with `stays` 1; pairs are those of cities with `counted` 1, which must stay. */
export function reachAmong({ n, form, out, in: into }: Projection, stays: Uint8Array, counted: Uint8Array): Reach {
  const sides = form === 'undirected' ? [out] : [out, into];
  const { part, sizes } = weakParts(n, sides, stays);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  if (form === 'directed') return { pairs: directedPairs(n, out, stays, counted), largest };
  const among = new Float64Array(sizes.length);
  for (let u = 0; u < n; u++) if (counted[u] === 1) among[part[u]!]!++;
  return { pairs: among.reduce((sum, size) => sum + size * (size - 1), 0), largest };
}

function weakParts(n: number, sides: readonly Adjacency[], stays: Uint8Array): { part: Int32Array; sizes: number[] } {
  const part = new Int32Array(n).fill(-1);
  const stack = new Int32Array(n);
  const sizes: number[] = [];
  for (let start = 0; start < n; start++) {
    if (stays[start] === 0 || part[start] !== -1) continue;
    part[start] = sizes.length;
    stack[0] = start;
    let found = 1;
    for (let size = 1; size > 0;) {
      const u = stack[--size]!;
      for (const { offsets, targets } of sides) {
        for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
          const v = targets[i]!;
          if (stays[v] === 0 || part[v] !== -1) continue;
          part[v] = sizes.length;
          stack[size++] = v;
          found++;
        }
      }
    }
    sizes.push(found);
  }
  return { part, sizes };
}

/** Strong components, numbered so that arcs run from higher to lower numbers; −1 for cities that left. */
function strongParts(n: number, { offsets, targets }: Adjacency, stays: Uint8Array): { part: Int32Array; parts: number } {
  const [part, index, low] = [new Int32Array(n).fill(-1), new Int32Array(n), new Int32Array(n)];
  const [path, next, open] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
  let [parts, visited, waiting] = [0, 0, 0];
  for (let start = 0; start < n; start++) {
    if (stays[start] === 0 || index[start] !== 0) continue;
    let depth = 0;
    const enter = (u: number) => {
      index[u] = low[u] = ++visited;
      next[u] = offsets[u]!;
      path[depth++] = u;
      open[waiting++] = u;
    };
    enter(start);
    while (depth > 0) {
      const u = path[depth - 1]!;
      if (next[u]! < offsets[u + 1]!) {
        const v = targets[next[u]!++]!;
        if (stays[v] === 0) continue;
        if (index[v] === 0) enter(v);
        else if (part[v] === -1 && index[v]! < low[u]!) low[u] = index[v]!;
        continue;
      }
      depth--;
      if (depth > 0 && low[u]! < low[path[depth - 1]!]!) low[path[depth - 1]!] = low[u]!;
      if (low[u] !== index[u]) continue;
      for (let v = -1; v !== u;) {
        v = open[--waiting]!;
        part[v] = parts;
      }
      parts++;
    }
  }
  return { part, parts };
}

function directedPairs(n: number, out: Adjacency, stays: Uint8Array, counted: Uint8Array): number {
  const { part, parts } = strongParts(n, out, stays);
  const members = byPart(part, parts);
  const size = new Int32Array(parts);
  for (let u = 0; u < n; u++) if (counted[u] === 1) size[part[u]!]!++;
  /* Counted cities stand in the bits in the order of their parts. */
  const order = members.items.filter((u) => counted[u] === 1);
  const bits = new Int32Array(parts * WORDS);
  let pairs = 0;
  for (let from = 0; from < order.length; from += 32 * WORDS) {
    const to = Math.min(order.length, from + 32 * WORDS);
    bits.fill(0);
    for (let at = from; at < to; at++) bits[part[order[at]!]! * WORDS + ((at - from) >> 5)]! |= 1 << ((at - from) & 31);
    for (let p = part[order[from]!]!; p < parts; p++) {
      for (let k = members.offsets[p]!; k < members.offsets[p + 1]!; k++) {
        const u = members.items[k]!;
        for (let i = out.offsets[u]!; i < out.offsets[u + 1]!; i++) {
          const q = part[out.targets[i]!]!;
          if (q === -1 || q === p) continue;
          for (let w = 0; w < WORDS; w++) bits[p * WORDS + w]! |= bits[q * WORDS + w]!;
        }
      }
      if (size[p] === 0) continue;
      let reached = 0;
      for (let w = 0; w < WORDS; w++) reached += bitCount(bits[p * WORDS + w]!);
      pairs += size[p]! * reached;
    }
  }
  return pairs - order.length;
}

function byPart(part: Int32Array, parts: number): { offsets: Int32Array; items: Int32Array } {
  const offsets = new Int32Array(parts + 1);
  let kept = 0;
  for (const p of part) {
    if (p === -1) continue;
    offsets[p + 1]!++;
    kept++;
  }
  for (let p = 0; p < parts; p++) offsets[p + 1]! += offsets[p]!;
  const next = offsets.slice(0, parts);
  const items = new Int32Array(kept);
  part.forEach((p, u) => { if (p !== -1) items[next[p]!++] = u; });
  return { offsets, items };
}
