/** A picture to be written as a file: what was drawn, and what stands beside it so that the file speaks for itself. */
import type { Drawn } from '../picture/drawn.ts';
import type { Palette } from '../picture/palette.ts';

export interface LegendSwatch {
  readonly label: string;
  /** null: unknown, drawn hollow. */
  readonly color: string | null;
  readonly count: string | null;
  /** The rim of a node rather than its fill. */
  readonly ring?: boolean;
}
export interface LegendBlock {
  readonly title: string;
  readonly swatches: readonly LegendSwatch[];
  /** Discs with what their size means; radius in pixels of the stage. */
  readonly discs: readonly { readonly label: string; readonly radius: number }[];
  readonly notes: readonly string[];
}
export const PAGE_SIZES = ['screen', 'wide', 'a4'] as const;
export type PageSize = (typeof PAGE_SIZES)[number];
export type PictureLook = Pick<Palette, 'background' | 'surface' | 'text' | 'muted' | 'accent' | 'border' | 'unknown' | 'font'>;

export interface Picture {
  readonly drawn: Drawn;
  readonly look: PictureLook;
  readonly title: string;
  /** What it rests on, a line each: filters in words, source, date, data version. */
  readonly lines: readonly string[];
  /** Empty: without a legend. */
  readonly legend: readonly LegendBlock[];
  readonly size: PageSize;
  /** Said to those who do not see it. */
  readonly description: string;
}
