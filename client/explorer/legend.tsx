/** What colour and size mean, unknown included, with the choice of both. */
import type { MeasureDescription } from '#model/measure.ts';
import { useId } from 'react';
import type { Exploration } from '../state/exploration.ts';
import type { HistoryAction } from '../state/history.ts';
import { Icon } from './icons.tsx';
import { messages } from './messages.ts';
import { isNumber } from './use-measures.ts';
import { shownEntries, type ColorScale, type SizeScale } from './scales.ts';

const words = messages.legend;

interface LegendProps {
  state: Exploration;
  color: ColorScale;
  nodeShown: Uint8Array;
  /** Some node has neighbours that are not loaded. */
  more: boolean;
  size: SizeScale;
  measures: readonly MeasureDescription[];
  failed: boolean;
  arrows: boolean;
  squares: boolean;
  dispatch: (action: HistoryAction) => void;
  onClose: () => void;
}

export function Legend({ state, color, nodeShown, more, size, measures, failed, arrows, squares, dispatch, onClose }: LegendProps) {
  const id = useId();
  return (
    <section className="explorer-legend" aria-label={words.heading}>
      <div className="explorer-legend-row">
        <label htmlFor={`${id}c`}>{messages.colorBy.label}</label>
        <select id={`${id}c`} className="input" value={state.color} onChange={(event) => dispatch({ type: 'color', color: event.target.value })}>
          {(['region', 'country', 'income', 'type'] as const).map((value) => <option key={value} value={value}>{messages.colorBy[value]}</option>)}
          <MeasureOptions measures={measures} chosen={state.color} />
        </select>
        <button type="button" className="explorer-tool" aria-label={words.hide} title={words.hide} onClick={onClose}><Icon name="close" /></button>
      </div>
      {failed && <p className="explorer-note explorer-bad" role="alert">{words.failed}</p>}
      <ul className="explorer-swatches" aria-label={color.title}>
        {shownEntries(color, nodeShown).map((entry) => (
          <li key={entry.label}>
            <span className={`explorer-swatch${entry.color === null ? ' explorer-unknown' : ''}`} style={entry.color === null ? undefined : { background: entry.color }} />
            <span>{entry.label}</span> <span className="explorer-count">{messages.integer(entry.count)}</span>
          </li>
        ))}
      </ul>
      {color.note !== null && <p className="muted explorer-note">{color.note}</p>}
      <div className="explorer-legend-row">
        <label htmlFor={`${id}s`}>{messages.sizeBy.label}</label>
        <select id={`${id}s`} className="input" value={state.size} onChange={(event) => dispatch({ type: 'size', size: event.target.value })}>
          {(['degree', 'population', 'equal'] as const).map((value) => <option key={value} value={value}>{messages.sizeBy[value]}</option>)}
          <MeasureOptions measures={measures.filter(isNumber)} chosen={state.size} />
        </select>
      </div>
      {size.marks.length > 0 && (
        <ul className="explorer-sizes" aria-label={size.title}>
          {size.marks.map(({ value, size: radius }) => (
            <li key={value}><span className="explorer-disc" style={{ width: radius * 2, height: radius * 2 }} /><span>{messages.number(value)}</span></li>
          ))}
        </ul>
      )}
      {size.unknown > 0 && state.size !== 'equal' && <p className="muted explorer-note">{words.sizeUnknown(size.unknown)}</p>}
      {size.note !== null && size.note !== color.note && <p className="muted explorer-note">{size.note}</p>}
      <p className="muted explorer-note">{[words.link, arrows ? (state.view === 'ego' && state.mode === 'everything' ? words.relation : words.arrow) : null, squares ? words.square : null, more ? words.more : null].filter(Boolean).join('. ')}.</p>
    </section>
  );
}

/** The chosen measure stays in the list while the catalogue is not there yet. */
function MeasureOptions({ measures, chosen }: { measures: readonly MeasureDescription[]; chosen: string }) {
  const known = measures.some((measure) => `measure:${measure.id}` === chosen);
  return (
    <optgroup label={messages.colorBy.measures}>
      {!known && chosen.startsWith('measure:') && <option value={chosen}>{chosen.slice('measure:'.length)}</option>}
      {measures.map((measure) => <option key={measure.id} value={`measure:${measure.id}`} title={measure.definition}>{measure.label}</option>)}
    </optgroup>
  );
}
