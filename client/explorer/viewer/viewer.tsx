/**
 * A view of the explorer to look at only: picture, legend and zoom, without header, filters
 * or anything that writes. Frames and stories are made of it; another address flies there.
 */
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { encodePermalink, decodePermalink } from '../../state/permalink.ts';
import { startHistory, travel, type HistoryAction } from '../../state/history.ts';
import type { ExplorationControl } from '../../state/use-exploration.ts';
import type { Dataset } from '../data/dataset.ts';
import { useDataset, type DatasetState } from '../data/use-dataset.ts';
import { PictureArea } from '../picture/picture-area.tsx';
import { useReducedMotion } from '../picture/use-palette.ts';
import { ShownLine } from '../shown-line.tsx';
import { TableView } from '../table/table-view.tsx';
import { useBench } from '../use-bench.ts';
import { goneFrom, isLooking } from './looking.ts';
import { messages as words } from './messages.ts';
import '../explorer.css';
import './viewer.css';

const restored = (query: string) => decodePermalink(new URLSearchParams(query));

export function Viewer({ query }: { query: string }) {
  const [history, dispatchAll] = useReducer(travel, query, (first) => startHistory(restored(first)));
  const shown = useRef(query);
  useEffect(() => {
    if (shown.current === query) return;
    shown.current = query;
    dispatchAll({ type: 'restore', state: restored(query) });
  }, [query]);
  const dispatch = useCallback((action: HistoryAction) => { if (isLooking(action)) dispatchAll(action); }, []);
  const state = history.present;
  const control = useMemo((): ExplorationControl => ({ state, dispatch, canUndo: false, canRedo: false }), [state, dispatch]);
  const dataset = useDataset(state);
  if (dataset.data !== null) return <Looking control={control} dataset={dataset} data={dataset.data} />;
  if (dataset.missing) return <p className="viewer-note" role="status">{words.missingFocus(state.focus ?? '')}</p>;
  if (dataset.error) return <div className="explorer-message"><ErrorNotice title={words.failed} error={dataset.error} onRetry={dataset.retry} /></div>;
  return <div className="explorer-progress" role="progressbar" aria-label={words.title} />;
}

function Looking({ control, dataset, data }: { control: ExplorationControl; dataset: DatasetState; data: Dataset }) {
  const bench = { ...useBench(control, dataset, data), viewing: true };
  const { state } = bench;
  const gone = goneFrom(state, data);
  const changed = state.dataVersion !== null && state.dataVersion !== data.dataVersion;
  useFade(bench.root, data.scene);
  return (
    <div ref={bench.root} className="explorer viewer" data-sheet={bench.sheet ?? undefined}>
      {dataset.loading && <div className="explorer-progress" role="progressbar" aria-label={words.title} />}
      {(changed || gone.length > 0) && <p className="viewer-note" role="status">{[changed ? words.changed : '', gone.length > 0 ? words.gone(gone.join(', ')) : ''].filter((part) => part !== '').join(' ')}</p>}
      <div className="explorer-body">
        <section className="explorer-centre" aria-label={words.title}>
          <ShownLine bench={bench} />
          {state.tab === 'table' && <TableView bench={bench} />}
          <PictureArea bench={bench} />
          {bench.narrow && <button type="button" className="button small viewer-legend-button" aria-expanded={bench.sheet === 'legend'} onClick={() => bench.setSheet(bench.sheet === 'legend' ? null : 'legend')}>{bench.sheet === 'legend' ? words.hideLegend : words.showLegend}</button>}
        </section>
      </div>
    </div>
  );
}

/** Another set of nodes comes in softly; within the same one the camera flies. */
function useFade(root: React.RefObject<HTMLElement | null>, scene: string): void {
  const still = useReducedMotion();
  const before = useRef(scene);
  useEffect(() => {
    if (before.current === scene) return undefined;
    before.current = scene;
    const stage = root.current?.querySelector('.explorer-stage');
    if (still || !stage) return undefined;
    const running = stage.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 450, easing: 'ease-out' });
    return () => running.cancel();
  }, [root, scene, still]);
}

/** The address of the whole explorer with the same view. */
export const fullAddress = (query: string): string => `/explore?${encodePermalink(restored(query)).toString()}`;
