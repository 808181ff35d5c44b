/** The rest of the legend: rim, words after the name, letters on nodes. */
import { useId } from 'react';
import { messages } from '../messages.ts';
import type { Bench } from '../use-bench.ts';
import { MeasureOptions } from './measure-options.tsx';
import { messages as words } from './messages.ts';
import { shownEntries } from './scales.ts';

export function FurtherLegend({ bench: { state, dispatch, derived, catalogue } }: { bench: Bench }) {
  const id = useId();
  const { border, filtered: { nodeShown } } = derived;
  const used = state.border !== 'none' || state.label !== 'none' || state.marks;
  return (
    <details className="explorer-legend-more" open={used || undefined}>
      <summary>{words.more}</summary>
      <div className="explorer-legend-row">
        <label htmlFor={`${id}b`}>{words.border}</label>
        <select id={`${id}b`} className="input" value={state.border} onChange={(event) => dispatch({ type: 'set', to: { border: event.target.value } })}>
          <option value="none">{words.none}</option>
          {(['region', 'country', 'income', 'type'] as const).map((value) => <option key={value} value={value}>{messages.colorBy[value]}</option>)}
          <MeasureOptions measures={catalogue} chosen={state.border} />
        </select>
      </div>
      {border && (
        <>
          <ul className="explorer-swatches" aria-label={`${words.border}: ${border.title}`}>
            {shownEntries(border, nodeShown).map((entry) => (
              <li key={entry.label}>
                <span className="explorer-swatch explorer-rim" style={entry.color === null ? { borderStyle: 'dotted', borderColor: 'var(--unknown)' } : { borderColor: entry.color }} />
                <span>{entry.color === null ? words.noRim(entry.label) : entry.label}</span> <span className="explorer-count">{messages.integer(entry.count)}</span>
              </li>
            ))}
          </ul>
          {border.note !== null && <p className="muted explorer-note">{border.note}</p>}
        </>
      )}
      <div className="explorer-legend-row">
        <label htmlFor={`${id}l`}>{words.label}</label>
        <select id={`${id}l`} className="input" value={state.label} onChange={(event) => dispatch({ type: 'set', to: { label: event.target.value } })}>
          <option value="none">{words.nameOnly}</option>
          <option value="country">{messages.colorBy.country}</option>
          <option value="population">{messages.sizeBy.population}</option>
          <MeasureOptions measures={catalogue} chosen={state.label} />
        </select>
      </div>
      {state.label !== 'none' && <p className="muted explorer-note">{words.afterName}</p>}
      <label className="explorer-check"><input type="checkbox" checked={state.marks} onChange={(event) => dispatch({ type: 'set', to: { marks: event.target.checked } })} />{words.marks}</label>
    </details>
  );
}
