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

/** Simulated colour vision in linear RGB: Machado, Oliveira & Fernandes 2009, severity 1. */
const VISION = {
  full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};
/** OKLab (Ottosson 2020) of a colour as somebody with that vision sees it. */
function seen(hex: string, vision: number[][]): number[] {
  const rgb = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  const times = (rows: number[][], vector: number[]) => rows.map((row) => row.reduce((sum, factor, at) => sum + factor * (vector[at] as number), 0));
  const shown = times(vision, rgb).map((c) => Math.max(0, c));
  const cones = times([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]], shown).map(Math.cbrt);
  return times([[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]], cones);
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
  // 0.02 is a difference one can just see side by side.
  it.each(Object.entries(VISION))('keeps every two categories 0.08 apart in OKLab for %s colour vision', (__, vision) => {
    const colours = Array.from({ length: 10 }, (___, index) => seen(theme[`cat-${index + 1}`] as string, vision));
    const distances = colours.flatMap((a, at) => colours.slice(at + 1).map((b) => Math.hypot(...a.map((value, axis) => value - (b[axis] as number)))));
    expect(distances).toHaveLength(45);
    expect(Math.min(...distances)).toBeGreaterThan(0.08);
  });
});
