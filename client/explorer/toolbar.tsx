/** What is explored: as picture or table, around what and how far, how arranged; sharing, undo, help. */
import { isCity, type Depth, type Exploration } from '../state/exploration.ts';
import { Icon, type IconName } from './icons.tsx';
import { messages as map } from './map/messages.ts';
import { messages } from './messages.ts';
import { ArrangeMenu } from './toolbar/arrange-menu.tsx';
import { Choice } from './toolbar/choice.tsx';
import { Drop } from './toolbar/drop.tsx';
import { messages as own } from './toolbar/messages.ts';
import { ShareMenu } from './toolbar/share-menu.tsx';
import type { Bench } from './use-bench.ts';
import './toolbar/toolbar.css';

const words = messages.toolbar;
const DEPTHS: readonly Depth[] = [1, 2, 3];
const VIEWS: readonly { value: Exploration['tab']; label: string }[] = [{ value: 'network', label: words.network }, { value: 'map', label: map.tab }, { value: 'table', label: words.table }];

export function Toolbar({ bench, onHelp }: { bench: Bench; onHelp: () => void }) {
  const { state, dispatch, canUndo, canRedo, nameOf, narrow } = bench;
  const ego = state.view === 'ego';
  const undo = { name: 'undo', label: words.undo, disabled: !canUndo, act: () => dispatch({ type: 'undo' }) } as const;
  const redo = { name: 'redo', label: words.redo, disabled: !canRedo, act: () => dispatch({ type: 'redo' }) } as const;
  const help = { name: 'help', label: words.help, disabled: false, act: onHelp } as const;
  return (
    <div className="explorer-toolbar" role="toolbar" aria-label={words.label}>
      <div data-tour="views">
        <Choice<Exploration['tab']> label={words.label} value={state.tab} onChange={(tab) => dispatch({ type: 'set', to: { tab } })}
          options={VIEWS} />
      </div>
      {ego && (
        <div className="explorer-toolbar-focus">
          {state.focus !== null && <strong className="explorer-focus">{nameOf(state.focus)}</strong>}
          <span className="explorer-choice-label" aria-hidden="true">{words.depth}</span>
          <Choice<Depth> label={words.depth} value={state.depth} onChange={(depth) => dispatch({ type: 'depth', depth })}
            options={DEPTHS.map((depth) => ({ value: depth, label: String(depth), title: words.depthLabel(depth) }))} />
        </div>
      )}
      {!narrow && <LinkChoices bench={bench} />}
      <span className="explorer-spring" />
      <div className="explorer-toolbar-group">
        <ArrangeMenu bench={bench} bare={narrow} />
        <div data-tour="share"><ShareMenu bench={bench} bare={narrow} /></div>
      </div>
      <div className="explorer-toolbar-group">
        <Tool {...undo} />
        {!narrow && <Tool {...redo} />}
        {!narrow && <Tool {...help} />}
        {narrow && (
          <Drop label={own.more} icon="more" bare>
            {(close) => (
              <>
                <LinkChoices bench={bench} />
                <div>
                  {[redo, help].map(({ name, label, disabled, act }) => (
                    <button key={name} type="button" className="explorer-drop-item" disabled={disabled} onClick={() => { act(); close(); }}><Icon name={name} />{label}</button>
                  ))}
                </div>
              </>
            )}
          </Drop>
        )}
      </div>
    </div>
  );
}

/** What the surroundings are made of, the way back to the whole, and which links are drawn. */
function LinkChoices({ bench: { state, dispatch } }: { bench: Bench }) {
  const ego = state.view === 'ego';
  return (
    <>
      {ego && isCity(state.focus ?? '') && (
        <Choice<Exploration['mode']> label={words.modeLabel} value={state.mode} onChange={(mode) => dispatch({ type: 'mode', mode })}
          options={[{ value: 'cities', label: words.cities }, { value: 'everything', label: words.everything }]} />
      )}
      {(!ego || state.mode === 'cities') && (
        <Choice<Exploration['network']> label={words.networkLabel} value={state.network} onChange={(network) => dispatch({ type: 'network', network })}
          options={[{ value: 'undirected', label: words.undirected }, { value: 'directed', label: words.directed }]} />
      )}
      {ego && <button type="button" className="button quiet small" onClick={() => dispatch({ type: 'whole' })}>{words.whole}</button>}
    </>
  );
}

function Tool({ name, label, disabled, act }: { name: IconName; label: string; disabled: boolean; act: () => void }) {
  return <button type="button" className="explorer-tool" disabled={disabled} title={label} aria-label={label} onClick={act}><Icon name={name} /></button>;
}
