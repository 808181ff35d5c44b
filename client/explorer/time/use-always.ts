/** What the filters leave with all of time in the window that was chosen, whatever moment shows. */
import { useMemo } from 'react';
import { withoutHidden } from '../data/hide.ts';
import { filterDataset } from '../data/filter.ts';
import { filterScene, type SceneFiltered } from '../overview/scene-filter.ts';
import type { Bench } from '../use-bench.ts';

export function useAlways({ data, scene, state: { filters, hidden }, ask: { passing } }: Bench): { pictured: SceneFiltered; occasionShown: Uint8Array } {
  return useMemo(() => {
    const kept = withoutHidden(data, filterDataset(data, filters, new Set(), passing), hidden);
    return { pictured: filterScene(scene, kept), occasionShown: kept.occasionShown };
  }, [data, scene, filters, hidden, passing]);
}
