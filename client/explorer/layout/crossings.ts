/**
 * Order of nodes round a circle with few crossings of links: each node in turn is moved
 * along the circle to where the fewest links cross (circular sifting).
 *
 * Baur, Brandes 2004, Crossing Reduction in Circular Layouts, WG 2004, LNCS 3353. Undirected,
 * unweighted; parallel links and loops are left out. Deterministic.
 */

/** Neighbours of each node, without itself and without doubles. */
export function neighbourLists(count: number, links: readonly (readonly [number, number])[]): number[][] {
  const sets = Array.from({ length: count }, () => new Set<number>());
  for (const [a, b] of links) {
    if (a === b) continue;
    sets[a]!.add(b);
    sets[b]!.add(a);
  }
  return sets.map((set) => [...set].sort((a, b) => a - b));
}

/** More steps than this hold up the page: the order given is kept. */
const TOO_MANY_STEPS = 6_000_000;
const ROUNDS = 3;

/**
 * `order` lists nodes round the circle; `groupOf` keeps each node among its own group, whose
 * members must stand together in the order given.
 */
export function siftedOrder(order: readonly number[], neighbours: readonly (readonly number[])[], groupOf: (node: number) => unknown = () => null): number[] {
  const now = [...order];
  const count = now.length;
  const links = order.reduce((sum, node) => sum + neighbours[node]!.length, 0);
  if (count < 4 || count * (links + count) > TOO_MANY_STEPS) return now;
  const place = new Map(now.map((node, at) => [node, at]));
  const near = new Map(order.map((node) => [node, neighbours[node]!.filter((other) => place.has(other))]));
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (const node of order) moved = sift(node, now, place, near, groupOf) || moved;
    if (!moved) break;
  }
  return now;
}

function sift(node: number, now: number[], place: Map<number, number>, near: ReadonlyMap<number, readonly number[]>, groupOf: (node: number) => unknown): boolean {
  const started = place.get(node)!;
  let [first, last] = [started, started];
  while (first > 0 && groupOf(now[first - 1]!) === groupOf(node)) first -= 1;
  while (last < now.length - 1 && groupOf(now[last + 1]!) === groupOf(node)) last += 1;
  if (first === last) return false;
  const swap = (at: number) => {
    const [a, b] = [now[at]!, now[at + 1]!];
    [now[at], now[at + 1]] = [b, a];
    place.set(b, at);
    place.set(a, at + 1);
  };
  // To the start of its group, then through it: the change in crossings is known for each swap.
  let [change, best, bestAt] = [0, 0, started];
  for (let at = started - 1; at >= first; at -= 1) {
    change += gain(now[at]!, node, place, near, now.length);
    swap(at);
    if (change < best) [best, bestAt] = [change, at];
  }
  for (let at = first; at < last; at += 1) {
    change += gain(node, now[at + 1]!, place, near, now.length);
    swap(at);
    if (change < best) [best, bestAt] = [change, at + 1];
  }
  for (let at = last - 1; at >= bestAt; at -= 1) swap(at);
  return bestAt !== started;
}

/** Crossings gained when `left` and `right`, side by side in this order, change places; negative: lost. */
function gain(left: number, right: number, place: ReadonlyMap<number, number>, near: ReadonlyMap<number, readonly number[]>, count: number): number {
  const origin = place.get(left)!;
  const away = (node: number, without: number) => near.get(node)!.filter((other) => other !== without).map((other) => (place.get(other)! - origin + count) % count).sort((a, b) => a - b);
  const [a, b] = [away(left, right), away(right, left)];
  return pairsBelow(b, a) - pairsBelow(a, b);
}

/** Pairs of which the first is smaller; both lists ascend. */
function pairsBelow(low: readonly number[], high: readonly number[]): number {
  let [sum, at] = [0, 0];
  for (const value of high) {
    while (at < low.length && low[at]! < value) at += 1;
    sum += at;
  }
  return sum;
}
