/** Search first: the explorer opens on a question, not on a hairball. */
import type { SearchHit } from '#model/network-wire.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../api.ts';
import { SearchBox } from '../ui/search-box.tsx';
import { messages } from './messages.ts';

const words = messages.search;
const SUGGESTIONS = 8;

interface StartViewProps {
  onChoose: (hit: Pick<SearchHit, 'type' | 'id'>) => void;
  onWhole: () => void;
}

export function StartView({ onChoose, onWhole }: StartViewProps) {
  const connected = useConnectedCities();
  return (
    <div className="explorer-start">
      <h1>{words.heading}</h1>
      <p className="muted">{words.lead}</p>
      <SearchBox size="large" label={words.label} onChoose={onChoose} autoFocus />
      {connected.length > 0 && (
        <section aria-label={words.connected}>
          <h2 className="muted small">{words.connected}</h2>
          <ul className="explorer-chips">
            {connected.map(({ id, name }) => (
              <li key={id}><button type="button" className="explorer-chip" onClick={() => onChoose({ type: 'city', id })}>{name}</button></li>
            ))}
          </ul>
        </section>
      )}
      <button type="button" className="button" onClick={onWhole}>{words.wholeNetwork}</button>
      <p className="muted small">{words.keys}</p>
    </div>
  );
}

/** A few places to begin, by degree; an aid only, so nothing is shown when it cannot be had. */
function useConnectedCities(): { id: string; name: string }[] {
  const { data } = useQuery({ ...api.measures.read.query({ params: { id: 'degree' } }), staleTime: 300_000 });
  return useMemo(() => {
    if (!data) return [];
    const [idAt, nameAt, valueAt] = ['id', 'name', 'value'].map((name) => data.columns.findIndex((column) => column.name === name)) as [number, number, number];
    return data.rows.map((row) => ({ id: String(row[idAt]), name: String(row[nameAt]), value: Number(row[valueAt] ?? 0) }))
      .filter(({ value }) => value > 0).sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1)).slice(0, SUGGESTIONS);
  }, [data]);
}
