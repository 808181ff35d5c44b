/** The way walked through the picture: where it goes on from, and how to go back along it. */
export interface Trail {
  /** Nodes stood on, in order; the last is the one that the neighbours in turn belong to. */
  readonly stood: readonly string[];
  /** The neighbour of it that is looked at; null: the node itself. */
  readonly looked: string | null;
}

export const NOWHERE: Trail = { stood: [], looked: null };

/** Where the walk is: the selection of another way of choosing begins it anew. */
export function trailAt(trail: Trail, current: string | null): Trail {
  if (current === null) return NOWHERE;
  if (current === trail.looked || current === trail.stood.at(-1)) return trail;
  return { stood: [current], looked: null };
}

/** The neighbour `step` further on in this order, round and round; null when there is none. */
export function look(trail: Trail, order: readonly string[], step: 1 | -1): Trail | null {
  if (order.length === 0) return null;
  const place = trail.looked === null ? -1 : order.indexOf(trail.looked);
  const next = place === -1 ? (step === 1 ? 0 : order.length - 1) : (place + step + order.length) % order.length;
  return { ...trail, looked: order[next]! };
}

/** Stands on what is looked at. */
export const walkOn = (trail: Trail): Trail => (trail.looked === null ? trail : { stood: [...trail.stood, trail.looked], looked: null });

/** Goes to a node from where one is, as the arrow keys do: the next stands on the one before. */
export const goTo = (trail: Trail, key: string): Trail => ({ ...walkOn(trail), looked: key });

/** One step back; null at the beginning. */
export function stepBack(trail: Trail): Trail | null {
  if (trail.looked !== null) return { ...trail, looked: null };
  if (trail.stood.length < 2) return null;
  return { stood: trail.stood.slice(0, -1), looked: null };
}
