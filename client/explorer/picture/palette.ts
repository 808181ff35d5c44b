/** Colours of the canvas, read from the theme's variables; read again when the theme changes. */
export interface Palette {
  readonly dark: boolean;
  readonly background: string;
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly border: string;
  readonly unknown: string;
  readonly categories: readonly string[];
  readonly sequence: readonly string[];
  readonly font: string;
}

export function readPalette(root: HTMLElement = document.documentElement): Palette {
  const style = getComputedStyle(root);
  const get = (name: string): string => style.getPropertyValue(name).trim();
  const series = (name: string, count: number) => Array.from({ length: count }, (_, at) => get(`--${name}-${at + 1}`));
  return {
    dark: root.dataset.theme === 'dark',
    background: get('--bg'), surface: get('--surface'), text: get('--text'), muted: get('--muted'), accent: get('--accent'),
    border: get('--border'), unknown: get('--unknown'), font: get('--font'), categories: series('cat', 10), sequence: series('seq', 5),
  };
}

/** A colour between two, as opaque `#rrggbb`: links drawn over each other do not darken into a blot. */
export function mix(from: string, to: string, share: number): string {
  const key = `${from}${to}${share}`;
  const known = mixed.get(key);
  if (known !== undefined) return known;
  const made = blend(from, to, share);
  mixed.set(key, made);
  return made;
}

const mixed = new Map<string, string>();

function blend(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  return `#${a.map((value, at) => Math.round(value + (b[at]! - value) * share).toString(16).padStart(2, '0')).join('')}`;
}

function channels(color: string): number[] {
  const hex = /^#([0-9a-f]{6})$/i.exec(color)?.[1];
  if (hex === undefined) throw new Error(`The theme colour "${color}" must be written #rrggbb.`);
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
