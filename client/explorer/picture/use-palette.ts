/** The theme's colours for the canvas; a new value when the theme changes. */
import { useSyncExternalStore } from 'react';
import { useMedia } from '../../ui/use-media.ts';
import { readPalette, type Palette } from './palette.ts';

let current: Palette | null = null;
/** While a picture is made for print, the canvas wears this theme instead of the page's. */
let worn: HTMLElement | null = null;
const listeners = new Set<() => void>();

/** Draws the canvas in another theme than the page; null: in the page's own again. */
export function wearTheme(theme: 'light' | 'dark' | null): void {
  worn?.remove();
  worn = null;
  if (theme !== null) {
    worn = document.createElement('div');
    worn.dataset.theme = theme;
    worn.hidden = true;
    document.body.append(worn);
  }
  current = null;
  for (const changed of listeners) changed();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  const observer = new MutationObserver(() => {
    current = null;
    changed();
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    listeners.delete(changed);
    observer.disconnect();
  };
}

const snapshot = (): Palette => {
  const root = worn ?? document.documentElement;
  if (current?.dark !== (root.dataset.theme === 'dark')) current = readPalette(root);
  return current;
};

export const usePalette = (): Palette => useSyncExternalStore(subscribe, snapshot);

/** True when the person asked for less motion. */
export const useReducedMotion = (): boolean => useMedia('(prefers-reduced-motion: reduce)');

/** True on a phone: panels are sheets from below. */
export const useNarrow = (): boolean => useMedia('(max-width: 48rem)');
