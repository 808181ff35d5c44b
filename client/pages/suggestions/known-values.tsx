/** What can be chosen in the conditions: countries with cities, hazards, world regions, and a topic by its name. */
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { compareText } from '../../ui/number-text.ts';
import { controls as words } from './messages.ts';

/** The regions that a city without one is given, by its country. */
export const REGIONS = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'] as const;

export interface Known {
  readonly value: string;
  readonly label: string;
}

/** Countries of the cities in this network. */
export function useCountries(): readonly Known[] {
  const { data } = useQuery({ ...api.network.facets.query(), staleTime: 300_000 });
  return data?.facets.country.map(({ value, label, count }) => ({ value, label: `${label} (${count})` })) ?? [];
}

const MOST_TOPICS = 1000;

/** Topics of the scheme `hazard`, by name. */
export function useHazards(): readonly Known[] {
  const { data } = useQuery({ ...api.tables.topics.list.query({ query: { limit: MOST_TOPICS } }), staleTime: 300_000 });
  return (data?.items ?? []).filter(({ row }) => row.scheme === 'hazard').map(({ row }) => ({ value: row.id, label: row.label })).sort((a, b) => compareText(a.label, b.label));
}

export function TopicChip({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { data } = useQuery({ ...api.tables.topics.read.query({ params: { key: id } }), staleTime: 300_000 });
  const label = data?.row.label ?? id;
  return <span className="chip topic-chip">{label}<button type="button" className="chip-remove" aria-label={words.remove(label)} onClick={onRemove}>×</button></span>;
}
