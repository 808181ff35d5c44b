/** A number to filter by: how it spreads over the nodes, with handles and fields for the range. */
import { useEffect, useRef, useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { valueHistogram } from '../../charts/value-histogram.ts';
import { messages } from './messages.ts';
import { shareOf, valueAt, type Spread } from './node-counts.ts';

const { range: words } = messages;
const STEPS = 200;
const HEIGHT = 44;

interface MeasureFacetProps {
  name: string;
  spread: Spread;
  chosen: readonly [low: number | null, high: number | null];
  onChange: (low: number | null, high: number | null) => void;
}

export function MeasureFacet({ name, spread, chosen, onChange }: MeasureFacetProps) {
  const shares = [chosen[0], chosen[1]].map((bound, at) => Math.min(1, Math.max(0, bound === null ? at : shareOf(spread, bound)))) as [number, number];
  const [dragged, setDragged] = useState<[number, number] | null>(null);
  const [from, to] = dragged ?? shares;
  const chart = useRef<HTMLDivElement>(null);
  useEffect(() => { chart.current?.replaceChildren(valueHistogram({ bars: spread.bars, inside: [from, to] }, { width: 240, height: HEIGHT })); }, [spread, from, to]);
  if (spread.low === spread.high) return <p className="muted explorer-note">{words.same} {messages.number(spread.low)}{spread.unknown > 0 && <> · {words.unknown(spread.unknown)}</>}</p>;
  // At its end a handle asks for nothing; between, for a value short enough to be read.
  const bound = (share: number, end: 0 | 1) => (share === end ? null : tidy(valueAt(spread, share)));
  const handles = words.handles(name);
  return (
    <div className="ask-range">
      <div ref={chart} role="img" aria-label={words.chart(name, spread.known)} />
      <Slider aria-label={name} minValue={0} maxValue={STEPS} step={1} value={[Math.round(from * STEPS), Math.round(to * STEPS)]}
        onChange={(value) => setDragged([value[0]! / STEPS, value[1]! / STEPS])}
        onChangeEnd={(value) => {
          setDragged(null);
          onChange(bound(value[0]! / STEPS, 0), bound(value[1]! / STEPS, 1));
        }}>
        <SliderTrack className="ask-track">
          {({ state }) => (
            <>
              <span className="ask-track-inside" style={{ insetInlineStart: `${state.getThumbPercent(0) * 100}%`, insetInlineEnd: `${(1 - state.getThumbPercent(1)) * 100}%` }} />
              <SliderThumb index={0} className="ask-thumb" aria-label={handles.low} />
              <SliderThumb index={1} className="ask-thumb" aria-label={handles.high} />
            </>
          )}
        </SliderTrack>
      </Slider>
      <div className="ask-bounds">
        <Bound label={words.low} at={spread.low} value={dragged ? bound(from, 0) : chosen[0]} onChange={(low) => onChange(low, chosen[1])} />
        <Bound label={words.high} at={spread.high} value={dragged ? bound(to, 1) : chosen[1]} onChange={(high) => onChange(chosen[0], high)} />
      </div>
      {spread.unknown > 0 && <p className="muted explorer-note">{words.unknown(spread.unknown)}</p>}
    </div>
  );
}

const tidy = (value: number): number => Number(value.toPrecision(3));

/** A field that takes a number when it is left or Enter is pressed; blank is open. */
function Bound({ label, at, value, onChange }: { label: string; at: number; value: number | null; onChange: (value: number | null) => void }) {
  const shown = value === null ? '' : String(value);
  // What is being typed; null: nothing, so that a late change of the value never takes it away.
  const [text, setText] = useState<string | null>(null);
  const take = () => {
    if (text === null) return;
    setText(null);
    const number = text.trim() === '' ? null : Number(text.replace(',', '.'));
    if ((number === null || Number.isFinite(number)) && number !== value) onChange(number);
  };
  return (
    <label className="ask-bound">
      <span>{label}</span>
      <input className="input" type="text" inputMode="decimal" value={text ?? shown} placeholder={messages.number(tidy(at))} onChange={(event) => setText(event.target.value)} onBlur={take}
        onKeyDown={(event) => { if (event.key === 'Enter') take(); }} />
    </label>
  );
}
