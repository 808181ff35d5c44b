/**
 * Communities by the Leiden algorithm: Traag, Waltman & van Eck, Sci. Rep. 9, 5233 (2019), for modularity
 * with a resolution γ: Q = Σ_C [w_C/m − γ (K_C/2m)²]. Three steps in turn: cities move to the community of
 * a neighbour where that gains; each community is taken apart and put together again from single cities,
 * at random among joins that gain; the parts become the nodes of a smaller network. Repeated until nothing
 * gains. Communities hang together: a community is made of parts joined by ties. Several runs can be put together.
 */
import type { Projection } from '../../graph/network-projection.ts';
import { shuffled } from '../../statistics/seeded-random.ts';

/** An undirected network without self-loops; what a node has inside counts in its strength. */
interface Level {
  readonly n: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  readonly strength: Float64Array;
}

export interface Partition {
  /** Community of each city, numbered from 0 in the order of their first city. */
  readonly of: Int32Array;
  readonly communities: number;
  /** NaN without ties. */
  readonly modularity: number;
}

interface Terms {
  /** γ / 2m: what a unit of strength on either side costs. */
  readonly cost: number;
  /** Less than this is no gain: 1e-12 of modularity. */
  readonly least: number;
  /** Randomness of joins in the second step, in units of weight: 0.01 mean weights, as in the paper. */
  readonly theta: number;
  readonly random: () => number;
}

/** Rounds without a gain after which a run ends. */
const PATIENCE = 2;

/** One run on an undirected projection. `watch` is called between rounds. */
export function leiden(projection: Projection, resolution: number, random: () => number, watch: () => void = () => {}): Partition {
  const level = levelOf(projection);
  const alone = Int32Array.from({ length: level.n }, (_, u) => u);
  if (totalOf(level) === 0) return { of: alone, communities: level.n, modularity: Number.NaN };
  return partitionOf(level, improve(level, alone, resolution, random, watch), resolution);
}

/** Pairs of runs that are put together, for each run. */
const JOINS_PER_RUN = 5;

/**
 * What several runs found, put together: cities that two runs agree on stay together, and the algorithm starts
 * anew with these core groups as nodes (Ovelgönne & Geyer-Schulz 2012). The result takes the place of the worse
 * of the two where it is better, and further pairs are drawn. The best of all is never worse than the best run.
 */
export function recombine(projection: Projection, resolution: number, runs: readonly Partition[], random: () => number, watch: () => void = () => {}): Partition {
  const level = levelOf(projection);
  const kept = [...runs];
  const better = (a: number, b: number) => kept[a]!.modularity > kept[b]!.modularity + 1e-12;
  for (let joins = totalOf(level) > 0 && runs.length > 1 ? JOINS_PER_RUN * runs.length : 0; joins > 0; joins--) {
    const one = Math.floor(random() * kept.length);
    const two = (one + 1 + Math.floor(random() * (kept.length - 1))) % kept.length;
    const cores = splitApart(level, overlap(kept[one]!.of, kept[two]!.of));
    const count = renumber(cores);
    const found = improve(aggregate(level, cores, count), Int32Array.from({ length: count }, (_, core) => core), resolution, random, watch);
    const child = partitionOf(level, splitApart(level, cores.map((core) => found[core]!)), resolution);
    const worse = better(one, two) ? two : one;
    if (child.modularity > kept[worse]!.modularity) kept[worse] = child;
  }
  return kept.reduce((best, next) => (next.modularity > best.modularity ? next : best));
}

/** Rounds from the communities given until nothing gains any more. */
function improve(level: Level, start: Int32Array, resolution: number, random: () => number, watch: () => void): Int32Array {
  const total = totalOf(level);
  const terms: Terms = { cost: resolution / total, least: 1e-12 * total, theta: (0.01 * total) / level.targets.length, random };
  let [best, modularity, idle] = [start, modularityOf(level, start, resolution), 0];
  while (idle < PATIENCE && level.targets.length > 0) {
    watch();
    const next = splitApart(level, round(level, best.slice(), terms));
    const reached = modularityOf(level, next, resolution);
    idle = reached > modularity + 1e-12 ? 0 : idle + 1;
    if (reached >= modularity) [best, modularity] = [next, reached];
  }
  return best;
}

function levelOf({ n, out }: Projection): Level {
  const strength = new Float64Array(n);
  for (let u = 0; u < n; u++) for (let i = out.offsets[u]!; i < out.offsets[u + 1]!; i++) strength[u]! += out.weights[i]!;
  return { n, offsets: out.offsets, targets: out.targets, weights: out.weights, strength };
}

