/** Exchanges as bars along the years, packed into as few lanes as do not overlap. (data, width) → SVG. */
import { dayInterval, yearOf } from '#model/dates.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import type { ExchangeMention } from './profile-parts.ts';
import { axisBottom, create, scaleUtc, type NumberValue } from 'd3';

const DAY_MS = 86_400_000;
export const OTHER = 'other';
const MARGIN = { top: 4, right: 8, bottom: 20, left: 8 };

export interface Bar {
  readonly lo: number;
  readonly hi: number;
  readonly lane: number;
  readonly kind: string;
  readonly title: string;
}

/** Days from the first possible day of the start to the last possible day of the end. */
export function span(start: string | null, end: string | null): { lo: number; hi: number } | null {
  const first = start === null ? undefined : dayInterval(start);
  const last = end === null ? undefined : dayInterval(end);
  const lo = first?.lo ?? last?.lo;
  const hi = last?.hi ?? first?.hi;
  return lo === undefined || hi === undefined ? null : { lo, hi: Math.max(lo, hi) };
}

/** Bars in the lowest free lane each, by first day; `gap` days are kept between two of a lane. */
export function packBars(exchanges: readonly ExchangeMention[], gap: number): Bar[] {
  const ends: number[] = [];
  return exchanges
    .flatMap((mention) => {
      const days = span(mention.start, mention.end);
      return days ? [{ ...days, kind: mention.kind, title: mention.exchange.label }] : [];
    })
    .sort((a, b) => a.lo - b.lo || a.hi - b.hi)
    .map((bar) => {
      const free = ends.findIndex((end) => end + gap < bar.lo);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = Math.max(bar.hi, bar.lo + gap);
      return { ...bar, lane };
    });
}

/** The commonest kinds have a colour of their own, the others share one. */
export function kindColours(exchanges: readonly ExchangeMention[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { kind } of exchanges) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([kind]) => kind);
  const own = kinds.length <= 7 ? kinds : kinds.slice(0, 6);
  const colours = new Map(own.map((kind, index) => [kind, `var(--cat-${index + 1})`]));
  if (own.length < kinds.length) colours.set(OTHER, 'var(--cat-10)');
  return colours;
}

export function timelineChart(exchanges: readonly ExchangeMention[], colours: Map<string, string>, width: number): SVGSVGElement {
  const spans = exchanges.flatMap((mention) => span(mention.start, mention.end) ?? []);
  const first = yearOf(Math.min(...spans.map(({ lo }) => lo)));
  const last = yearOf(Math.max(...spans.map(({ hi }) => hi))) + 1;
  const x = scaleUtc([Date.UTC(first, 0, 1), Date.UTC(Math.max(last, first + 2), 0, 1)], [MARGIN.left, width - MARGIN.right]);
  const dayWidth = x(DAY_MS) - x(0);
  const bars = packBars(exchanges, 8 / dayWidth);
  const lanes = Math.max(...bars.map(({ lane }) => lane)) + 1;
  const laneHeight = Math.max(5, Math.min(16, 220 / lanes));
  const height = MARGIN.top + lanes * laneHeight + MARGIN.bottom;

  const svg = create('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height);
  svg.append('g')
    .attr('transform', `translate(0,${height - MARGIN.bottom})`)
    .call(axisBottom<Date | NumberValue>(x).ticks(Math.max(2, Math.floor(width / 70))).tickSize(-(lanes * laneHeight)).tickPadding(6))
    .call((axis) => axis.select('.domain').remove())
    .call((axis) => axis.selectAll('line').attr('class', 'grid').attr('stroke', null));
  svg.append('g')
    .selectAll('rect')
    .data(bars)
    .join('rect')
    .attr('x', (bar) => x(bar.lo * DAY_MS))
    .attr('y', (bar) => MARGIN.top + bar.lane * laneHeight + 1)
    .attr('width', (bar) => Math.max(6, (bar.hi + 1 - bar.lo) * dayWidth))
    .attr('height', laneHeight - 2)
    .attr('rx', 2)
    .style('fill', (bar) => colours.get(bar.kind) ?? colours.get(OTHER) ?? 'var(--cat-10)')
    .append('title')
    .text((bar) => `${bar.title} (${valueText(bar.kind)})`);
  return svg.node() as SVGSVGElement;
}
