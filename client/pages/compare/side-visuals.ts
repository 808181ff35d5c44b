/** How one side is drawn: full and in colour what stands only here, as a quiet ring what stands on both. */
import type { Filtered } from '../../explorer/data/filter.ts';
import type { Dataset } from '../../explorer/data/dataset.ts';
import { mix, type Palette } from '../../explorer/picture/palette.ts';
import type { Visuals } from '../../explorer/picture/visuals.ts';

export function sideVisuals(data: Dataset, here: Filtered, there: Filtered, palette: Palette, color: string, focus: string | null): Visuals {
  const quiet = mix(palette.background, palette.muted, 0.55);
  const size = (at: number) => 5 + 1.6 * Math.sqrt(Math.max(here.degree[at]!, there.degree[at]!));
  return {
    palette, focus, occasions: (at) => here.linkCount[at]!,
    node: (at) => {
      const both = here.nodeShown[at] === 1 && there.nodeShown[at] === 1;
      return { hidden: here.nodeShown[at] === 0, color: both ? palette.background : color, borderColor: both ? palette.muted : palette.background, size: Math.min(14, size(at)) };
    },
    link: (at) => ({
      hidden: here.linkShown[at] === 0, color: there.linkShown[at] === 1 ? quiet : mix(palette.background, color, data.links.length > 600 ? 0.45 : 0.75),
      size: (data.links.length > 600 ? 0.9 : 1.4) * Math.min(4, Math.sqrt(Math.max(1, here.linkCount[at]!))),
    }),
  };
}
