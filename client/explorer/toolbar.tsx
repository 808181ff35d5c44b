/** What is explored: whole network or surroundings, how far, as picture or table; undo and sharing. */
import { useState } from 'react';
import { isCity, type Depth, type Exploration } from '../state/exploration.ts';
import type { ExplorationControl } from '../state/use-exploration.ts';
import { Icon } from './icons.tsx';
import { messages } from './messages.ts';

interface ChoiceProps<T extends string | number> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; title?: string }[];
  onChange: (value: T) => void;
}

/** One of a few: radio buttons drawn as one bar. */
export function Choice<T extends string | number>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className="explorer-choice">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} title={option.title}>
          <input type="radio" name={label} checked={option.value === value} onChange={() => onChange(option.value)} aria-label={option.title} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

const words = messages.toolbar;
const DEPTHS: readonly Depth[] = [1, 2, 3];

interface ToolbarProps {
  control: ExplorationControl;
  focusLabel: string | null;
  onHelp: () => void;
  linkText: () => string;
}

export function Toolbar({ control: { state, dispatch, canUndo, canRedo }, focusLabel, onHelp, linkText }: ToolbarProps) {
  return (
    <div className="explorer-toolbar" role="toolbar" aria-label={words.label}>
      <Choice<Exploration['tab']> label={words.label} value={state.tab} onChange={(tab) => dispatch({ type: 'tab', tab })}
        options={[{ value: 'network', label: words.network }, { value: 'table', label: words.table }]} />
      {state.view === 'ego' && (
        <>
          {focusLabel !== null && <strong className="explorer-focus">{focusLabel}</strong>}
          <span className="explorer-choice-label" aria-hidden="true">{words.depth}</span>
          <Choice<Depth> label={words.depth} value={state.depth} onChange={(depth) => dispatch({ type: 'depth', depth })}
            options={DEPTHS.map((depth) => ({ value: depth, label: String(depth), title: words.depthLabel(depth) }))} />
          {isCity(state.focus ?? '') && <Choice<Exploration['mode']> label={words.modeLabel} value={state.mode} onChange={(mode) => dispatch({ type: 'mode', mode })}
            options={[{ value: 'cities', label: words.cities }, { value: 'everything', label: words.everything }]} />}
          <button type="button" className="button quiet small" onClick={() => dispatch({ type: 'whole' })}>{words.whole}</button>
        </>
      )}
      {(state.view === 'network' || state.mode === 'cities') && (
        <Choice<Exploration['network']> label={words.networkLabel} value={state.network} onChange={(network) => dispatch({ type: 'network', network })}
          options={[{ value: 'undirected', label: words.undirected }, { value: 'directed', label: words.directed }]} />
      )}
      <span className="explorer-spring" />
      <button type="button" className="explorer-tool" disabled={!canUndo} title={words.undo} aria-label={words.undo} onClick={() => dispatch({ type: 'undo' })}><Icon name="undo" /></button>
      <button type="button" className="explorer-tool" disabled={!canRedo} title={words.redo} aria-label={words.redo} onClick={() => dispatch({ type: 'redo' })}><Icon name="redo" /></button>
      <CopyLink linkText={linkText} />
      <button type="button" className="explorer-tool" title={words.help} aria-label={words.help} onClick={onHelp}><Icon name="help" /></button>
    </div>
  );
}

function CopyLink({ linkText }: { linkText: () => string }) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    const done = await writeClipboard(linkText());
    setSaid(done ? words.copied : words.copyFailed);
    setTimeout(() => setSaid(null), 4000);
  };
  return (
    <span className="explorer-copy">
      <button type="button" className="button small" onClick={() => void copy()}><Icon name="link" />{words.copyLink}</button>
      <span className="explorer-said" role="status">{said}</span>
    </span>
  );
}

/** False where the browser forbids it (no secure address, no permission). */
async function writeClipboard(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
