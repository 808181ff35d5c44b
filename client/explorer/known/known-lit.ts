/** Cities lit by when it came to them: full where it certainly had, a ring where it only possibly had; the earlier the stronger. */
import type { KnownAnswer } from '#model/path.ts';
import type { Palette } from '../picture/palette.ts';
import type { Lit, LitNode } from '../picture/reducers.ts';

/** Years of arrival in as many spans as there are colours, earliest first. */
export function arrivalSpans(answer: Pick<KnownAnswer, 'items'>, colors: number): { readonly first: number; readonly last: number }[] {
  const years = answer.items.map((item) => yearOfArrival(item)).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  const count = Math.min(colors, last - first + 1);
  const width = (last - first + 1) / count;
  return Array.from({ length: count }, (_, at) => ({ first: first + Math.round(at * width), last: first + Math.round((at + 1) * width) - 1 }));
}

/** The certain day counts where there is one. */
export const yearOfArrival = ({ certain, possible }: { certain: string | null; possible: string }): number => Number((certain ?? possible).slice(0, 4));

/** `keyOf` gives what stands in the picture for a city; of several, the first to be reached counts. */
export function knownLit(answer: KnownAnswer, source: string, palette: Palette, keyOf: (key: string) => string): Lit {
  const spans = arrivalSpans(answer, palette.sequence.length);
  const colorOf = (year: number) => spanColor(spans, year, palette.sequence);
  const nodes = new Map<string, LitNode>([[source, { color: null, hollow: false, named: true, end: true }]]);
  for (const item of answer.items) {
    const key = keyOf(`city:${item.city.id}`);
    if (!nodes.has(key)) nodes.set(key, { color: colorOf(yearOfArrival(item)), hollow: item.certain === null, named: false, end: false });
  }
  return { nodes, links: new Set() };
}

/** The strongest colour is the earliest. */
export function spanColor(spans: ReturnType<typeof arrivalSpans>, year: number, sequence: readonly string[]): string {
  const at = spans.findIndex(({ last }) => year <= last);
  return sequence[sequence.length - 1 - (at === -1 ? spans.length - 1 : at)]!;
}
