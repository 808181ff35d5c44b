/** Takes out what was hidden by hand, after the filters: the counts on the screen stay true. */
import type { NodeKey } from '../../state/exploration.ts';
import type { Dataset } from './dataset.ts';
import type { Filtered } from './filter.ts';

export function withoutHidden(data: Dataset, filtered: Filtered, hidden: readonly NodeKey[]): Filtered {
  const gone = hidden.flatMap((key) => data.nodeAt.get(key) ?? []);
  if (gone.length === 0) return filtered;
  const nodeShown = filtered.nodeShown.slice();
  for (const at of gone) nodeShown[at] = 0;
  const linkShown = filtered.linkShown.slice();
  const occasionShown = new Uint8Array(filtered.occasionShown.length);
  const neighbours = data.nodes.map(() => new Set<number>());
  let links = 0;
  data.links.forEach(({ source, target, occasions }, at) => {
    if (!nodeShown[source] || !nodeShown[target]) linkShown[at] = 0;
    if (!linkShown[at]) return;
    links += 1;
    neighbours[source]!.add(target);
    neighbours[target]!.add(source);
    for (const occasion of occasions) if (filtered.occasionShown[occasion]) occasionShown[occasion] = 1;
  });
  return {
    ...filtered, nodeShown, linkShown, occasionShown, links,
    nodes: nodeShown.reduce((sum, shown) => sum + shown, 0), degree: Uint32Array.from(neighbours, (set) => set.size),
  };
}

/** How many of the hidden belong to what is loaded. */
export const hiddenHere = (data: Dataset, hidden: readonly NodeKey[]): number => hidden.filter((key) => data.nodeAt.has(key)).length;
