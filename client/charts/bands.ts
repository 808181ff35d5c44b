/**
 * Figures of the network beside what chance gives: a row each, on a scale of its own because the
 * figures have different units. The band is where 95 % of the random networks lie. (data, size) → SVG element.
 */
import { extent, scaleLinear } from 'd3';
import { legend, picture, shortened, type LegendItem } from './axes.ts';

export interface BandRow {
  readonly label: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** At the end of the row, such as `p 0.01`. */
  readonly text: string;
}
export interface BandsInput {
  readonly rows: readonly BandRow[];
  readonly format: (value: number) => string;
  readonly bandLabel: string;
  readonly valueLabel: string;
}

const ROW = 46;

export function bandsChart({ rows, format, bandLabel, valueLabel }: BandsInput, width: number): SVGSVGElement {
  const narrow = width < 560;
  const [left, right] = narrow ? [8, width - 8] : [Math.min(240, width * 0.3), width - 120];
  const row = narrow ? 64 : ROW;
  const keys: LegendItem[] = [{ label: valueLabel, mark: 'band-value', shape: 'dot' }, { label: bandLabel, mark: 'band', shape: 'square' }];
  const svg = picture(width, rows.length * row + 40);
  const top = legend(svg, keys, width) + 6;
  svg.attr('viewBox', `0 0 ${width} ${top + rows.length * row}`).attr('height', top + rows.length * row);
  rows.forEach(({ label, value, low, high, text }, at) => {
    const line = svg.append('g').attr('class', 'band-row').attr('transform', `translate(0,${top + at * row})`);
    const middle = narrow ? 32 : 14;
    const [from = value, to = value] = extent([value, low ?? value, high ?? value]);
    const pad = (to - from) * 0.15 || Math.abs(value) * 0.1 || 1;
    const x = scaleLinear([from - pad, to + pad], [left, right]);
    line.append('text').attr('class', 'row-label').attr('y', narrow ? 12 : middle).attr('dy', narrow ? 0 : '0.35em').text(shortened(label, narrow ? width - 110 : left - 10));
    line.append('text').attr('class', 'row-text').attr('x', width).attr('y', narrow ? 12 : middle).attr('dy', narrow ? 0 : '0.35em').attr('text-anchor', 'end').text(text);
    line.append('line').attr('class', 'grid').attr('x1', left).attr('x2', right).attr('y1', middle).attr('y2', middle);
    if (low !== null && high !== null) {
      line.append('rect').attr('class', 'band').attr('x', x(low)).attr('width', Math.max(2, x(high) - x(low))).attr('y', middle - 7).attr('height', 14);
      if (low === high) number(format(low), x(low), 'band-number', 'middle');
      else {
        number(format(low), x(low), 'band-number', x(high) - x(low) < 70 ? 'end' : 'middle');
        number(format(high), x(high), 'band-number', x(high) - x(low) < 70 ? 'start' : 'middle');
      }
    }
    line.append('circle').attr('class', 'band-value').attr('cx', x(value)).attr('cy', middle).attr('r', 5.5);
    line.append('title').text(`${label}: ${format(value)}${low === null || high === null ? '' : ` [${format(low)}, ${format(high)}]`}; ${text}`);

    function number(words: string, where: number, kind: string, anchor: string): void {
      const half = words.length * 3.2;
      line.append('text').attr('class', kind).attr('x', Math.min(right - (anchor === 'start' ? half * 2 : half), Math.max(left + (anchor === 'end' ? half * 2 : half), where))).attr('y', middle + 20).attr('text-anchor', anchor).text(words);
    }
  });
  return svg.node() as SVGSVGElement;
}
