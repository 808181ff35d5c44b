/** What to hold out, with which seeds. */
import { useId } from 'react';
import type { BacktestChoice } from './backtest-form-state.ts';
import { words } from './messages.ts';

export function BacktestForm({ choice, onChange }: { choice: BacktestChoice; onChange: (choice: BacktestChoice) => void }) {
  const id = useId();
  const field = (name: 'share' | 'date' | 'seeds' | 'bootstrap', label: string, help: string, mode: 'numeric' | 'decimal' | 'text') => (
    <div className="field">
      <label className="field-label" htmlFor={`${id}-${name}`}>{label}</label>
      <input id={`${id}-${name}`} className="input" value={choice[name]} inputMode={mode} maxLength={200} autoComplete="off" aria-describedby={`${id}-${name}-help`}
        onChange={(event) => onChange({ ...choice, [name]: event.target.value })} />
      <p className="field-help" id={`${id}-${name}-help`}>{help}</p>
    </div>
  );
  return (
    <div className="backtest-form">
      <fieldset>
        <legend className="field-label">{words.hold}</legend>
        {(['random', 'before'] as const).map((kind) => (
          <label key={kind} className="check">
            <input type="radio" name={`${id}-kind`} checked={choice.kind === kind} onChange={() => onChange({ ...choice, kind })} />
            <span>{words[kind]}</span>
          </label>
        ))}
      </fieldset>
      {choice.kind === 'random' ? field('share', words.share, words.shareHelp, 'decimal') : field('date', words.date, `${words.dateHelp}. ${words.dateNeeds}`, 'text')}
      {field('seeds', words.seeds, words.seedsHelp, 'text')}
      {field('bootstrap', words.bootstrap, words.bootstrapHelp, 'numeric')}
      <label className="check field">
        <input type="checkbox" checked={choice.learningCurve} onChange={(event) => onChange({ ...choice, learningCurve: event.target.checked })} />
        <span>{words.curve}<span className="field-help"> {words.curveHelp}</span></span>
      </label>
    </div>
  );
}
