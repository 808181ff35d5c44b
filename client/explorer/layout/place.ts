/** The layouts that are worked out at once; forces run in a worker (layout.ts). Pure: the same data give the same places. */
import type { Layout } from '../../state/exploration.ts';
import type { Dataset } from '../data/dataset.ts';
import { messages } from '../messages.ts';
import { sizeScale } from '../picture/scales.ts';
import { blocks } from './blocks.ts';
import { circle } from './circle.ts';
import { geographic } from './geographic.ts';
import type { Placed } from './guides.ts';
import { messages as words } from './messages.ts';
import { rings } from './rings.ts';
import { timeline } from './timeline.ts';

export type PlacedLayout = Exclude<Layout, 'force'>;
export interface Placing {
  readonly focus: string | null;
  /** Community of each city by its id; null while it is not known. */
  readonly groups: ReadonlyMap<string, string> | null;
}

const blockWords = { unknown: words.noRegion, type: (type: keyof typeof messages.types) => messages.types[type] };

/** Null while what the layout needs is not there yet. */
export function placeBy(layout: PlacedLayout, data: Dataset, { focus, groups }: Placing): Placed | null {
  switch (layout) {
    case 'radial': {
      const centre = focus === null ? mostNeighbours(data) : (data.nodeAt.get(focus) ?? mostNeighbours(data));
      return centre === null ? { positions: new Map(), guides: [] } : rings(data, centre, { steps: words.steps, apart: words.apart });
    }
    case 'region':
      return blocks(data, blockWords);
    case 'time':
      return timeline(data, { ...blockWords, undated: words.undated });
    case 'map':
      return geographic(data, sizeScale(data, 'degree', null).sizeOf, { unplaced: words.unplaced });
    case 'circle':
      return groups === null ? null : circle(data, groups, { community: words.community, loose: words.loose });
  }
}

function mostNeighbours(data: Dataset): number | null {
  let best: number | null = null;
  data.nodes.forEach(({ neighbours }, at) => { if (best === null || neighbours > data.nodes[best]!.neighbours) best = at; });
  return best;
}
