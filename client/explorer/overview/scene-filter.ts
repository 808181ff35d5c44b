/**
 * What the filters leave of a scene: a group is shown while one of its cities is, a link
 * while one of those it stands for is, with their shown occasions, each counted once.
 */
import { shownNeighbours, type Filtered } from '../data/filter.ts';
import type { Scene } from './scene.ts';

export interface SceneFiltered extends Filtered {
  /** Shown cities behind each node. */
  readonly shownMembers: Uint32Array;
}

export function filterScene(scene: Scene, filtered: Filtered): SceneFiltered {
  const { base, data, members, linkMembers, by } = scene;
  if (by === null) return { ...filtered, shownMembers: Uint32Array.from(filtered.nodeShown) };
  const nodeShown = new Uint8Array(data.nodes.length);
  const shownMembers = new Uint32Array(data.nodes.length);
  let nodes = 0;
  members.forEach((places, at) => {
    let count = 0;
    for (const place of places) count += filtered.nodeShown[place]!;
    shownMembers[at] = count;
    if (count === 0) return;
    nodeShown[at] = 1;
    nodes += 1;
  });
  const linkShown = new Uint8Array(data.links.length);
  const linkCount = new Uint32Array(data.links.length);
  const seen = new Int32Array(data.occasions.length).fill(-1);
  let links = 0;
  linkMembers.forEach((places, at) => {
    let count = 0;
    let shown = false;
    for (const place of places) {
      const link = base.links[place]!;
      if (filtered.linkShown[place] === 0 || filtered.nodeShown[link.source] === 0 || filtered.nodeShown[link.target] === 0) continue;
      shown = true;
      if (places.length === 1) {
        count = filtered.linkCount[place]!;
        continue;
      }
      for (const occasion of link.occasions) {
        if (filtered.occasionShown[occasion] === 0 || seen[occasion] === at) continue;
        seen[occasion] = at;
        count += 1;
      }
    }
    if (!shown) return;
    linkShown[at] = 1;
    linkCount[at] = count;
    links += 1;
  });
  return { nodeShown, linkShown, linkCount, occasionShown: filtered.occasionShown, nodes, links, shownMembers, degree: shownNeighbours(data, linkShown) };
}
