/** Play, step, speed and what stays; beside them the moment and what is true of it, in words. */
import { dateText } from '../../ui/date-text.ts';
import { Icon, type IconName } from '../icons.tsx';
import { useReducedMotion } from '../picture/use-palette.ts';
import type { Bench } from '../use-bench.ts';
import { MOST_PULSES } from './flow-layer.ts';
import { messages as words } from './messages.ts';
import { SPEEDS, type Speed } from './use-play.ts';
import './time.css';

const TRAILS = [1, 3, 5, 10] as const;

export function PlayControls({ bench, onPeriods }: { bench: Bench; onPeriods: () => void }) {
  const { play, state, dispatch, narrow } = bench;
  const still = useReducedMotion();
  if (play.played === null) return null;
  const step = (name: IconName, label: string, act: () => void) => <button type="button" className="explorer-tool" aria-label={label} title={label} onClick={act}><Icon name={name} /></button>;
  return (
    <div className="time-play" role="group" aria-label={words.group}>
      {step('yearBack', words.yearBack, () => play.step('year', -1))}
      {!narrow && step('monthBack', words.monthBack, () => play.step('month', -1))}
      {!still && <button type="button" className="button small time-toggle" onClick={play.toggle}><Icon name={play.playing ? 'pause' : 'play'} />{play.playing ? words.pause : words.play}</button>}
      {!narrow && step('monthOn', words.monthOn, () => play.step('month', 1))}
      {step('yearOn', words.yearOn, () => play.step('year', 1))}
      {state.moment !== null && <output className="time-moment">{dateText(state.moment)}</output>}
      {state.moment !== null && (
        <>
          {!still && (
            <label className="time-choice"><span>{words.speed}</span>
              <select className="input" value={play.speed} onChange={(event) => play.setSpeed(Number(event.target.value) as Speed)}>{SPEEDS.map((speed) => <option key={speed} value={speed}>{words.speeds(speed)}</option>)}</select>
            </label>
          )}
          <label className="time-choice"><span>{words.trail}</span>
            <select className="input" value={state.trail ?? ''} onChange={(event) => dispatch({ type: 'set', to: { trail: event.target.value === '' ? null : Number(event.target.value) } })}>
              <option value="">{words.forGood}</option>
              {[...new Set([...TRAILS, ...(state.trail === null ? [] : [state.trail])])].sort((a, b) => a - b).map((years) => <option key={years} value={years}>{words.years(years)}</option>)}
            </select>
          </label>
          {step('close', words.leave, play.leave)}
        </>
      )}
      <button type="button" className={still ? 'button small' : 'button quiet small'} onClick={onPeriods}>{words.periods}</button>
    </div>
  );
}

/** What is true of the moment; undated occasions are counted and said, not shown. */
export function MomentLine({ bench: { flow, state, play, scene }, undated }: { bench: Bench; undated: number }) {
  if (flow === null) return null;
  const links = flow.under.flows.length;
  const parts = [
    words.underWay(flow.exact),
    ...(flow.adopted === null ? [] : [words.adopted(flow.adopted.size)]),
    ...(links > MOST_PULSES ? [words.limited(MOST_PULSES, links)] : []),
    ...(undated > 0 ? [words.undated(undated)] : []),
  ];
  const ties = state.network === 'undirected' && scene.data.links.some((link) => !link.directed);
  return <p className="time-line muted" aria-live={play.playing ? 'off' : 'polite'}>{parts.join(' · ')}{ties && <span> · {words.bothWays}</span>}</p>;
}
