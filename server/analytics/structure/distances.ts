/**
 * Shortest paths over arcs from one city by length, an arc of weight w being 1/w long (Dijkstra, Numer.
 * Math. 1, 1959, with a binary heap). By hops: hop-counts.ts.
 */
import type { Adjacency } from '../../graph/network-projection.ts';

/** Two lengths nearer than this (relative) are one length: sums of 1/w differ in their last bits. */
export const SAME_LENGTH = 1e-12;

export interface Lengths {
  /** Infinity where it cannot be reached. */
  readonly distance: Float64Array;
  /** Cities reached in the order of their distance, the source first: the first `reached` places. */
  readonly order: Int32Array;
  reached: number;
  readonly heap: Int32Array;
  readonly place: Int32Array;
}

export function newLengths(n: number): Lengths {
  return { distance: new Float64Array(n).fill(Infinity), order: new Int32Array(n), reached: 0, heap: new Int32Array(n), place: new Int32Array(n).fill(-1) };
}

/** Fills `lengths` from `source`, clearing only what the run before touched. Cities are settled in the order of their distance. */
export function lengthsFrom({ offsets, targets, weights }: Adjacency, source: number, lengths: Lengths): void {
  const { distance, order, heap, place } = lengths;
  for (let i = 0; i < lengths.reached; i++) {
    distance[order[i]!] = Infinity;
    place[order[i]!] = -1;
  }
  let size = 1;
  distance[source] = 0;
  heap[0] = source;
  place[source] = 0;
  lengths.reached = 0;
  while (size > 0) {
    const u: number = heap[0]!;
    order[lengths.reached++] = u;
    const last = heap[--size]!;
    if (size > 0) sink(heap, place, distance, last, size);
    for (let i: number = offsets[u]!; i < offsets[u + 1]!; i++) {
      const v = targets[i]!;
      const length = distance[u]! + 1 / weights[i]!;
      if (length >= distance[v]!) continue;
      if (distance[v] === Infinity) place[v] = size++;
      distance[v] = length;
      rise(heap, place, distance, v);
    }
  }
}

function rise(heap: Int32Array, place: Int32Array, distance: Float64Array, v: number): void {
  let at = place[v]!;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const other = heap[parent]!;
    if (distance[other]! <= distance[v]!) break;
    heap[at] = other;
    place[other] = at;
    at = parent;
  }
  heap[at] = v;
  place[v] = at;
}

function sink(heap: Int32Array, place: Int32Array, distance: Float64Array, v: number, size: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && distance[heap[child + 1]!]! < distance[heap[child]!]!) child++;
    const other = heap[child]!;
    if (distance[other]! >= distance[v]!) break;
    heap[at] = other;
    place[other] = at;
    at = child;
  }
  heap[at] = v;
  place[v] = at;
}
