/** The explorer at /explore: one exploration, kept in the address. */
import { useCallback, useEffect, useState } from 'react';
import type { SearchHit } from '#model/network-wire.ts';
import { useSearchTarget } from '../ui/search-target.ts';
import { useExploration } from '../state/use-exploration.ts';
import { Explorer } from './explorer.tsx';
import { messages } from './messages.ts';
import { StartView } from './start-view.tsx';
import { useDataset } from './use-dataset.ts';
import './explorer.css';

export default function ExplorerPage() {
  const [version, setVersion] = useState<string | null>(null);
  const control = useExploration(version);
  const { state, dispatch } = control;
  const dataset = useDataset(state);
  const current = dataset.data?.dataVersion ?? null;
  useEffect(() => { if (current !== null) setVersion(current); }, [current]);
  useEffect(() => { document.title = `${messages.title} · Interurban`; }, []);

  const choose = useCallback((hit: Pick<SearchHit, 'type' | 'id'>) => dispatch({ type: 'focus', key: `${hit.type}:${hit.id}` }), [dispatch]);
  useSearchTarget(choose);

  if (state.view === 'search') return <StartView onChoose={choose} onWhole={() => dispatch({ type: 'whole' })} />;
  return <Explorer control={control} dataset={dataset} />;
}
