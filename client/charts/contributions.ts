/**
 * What each reason adds to a score (to the right) or takes from it (to the left), with the sum
 * below a rule, as an SVG element. Pure: the same input draws the same picture. Colours come
 * from CSS classes; sign and number stand beside every bar, so colour says nothing alone.
 */
import { create, max, min, scaleLinear, type Selection } from 'd3';

export interface ContributionBar {
  readonly label: string;
  readonly effect: number;
  /** The number beside the bar. */
  readonly text: string;
}
export interface ContributionsInput {
  readonly bars: readonly ContributionBar[];
  readonly total: ContributionBar;
}

const ROW = 22;
const BAR = 12;
const NUMBER = 52;
/** Below this width a label stands above its bar instead of before it. */
const STACKED = 420;

/**
 * The largest in size as they are; those that follow are one bar together, so that the bars still
 * add up to the sum. `together` names that bar.
 */
export function gathered(bars: readonly ContributionBar[], most: number, text: (effect: number) => string, together: (count: number) => string): ContributionBar[] {
  const sorted = [...bars].filter(({ effect }) => effect !== 0).sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  if (sorted.length <= most) return sorted;
  const rest = sorted.slice(most - 1);
  const effect = rest.reduce((sum, bar) => sum + bar.effect, 0);
  return [...sorted.slice(0, most - 1), { label: together(rest.length), effect, text: text(effect) }];
}

export function contributionsChart({ bars, total }: ContributionsInput, width: number): SVGSVGElement {
  const stacked = width < STACKED;
  const row = stacked ? ROW + 14 : ROW;
  const labels = stacked ? 0 : Math.min(280, Math.round(width * 0.45));
  const rows = [...bars, total];
  const height = rows.length * row + 8;
  const effects = rows.map(({ effect }) => effect);
  const x = scaleLinear([Math.min(0, min(effects) ?? 0), Math.max(0, max(effects) ?? 0) || 1e-9], [labels + NUMBER, width - NUMBER]);
  const svg = create('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height).attr('aria-hidden', 'true');
  bars.forEach((bar, at) => drawRow(svg, bar, at * row, bar.effect < 0 ? 'against' : 'for'));
  const last = bars.length * row;
  svg.append('line').attr('class', 'grid').attr('x1', 0).attr('x2', width).attr('y1', last + 3.5).attr('y2', last + 3.5);
  drawRow(svg, total, last + 8, 'total');
  return svg.node() as SVGSVGElement;

  function drawRow(to: Selection<SVGSVGElement, undefined, null, undefined>, { label, effect, text }: ContributionBar, top: number, kind: string) {
    const line = to.append('g').attr('class', `contribution contribution-${kind}`).attr('transform', `translate(0,${top})`);
    line.append('title').text(`${label}: ${text}`);
    const middle = stacked ? 14 + ROW / 2 : ROW / 2;
    line.append('text').attr('class', 'contribution-label').attr('x', 0).attr('y', stacked ? 11 : middle).attr('dy', stacked ? 0 : '0.35em').text(shortened(label, stacked ? width : labels));
    // In stacked rows the line of 0 stays clear of the labels.
    const zero = stacked ? [middle - BAR, middle + BAR] : [0, row];
    line.append('line').attr('class', 'contribution-zero').attr('x1', x(0)).attr('x2', x(0)).attr('y1', zero[0]!).attr('y2', zero[1]!);
    const [from, until] = [Math.min(x(0), x(effect)), Math.max(x(0), x(effect))];
    line.append('rect').attr('x', from).attr('width', Math.max(1, until - from)).attr('y', middle - BAR / 2).attr('height', BAR).attr('rx', 2);
    line.append('text').attr('class', 'contribution-number').attr('x', effect < 0 ? from - 5 : until + 5).attr('y', middle).attr('dy', '0.35em').attr('text-anchor', effect < 0 ? 'end' : 'start').text(text);
  }
}

/** About as many letters as fit; the whole label is in the title and in the table. */
export function shortened(label: string, width: number): string {
  const letters = Math.max(8, Math.floor(width / 6.1));
  return label.length <= letters ? label : `${label.slice(0, letters - 1).trimEnd()}…`;
}
