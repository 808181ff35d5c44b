/** All that the parts of the explorer share: the state, what derives from it, and what they can do. */
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import type { MeasureDescription } from '#model/measure.ts';
import type { NodeKey } from '../state/exploration.ts';
import { encodePermalink } from '../state/permalink.ts';
import type { ExplorationControl } from '../state/use-exploration.ts';
import type { Dataset } from './data/dataset.ts';
import type { DatasetState } from './data/use-dataset.ts';
import { useAsk, type AskState } from './ask/use-ask.ts';
import { useSetGroups } from './ask/use-set-groups.ts';
import { NOWHERE, type Trail } from './describe/walk-trail.ts';
import { useDerived, type Derived } from './data/use-derived.ts';
import { useMeasure, useNodeMeasures } from './data/use-measures.ts';
import { useLit } from './path/use-lit.ts';
import { useFlowNow, type FlowNow } from './time/use-flow.ts';
import { usePlay, type Play } from './time/use-play.ts';
import { useMap, type MapState } from './map/use-map.ts';
import { linksBetween } from './panel/link-panel.tsx';
import type { Point } from './layout/positions.ts';
import type { Arranging } from './picture/arranger.ts';
import type { DrawnLinks } from './picture/detailed-links.ts';
import type { CanvasHandle } from './picture/canvas.tsx';
import type { Tool } from './picture/gestures.ts';
import { sceneEnds, sceneKey, type Scene } from './overview/scene.ts';
import { useGrouping, useScene } from './overview/use-scene.ts';
import type { Emphasis } from './picture/reducers.ts';
import type { MeasureValues } from './picture/scales.ts';
import { useNarrow, usePalette } from './picture/use-palette.ts';

/** On a phone one part at a time comes up from below. */
export type Sheet = 'filters' | 'time' | 'legend' | null;

export interface NodeMenuAt {
  readonly key: NodeKey;
  readonly at: Point;
}

export interface Bench extends ExplorationControl {
  readonly dataset: DatasetState;
  readonly data: Dataset;
  /** What the picture shows of the data: groups where there are any. */
  readonly scene: Scene;
  readonly grouping: { readonly waiting: boolean; readonly failed: boolean };
  /** What rules are asked of. */
  readonly ask: AskState;
  readonly derived: Derived;
  readonly map: MapState;
  /** The clock of the playing of time, and what is under way at its moment; null: time does not play. */
  readonly play: Play;
  readonly flow: FlowNow | null;
  /** Measures on offer for colour, size, rim and label. */
  readonly catalogue: readonly MeasureDescription[];
  /** Those in use. */
  readonly measures: readonly MeasureValues[];
  readonly measureFailed: boolean;
  /** Communities by city id where the layout goes by them; null while they are not there. */
  readonly groups: ReadonlyMap<string, string> | null;
  readonly selection: Omit<Emphasis, 'hovered'>;
  /** Last selected. */
  readonly current: NodeKey | null;
  readonly narrow: boolean;
  readonly sheet: Sheet;
  readonly setSheet: (sheet: Sheet) => void;
  readonly canvas: RefObject<CanvasHandle | null>;
  readonly root: RefObject<HTMLDivElement | null>;
  readonly arranging: Arranging;
  readonly setArranging: (state: Arranging) => void;
  /** What dragging the background of the picture does. */
  readonly tool: Tool;
  readonly setTool: (tool: Tool) => void;
  /** The open menu of a node, and where on the screen. */
  readonly menu: NodeMenuAt | null;
  readonly setMenu: (menu: NodeMenuAt | null) => void;
  /** The way walked through the picture by keys. */
  readonly trail: RefObject<Trail>;
  /** What is said aloud of it. */
  readonly said: string;
  readonly say: (text: string) => void;
  /** How many of the links are drawn; null: all that are shown. */
  readonly detail: DrawnLinks | null;
  readonly setDetail: (detail: DrawnLinks | null) => void;
  readonly failure: string | null;
  readonly setFailure: (message: string | null) => void;
  readonly nameOf: (key: NodeKey) => string;
  /** The address that restores what is on the screen. */
  readonly linkText: () => string;
  /** Somebody only looks: nothing that changes what is explored. */
  readonly viewing: boolean;
  /** The panel of stories stands beside the picture. */
  readonly telling: boolean;
  readonly setTelling: (open: boolean) => void;
}

export function useBench(control: ExplorationControl, dataset: DatasetState, data: Dataset): Bench {
  const { state } = control;
  const palette = usePalette();
  const narrow = useNarrow();
  const catalogue = useNodeMeasures();
  const [color, size] = [useMeasure(state.color, state.network, catalogue), useMeasure(state.size, state.network, catalogue)];
  const [border, label] = [useMeasure(state.border, state.network, catalogue), useMeasure(state.label, state.network, catalogue)];
  const by = useGrouping(data, state);
  const ask = useAsk(data, state, catalogue, dataset.topicLabel, by === 'set');
  const { scene, ...grouping } = useScene(data, state, by, catalogue, dataset.topicLabel, useSetGroups(ask));
  const derived = useDerived(data, scene, state, palette, { color: color.values, size: size.values, border: border.values, label: label.values }, narrow, ask.passing);
  const play = usePlay(state, control.dispatch, derived.span, data.links.length);
  const flow = useFlowNow(scene, state, derived, play);
  const lit = useLit(scene, state, palette);
  const [arranging, setArranging] = useState<Arranging>('idle');
  const [tool, setTool] = useState<Tool>('pan');
  const [menu, setMenu] = useState<NodeMenuAt | null>(null);
  const [said, say] = useState('');
  const [detail, setDetail] = useState<DrawnLinks | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [telling, setTelling] = useState(false);
  const [sheet, setSheet] = useState<Sheet>(null);

  // In the picture a city stands for itself, or its closed group for it.
  const selected = useMemo(() => new Set(state.selected.map((key) => sceneKey(scene, key))), [state.selected, scene]);
  const links = useMemo(() => new Set(state.link ? linksBetween(scene.data, sceneEnds(scene, state.link)).map((at) => scene.data.links[at]!.key) : []), [state.link, scene]);
  const community = useMeasure(state.layout === 'circle' ? 'measure:community' : 'none', state.network, catalogue);
  const groups = useMemo(() => (community.values === null ? null : new Map([...community.values.values].flatMap(([id, group]) => (typeof group === 'string' ? [[id, group] as const] : [])))), [community.values]);
  return {
    ...control, viewing: false, telling, setTelling, dataset, data, ask, scene, grouping, play, flow, derived, map: useMap(data, state, derived.filtered), catalogue, narrow, sheet, setSheet, arranging, setArranging, detail, setDetail, tool, setTool, menu, setMenu, failure, setFailure, trail: useRef<Trail>(NOWHERE), said, say,
    measures: useMemo(() => [...new Set([color.values, size.values, border.values, label.values])].filter((values) => values !== null), [color.values, size.values, border.values, label.values]),
    measureFailed: color.failed || size.failed || border.failed || label.failed || community.failed, groups,
    selection: useMemo(() => ({ selected, links, lit }), [selected, links, lit]),
    current: state.selected.at(-1) ?? null,
    canvas: useRef<CanvasHandle>(null), root: useRef<HTMLDivElement>(null),
    nameOf: useCallback((key: NodeKey) => data.nodes[data.nodeAt.get(key) ?? -1]?.label ?? scene.groupAt.get(key)?.label ?? key, [data, scene]),
    linkText: useCallback(() => `${location.origin}${location.pathname}?${encodePermalink({ ...state, dataVersion: data.dataVersion }).toString()}`, [state, data.dataVersion]),
  };
}
