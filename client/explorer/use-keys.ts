/** Single keys of the explorer; silent while someone types or a dialog is open. */
import { useEffect, useRef } from 'react';

export type KeyMap = Readonly<Record<string, () => void>>;

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !(target instanceof HTMLInputElement && /^(radio|checkbox)$/.test(target.type)));

/** Where the space bar already does something. */
const pressable = (target: EventTarget | null): boolean => target instanceof Element && target.closest('button, a, summary, label, input, [role="button"], [role="application"]') !== null;

export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  useEffect(() => { latest.current = keys; });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || typing(event.target) || (event.key === ' ' && pressable(event.target)) || document.querySelector('dialog[open], [role="dialog"], [role="listbox"], [role="menu"]')) return;
      const command = event.ctrlKey || event.metaKey;
      const name = command ? `Ctrl-${event.shiftKey ? 'Shift-' : ''}${event.key.toLowerCase()}` : event.key;
      const action = latest.current[name];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