/** 2m, what lies inside nodes included. */
function totalOf({ strength }: Level): number {
  return strength.reduce((sum, k) => sum + k, 0);
}

function partitionOf(level: Level, of: Int32Array, resolution: number): Partition {
  const communities = renumber(of);
  return { of, communities, modularity: modularityOf(level, of, resolution) };
}

/** Communities in which cities are together in both. */
function overlap(first: Int32Array, second: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return first.map((c, u) => {
    const key = c * first.length + second[u]!;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
}

/** One round over all levels, from the communities given. */
function round(first: Level, start: Int32Array, terms: Terms): Int32Array {
  const nodeOf = Int32Array.from({ length: first.n }, (_, u) => u);
  let [level, community] = [first, start];
  for (;;) {
    moveNodes(level, community, terms);
    if (renumber(community) === level.n) break;
    const parts = refine(level, community, terms);
    const count = renumber(parts);
    if (count === level.n) break;
    const smaller = aggregate(level, parts, count);
    const above = new Int32Array(count);
    for (let u = 0; u < level.n; u++) above[parts[u]!] = community[u]!;
    for (let u = 0; u < first.n; u++) nodeOf[u] = parts[nodeOf[u]!]!;
    [level, community] = [smaller, above];
  }
  return nodeOf.map((node) => community[node]!);
}

/** First step: nodes go to the community of most gain, and their neighbours are looked at again. Changes `community` in place. */
function moveNodes({ n, offsets, targets, weights, strength }: Level, community: Int32Array, { cost, least, random }: Terms): void {
  const [sum, size] = [new Float64Array(n), new Int32Array(n)];
  for (let u = 0; u < n; u++) {
    sum[community[u]!]! += strength[u]!;
    size[community[u]!]!++;
  }
  const empty: number[] = [];
  for (let c = 0; c < n; c++) if (size[c] === 0) empty.push(c);
  const queue = shuffled(n, random);
  const queued = new Uint8Array(n).fill(1);
  const weightTo = new Float64Array(n);
  const touched = new Int32Array(n);
  for (let head = 0, waiting = n; waiting > 0; waiting--) {
    const u = queue[head]!;
    head = head + 1 === n ? 0 : head + 1;
    queued[u] = 0;
    const [own, k] = [community[u]!, strength[u]!];
    const [from, to] = [offsets[u]!, offsets[u + 1]!];
    let count = 0;
    for (let i = from; i < to; i++) {
      const c = community[targets[i]!]!;
      if (weightTo[c] === 0) touched[count++] = c;
      weightTo[c]! += weights[i]!;
    }
    const stay = weightTo[own]! - cost * k * (sum[own]! - k);
    let [best, gain] = [own, stay];
    for (let t = 0; t < count; t++) {
      const c = touched[t]!;
      if (c !== own) {
        const gained = weightTo[c]! - cost * k * sum[c]!;
        if (gained > gain + least) [best, gain] = [c, gained];
      }
      weightTo[c] = 0;
    }
    if (gain < -least && size[own]! > 1) best = empty[empty.length - 1]!;
    if (best === own) continue;
    if (size[best] === 0) empty.pop();
    sum[own]! -= k;
    if (--size[own]! === 0) {
      empty.push(own);
      sum[own] = 0;
    }
    sum[best]! += k;
    size[best]!++;
    community[u] = best;
    for (let i = from; i < to; i++) {
      const v = targets[i]!;
      if (queued[v] === 1 || community[v] === best) continue;
      queued[v] = 1;
      let tail = head + waiting - 1;
      if (tail >= n) tail -= n;
      queue[tail] = v;
      waiting++;
    }
  }
}

/** Second step: the parts of each community, put together from single nodes by joins that gain, one drawn ∝ exp(gain/θ). */
function refine({ n, offsets, targets, weights, strength }: Level, community: Int32Array, { cost, theta, random }: Terms): Int32Array {
  const whole = new Float64Array(n);
  for (let u = 0; u < n; u++) whole[community[u]!]! += strength[u]!;
  const part = Int32Array.from({ length: n }, (_, u) => u);
  const sum = strength.slice();
  const single = new Uint8Array(n).fill(1);
  /* Weight from each part to the rest of its community. */
  const outward = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) if (community[targets[i]!] === community[u]) outward[u]! += weights[i]!;
  }
  const weightTo = new Float64Array(n);
  const touched = new Int32Array(n);
  const gains = new Float64Array(n);
  for (const u of shuffled(n, random)) {
    const k = strength[u]!;
    const all = whole[community[u]!]!;
    if (single[u] === 0 || outward[u]! < cost * k * (all - k)) continue;
    let count = 0;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
      const v = targets[i]!;
      if (community[v] !== community[u]) continue;
      const p = part[v]!;
      if (weightTo[p] === 0) touched[count++] = p;
      weightTo[p]! += weights[i]!;
    }
    let [open, most] = [0, 0];
    for (let t = 0; t < count; t++) {
      const p = touched[t]!;
      const gain = weightTo[p]! - cost * k * sum[p]!;
      if (gain < 0 || outward[p]! < cost * sum[p]! * (all - sum[p]!)) {
        weightTo[p] = 0;
        continue;
      }
      touched[open] = p;
      gains[open++] = gain;
      if (gain > most) most = gain;
    }
    const chosen = draw(gains, open, most, theta, random);
    if (chosen >= 0) {
      const p = touched[chosen]!;
      part[u] = p;
      single[p] = 0;
      sum[p]! += k;
      outward[p]! += outward[u]! - 2 * weightTo[p]!;
    }
    for (let t = 0; t < open; t++) weightTo[touched[t]!] = 0;
  }
  return part;
}

