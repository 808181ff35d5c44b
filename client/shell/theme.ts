/** The chosen theme: system, light or dark. public/before-paint.js applies it before the first paint. */
import { useEffect, useState } from 'react';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
const KEY = 'interurban.theme';
const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)');
/** Colours of the system go with the system's light or dark, whatever is chosen here. */
const forced = () => matchMedia('(forced-colors: active)');

function stored(): ThemeChoice {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system'; // Storage is switched off: nothing to remember.
  }
}

function remember(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Storage is switched off: the choice lasts until the page is left.
  }
}

/** Sets `data-theme` and fires `themechange` on the document, for whoever draws on a canvas. */
function apply(choice: ThemeChoice): void {
  const theme = choice === 'system' || forced().matches ? (systemIsDark().matches ? 'dark' : 'light') : choice;
  if (document.documentElement.dataset['theme'] === theme) return;
  document.documentElement.dataset['theme'] = theme;
  document.dispatchEvent(new CustomEvent('themechange', { detail: theme }));
}

export function useTheme(): [ThemeChoice, (choice: ThemeChoice) => void] {
  const [choice, setChoice] = useState(stored);
  useEffect(() => {
    apply(choice);
    const media = [systemIsDark(), forced()];
    const follow = () => apply(choice);
    media.forEach((each) => each.addEventListener('change', follow));
    return () => media.forEach((each) => each.removeEventListener('change', follow));
  }, [choice]);
  return [
    choice,
    (next) => {
      remember(next);
      setChoice(next);
    },
  ];
}
