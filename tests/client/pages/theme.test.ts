import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../client/ui/theme.css', import.meta.url), 'utf8');
/** Hex tokens of one rule; the dark rule overrides the light one. */
function tokens(selector: string): Record<string, string> {
  const rule = css.slice(css.indexOf(`${selector} {`), css.indexOf('\n}', css.indexOf(`${selector} {`)));
  return Object.fromEntries([...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value] as [string, string]));
}
const light = tokens(':root');
const themes = { light, dark: { ...light, ...tokens(":root[data-theme='dark']") } };

/** Relative luminance and contrast ratio, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each(Object.entries(themes))('the %s theme', (_, theme) => {
  const ratio = (a: string, b: string) => contrast(theme[a] as string, theme[b] as string);
  it('computes the contrast of black and white as 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });
  it.each(['text', 'muted', 'accent', 'good', 'warn', 'bad'])('has 4.5:1 for %s on every surface', (name) => {
    for (const ground of ['bg', 'surface', 'surface-2']) expect(ratio(name, ground), ground).toBeGreaterThanOrEqual(4.5);
  });
  it.each([['on-accent', 'accent'], ['accent', 'accent-soft'], ['good', 'good-soft'], ['warn', 'warn-soft'], ['bad', 'bad-soft'], ['muted', 'surface-3'], ['text', 'surface-3']])('has 4.5:1 for %s on %s', (front, ground) => {
    expect(ratio(front, ground)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(['border-strong', 'focus', ...Array.from({ length: 10 }, (__, index) => `cat-${index + 1}`)])('has 3:1 for the shape %s', (name) => {
    for (const ground of ['bg', 'surface']) expect(ratio(name, ground), ground).toBeGreaterThanOrEqual(3);
  });
});
