/** A text that is saved when one leaves its field; an empty one is unknown. */
import { useEffect, useId, useState } from 'react';

interface WrittenProps {
  label: string;
  value: string | null;
  hint?: string;
  required?: boolean;
  /** More than one: a field of several lines. */
  lines?: number;
  onWrite: (text: string | null) => Promise<void>;
}

export function Written({ label, value, hint, required = false, lines = 1, onWrite }: WrittenProps) {
  const id = useId();
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const leave = () => {
    const next = text.trim() === '' ? null : text.trim();
    if (next === null && required) setText(value ?? '');
    else if (next !== value) void onWrite(next);
  };
  const shared = { id, className: 'input', value: text, onBlur: leave, ...(hint === undefined ? {} : { 'aria-describedby': `${id}h` }) };
  return (
    <div className="story-field">
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? <textarea {...shared} rows={lines} onChange={(event) => setText(event.target.value)} /> : <input {...shared} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') leave(); }} />}
      {hint !== undefined && <span id={`${id}h`} className="muted explorer-note">{hint}</span>}
    </div>
  );
}
