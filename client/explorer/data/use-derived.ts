/** The derived chain: dataset → filtered → scales → visuals, each step made again only when its own input changes. */
import { useDeferredValue, useMemo } from 'react';
import { FACETS, narrowsLinks, type Exploration, type Facet } from '../../state/exploration.ts';
import { yearSpan } from '../../charts/years.ts';
import type { Dataset } from './dataset.ts';
import { withoutHidden } from './hide.ts';
import { facetCounts, filterDataset, occasionsForTime, type Filtered } from './filter.ts';
import type { Palette } from '../picture/palette.ts';
import { colorScale, sizeScale, type ColorScale, type MeasureValues, type SizeScale } from '../picture/scales.ts';
import { suffixOf, withFurtherLooks } from '../picture/further-looks.ts';
import { filterScene, type SceneFiltered } from '../overview/scene-filter.ts';
import { sceneColor, sceneSize, sceneVisuals } from '../overview/scene-look.ts';
import type { Scene } from '../overview/scene.ts';
import { filtersAt } from '../time/moment.ts';
import { paleWithoutLinks, visualsOf, type Visuals } from '../picture/visuals.ts';

export interface Derived {
  readonly filtered: Filtered;
  /** 1 for nodes that all filters but the rule leave. */
  readonly withoutRule: Uint8Array;
  readonly color: ColorScale;
  readonly size: SizeScale;
  /** What the rim of a node says; null: nothing. */
  readonly border: ColorScale | null;
  /** What the filters leave of the scene, and the sizes of its nodes. */
  readonly pictured: SceneFiltered;
  readonly pictureSize: SizeScale;
  readonly visuals: Visuals;
  readonly counts: Record<Facet, ReadonlyMap<string, number>>;
  readonly timed: ReturnType<typeof occasionsForTime>;
  readonly span: readonly [number, number] | null;
  readonly unlinkedShown: boolean;
}

const NOBODY: ReadonlySet<string> = new Set();

export function useDerived(data: Dataset, scene: Scene, state: Exploration, palette: Palette, measures: Record<'color' | 'size' | 'border' | 'label', MeasureValues | null>, narrow: boolean, passing: Uint8Array | null): Derived {
  const { filters, focus, hidden } = state;
  // What stands beside the picture is counted after it: two short tasks instead of a long one.
  const later = useDeferredValue(filters);
  const { kind, topic, country, undated } = later;
  const keep = useMemo(() => new Set(focus === null ? [] : [focus]), [focus]);
  const always = useMemo(() => filterDataset(data, filters, keep, passing), [data, filters, keep, passing]);
  // At a moment links come and go; nodes stay, pale while they have none.
  const kept = useMemo(() => {
    if (state.moment === null) return always;
    return { ...filterDataset(data, filtersAt(filters, state.moment, state.trail), keep, passing), nodeShown: always.nodeShown, nodes: always.nodes };
  }, [data, filters, state.moment, state.trail, keep, passing, always]);
  const { from, to, unlinked } = later;
  // Facets about nodes count what everything but the rule leaves.
  const withoutRule = useMemo(() => filterDataset(data, { kind, topic, country, from, to, undated, unlinked, rule: null }, NOBODY).nodeShown, [data, kind, topic, country, from, to, undated, unlinked]);
  const filtered = useMemo(() => withoutHidden(data, kept, hidden), [data, kept, hidden]);
  const color = useMemo(() => colorScale(data, state.color, palette, measures.color), [data, state.color, palette, measures.color]);
  const size = useMemo(() => sizeScale(data, state.size, measures.size, narrow ? 0.62 : 1), [data, state.size, measures.size, narrow]);
  const pictured = useMemo(() => filterScene(scene, filtered), [scene, filtered]);
  const pictureSize = useMemo(() => sceneSize(scene, pictured, size, narrow ? 0.62 : 1), [scene, pictured, size, narrow]);
  const plain = useMemo(() => sceneVisuals(scene, pictured, visualsOf(scene.data, pictured, sceneColor(scene, filtered, color), pictureSize, palette, focus)), [scene, pictured, filtered, color, pictureSize, palette, focus]);
  const border = useMemo(() => (state.border === 'none' ? null : colorScale(data, state.border, palette, measures.border)), [data, state.border, palette, measures.border]);
  const suffix = useMemo(() => suffixOf(state.label, measures.label), [state.label, measures.label]);
  const look = useMemo(() => withFurtherLooks(plain, scene.data, data, border, suffix), [plain, scene, data, border, suffix]);
  const visuals = useMemo(() => (state.moment === null ? look : paleWithoutLinks(look, pictured.degree)), [look, pictured, state.moment]);
  const counts = useMemo(() => Object.fromEntries(FACETS.map((facet) => [facet, facetCounts(data, later, facet, passing)])) as unknown as Derived['counts'], [data, later, passing]);
  // The chart does not depend on the window itself: dragging it leaves the bars alone.
  const timed = useMemo(() => occasionsForTime(data, { kind, topic, country, undated, from: null, to: null, unlinked: null, rule: null }), [data, kind, topic, country, undated]);
  const span = useMemo(() => yearSpan(data.occasions), [data]);
  return { filtered, withoutRule, color, size, border, pictured, pictureSize, visuals, counts, timed, span, unlinkedShown: filters.unlinked ?? !narrowsLinks(filters) };
}
