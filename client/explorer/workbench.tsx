/** Puts the parts around the picture: filters, time, legend, panels, keys and what is said aloud. */
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { isFiltered } from '../state/exploration.ts';
import { encodePermalink } from '../state/permalink.ts';
import type { ExplorationControl } from '../state/use-exploration.ts';
import { Canvas, type CanvasHandle } from './canvas.tsx';
import type { Dataset } from './dataset.ts';
import { FilterPanel } from './filter-panel.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { Icon } from './icons.tsx';
import { Legend } from './legend.tsx';
import { LinkPanel, linksBetween } from './link-panel.tsx';
import { messages } from './messages.ts';
import { ProfilePanel } from './profile-panel.tsx';
import { supportsWebGL } from './renderer.ts';
import { TableView } from './table-view.tsx';
import { TimeRange } from './time-range.tsx';
import { Toolbar } from './toolbar.tsx';
import type { DatasetState } from './use-dataset.ts';
import { useDerived } from './use-derived.ts';
import { useKeys } from './use-keys.ts';
import { useMeasure, useNodeMeasures } from './use-measures.ts';
import { useNarrow, usePalette } from './use-palette.ts';
import { DIRECTIONS, mostConnected, neighbourTowards } from './walk.ts';
import { ZoomBar } from './zoom-bar.tsx';

const words = messages.states;
type Sheet = 'filters' | 'time' | 'legend' | null;

