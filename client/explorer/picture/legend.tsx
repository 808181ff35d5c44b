/** What colour and size mean, unknown included, with the choice of both. */
import { useId } from 'react';
import { Icon } from '../icons.tsx';
import { messages } from '../messages.ts';
import { isNumber } from '../data/use-measures.ts';
import type { Bench } from '../use-bench.ts';
import { FurtherLegend } from './further-legend.tsx';
import { inkOn, letterOf } from './mark-painter.ts';
import { MeasureOptions } from './measure-options.tsx';
import { messages as overview } from '../overview/messages.ts';
import { messages as own } from './messages.ts';
import { shownEntries } from './scales.ts';

const words = messages.legend;

export function Legend({ bench, onClose }: { bench: Bench; onClose: () => void }) {
  const { state, dispatch, data, derived, catalogue: measures, measureFailed: failed } = bench;
  const { color, size, filtered: { nodeShown } } = derived;
  const more = data.nodes.some((node) => node.more > 0);
  const arrows = data.links.some((link) => link.directed);
  const squares = data.nodes.some((node) => node.type !== 'city');
  const id = useId();
  return (
    <section className="explorer-legend" data-tour="legend" aria-label={words.heading}>
      <div className="explorer-legend-row">
        <label htmlFor={`${id}c`}>{messages.colorBy.label}</label>
        <select id={`${id}c`} className="input" value={state.color} onChange={(event) => dispatch({ type: 'set', to: { color: event.target.value } })}>
          {(['region', 'country', 'income', 'type'] as const).map((value) => <option key={value} value={value}>{messages.colorBy[value]}</option>)}
          <MeasureOptions measures={measures} chosen={state.color} />
        </select>
        <button type="button" className="explorer-tool" aria-label={words.hide} title={words.hide} onClick={onClose}><Icon name="close" /></button>
      </div>
      {failed && <p className="explorer-note explorer-bad" role="alert">{words.failed}</p>}
      <ul className="explorer-swatches" aria-label={color.title}>
        {shownEntries(color, nodeShown).map((entry) => (
          <li key={entry.label}>
            <span className={`explorer-swatch${entry.color === null ? ' explorer-unknown' : ''}`} style={entry.color === null ? undefined : { background: entry.color, color: inkOn(entry.color) }}>{state.marks ? letterOf(color, entry.color) : null}</span>
            <span>{entry.label}</span> <span className="explorer-count">{messages.integer(entry.count)}</span>
          </li>
        ))}
      </ul>
      {color.note !== null && <p className="muted explorer-note">{color.note}</p>}
      <div className="explorer-legend-row">
        <label htmlFor={`${id}s`}>{messages.sizeBy.label}</label>
        <select id={`${id}s`} className="input" value={state.size} onChange={(event) => dispatch({ type: 'set', to: { size: event.target.value } })}>
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
      <FurtherLegend bench={bench} />
      <p className="muted explorer-note">{[words.link, arrows ? (state.view === 'ego' && state.mode === 'everything' ? words.relation : words.arrow) : null, squares ? words.square : null, state.pinned.length > 0 ? own.pinned : null, bench.scene.groups.length > 0 ? overview.key : null, more ? words.more : null].filter(Boolean).join('. ')}.</p>
    </section>
  );
}
