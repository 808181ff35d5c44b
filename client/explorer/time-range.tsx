/**
 * Window in time over a histogram of occasions: two handles for keyboard and pointer, and a
 * drag over the bars. Only filters: the layout does not move.
 */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { histogram, yearScale } from '../charts/histogram.ts';
import { occasionsPerYear, type Dated } from '../charts/years.ts';
import type { ExplorerFilters } from '../state/exploration.ts';
import type { HistoryAction } from '../state/history.ts';
import { messages } from './messages.ts';

const words = messages.time;
const HEIGHT = 76;

interface TimeRangeProps {
  /** What all filters but the window keep. */
  occasions: readonly Dated[];
  /** Years of all occasions: the axis, which filters do not move. */
  span: readonly [number, number] | null;
  filters: ExplorerFilters;
  dispatch: (action: HistoryAction) => void;
}
type Edge = 'from' | 'to';

export function TimeRange({ occasions, span, filters, dispatch }: TimeRangeProps) {
  const holder = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const drag = useRef<{ edge: Edge | 'new' | 'move'; start: number; window: [number, number]; gesture: string } | null>(null);
  const years = useMemo(() => occasionsPerYear(occasions, span), [occasions, span]);
  const [first, last] = span ?? [0, 0];
  const clamp = (year: number) => Math.min(last, Math.max(first, year));
  const from = filters.from === null ? first : clamp(Number(filters.from.slice(0, 4)));
  const to = filters.to === null ? last : clamp(Number(filters.to.slice(0, 4)));
  const active = filters.from !== null || filters.to !== null;

  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [span === null]);
  useEffect(() => {
    if (width > 0 && span) plot.current?.replaceChildren(histogram({ bars: years.bars, span, window: active ? [from, to] : null }, { width, height: HEIGHT }));
  }, [years, span, width, active, from, to]);

  /** A window over all years is no window. */
  const set = (a: number, b: number, gesture: string) => {
    const [low, high] = a <= b ? [a, b] : [b, a];
    dispatch({ type: 'time', from: low <= first ? null : yearText(low), to: high >= last ? null : yearText(high), gesture });
  };

  if (!span) return <section className="explorer-time" aria-label={words.heading}><p className="muted explorer-note">{words.nothing}{years.undated > 0 ? ` ${words.undated(years.undated)}.` : ''}</p></section>;
  const x = yearScale(span, Math.max(width, 60));
  const yearAt = (event: PointerEvent) => clamp(Math.floor(x.invert(event.clientX - holder.current!.getBoundingClientRect().left)));

  const down = (event: PointerEvent, edge: Edge | null) => {
    if (event.button !== 0) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    event.stopPropagation();
    const year = yearAt(event);
    const inside = active && year >= from && year <= to;
    drag.current = { edge: edge ?? (inside ? 'move' : 'new'), start: year, window: [from, to], gesture: `time-${event.timeStamp}` };
    if (edge) (event.currentTarget as HTMLElement).focus();
  };
  const move = (event: PointerEvent) => {
    const now = drag.current;
    if (!now) return;
    const year = yearAt(event);
    if (now.edge === 'from') set(Math.min(year, now.window[1]), now.window[1], now.gesture);
    else if (now.edge === 'to') set(now.window[0], Math.max(year, now.window[0]), now.gesture);
    else if (now.edge === 'new') { if (year !== now.start) set(now.start, year, now.gesture); }
    else {
      const shift = Math.min(last - now.window[1], Math.max(first - now.window[0], year - now.start));
      set(now.window[0] + shift, now.window[1] + shift, now.gesture);
    }
  };
  const up = () => { drag.current = null; };
  const key = (edge: Edge) => (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -10_000, End: 10_000 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (edge === 'from') set(Math.min(clamp(from + step), to), to, 'time-key-from');
    else set(from, Math.max(clamp(to + step), from), 'time-key-to');
  };
  const handle = (edge: Edge, year: number) => (
    <div className={`explorer-handle explorer-handle-${edge}`} style={{ left: x(edge === 'from' ? year : year + 1) }} role="slider" tabIndex={0} aria-label={edge === 'from' ? words.from : words.to}
      aria-valuemin={edge === 'from' ? first : from} aria-valuemax={edge === 'from' ? to : last} aria-valuenow={year} aria-valuetext={String(year)}
      onKeyDown={key(edge)} onPointerDown={(event) => down(event, edge)} onPointerMove={move} onPointerUp={up} onPointerCancel={up} />
  );

  return (
    <section className="explorer-time" aria-label={words.heading}>
      <div className="explorer-time-head">
        <strong>{words.chart}</strong>
        <span>{words.range(from, to)}</span>
        {active && <button type="button" className="explorer-textbutton" onClick={() => dispatch({ type: 'time', from: null, to: null })}>{words.clear}</button>}
        <span className="explorer-spring" />
        {years.undated > 0 && (active ? (
          <label className="explorer-check"><input type="checkbox" checked={filters.undated} onChange={(event) => dispatch({ type: 'undated', keep: event.target.checked })} /><span>{words.keepUndated} ({messages.integer(years.undated)})</span></label>
        ) : <span className="muted">{words.undated(years.undated)}</span>)}
      </div>
      <div ref={holder} className="explorer-histogram" title={words.drag} onPointerDown={(event) => down(event, null)} onPointerMove={move} onPointerUp={up} onPointerCancel={up}>
        <div ref={plot} />
        {width > 0 && handle('from', from)}
        {width > 0 && handle('to', to)}
      </div>
    </section>
  );
}

const yearText = (year: number): string => String(year).padStart(4, '0');
