/** For a control that turns into another one when a value is chosen or taken away: the focus goes on in what took its place. */
import { useEffect, useRef, type RefObject } from 'react';

export function useKeptFocus<E extends HTMLElement>(value: string): RefObject<E | null> {
  const holder = useRef<E>(null);
  const before = useRef(value);
  useEffect(() => {
    if (before.current !== value && document.activeElement === document.body) holder.current?.querySelector<HTMLElement>('input, button')?.focus();
    before.current = value;
  }, [value]);
  return holder;
}
