/** The clock: moves the moment on while time plays. One play is one step of undo. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Exploration } from '../../state/exploration.ts';
import type { HistoryAction } from '../../state/history.ts';
import { daysOf, momentOf, playedDays, stepped, type Days, type Unit } from './moment.ts';

/** Years a second. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];
const YEAR_DAYS = 365.25;
/** After a pause of the page time goes on from where it was, not from where it would be. */
const LONGEST_FRAME_MS = 250;
/** Links from which a step of a month would hold up the page. */
const CROWD = 6000;

export interface Play {
  readonly playing: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  /** Days that can be played; null when nothing has a date. */
  readonly played: Days | null;
  readonly toggle: () => void;
  readonly pause: () => void;
  readonly step: (unit: Unit, by: number) => void;
  readonly goTo: (moment: string, gesture: string) => void;
  readonly leave: () => void;
}

export function usePlay(state: Exploration, dispatch: (action: HistoryAction) => void, span: readonly [number, number] | null, links: number): Play {
  const { moment, filters: { from, to } } = state;
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const played = useMemo(() => (span === null ? null : playedDays(span, { from, to })), [span, from, to]);
  const latest = useRef({ moment, speed });
  useEffect(() => { latest.current = { moment, speed }; });
  /** Moments that this play has come through, to tell them from one set elsewhere, as by undo. */
  const sent = useRef<Set<string>>(new Set());
  const begun = useRef(false);
  const unit: Unit = links > CROWD ? 'year' : 'month';

  useEffect(() => {
    if (!playing || played === null) return undefined;
    sent.current = new Set();
    begun.current = false;
    const gesture = `play-${performance.now()}`;
    let last = performance.now();
    const start = latest.current.moment;
    let day = start === null || daysOf(start).hi >= played.hi ? played.lo : daysOf(start).lo;
    let shown: string | null = null;
    let frame = 0;
    const tick = () => {
      const now = performance.now();
      day = Math.min(played.hi, day + (Math.min(LONGEST_FRAME_MS, now - last) / 1000) * latest.current.speed * YEAR_DAYS);
      last = now;
      const next = momentOf(Math.floor(day), unit);
      if (next !== shown) {
        shown = next;
        sent.current.add(next);
        dispatch({ type: 'set', to: { moment: next }, gesture });
      }
      if (day >= played.hi) setPlaying(false);
      else frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [playing, played, unit, dispatch]);
  useEffect(() => {
    if (!playing) return;
    if (moment !== null && sent.current.has(moment)) begun.current = true;
    else if (begun.current) setPlaying(false);
  }, [moment, playing]);

  const pause = useCallback(() => setPlaying(false), []);
  const goTo = useCallback((next: string, gesture: string) => {
    setPlaying(false);
    dispatch({ type: 'set', to: { moment: next }, gesture });
  }, [dispatch]);
  return useMemo(() => ({
    playing, speed, setSpeed, played, pause, goTo,
    toggle: () => setPlaying((on) => played !== null && !on),
    step: (by: Unit, count: number) => {
      if (played === null) return;
      const from = moment ?? momentOf(count > 0 ? played.lo : played.hi, 'month');
      goTo(moment === null ? from : stepped(from, by, count, played), 'moment-step');
    },
    leave: () => {
      setPlaying(false);
      dispatch({ type: 'set', to: { moment: null } });
    },
  }), [playing, speed, played, pause, goTo, moment, dispatch]);
}
