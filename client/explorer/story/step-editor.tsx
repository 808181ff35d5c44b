/** One step of a story: its place, its view, its words. Alt with the arrow keys moves it. */
import { useState } from 'react';
import { Icon } from '../icons.tsx';
import { messages as words } from './messages.ts';
import { changeStep, type Step } from './stories.ts';
import { Written } from './written.tsx';

interface StepEditorProps {
  step: Step;
  at: number;
  of: number;
  name: string;
  act: (change: () => Promise<unknown>, text: string) => Promise<void>;
  /** The address of what is on the screen. */
  view: () => string;
  onMove: (by: 1 | -1) => void;
  onShow: () => void;
  onRemove: () => void;
}

export function StepEditor({ step, at, of, name, act, view, onMove, onShow, onRemove }: StepEditorProps) {
  const [open, setOpen] = useState(false);
  const keys = (event: React.KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  const tool = (label: string, icon: 'up' | 'down', by: 1 | -1, disabled: boolean) => (
    <button type="button" className="explorer-tool" aria-label={`${label}: ${name}`} title={label} disabled={disabled} onClick={() => onMove(by)}><Icon name={icon} /></button>
  );
  return (
    <li className="story-step" onKeyDown={keys}>
      <div className="story-step-head">
        <button type="button" className="story-step-name" aria-expanded={open} onClick={() => setOpen(!open)}><span className="explorer-count">{at + 1}</span> {name}</button>
        {tool(words.up, 'up', -1, at === 0)}
        {tool(words.down, 'down', 1, at === of - 1)}
      </div>
      {open && (
        <div className="story-step-body">
          <Written label={words.stepTitle} value={step.title} onWrite={(title) => act(() => changeStep(step, { title }), words.saved)} />
          <Written label={words.text} value={step.text} lines={5} hint={words.textHint} onWrite={(text) => act(() => changeStep(step, { text }), words.saved)} />
          <div className="explorer-actions">
            <button type="button" className="button small" onClick={onShow}>{words.show}</button>
            <button type="button" className="button small" onClick={() => void act(() => changeStep(step, { address: view() }), words.replaced(name))}>{words.replace}</button>
            <button type="button" className="button small danger" onClick={onRemove}>{words.remove}</button>
          </div>
        </div>
      )}
    </li>
  );
}
