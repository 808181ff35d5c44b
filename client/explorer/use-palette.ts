/** The theme's colours for the canvas; a new value when the theme changes. */
import { useSyncExternalStore } from 'react';
import { readPalette, type Palette } from './palette.ts';

let current: Palette | null = null;

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(() => {
    current = null;
    changed();
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

const snapshot = (): Palette => {
  const dark = document.documentElement.dataset.theme === 'dark';
  if (current?.dark !== dark) current = readPalette();
  return current;
};

export const usePalette = (): Palette => useSyncExternalStore(subscribe, snapshot);

const still = () => window.matchMedia('(prefers-reduced-motion: reduce)');
const subscribeStill = (changed: () => void) => {
  const query = still();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};
/** True when the person asked for less motion. */
export const useReducedMotion = (): boolean => useSyncExternalStore(subscribeStill, () => still().matches);

const narrow = () => window.matchMedia('(max-width: 48rem)');
const subscribeNarrow = (changed: () => void) => {
  const query = narrow();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};
/** True on a phone: panels are sheets from below. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribeNarrow, () => narrow().matches);