/** A place drawn ∝ exp(gain/θ), or −1 for staying alone, which gains 0. */
function draw(gains: Float64Array, count: number, most: number, theta: number, random: () => number): number {
  if (count === 0) return -1;
  const alone = Math.exp(-most / theta);
  let sum = alone;
  for (let t = 0; t < count; t++) sum += Math.exp((gains[t]! - most) / theta);
  let left = random() * sum;
  for (let t = 0; t < count; t++) {
    left -= Math.exp((gains[t]! - most) / theta);
    if (left < 0) return t;
  }
  return -1;
}

/** Third step: parts become nodes. */
function aggregate({ n, offsets, targets, weights, strength }: Level, part: Int32Array, count: number): Level {
  const first = new Int32Array(count + 1);
  for (let u = 0; u < n; u++) first[part[u]! + 1]!++;
  for (let p = 0; p < count; p++) first[p + 1]! += first[p]!;
  const next = first.slice(0, count);
  const members = new Int32Array(n);
  for (let u = 0; u < n; u++) members[next[part[u]!]!++] = u;
  const sums = new Float64Array(count);
  const heads = new Int32Array(count + 1);
  const [ends, toward] = [new Int32Array(targets.length), new Float64Array(targets.length)];
  const weightTo = new Float64Array(count);
  let at = 0;
  for (let p = 0; p < count; p++) {
    for (let j = first[p]!; j < first[p + 1]!; j++) {
      const u = members[j]!;
      sums[p]! += strength[u]!;
      for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
        const q = part[targets[i]!]!;
        if (q === p) continue;
        if (weightTo[q] === 0) ends[at++] = q;
        weightTo[q]! += weights[i]!;
      }
    }
    for (let i = heads[p]!; i < at; i++) {
      toward[i] = weightTo[ends[i]!]!;
      weightTo[ends[i]!] = 0;
    }
    heads[p + 1] = at;
  }
  return { n: count, offsets: heads, targets: ends.slice(0, at), weights: toward.slice(0, at), strength: sums };
}

/** Numbers communities from 0 in the order of their first node, in place; says how many there are. */
function renumber(community: Int32Array): number {
  const number = new Int32Array(community.length).fill(-1);
  let count = 0;
  for (let u = 0; u < community.length; u++) {
    const c = community[u]!;
    if (number[c] === -1) number[c] = count++;
    community[u] = number[c]!;
  }
  return count;
}

/** Parts of a community without a tie between them become communities of their own, which never lowers modularity. */
function splitApart({ n, offsets, targets }: Level, community: Int32Array): Int32Array {
  const split = new Int32Array(n).fill(-1);
  const stack = new Int32Array(n);
  for (let start = 0; start < n; start++) {
    if (split[start] !== -1) continue;
    split[start] = start;
    stack[0] = start;
    for (let size = 1; size > 0;) {
      const u = stack[--size]!;
      for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
        const v = targets[i]!;
        if (split[v] !== -1 || community[v] !== community[u]) continue;
        split[v] = start;
        stack[size++] = v;
      }
    }
  }
  return split;
}

function modularityOf(level: Level, community: Int32Array, resolution: number): number {
  const { n, offsets, targets, weights, strength } = level;
  const total = totalOf(level);
  const sum = new Float64Array(n);
  let inside = 0;
  for (let u = 0; u < n; u++) {
    sum[community[u]!]! += strength[u]!;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) if (community[targets[i]!] === community[u]) inside += weights[i]!;
  }
  let expected = 0;
  for (let c = 0; c < n; c++) expected += sum[c]! * sum[c]!;
  return inside / total - (resolution * expected) / (total * total);
}
