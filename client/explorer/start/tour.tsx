/** A tour that points at one part after another. It covers nothing but its own card, so that work can go on meanwhile. */
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { recall, remember } from '../../ui/remembered.ts';
import { messages } from './messages.ts';
import { cardPlace, findStop, TOUR_STOPS, type TourStop } from './tour-stops.ts';
import './start.css';

const words = messages.tour;
const KEY = 'interurban.tour';

/** Whether somebody is here for the first time, and whether the tour is under way. */
export function useTour(): { offered: boolean; running: boolean; begin: () => void; end: () => void } {
  const [seen, setSeen] = useState(() => recall(KEY) !== null);
  const [running, setRunning] = useState(false);
  const settle = (run: boolean) => {
    remember(KEY, 'seen');
    setSeen(true);
    setRunning(run);
  };
  return { offered: !seen && !running, running, begin: () => settle(true), end: () => settle(false) };
}

/** One line, asked once. */
export function TourOffer({ onBegin, onLater }: { onBegin: () => void; onLater: () => void }) {
  return (
    <p className="tour-offer">
      {words.offer}
      <button type="button" className="button small" onClick={onBegin}>{words.begin}</button>
      <button type="button" className="button quiet small" onClick={onLater}>{words.later}</button>
    </p>
  );
}

export function Tour({ onEnd }: { onEnd: () => void }) {
  // What is not on the screen (a table has no legend) is passed over.
  const [stops] = useState(() => TOUR_STOPS.filter((stop) => findStop(stop) !== undefined));
  const [at, setAt] = useState(0);
  const stop = stops[at];
  const card = useRef<HTMLElement>(null);
  const place = usePlace(stop, card);
  const before = useRef(document.activeElement);
  useEffect(() => card.current?.focus({ preventScroll: true }), [at]);

  const end = () => {
    onEnd();
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
  const pressed = (event: KeyboardEvent) => {
    const act = { Escape: end, ArrowRight: () => setAt(Math.min(at + 1, stops.length - 1)), ArrowLeft: () => setAt(Math.max(at - 1, 0)) }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  if (stop === undefined) return null;
  const { title, text } = words.stops[stop];
  return (
    <>
      {place && <div className="tour-spot" style={place.spot} aria-hidden="true" />}
      <section ref={card} className="tour-card" style={place?.card ?? { left: 0, top: 0, opacity: 0 }} tabIndex={-1} aria-label={words.label} aria-describedby="tour-text" onKeyDown={pressed}>
        <div id="tour-text" aria-live="polite">
          <p className="muted">{words.step(at + 1, stops.length)}</p>
          <h2>{title}</h2>
          <p>{text}</p>
        </div>
        <div className="tour-card-buttons">
          {at < stops.length - 1 ? <button type="button" className="button quiet small" onClick={end}>{words.skip}</button> : <span />}
          {at > 0 && <button type="button" className="button small" onClick={() => setAt(at - 1)}>{words.back}</button>}
          {at < stops.length - 1
            ? <button type="button" className="button primary small" onClick={() => setAt(at + 1)}>{words.next}</button>
            : <button type="button" className="button primary small" onClick={end}>{words.done}</button>}
        </div>
      </section>
    </>
  );
}

interface Place { readonly spot: { left: number; top: number; width: number; height: number }; readonly card: { left: number; top: number } }

/** Follows the part while the window or the part changes. */
function usePlace(stop: TourStop | undefined, card: React.RefObject<HTMLElement | null>): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const part = stop === undefined ? undefined : findStop(stop);
    if (!part || !card.current) return undefined;
    part.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const measure = () => {
      const box = part.getBoundingClientRect();
      if (!card.current) return;
      const { left, top, width, height } = box;
      setPlace({
        spot: { left: left - 3, top: top - 3, width: width + 6, height: height + 6 },
        card: cardPlace(box, { width: card.current.offsetWidth, height: card.current.offsetHeight }, { width: document.documentElement.clientWidth, height: window.innerHeight }),
      });
    };
    const watch = new ResizeObserver(measure);
    for (const element of [part, card.current, document.documentElement]) watch.observe(element);
    measure();
    return () => watch.disconnect();
  }, [stop, card]);
  return place;
}
