/**
 * Third link of the chain: how each node and link looks, by place in the dataset. The
 * renderer's reducers read this; the graph they restyle stays as it is.
 */
import type { Dataset } from '../data/dataset.ts';
import type { Filtered } from '../data/filter.ts';
import { mix, type Palette } from './palette.ts';
import type { ColorScale, SizeScale } from './scales.ts';

export interface Visuals {
  readonly palette: Palette;
  readonly focus: string | null;
  /** `rim`: the rim says something and is drawn wide enough to be read. */
  readonly node: (at: number) => { hidden: boolean; color: string; borderColor: string; size: number; rim?: boolean };
  readonly link: (at: number) => { hidden: boolean; color: string; size: number };
  /** Shown occasions of a link. */
  readonly occasions: (at: number) => number;
  /** The name beside a node where it is not just its label. */
  readonly name?: (at: number) => string;
}

export function visualsOf(data: Dataset, filtered: Filtered, color: ColorScale, size: SizeScale, palette: Palette, focus: string | null): Visuals {
  const crowded = data.links.length > 3000;
  const line = mix(palette.background, palette.muted, crowded ? 0.3 : data.links.length > 800 ? 0.46 : 0.55);
  const rim = palette.background;
  return {
    palette, focus, occasions: (at) => filtered.linkCount[at]!,
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

/** While time plays: what has no link yet is there, but pale. */
export function paleWithoutLinks(visuals: Visuals, degree: Uint32Array): Visuals {
  const { palette: { background } } = visuals;
  return {
    ...visuals,
    node: (at) => {
      const look = visuals.node(at);
      return degree[at]! > 0 ? look : { ...look, color: mix(background, look.color, 0.3), borderColor: mix(background, look.borderColor, 0.4) };
    },
  };
}
