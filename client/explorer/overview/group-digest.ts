/** What the panel of a group says: flows to and from the other groups, and its most connected cities. */
import type { Filtered } from '../data/filter.ts';
import type { Group, Scene } from './scene.ts';

export interface Flow {
  readonly group: Group;
  /** Shown occasions, each counted once. */
  readonly occasions: number;
}
export interface GroupFlows {
  /** In an undirected network `out` holds all ties and `into` nothing. */
  readonly out: readonly Flow[];
  readonly into: readonly Flow[];
  readonly inside: number;
}

/** Flows over shown links, whether the groups are open or closed. */
export function flowsOf({ base, groups }: Scene, group: Group, filtered: Filtered): GroupFlows {
  const groupOf = new Int32Array(base.nodes.length);
  groups.forEach(({ members }, order) => { for (const at of members) groupOf[at] = order; });
  const own = groups.findIndex(({ key }) => key === group.key);
  const [out, into] = [new Map<number, Set<number>>(), new Map<number, Set<number>>()];
  const add = (to: Map<number, Set<number>>, other: number, occasions: readonly number[]) => {
    let met = to.get(other);
    if (!met) to.set(other, (met = new Set()));
    for (const occasion of occasions) if (filtered.occasionShown[occasion]) met.add(occasion);
  };
  base.links.forEach((link, at) => {
    if (filtered.linkShown[at] === 0) return;
    const [source, target] = [groupOf[link.source]!, groupOf[link.target]!];
    if (source === own) add(out, target, link.occasions);
    else if (target === own) add(link.directed ? into : out, source, link.occasions);
  });
  const sorted = (met: Map<number, Set<number>>): Flow[] => [...met].flatMap(([order, occasions]) => (order === own ? [] : [{ group: groups[order]!, occasions: occasions.size }]))
    .sort((a, b) => b.occasions - a.occasions || (a.group.value < b.group.value ? -1 : 1));
  return { out: sorted(out), into: sorted(into), inside: out.get(own)?.size ?? 0 };
}

/** Shown cities of a group, those with most shown neighbours first. */
export function mostConnected({ members }: Group, { nodeShown, degree }: Filtered): number[] {
  return members.filter((at) => nodeShown[at]).sort((a, b) => degree[b]! - degree[a]! || a - b);
}
