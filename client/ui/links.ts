/** Addresses of the pages, made in one place. */
import type { NodeKind } from '#model/network-wire.ts';

export const PAGE_TYPES = ['city', 'practice', 'exchange', 'person', 'institution', 'programme', 'topic'] as const satisfies readonly NodeKind[];

export function hasPage(type: string): type is NodeKind {
  return (PAGE_TYPES as readonly string[]).includes(type);
}

/** `/city/kobe-jp` */
export function pagePath(type: NodeKind, id: string): string {
  return `/${type}/${encodeURIComponent(id)}`;
}
