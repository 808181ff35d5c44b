/** What the example questions are made from: the network where it is small enough, else its measure of degree. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api.ts';
import { questionsFor, type Question } from './questions.ts';

/** Up to here the network is a small answer, and the explorer needs it next anyway. */
const MOST_CITIES = 2000;
const SUGGESTIONS = 8;

interface City { readonly id: string; readonly name: string }
export interface FirstSteps {
  readonly questions: readonly Question[];
  readonly connected: readonly City[];
  readonly waiting: boolean;
}

/** An aid only: what cannot be had is left out. */
export function useFirstSteps(): FirstSteps {
  const health = useQuery(api.health.query());
  const cities = health.data?.counts.cities;
  const network = useQuery({ ...api.network.whole.query({ query: { network: 'undirected' } }), structuralSharing: false, enabled: cities !== undefined && cities > 0 && cities <= MOST_CITIES });
  const practices = useQuery({ ...api.flows.practices.query({ query: { limit: 1000 } }), staleTime: 300_000 });
  const degree = useQuery({ ...api.measures.read.query({ params: { id: 'degree' } }), staleTime: 300_000, enabled: cities !== undefined && cities > 0 });
  const connected = useMemo(() => (degree.data ? mostConnected(degree.data) : []), [degree.data]);
  const questions = useMemo(
    () => questionsFor({ network: network.data ?? null, practices: practices.data?.items ?? null, mostConnected: connected[0] ?? null }),
    [network.data, practices.data, connected],
  );
  const waiting = [health, network, practices, degree].some((query) => query.isLoading);
  return { questions: waiting ? [] : questions, connected, waiting };
}

function mostConnected({ columns, rows }: { columns: readonly { name: string }[]; rows: readonly (readonly unknown[])[] }): City[] {
  const [idAt, nameAt, valueAt] = ['id', 'name', 'value'].map((name) => columns.findIndex((column) => column.name === name)) as [number, number, number];
  return rows.map((row) => ({ id: String(row[idAt]), name: String(row[nameAt]), value: Number(row[valueAt] ?? 0) }))
    .filter(({ value }) => value > 0).sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1)).slice(0, SUGGESTIONS);
}
