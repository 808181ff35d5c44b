/**
 * A picture as an SVG file: vector, text as text, valid XML, with a title and a description
 * for screen readers. Pure: the same picture gives the same file.
 */
import type { DrawnShape } from '../picture/drawn.ts';
import { frameOf, SIZES, type LegendItem } from './frame.ts';
import { labelsSvg, linksSvg, nodesSvg } from './marks.ts';
import type { Picture, PictureLook } from './picture.ts';
import { element, number } from './xml.ts';

const group = (id: string, attributes: Record<string, string | number>, content: string): string => (content === '' ? '' : element('g', { id, ...attributes }, `\n${content}\n`, 'markup'));

export function pictureSvg(picture: Picture): string {
  const { drawn, look, title, lines, description } = picture;
  const frame = frameOf(picture);
  const { stage } = frame;
  const [width, height] = [Math.ceil(frame.width), Math.ceil(frame.height)];
  const clip = element('defs', {}, element('clipPath', { id: 'stage-edge' }, element('rect', { width: number(drawn.width), height: number(drawn.height) }), 'markup'), 'markup');
  const words = (text: string, x: number, y: number, size: number, fill: string, more: Record<string, string | number> = {}) => element('text', { x: number(x), y: number(y), 'font-size': size, fill, ...more }, text);
  const body = [
    element('title', { id: 'picture-title' }, title),
    element('desc', { id: 'picture-description' }, [description, ...lines].join('\n')),
    element('metadata', {}, JSON.stringify({ title, basis: lines })),
    clip,
    element('rect', { width, height, fill: look.background }),
    group('heading', { 'font-weight': 600 }, frame.title.map(({ text, x, y }) => words(text, x, y, SIZES.title, look.text)).join('\n')),
    element('g', { id: 'stage', transform: `translate(${number(stage.x)} ${number(stage.y)}) scale(${Math.round(stage.scale * 1e4) / 1e4})`, 'clip-path': 'url(#stage-edge)' }, `\n${[
      group('base', {}, shapesSvg(drawn.base)),
      group('links', { fill: 'none' }, linksSvg(drawn.links)),
      group('nodes', {}, nodesSvg(drawn.nodes)),
      group('above', {}, shapesSvg(drawn.above)),
      group('labels', {}, labelsSvg(drawn.labels, look)),
    ].filter((part) => part !== '').join('\n')}\n`, 'markup'),
    group('legend', {}, frame.legend.map((item) => legendSvg(item, look)).join('\n')),
    group('basis', {}, frame.foot.map(({ text, x, y }) => words(text, x, y, SIZES.small, look.muted)).join('\n')),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img',
    'aria-labelledby': 'picture-title', 'aria-describedby': 'picture-description', 'font-family': look.font,
  }, `\n${body.filter((part) => part !== '').join('\n')}\n`, 'markup')}\n`;
}

const ANCHORS = { start: {}, middle: { 'text-anchor': 'middle' }, end: { 'text-anchor': 'end' } } as const;

function legendSvg(item: LegendItem, look: PictureLook): string {
  if (item.kind === 'words') {
    return element('text', {
      x: number(item.x), y: number(item.y), 'font-size': item.size, fill: item.tone === 'muted' ? look.muted : look.text,
      ...(item.tone === 'title' ? { 'font-weight': 600 } : {}), ...ANCHORS[item.anchor],
    }, item.text);
  }
  if (item.kind === 'disc') return element('circle', { cx: number(item.x), cy: number(item.y), r: number(item.radius), fill: 'none', stroke: look.muted, 'stroke-width': 1.5 });
  if (item.ring && item.color !== null) return element('circle', { cx: number(item.x), cy: number(item.y), r: 5, fill: look.background, stroke: item.color, 'stroke-width': 3 });
  return element('circle', { cx: number(item.x), cy: number(item.y), r: item.color === null ? 5.4 : 6.4, ...(item.color === null ? { fill: look.background, stroke: look.unknown, 'stroke-width': 2 } : { fill: item.color }) });
}

const shapesSvg = (shapes: readonly DrawnShape[]): string =>
  shapes.map(({ path, fill, stroke, strokeWidth }) => element('path', { d: path, fill: fill ?? 'none', ...(stroke === null ? {} : { stroke, 'stroke-width': number(strokeWidth) }) })).join('\n');
