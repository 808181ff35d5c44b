/** A slider from 0 to 1 that says in words what its ends mean; the address follows when it stands still. */
import { useEffect, useId, useState } from 'react';
import { useDebounced } from '../../ui/use-debounced.ts';
import { controls as words } from './messages.ts';

interface ShareSliderProps {
  label: string;
  help: string;
  value: number;
  onChange: (value: number) => void;
}

export function ShareSlider({ label, help, value, onChange }: ShareSliderProps) {
  const id = useId();
  const [moved, setMoved] = useState(value);
  const settled = useDebounced(moved, 250);
  useEffect(() => setMoved(value), [value]);
  useEffect(() => {
    if (settled !== value) onChange(settled);
    // Only a move of the slider changes the address; a changed address moves the slider.
  }, [settled]);
  return (
    <div className="field">
      <span className="slider-head"><label className="field-label" htmlFor={id}>{label}</label><output htmlFor={id} className="small muted">{words.level(moved)}</output></span>
      <input id={id} type="range" min={0} max={1} step={0.1} value={moved} aria-valuetext={words.level(moved)} aria-describedby={`${id}-help`} onChange={(event) => setMoved(Number(event.target.value))} />
      <p className="field-help" id={`${id}-help`}>{help}</p>
    </div>
  );
}
