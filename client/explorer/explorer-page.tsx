/** The explorer at /explore: one exploration, kept in the address. */
import { useCallback, useEffect, useState } from 'react';
import type { SearchHit } from '#model/network-wire.ts';
import { useSearchTarget } from '../ui/search-target.ts';
import { useExploration } from '../state/use-exploration.ts';
import { Explorer } from './explorer.tsx';
import { messages } from './messages.ts';
import { supportsWebGL } from './picture/webgl.ts';
import { Ignored } from './recover/link-notices.tsx';
import { StartView } from './start/start-view.tsx';
import { useDataset } from './data/use-dataset.ts';
import './explorer.css';

export default function ExplorerPage() {
  const [version, setVersion] = useState<string | null>(null);
  const control = useExploration(version);
  const { state, dispatch } = control;
  const dataset = useDataset(state);
  const current = dataset.data?.dataVersion ?? null;
  useEffect(() => { if (current !== null) setVersion(current); }, [current]);
  // While the data are on their way there is time for it.
  useEffect(() => { supportsWebGL(); }, []);
  useEffect(() => { document.title = `${messages.title} · Interurban`; }, []);

  const choose = useCallback((hit: Pick<SearchHit, 'type' | 'id'>) => dispatch({ type: 'focus', key: `${hit.type}:${hit.id}` }), [dispatch]);
  useSearchTarget(choose);

  if (state.view === 'search') return <><Ignored parts={control.ignored ?? []} /><StartView onChoose={choose} onWhole={() => dispatch({ type: 'whole' })} /></>;
  return <Explorer control={control} dataset={dataset} />;
}
