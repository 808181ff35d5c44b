/** Nodes, links and labels as SVG: links that look alike share a path where there are very many. */
import type { DrawnLink, DrawnNode, DrawnPoint } from '../picture/drawn.ts';
import type { WrittenLabel } from '../picture/labels.ts';
import type { PictureLook } from './picture.ts';
import { element, number } from './xml.ts';

/** Above this many, links of one look are one path, so that the file stays small. */
export const MANY_LINKS = 2500;
/** Above this many, nodes carry no names of their own: their labels do. */
const MANY_NODES = 3000;

const at = ({ x, y }: DrawnPoint): string => `${number(x)} ${number(y)}`;
const between = (a: DrawnPoint, b: DrawnPoint, share: number): DrawnPoint => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });
const far = (a: DrawnPoint, b: DrawnPoint): number => Math.hypot(b.x - a.x, b.y - a.y);

/** Point of a link where it is `distance` away from its target, with the curve up to there. */
function cutBefore({ from, to, bend }: DrawnLink, distance: number): { end: DrawnPoint; bend: DrawnPoint | null } {
  if (!bend) {
    const length = far(from, to);
    return { end: length === 0 ? from : between(from, to, Math.max(0, 1 - distance / length)), bend: null };
  }
  const point = (t: number) => between(between(from, bend, t), between(bend, to, t), t);
  let [low, high] = [0, 1];
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2;
    if (far(point(middle), to) > distance) low = middle;
    else high = middle;
  }
  return { end: point(low), bend: between(from, bend, low) };
}

interface LinkPaths { line: string; head: string | null }

/** The line of a link and the triangle of its arrow. */
export function linkPaths(link: DrawnLink): LinkPaths {
  const line = (bend: DrawnPoint | null, end: DrawnPoint) => `M${at(link.from)}${bend ? `Q${at(bend)} ${at(end)}` : `L${at(end)}`}`;
  if (!link.head) return { line: line(link.bend, link.to), head: null };
  const tip = cutBefore(link, link.head.targetRadius).end;
  const foot = cutBefore(link, link.head.targetRadius + link.head.length);
  const length = far(foot.end, tip);
  if (length === 0) return { line: line(foot.bend, foot.end), head: null };
  const half = link.head.width / 2 / length;
  const [dx, dy] = [(tip.x - foot.end.x) * half, (tip.y - foot.end.y) * half];
  const corner = (side: 1 | -1) => ({ x: foot.end.x - dy * side, y: foot.end.y + dx * side });
  return { line: line(foot.bend, foot.end), head: `M${at(tip)}L${at(corner(1))}L${at(corner(-1))}Z` };
}

export function linksSvg(links: readonly DrawnLink[]): string {
  const looks = new Map<string, { link: DrawnLink; paths: LinkPaths[] }>();
  links.forEach((link, order) => {
    const look = links.length > MANY_LINKS ? `${link.color}|${link.width.toFixed(1)}` : String(order);
    const known = looks.get(look);
    if (known) known.paths.push(linkPaths(link));
    else looks.set(look, { link, paths: [linkPaths(link)] });
  });
  return [...looks.values()].map(({ link, paths }) => {
    const heads = paths.map(({ head }) => head ?? '').join('');
    return element('path', { d: paths.map(({ line }) => line).join(''), stroke: link.color, 'stroke-width': number(link.width) })
      + (heads === '' ? '' : element('path', { d: heads, fill: link.color, stroke: 'none' }));
  }).join('\n');
}

export function nodesSvg(nodes: readonly DrawnNode[]): string {
  const named = nodes.length <= MANY_NODES;
  return nodes.map(({ shape, x, y, radius, color, rim, rimWidth, name }) => {
    const inner = Math.max(0.2, radius - rimWidth / 2);
    const look = { fill: color, ...(rim === null ? {} : { stroke: rim, 'stroke-width': number(rimWidth) }) };
    const title = named ? element('title', {}, name) : '';
    return shape === 'square'
      ? element('rect', { x: number(x - inner), y: number(y - inner), width: number(2 * inner), height: number(2 * inner), ...look }, title, 'markup')
      : element('circle', { cx: number(x), cy: number(y), r: number(inner), ...look }, title, 'markup');
  }).join('\n');
}

/** Names with a halo in the colour of the ground, as on the canvas. */
export function labelsSvg(labels: readonly WrittenLabel[], look: PictureLook): string {
  return labels.map(({ text, more, x, baseline, size, weight }) => element('text', {
    x: number(x), y: number(baseline), 'font-size': number(size), 'font-weight': weight, fill: look.text,
    stroke: look.background, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke',
  }, element('tspan', {}, text) + (more === '' ? '' : element('tspan', { fill: look.accent, dx: 3 }, more.trim())), 'markup')).join('\n');
}
