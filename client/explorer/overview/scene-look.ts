/**
 * How the nodes and links of a scene look: a group is as large as the cities shown in it and
 * has the colour most of them have; a link is as wide as it has shown occasions.
 */
import type { Filtered } from '../data/filter.ts';
import type { ColorScale, SizeScale } from '../picture/scales.ts';
import type { Visuals } from '../picture/visuals.ts';
import { messages } from './messages.ts';
import type { SceneFiltered } from './scene-filter.ts';
import type { Scene } from './scene.ts';

/** A group's colour is that of most of its shown cities; among equals, of the one met first. */
export function sceneColor(scene: Scene, filtered: Filtered, color: ColorScale): ColorScale {
  if (scene.by === null) return color;
  const known = new Map<number, string | null>();
  const majority = (places: readonly number[]): string | null => {
    const counts = new Map<string | null, number>();
    for (const place of places) {
      if (filtered.nodeShown[place] === 0) continue;
      const each = color.colorOf(place);
      counts.set(each, (counts.get(each) ?? 0) + 1);
    }
    let best: [string | null, number] = [null, 0];
    for (const entry of counts) if (entry[1] > best[1]) best = entry;
    return best[0];
  };
  return {
    ...color,
    colorOf: (at) => {
      const places = scene.members[at]!;
      if (places.length === 1) return color.colorOf(places[0]!);
      if (!known.has(at)) known.set(at, majority(places));
      return known.get(at)!;
    },
  };
}

/** Radius of the largest group by the number of groups, in pixels at the first zoom; the others' areas are in proportion. */
const largestGroup = (groups: number): number => Math.min(46, Math.max(16, 130 / Math.sqrt(groups)));
const SMALLEST_GROUP = 4;

export function sceneSize(scene: Scene, shown: SceneFiltered, size: SizeScale, factor: number): SizeScale {
  if (scene.by === null) return size;
  const most = scene.groups.reduce((highest, { members }) => Math.max(highest, members.length), 1);
  const largest = largestGroup(scene.groups.length) * factor;
  const isGroup = (at: number) => scene.data.nodes[at]!.members !== undefined;
  return { ...size, sizeOf: (at) => (isGroup(at) ? Math.max(SMALLEST_GROUP, largest * Math.sqrt(shown.shownMembers[at]! / most)) : size.sizeOf(scene.members[at]![0]!)) };
}

/** Pixels of the widest link between groups. */
const WIDEST = 12;

/** Links by the square root of their shown occasions, those of single cities thin; groups with their name and number; as it was where cities stand for themselves. */
export function sceneVisuals(scene: Scene, shown: SceneFiltered, visuals: Visuals): Visuals {
  if (scene.by === null) return visuals;
  const most = shown.linkCount.reduce((highest, count) => Math.max(highest, count), 1);
  const { nodes } = scene.data;
  return {
    ...visuals,
    link: (at) => {
      const { source, target } = scene.data.links[at]!;
      const count = shown.linkCount[at]!;
      const ofGroups = nodes[source]!.members !== undefined && nodes[target]!.members !== undefined;
      return { ...visuals.link(at), size: ofGroups ? Math.max(1, WIDEST * Math.sqrt(count / most)) : Math.min(4, 0.7 * Math.sqrt(count)) };
    },
    name: (at) => {
      const { label, members } = nodes[at]!;
      return members === undefined ? label : messages.withCount(label, shown.shownMembers[at]!, members);
    },
  };
}
