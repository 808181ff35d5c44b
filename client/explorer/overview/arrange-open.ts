/**
 * Arranges the cities of open groups within their territories, by the same forces as the
 * whole network, in the layout worker. What was arranged once is remembered by group.
 */
import type { Dataset, NetworkLink } from '../data/dataset.ts';
import { layoutRequest, runLayout, type LayoutRun } from '../layout/layout.ts';
import type { Point, PositionMemory } from '../layout/positions.ts';
import { sizeScale } from '../picture/scales.ts';
import { inTerritory, toUnitCircle, type ScenePlaces } from './places.ts';
import type { Group, Scene } from './scene.ts';

/** Under this name the memory keeps a group's places, in thousandths of the unit circle. */
export const arrangedName = ({ base, by }: Scene, { value }: Group): string => JSON.stringify([base.scene, by, 'within', value]);
const UNIT = 1000;

export function recallArranged(scene: Scene, memory: PositionMemory): Map<string, Point> {
  const found = new Map<string, Point>();
  for (const group of scene.groups) {
    if (!group.open) continue;
    for (const [key, { x, y }] of memory.recall(scene.base.dataVersion, arrangedName(scene, group))) found.set(key, { x: x / UNIT, y: y / UNIT });
  }
  return found;
}

interface Heard {
  placed: (points: ReadonlyMap<string, Point>, last: boolean) => void;
  busy: (busy: boolean) => void;
  failed: (message: string) => void;
}

/** One group after the other; null where all are arranged. */
export function arrangeOpenGroups(scene: Scene, { positions, territories }: ScenePlaces, memory: PositionMemory, heard: Heard): LayoutRun | null {
  const waiting = scene.groups.filter((group) => group.open && memory.recall(scene.base.dataVersion, arrangedName(scene, group)).size === 0);
  let run: LayoutRun | null = null;
  const next = () => {
    const group = waiting.shift();
    heard.busy(group !== undefined);
    if (!group) return;
    const part = partOf(scene.base, group);
    const territory = territories.get(group.key)!;
    // From their places in the territory, at the scale on which the forces work.
    const scale = (14 * Math.sqrt(part.nodes.length) + 20) / territory.radius;
    const start = new Map(part.nodes.map(({ key }) => { const { x, y } = positions.get(key)!; return [key, { x: (x - territory.x) * scale, y: (y - territory.y) * scale }]; }));
    const unit = (flat: Float32Array) => toUnitCircle(part.nodes.map((_, at) => ({ x: flat[at * 2]!, y: flat[at * 2 + 1]! })));
    const show = (points: readonly Point[], last: boolean) => heard.placed(new Map(points.map((point, at) => [part.nodes[at]!.key, inTerritory(point, territory)])), last);
    run = runLayout(layoutRequest(part, start, () => false, sizeScale(part, 'degree', null).sizeOf), {
      step: (flat) => show(unit(flat), false),
      done: (flat) => {
        const points = unit(flat);
        show(points, true);
        memory.remember(arrangedName(scene, group), new Map(points.map(({ x, y }, at) => [part.nodes[at]!.key, { x: x * UNIT, y: y * UNIT }])));
        next();
      },
      failed: (message) => {
        heard.busy(false);
        heard.failed(message);
      },
    });
  };
  if (waiting.length === 0) return null;
  next();
  return { pause: () => run?.pause(), resume: () => run?.resume(), stop: () => run?.stop() };
}

/** The cities of a group and the links among them, as a dataset of their own. */
function partOf(data: Dataset, { members, value }: Group): Dataset {
  const place = new Map(members.map((at, order) => [at, order]));
  const links: NetworkLink[] = [];
  for (const at of members) {
    for (const each of data.linksOf[at]!) {
      const link = data.links[each]!;
      const [source, target] = [place.get(link.source), place.get(link.target)];
      // Each link is met at both of its ends.
      if (link.source === at && source !== undefined && target !== undefined) links.push({ ...link, source, target });
    }
  }
  const nodes = members.map((at) => data.nodes[at]!);
  const linksOf: number[][] = nodes.map(() => []);
  links.forEach(({ source, target }, at) => {
    linksOf[source]!.push(at);
    if (target !== source) linksOf[target]!.push(at);
  });
  return {
    ...data, scene: JSON.stringify([data.scene, value]), nodes, links, linksOf,
    nodeAt: new Map(nodes.map(({ key }, at) => [key, at])), linkAt: new Map(links.map(({ key }, at) => [key, at])),
  };
}