export function Workbench({ control, dataset, data }: { control: ExplorationControl; dataset: DatasetState; data: Dataset }) {
  const { state, dispatch } = control;
  const palette = usePalette();
  const narrow = useNarrow();
  const catalogue = useNodeMeasures();
  const [colorMeasure, sizeMeasure] = [useMeasure(state.color, state.network, catalogue), useMeasure(state.size, state.network, catalogue)];
  const derived = useDerived(data, state, palette, { color: colorMeasure.values, size: sizeMeasure.values }, narrow);
  const { filtered, visuals } = derived;

  const canvas = useRef<CanvasHandle>(null);
  const root = useRef<HTMLDivElement>(null);
  const [webgl] = useState(supportsWebGL);
  const [arranging, setArranging] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const [sheet, setSheet] = useState<Sheet>(null);
  const [legendOpen, setLegendOpen] = useState(true);
  const [seenVersion, setSeenVersion] = useState<string | null>(null);

  const selectedKeys = useMemo(() => new Set(state.selected), [state.selected]);
  const selectedLinks = useMemo(() => new Set(state.link ? linksBetween(data, state.link).map((at) => data.links[at]!.key) : []), [state.link, data]);
  const selected = useMemo(() => ({ selected: selectedKeys, links: selectedLinks }), [selectedKeys, selectedLinks]);

  const last = state.selected.at(-1) ?? null;
  const expandable = last ?? state.focus;
  const events = useMemo(() => ({
    node: (key: string, add: boolean) => dispatch(add ? { type: 'toggle-selected', key } : { type: 'select', keys: [key] }),
    focusNode: (key: string) => dispatch({ type: 'focus', key }),
    link: (key: string) => {
      const link = data.links[data.linkAt.get(key) ?? -1];
      if (link) dispatch({ type: 'select-link', ends: [data.nodes[link.source]!.key, data.nodes[link.target]!.key] });
    },
    background: () => dispatch({ type: 'deselect' }),
    camera: (camera: typeof state.camera) => dispatch({ type: 'camera', camera }),
    arranging: setArranging,
    failed: setFailure,
  }), [data, dispatch]);

  const expand = () => {
    const node = expandable === null ? undefined : data.nodes[data.nodeAt.get(expandable) ?? -1];
    if (node && node.more > 0) dispatch({ type: 'expand', key: node.key });
  };
  const back = () => {
    if (sheet) setSheet(null);
    else dispatch({ type: 'deselect' });
  };
  useKeys({
    f: () => canvas.current?.fit(), '+': () => canvas.current?.zoom('in'), '=': () => canvas.current?.zoom('in'), '-': () => canvas.current?.zoom('out'),
    1: () => dispatch({ type: 'depth', depth: 1 }), 2: () => dispatch({ type: 'depth', depth: 2 }), 3: () => dispatch({ type: 'depth', depth: 3 }),
    e: expand, t: () => dispatch({ type: 'tab', tab: state.tab === 'table' ? 'network' : 'table' }), Escape: back, '?': () => setHelp(true),
    'Ctrl-z': () => dispatch({ type: 'undo' }), 'Ctrl-Shift-z': () => dispatch({ type: 'redo' }), 'Ctrl-y': () => dispatch({ type: 'redo' }),
  });

  const walk = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (event.key === 'Enter' && last !== null) {
      event.preventDefault();
      dispatch({ type: 'focus', key: last });
    }
    if (!direction) return;
    event.preventDefault();
    const from = last ?? state.focus;
    const next = from === null ? mostConnected(data, filtered) : neighbourTowards(data, filtered, from, direction, (key) => canvas.current?.position(key) ?? null);
    if (next === null) return;
    dispatch({ type: 'select', keys: [next] });
    canvas.current?.reveal(next);
  };

  const nameOf = (key: string) => data.nodes[data.nodeAt.get(key) ?? -1]?.label ?? key;
  const onlyCities = useMemo(() => data.nodes.every((node) => node.type === 'city'), [data]);
  const [nodes, links] = [[filtered.nodes, data.nodes.length], [filtered.links, data.links.length]] as [[number, number], [number, number]];
  const shown = state.view === 'network' ? messages.shown.whole(nodes, links) : messages.shown.ego(nodes, links, onlyCities);
  const selection = state.link ? words.linkSelected(nameOf(state.link[0]), nameOf(state.link[1])) : state.selected.length > 0 ? words.selected(state.selected.map(nameOf).join(', ')) : '';
  const linkText = useCallback(
    () => `${location.origin}${location.pathname}?${encodePermalink({ ...state, dataVersion: data.dataVersion }).toString()}`,
    [state, data.dataVersion],
  );
  const measures = useMemo(() => [...new Set([colorMeasure.values, sizeMeasure.values])].filter((values) => values !== null), [colorMeasure.values, sizeMeasure.values]);
  const changed = state.dataVersion !== null && state.dataVersion !== data.dataVersion && seenVersion !== data.dataVersion;
  const showTable = state.tab === 'table';
  // Once drawn, the picture stays behind the table: a new WebGL context at each switch is slow.
  const [pictureOpened, setPictureOpened] = useState(!showTable);
  if (!showTable && !pictureOpened) setPictureOpened(true);
  const hasPanel = state.link !== null || state.selected.length > 0;
  const toggleSheet = (which: Sheet) => setSheet(sheet === which ? null : which);
  const legendShown = narrow ? sheet === 'legend' : legendOpen;

  return (
    <div ref={root} className="explorer" data-sheet={sheet ?? undefined} data-panel={hasPanel}>
      <h1 className="visually-hidden">{messages.title}</h1>
      <Toolbar control={control} focusLabel={state.focus === null ? null : nameOf(state.focus)} onHelp={() => setHelp(true)} linkText={linkText} />
      {dataset.loading && <div className="explorer-progress" role="progressbar" aria-label={words.loading} />}
      {changed && (
        <p className="explorer-notice" role="status">{words.changed} <button type="button" className="explorer-textbutton" onClick={() => setSeenVersion(data.dataVersion)}>{words.dismiss}</button></p>
      )}
      {(failure ?? dataset.error) !== null && (
        <p className="explorer-notice explorer-bad" role="alert">
          {failure ?? (dataset.error instanceof Error ? dataset.error.message : words.failed)}{' '}
          <button type="button" className="explorer-textbutton" onClick={() => { setFailure(null); dataset.retry(); }}>{words.retry}</button>
        </p>
      )}
      <div className="explorer-body">
        {(!narrow || sheet === 'filters') && (
          <FilterPanel filters={state.filters} counts={derived.counts} topicLabel={dataset.topicLabel} unlinkedShown={derived.unlinkedShown} dispatch={dispatch} onClose={() => setSheet(null)} />
        )}
        <section className="explorer-centre" aria-label={messages.toolbar.label}>
          <p className="explorer-shown" aria-live="polite"><span>{shown}</span>{selection !== '' && <span className="visually-hidden">. {selection}</span>}{arranging && <span className="muted"> · {words.arranging}</span>}</p>
          {showTable && <TableView data={data} filtered={filtered} measures={measures} selected={state.selected} link={state.link} dispatch={dispatch} />}
          {!showTable && !webgl && (
            <div className="explorer-message">
              <h2>{words.noWebglHeading}</h2>
              <p>{words.noWebgl}</p>
              <button type="button" className="button primary" onClick={() => dispatch({ type: 'tab', tab: 'table' })}>{words.openTable}</button>
            </div>
          )}
          {webgl && pictureOpened && (
            <div className="explorer-picture" inert={showTable} data-behind={showTable}>
              <Canvas ref={canvas} data={data} visuals={visuals} selection={selected} camera={state.camera} sizeOf={derived.size.sizeOf} events={events} onKeyDown={walk} />
              {legendShown && (
                <Legend state={state} color={derived.color} nodeShown={filtered.nodeShown} more={data.nodes.some((node) => node.more > 0)} size={derived.size} measures={catalogue} failed={colorMeasure.failed || sizeMeasure.failed}
                  arrows={data.links.some((link) => link.directed)} squares={!onlyCities} dispatch={dispatch} onClose={() => (narrow ? setSheet(null) : setLegendOpen(false))} />
              )}
              {!legendOpen && !narrow && <button type="button" className="button small explorer-legend-open" onClick={() => setLegendOpen(true)}>{messages.legend.show}</button>}
              <ZoomBar canvas={canvas} root={root} />
            </div>
          )}
          {filtered.links === 0 && isFiltered(state.filters) && (
            <div className="explorer-veil explorer-nothing" role="status">
              <strong>{words.nothingHeading}</strong>
              <span>{words.nothing}</span>
              <button type="button" className="button small" onClick={() => dispatch({ type: 'clear-filters' })}>{words.clear}</button>
            </div>
          )}
          {(!narrow || sheet === 'time') && <TimeRange occasions={derived.timed} span={derived.span} filters={state.filters} dispatch={dispatch} />}
        </section>
        {state.link ? <LinkPanel ends={state.link} data={data} filtered={filtered} dispatch={dispatch} /> : <ProfilePanel state={state} data={data} dispatch={dispatch} />}
      </div>
      {narrow && (
        <nav className="explorer-sheets" aria-label={messages.toolbar.more}>
          {(['filters', 'time', 'legend'] as const).map((which) => (
            <button key={which} type="button" className="button quiet" aria-expanded={sheet === which} onClick={() => toggleSheet(which)}>
              <Icon name={which === 'filters' ? 'filter' : which} />{messages.toolbar[which]}
            </button>
          ))}
        </nav>
      )}
      <HelpDialog open={help} onClose={() => setHelp(false)} />
    </div>
  );
}
