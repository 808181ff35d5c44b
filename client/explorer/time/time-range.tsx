/**
 * Window in time over a histogram of occasions: two handles for keyboard and pointer, and a
 * drag over the bars. Only filters: the layout does not move.
 */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { histogram, yearScale } from '../../charts/histogram.ts';
import { occasionsPerYear } from '../../charts/years.ts';
import { dayNumber, isoDay, yearOf } from '#model/dates.ts';
import { dateText } from '../../ui/date-text.ts';
import { useWidth } from '../../ui/use-width.ts';
import { messages } from '../messages.ts';
import type { Bench } from '../use-bench.ts';
import { messages as own } from './messages.ts';
import { daysOf, momentOf, stepped } from './moment.ts';
import { PeriodsDialog } from './periods-dialog.tsx';
import { MomentLine, PlayControls } from './play-controls.tsx';

const words = messages.time;
const HEIGHT = 76;

type Edge = 'from' | 'to';

export function TimeRange({ bench }: { bench: Bench }) {
  const { state: { filters, moment }, dispatch, play } = bench;
  // Bars hold what all filters but the window keep; the axis all years, which filters do not move.
  const { timed: occasions, span } = bench.derived;
  const [periods, setPeriods] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(holder, span !== null);
  const drag = useRef<{ edge: Edge | 'new' | 'move' | 'moment'; start: number; window: [number, number]; gesture: string } | null>(null);
  const years = useMemo(() => occasionsPerYear(occasions, span), [occasions, span]);
  const [first, last] = span ?? [0, 0];
  const clamp = (year: number) => Math.min(last, Math.max(first, year));
  const from = filters.from === null ? first : clamp(Number(filters.from.slice(0, 4)));
  const to = filters.to === null ? last : clamp(Number(filters.to.slice(0, 4)));
  const active = filters.from !== null || filters.to !== null;

  useEffect(() => {
    if (width > 0 && span) plot.current?.replaceChildren(histogram({ bars: years.bars, span, window: active ? [from, to] : null }, { width, height: HEIGHT }));
  }, [years, span, width, active, from, to]);

  /** A window over all years is no window. */
  const set = (a: number, b: number, gesture: string) => {
    const [low, high] = a <= b ? [a, b] : [b, a];
    dispatch({ type: 'time', from: low <= first ? null : yearText(low), to: high >= last ? null : yearText(high), gesture });
  };

  if (!span) return <section className="explorer-time" data-tour="time" aria-label={words.heading}><p className="muted explorer-note">{words.nothing}{years.undated > 0 ? ` ${words.undated(years.undated)}.` : ''}</p></section>;
  const x = yearScale(span, Math.max(width, 60));
  const yearAt = (event: PointerEvent) => clamp(Math.floor(x.invert(event.clientX - holder.current!.getBoundingClientRect().left)));

  const momentAt = (event: PointerEvent): string => {
    const at = x.invert(event.clientX - holder.current!.getBoundingClientRect().left);
    const first = dayNumber(Math.floor(at), 1, 1);
    const day = first + Math.floor((at - Math.floor(at)) * (dayNumber(Math.floor(at) + 1, 1, 1) - first));
    return momentOf(Math.min(play.played!.hi, Math.max(play.played!.lo, day)), 'month');
  };

  const down = (event: PointerEvent, edge: Edge | 'moment' | null) => {
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
    if (now.edge === 'moment') play.goTo(momentAt(event), now.gesture);
    else if (now.edge === 'from') set(Math.min(year, now.window[1]), now.window[1], now.gesture);
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

  const momentKey = (event: KeyboardEvent) => {
    if (moment === null || play.played === null) return;
    const on: Record<string, () => void> = {
      ArrowLeft: () => play.step('month', -1), ArrowDown: () => play.step('month', -1), ArrowRight: () => play.step('month', 1), ArrowUp: () => play.step('month', 1),
      PageDown: () => play.step('year', -1), PageUp: () => play.step('year', 1), ' ': play.toggle,
      Home: () => play.goTo(stepped(moment, 'month', -100_000, play.played!), 'moment-step'), End: () => play.goTo(stepped(moment, 'month', 100_000, play.played!), 'moment-step'),
    };
    const act = on[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const momentHandle = () => {
    const { lo, hi } = daysOf(moment!);
    const year = yearOf(hi);
    const exact = year + (hi + 1 - dayNumber(year, 1, 1)) / (dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1));
    // A moment of another view can lie before or after all years of this one: its handle stays in reach.
    const place = Math.min(span[1] + 1, Math.max(span[0], exact));
    return (
      <div className="time-handle" style={{ left: x(place) }} role="slider" tabIndex={0} aria-label={own.moment} aria-valuemin={play.played!.lo} aria-valuemax={play.played!.hi} aria-valuenow={Math.max(play.played!.lo, lo)}
        aria-valuetext={dateText(moment) ?? isoDay(lo)} onKeyDown={momentKey} onPointerDown={(event) => { play.pause(); down(event, 'moment'); }} onPointerMove={move} onPointerUp={up} onPointerCancel={up} />
    );
  };

  return (
    <section className="explorer-time" data-tour="time" aria-label={words.heading}>
      <div className="explorer-time-head">
        {!bench.viewing && <PlayControls bench={bench} onPeriods={() => setPeriods(true)} />}
        {moment === null && <strong>{words.chart}</strong>}
        {(moment === null || active) && <span>{words.range(from, to)}</span>}
        {active && <button type="button" className="explorer-textbutton" onClick={() => dispatch({ type: 'time', from: null, to: null })}>{words.clear}</button>}
        <span className="explorer-spring" />
        {moment === null && years.undated > 0 && (active ? (
          <label className="explorer-check"><input type="checkbox" checked={filters.undated} onChange={(event) => dispatch({ type: 'undated', keep: event.target.checked })} /><span>{words.keepUndated} ({messages.integer(years.undated)})</span></label>
        ) : <span className="muted">{words.undated(years.undated)}</span>)}
      </div>
      <MomentLine bench={bench} undated={years.undated} />
      <div ref={holder} className="explorer-histogram" title={words.drag} onPointerDown={(event) => down(event, null)} onPointerMove={move} onPointerUp={up} onPointerCancel={up}>
        <div ref={plot} />
        {width > 0 && handle('from', from)}
        {width > 0 && handle('to', to)}
        {width > 0 && moment !== null && play.played !== null && momentHandle()}
      </div>
      {periods && <PeriodsDialog bench={bench} onClose={() => setPeriods(false)} />}
    </section>
  );
}

const yearText = (year: number): string => String(year).padStart(4, '0');
