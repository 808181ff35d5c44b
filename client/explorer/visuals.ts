/**
 * Third link of the chain: how each node and link looks, by place in the dataset. The
 * renderer's reducers read this; the graph they restyle stays as it is.
 */
import type { Dataset } from './dataset.ts';
import type { Filtered } from './filter.ts';
import { mix, type Palette } from './palette.ts';
import type { ColorScale, SizeScale } from './scales.ts';

export interface Visuals {
  readonly palette: Palette;
  readonly focus: string | null;
  readonly node: (at: number) => { hidden: boolean; color: string; borderColor: string; size: number };
  readonly link: (at: number) => { hidden: boolean; color: string; size: number };
}

export function visualsOf(data: Dataset, filtered: Filtered, color: ColorScale, size: SizeScale, palette: Palette, focus: string | null): Visuals {
  const crowded = data.links.length > 3000;
  const line = mix(palette.background, palette.muted, crowded ? 0.3 : data.links.length > 800 ? 0.46 : 0.55);
  const rim = palette.background;
  return {
    palette, focus,
    node: (at) => {
      const known = color.colorOf(at);
      return {
        hidden: filtered.nodeShown[at] === 0, color: known ?? palette.background, borderColor: known === null ? palette.unknown : rim, size: size.sizeOf(at),
      };
    },
    link: (at) => ({
      hidden: filtered.linkShown[at] === 0 || filtered.nodeShown[data.links[at]!.source] === 0 || filtered.nodeShown[data.links[at]!.target] === 0,
      color: line,
      size: (crowded ? 0.7 : data.links.length > 800 ? 0.9 : 1.2) * Math.min(4, Math.sqrt(Math.max(1, filtered.linkCount[at]!))),
    }),
  };
}
