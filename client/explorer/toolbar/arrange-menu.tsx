/** How nodes are placed and what the overview groups them by. */
import { GROUPINGS, LAYOUTS, type Grouping, type Layout } from '../../state/exploration.ts';
import type { Bench } from '../use-bench.ts';
import { Choice } from './choice.tsx';
import { Drop } from './drop.tsx';
import { messages } from './messages.ts';

export function ArrangeMenu({ bench: { state, dispatch, canvas, scene, ask }, bare }: { bench: Bench; bare: boolean }) {
  return (
    <Drop label={messages.arrange} icon="arrange" bare={bare}>
      {(close) => (
        <>
          <Choice<Layout> list label={messages.layout} value={state.layout} onChange={(layout) => dispatch({ type: 'layout', layout })}
            options={LAYOUTS.map((value) => ({ value, label: value === 'radial' && state.view !== 'ego' ? messages.ringsAroundMost : messages.layouts[value], note: messages.layoutNotes[value] }))} />
          {state.layout === 'force' && <button type="button" className="button small" onClick={() => { canvas.current?.arrangeAgain(); close(); }}>{messages.again}</button>}
          <label className="field">
            <span className="field-label">{messages.grouping}</span>
            <select className="input" value={state.group} onChange={(event) => dispatch({ type: 'group', group: event.target.value as Grouping })}>
              {GROUPINGS.map((value) => <option key={value} value={value}>{messages.groupings[value]}</option>)}
            </select>
          </label>
          {state.group === 'set' && ask.sets.length === 0 && <p className="muted explorer-note">{messages.noSets}</p>}
          {scene.groups.length > 0 && <p className="muted explorer-note">{messages.groupedNote}</p>}
        </>
      )}
    </Drop>
  );
}
