/** The picture with what lies on it: legend and zoom. Once drawn it stays behind the table: a new WebGL context at each switch is slow. */
import { useMemo, useState } from 'react';
import { messages as described } from '../describe/messages.ts';
import { ClusterButtons } from '../map/cluster-buttons.tsx';
import { isGroup } from '../../state/exploration.ts';
import { MapNotes } from '../map/map-notes.tsx';
import { useBaseMap } from '../map/use-base-map.ts';
import { useClusters } from '../map/use-clusters.ts';
import { visualsOnMap } from '../map/use-map.ts';
import { messages } from '../messages.ts';
import { useFlowLayer } from '../time/use-flow.ts';
import type { Point } from '../layout/positions.ts';
import type { Bench } from '../use-bench.ts';
import { walkByKeys } from '../use-bench-keys.ts';
import { openOrFocus } from '../overview/open-group.ts';
import { OpenedBar } from '../overview/opened-bar.tsx';
import { PlainLegend } from '../viewer/plain-legend.tsx';
import { Canvas } from './canvas.tsx';
import { Legend } from './legend.tsx';
import type { Renderer } from './renderer.ts';
import { supportsWebGL } from './webgl.ts';
import { SelectBar } from '../selection/select-bar.tsx';
import { useMarks } from './use-marks.ts';
import { useReducedMotion } from './use-palette.ts';
import { ZoomBar } from './zoom-bar.tsx';
import '../selection/selection.css';

const words = messages.states;

export function PictureArea({ bench }: { bench: Bench }) {
  const { state, dispatch, scene, derived, narrow, sheet, setSheet, setArranging, setFailure, setMenu, setDetail } = bench;
  const behind = state.tab === 'table';
  const webgl = supportsWebGL();
  const [opened, setOpened] = useState(!behind);
  if (!behind && !opened) setOpened(true);
  const [legendOpen, setLegendOpen] = useState(true);
  const legendShown = narrow ? sheet === 'legend' : legendOpen;
  const events = useMemo(() => ({
    node: (key: string, add: boolean) => dispatch(add ? { type: 'toggle-selected', key } : { type: 'select', keys: [key] }),
    focusNode: (key: string) => dispatch(openOrFocus(scene, key)),
    link: (key: string) => {
      const { links, linkAt, nodes } = scene.data;
      const link = links[linkAt.get(key) ?? -1];
      if (link) dispatch({ type: 'select-link', ends: [nodes[link.source]!.key, nodes[link.target]!.key] });
    },
    background: () => dispatch({ type: 'deselect' }),
    camera: (camera: typeof state.camera, on: 'network' | 'map') => dispatch({ type: 'camera', camera, on }),
    moved: (pins: typeof state.pinned) => dispatch({ type: 'pin', pins }),
    // A group has no menu: its panel has all there is.
    menu: (key: string, at: Point) => (isGroup(key) ? dispatch({ type: 'select', keys: [key] }) : setMenu({ key, at })),
    drawn: (keys: readonly string[], add: boolean) => dispatch({ type: 'draw', keys, add }),
    detail: setDetail,
    arranging: setArranging,
    failed: setFailure,
  }), [scene, dispatch, setArranging, setFailure, setMenu, setDetail]);

  const { scene: map } = bench.map;
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  const visuals = useMemo(() => (map === null ? derived.visuals : visualsOnMap(derived.visuals, scene.data)), [map, derived.visuals, scene]);
  const places = useMemo(() => (map === null ? null : { points: map.points, box: map.box }), [map]);
  useBaseMap(renderer, map, derived.visuals.palette, setFailure);
  // What is selected, focused on or on a way that is shown stands for itself.
  const alone = useMemo(() => new Set([...bench.selection.selected, ...(bench.selection.lit?.nodes.keys() ?? []), ...(state.focus === null ? [] : [state.focus])]), [bench.selection, state.focus]);
  const clusters = useClusters(renderer, map, scene.data, visuals, alone);

  useMarks(renderer, bench, map !== null);
  useFlowLayer(renderer, scene, bench.flow, state.moment, derived.visuals.palette, bench.play.playing && !behind, useReducedMotion());

  if (!webgl && behind) return null;
  if (!webgl) {
    return (
      <div className="explorer-message">
        <h2>{words.noWebglHeading}</h2>
        <p>{words.noWebgl}</p>
        <button type="button" className="button primary" onClick={() => dispatch({ type: 'set', to: { tab: 'table' } })}>{words.openTable}</button>
      </div>
    );
  }
  if (!opened) return null;
  return (
    <div className="explorer-picture" inert={behind} data-behind={behind} data-map={map !== null}>
      <Canvas ref={bench.canvas} scene={scene} visuals={visuals} selection={bench.selection} camera={map === null ? state.camera : state.mapCamera} layout={state.layout} groups={bench.groups} pinned={state.pinned} tool={bench.tool} events={events}
        map={places} flies={bench.viewing} onRenderer={setRenderer} onKeyDown={(event) => walkByKeys(bench, event)} />
      <p id="picture-instructions" className="visually-hidden">{described.instructions}</p>
      <p className="visually-hidden" role="status">{bench.said}</p>
      <ClusterButtons clusters={clusters} nameOf={bench.nameOf} />
      <MapNotes bench={bench} />
      <OpenedBar bench={bench} />
      {legendShown && bench.viewing && <PlainLegend bench={bench} />}
      {legendShown && !bench.viewing && <Legend bench={bench} onClose={() => (narrow ? setSheet(null) : setLegendOpen(false))} />}
      {!legendOpen && !narrow && <button type="button" className="button small explorer-legend-open" onClick={() => setLegendOpen(true)}>{messages.legend.show}</button>}
      {!bench.viewing && <SelectBar bench={bench} />}
      <ZoomBar canvas={bench.canvas} root={bench.root} />
    </div>
  );
}
