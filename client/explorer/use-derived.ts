/** The derived chain: dataset → filtered → scales → visuals, each step made again only when its own input changes. */
import { useMemo } from 'react';
import { FACETS, isFiltered, type Exploration, type Facet } from '../state/exploration.ts';
import { yearSpan } from '../charts/years.ts';
import type { Dataset } from './dataset.ts';
import { facetCounts, filterDataset, occasionsForTime, type Filtered } from './filter.ts';
import type { Palette } from './palette.ts';
import { colorScale, sizeScale, type ColorScale, type MeasureValues, type SizeScale } from './scales.ts';
import { visualsOf, type Visuals } from './visuals.ts';

export interface Derived {
  readonly filtered: Filtered;
  readonly color: ColorScale;
  readonly size: SizeScale;
  readonly visuals: Visuals;
  readonly counts: Record<Facet, ReadonlyMap<string, number>>;
  readonly timed: ReturnType<typeof occasionsForTime>;
  readonly span: readonly [number, number] | null;
  readonly unlinkedShown: boolean;
}

export function useDerived(data: Dataset, state: Exploration, palette: Palette, measures: { color: MeasureValues | null; size: MeasureValues | null }, narrow: boolean): Derived {
  const { filters, focus } = state;
  const { kind, topic, country, undated } = filters;
  const filtered = useMemo(() => filterDataset(data, filters, new Set(focus === null ? [] : [focus])), [data, filters, focus]);
  const color = useMemo(() => colorScale(data, state.color, palette, measures.color), [data, state.color, palette, measures.color]);
  const size = useMemo(() => sizeScale(data, state.size, measures.size, narrow ? 0.62 : 1), [data, state.size, measures.size, narrow]);
  const visuals = useMemo(() => visualsOf(data, filtered, color, size, palette, focus), [data, filtered, color, size, palette, focus]);
  const counts = useMemo(() => Object.fromEntries(FACETS.map((facet) => [facet, facetCounts(data, filters, facet)])) as unknown as Derived['counts'], [data, filters]);
  // The chart does not depend on the window itself: dragging it leaves the bars alone.
  const timed = useMemo(() => occasionsForTime(data, { kind, topic, country, undated, from: null, to: null, unlinked: null }), [data, kind, topic, country, undated]);
  const span = useMemo(() => yearSpan(data.occasions), [data]);
  return { filtered, color, size, visuals, counts, timed, span, unlinkedShown: filters.unlinked ?? !isFiltered(filters) };
}
