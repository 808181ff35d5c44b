/** The scene of the present exploration; made again when the data, the grouping or what is open changes. */
import type { MeasureDescription } from '#model/measure.ts';
import { setGroupLabel } from '#model/set-groups.ts';
import { useMemo } from 'react';
import type { Exploration } from '../../state/exploration.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import type { SetGroups } from '../ask/use-set-groups.ts';
import type { Dataset } from '../data/dataset.ts';
import { useMeasure } from '../data/use-measures.ts';
import { messages as shared } from '../messages.ts';
import { usePictureTab } from '../picture/picture-tab.ts';
import { groupCities, groupingOf, UNKNOWN, type GroupBy } from './grouping.ts';
import { messages } from './messages.ts';
import { groupedScene, plainScene, type Scene } from './scene.ts';

export interface SceneState {
  readonly scene: Scene;
  /** Communities or sets are being worked out: until then all cities are in one group. */
  readonly waiting: boolean;
  readonly failed: boolean;
}

/** What the overview of the present exploration groups by; null where cities stand for themselves. */
export function useGrouping(data: Dataset, state: Exploration): GroupBy | null {
  const { view, group } = state;
  const tab = usePictureTab(state);
  return useMemo(() => groupingOf(data, { view, group, tab }), [data, view, group, tab]);
}

export function useScene(data: Dataset, state: Exploration, by: GroupBy | null, catalogue: readonly MeasureDescription[], topicLabel: (id: string) => string, setGroups: SetGroups): SceneState {
  const { opened } = state;
  const found = useMeasure(by === 'community' ? 'measure:community' : 'none', state.network, catalogue);
  const communities = found.values?.values ?? null;
  const sets = setGroups.of;
  const failed = (by === 'community' && found.failed) || setGroups.failed;
  const waiting = !failed && ((by === 'community' && communities === null) || (by === 'set' && sets === null));
  // Without what it takes cities stand for themselves, and a notice says so.
  const wanted = failed ? null : by;
  const groups = useMemo(() => (wanted === null ? null : groupCities(data, wanted, { communities, sets })), [data, wanted, communities, sets]);
  // Names of topics and what is open make no other scene where nothing is grouped.
  const ungrouped = groups === null;
  const plain = useMemo(() => (ungrouped ? plainScene(data) : null), [data, ungrouped]);
  const grouped = useMemo(() => groups && groupedScene(data, groups, opened, (value) => groupLabel(data, groups.by, value, topicLabel, setGroups.nameOf)), [data, groups, opened, topicLabel, setGroups.nameOf]);
  return { scene: (grouped ?? plain)!, waiting, failed };
}

/** A community is named after the city whose id is its label. */
function groupLabel(data: Dataset, by: GroupBy, value: string, topicLabel: (id: string) => string, setName: (id: string) => string): string {
  if (value === UNKNOWN) return messages.unknown;
  switch (by) {
    case 'region': return valueText(value);
    case 'country': return shared.countryName(value);
    case 'income': return shared.incomeGroup[value] ?? value;
    case 'community': return shared.legend.groupOf(data.nodes[data.nodeAt.get(`city:${value}`) ?? -1]?.label ?? value);
    case 'topic': return topicLabel(value);
    case 'set': return setGroupLabel(value, setName, messages.inNoSet);
  }
}
