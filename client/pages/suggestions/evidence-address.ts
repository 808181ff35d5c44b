/** The explorer's address with a chain of nodes in it: the seeker in the centre, every node of the chain loaded and selected. */
import { NODE_TYPES } from '#model/network-wire.ts';
import type { Mention } from '#model/profile.ts';
import { START, type Exploration } from '../../state/exploration.ts';
import { encodePermalink } from '../../state/permalink.ts';

const keyOf = ({ type, id }: Mention) => `${type}:${id}`;

/**
 * Null when fewer than two of the nodes can be drawn. The candidate, last of the chain, is
 * selected last, so that the panel of the explorer opens on it. Nodes besides the seeker are
 * asked for by name, because a node with many neighbours is not drawn with all of them.
 */
export function evidenceAddress(nodes: readonly Mention[]): string | null {
  const drawn = nodes.filter(({ type }) => (NODE_TYPES as readonly string[]).includes(type));
  const [seeker, ...others] = drawn;
  if (!seeker || others.length === 0) return null;
  const keys = [...new Set(others.map(keyOf))].filter((key) => key !== keyOf(seeker));
  if (keys.length === 0) return null;
  const exploration: Exploration = {
    ...START, view: 'ego', focus: keyOf(seeker), depth: 1, mode: drawn.every(({ type }) => type === 'city') ? 'cities' : 'everything',
    expanded: keys.map((key) => ({ key, pages: 1 })), selected: [keyOf(seeker), ...keys],
  };
  return `/explore?${encodePermalink(exploration)}`;
}
