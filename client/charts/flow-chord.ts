/**
 * Flows between groups as arcs around a circle: ribbons run from the group that teaches to the one that
 * learns and have its colour. Sankey diagrams cannot show flow within a group or both ways; this can.
 * (data, size) → SVG element.
 */
import { arc, chordDirected, descending, ribbonArrow, type ChordGroup, type Chord, type RibbonSubgroup } from 'd3';
import { legend, picture, type LegendItem } from './axes.ts';

export interface ChordInput {
  readonly groups: readonly string[];
  /** Flow from group in the row to group in the column. */
  readonly matrix: readonly (readonly number[])[];
  readonly format: (value: number) => string;
}

export function flowChord({ groups, matrix, format }: ChordInput, width: number): SVGSVGElement {
  const svg = picture(width, 10);
  const keys: LegendItem[] = groups.map((label, at) => ({ label, mark: `fill-${(at % 10) + 1}`, shape: 'square' }));
  const top = legend(svg, keys, width) + 12;
  const size = Math.min(width, 520);
  const radius = size / 2 - 16;
  svg.attr('viewBox', `0 0 ${width} ${top + size}`).attr('height', top + size);
  const chords = chordDirected().padAngle(Math.min(0.04, 1 / groups.length)).sortSubgroups(descending)(matrix as number[][]);
  const body = svg.append('g').attr('transform', `translate(${width / 2},${top + size / 2})`);
  const ribbon = ribbonArrow<Chord, RibbonSubgroup>().radius(radius - 2).headRadius(10);
  body.selectAll('path.ribbon').data([...chords].sort((a, b) => b.source.value - a.source.value)).join('path')
    .attr('class', ({ source }) => `ribbon fill-${(source.index % 10) + 1}`)
    // The type of d3 says void: it draws into a canvas when given one, and returns the path when not.
    .attr('d', (chord) => ribbon(chord as never) as unknown as string)
    .append('title').text(({ source, target }) => `${groups[source.index]} → ${groups[target.index]}: ${format(source.value)}`);
  const rim = arc<ChordGroup>().innerRadius(radius).outerRadius(radius + 10);
  body.selectAll('path.rim').data(chords.groups).join('path').attr('class', ({ index }) => `rim fill-${(index % 10) + 1}`).attr('d', rim)
    .append('title').text(({ index, value }) => `${groups[index]}: ${format(value)}`);
  return svg.node() as SVGSVGElement;
}

/** The groups with most flow; the rest together as one, so that nothing is left out. */
export function foldGroups(groups: readonly string[], matrix: readonly (readonly number[])[], most: number, rest: string): { groups: string[]; matrix: number[][] } {
  const total = (at: number) => groups.reduce((sum, _, other) => sum + (matrix[at]?.[other] ?? 0) + (matrix[other]?.[at] ?? 0), 0);
  const order = groups.map((_, at) => at).filter((at) => total(at) > 0).sort((a, b) => total(b) - total(a) || a - b);
  const kept = order.length > most ? order.slice(0, most - 1) : order;
  const place = new Map(kept.map((at, to) => [at, to]));
  const names = kept.map((at) => groups[at] as string);
  if (order.length > most) names.push(rest);
  const folded = names.map(() => names.map(() => 0));
  for (const row of order) {
    for (const column of order) {
      const [to, from] = [place.get(row) ?? kept.length, place.get(column) ?? kept.length];
      (folded[to] as number[])[from]! += matrix[row]?.[column] ?? 0;
    }
  }
  return { groups: names, matrix: folded };
}
