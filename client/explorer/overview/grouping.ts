/**
 * Which group each city belongs to. A city whose group is not known is in the group
 * `UNKNOWN`: nothing is guessed, and no city is left out.
 */
import type { Exploration, Grouping } from '../../state/exploration.ts';
import type { Dataset } from '../data/dataset.ts';

export type GroupBy = Exclude<Grouping, 'auto' | 'none'>;

/** Stands for the group of cities without one, in the state and in keys. */
export const UNKNOWN = '?';
/** Up to so many nodes a network is shown as it is, unless groups are asked for. */
export const MOST_UNGROUPED = 800;
/** Share of cities with a known region from which regions tell a network apart. */
const MOSTLY = 0.6;

export interface CityGroups {
  readonly by: GroupBy;
  /** Group of each node of the dataset. */
  readonly of: readonly string[];
}

/** What is grouped by; null where cities stand for themselves. Only the whole network has groups, and a map has its own. */
export function groupingOf(data: Dataset, { view, group, tab }: Pick<Exploration, 'view' | 'group' | 'tab'>): GroupBy | null {
  if (view !== 'network' || tab === 'map' || group === 'none') return null;
  if (group !== 'auto') return group;
  if (data.nodes.length <= MOST_UNGROUPED) return null;
  const regions = new Set<string>();
  let known = 0;
  for (const { region } of data.nodes) {
    if (region === null) continue;
    known += 1;
    regions.add(region);
  }
  return known >= MOSTLY * data.nodes.length && regions.size > 1 ? 'region' : 'community';
}

/** What a grouping may need beside the data; null while it is not there. */
export interface GroupSources {
  /** Label of each city's community by its id, as the measure gives it. */
  readonly communities: ReadonlyMap<string, number | string | null> | null;
  /** Group of each node by saved sets (set-groups.ts). */
  readonly sets: readonly (string | null)[] | null;
}

export function groupCities(data: Dataset, by: GroupBy, { communities, sets }: GroupSources): CityGroups {
  const valueOf = (at: number): string | null => {
    const node = data.nodes[at]!;
    switch (by) {
      case 'region': return node.region;
      case 'country': return node.country;
      case 'income': return node.incomeGroup;
      case 'community': { const label = communities?.get(node.id) ?? null; return label === null ? null : String(label); }
      case 'topic': return mainTopic(data, at);
      case 'set': return sets?.[at] ?? null;
    }
  };
  return { by, of: data.nodes.map((_, at) => valueOf(at) || UNKNOWN) };
}

/**
 * The topic of most of a city's occasions, each counted once however many links it made;
 * among equals the id that comes first as text. Null where no occasion has a topic.
 */
export function mainTopic(data: Dataset, node: number): string | null {
  const occasions = new Set<number>();
  for (const link of data.linksOf[node]!) for (const occasion of data.links[link]!.occasions) occasions.add(occasion);
  const counts = new Map<string, number>();
  for (const occasion of occasions) for (const topic of new Set(data.occasions[occasion]!.topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  let best: string | null = null;
  for (const [topic, count] of counts) {
    const most = best === null ? 0 : counts.get(best)!;
    if (count > most || (count === most && topic < best!)) best = topic;
  }
  return best;
}
