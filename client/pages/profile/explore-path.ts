/** The explorer's address with one thing in its centre. */
import type { NodeKind } from '#model/network-wire.ts';

export function explorePath(type: NodeKind, id: string): string {
  return `/explore?${new URLSearchParams({ focus: `${type}:${id}` })}`;
}
