/**
 * One selection for picture and table. Of nodes it is the state's; more than the picture can
 * light up at once, and several links, are marked in the table only, for copying.
 */
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { NodeKey } from '../../state/exploration.ts';
import type { Bench } from '../use-bench.ts';
import type { GridHandle } from './grid.tsx';
import { messages as words } from './messages.ts';
import type { TableState } from './use-table.ts';

/** Each selected node stands in the address. */
const MOST = 200;

export interface TableSelection {
  readonly count: number;
  readonly most: number;
  readonly isSelected: (place: number) => boolean;
  /** Places that copying takes: what is selected, else all rows. */
  readonly marked: () => Uint32Array;
  readonly nameOf: (place: number) => string;
  readonly select: (rows: readonly [number, number], how: 'only' | 'toggle' | 'range') => void;
  readonly selectAll: () => void;
  readonly open: (row: number) => void;
}

export function useTableSelection(bench: Bench, table: TableState, grid: RefObject<GridHandle | null>): TableSelection {
  const { state, dispatch, data } = bench;
  const { rows, places } = table;
  const nodes = rows === 'nodes';
  /** Marked in the table only; null while the state's selection is what is marked. */
  const [marks, setMarks] = useState<ReadonlySet<number> | null>(null);
  const fromState = useMemo((): ReadonlySet<number> => {
    if (nodes) return new Set(state.selected.flatMap((key) => data.nodeAt.get(key) ?? []));
    if (!state.link) return new Set();
    const [a, b] = state.link.map((key) => data.nodeAt.get(key));
    return new Set((data.linksOf[a ?? -1] ?? []).filter((at) => data.links[at]!.source === b || data.links[at]!.target === b));
  }, [nodes, state.selected, state.link, data]);
  const chosen = marks ?? fromState;

  // What was selected elsewhere comes into view; what was selected here stays where it is.
  const sent = useRef<unknown>(null);
  const outside = nodes ? state.selected : state.link;
  useEffect(() => setMarks(null), [rows, data]);
  const seen = useRef<{ outside: unknown; data: unknown } | null>(null);
  useEffect(() => {
    if (places.length === 0 || (seen.current?.outside === outside && seen.current.data === data)) return;
    const own = seen.current?.data === data && JSON.stringify(outside) === sent.current;
    seen.current = { outside, data };
    sent.current = null;
    if (own) return;
    setMarks(null);
    const last = nodes ? data.nodeAt.get(state.selected.at(-1) ?? '') : [...fromState][0];
    const row = last === undefined ? -1 : places.indexOf(last);
    if (row !== -1) grid.current?.show(row);
  }, [outside, places, nodes, data, state.selected, fromState, grid]);

  const keyOf = (place: number): NodeKey => data.nodes[place]!.key;
  const put = (next: ReadonlySet<number>, last: number, gesture: boolean) => {
    if (!nodes) {
      setMarks(next.size === 1 ? null : next);
      const { source, target } = data.links[last]!;
      const ends = [keyOf(source), keyOf(target)] as const;
      sent.current = JSON.stringify(ends);
      if (next.has(last)) dispatch({ type: 'select-link', ends });
      return;
    }
    const keys = [...next].filter((place) => place !== last || !next.has(last)).map(keyOf);
    const all = next.has(last) ? [...keys, keyOf(last)] : keys;
    setMarks(all.length > MOST ? next : null);
    const sending = all.slice(-MOST);
    sent.current = JSON.stringify(sending);
    dispatch({ type: 'select', keys: sending, ...(gesture ? { gesture: 'table-range' } : {}) });
  };
  const stretch = (from: number, to: number) => Array.from(places.subarray(Math.min(from, to), Math.max(from, to) + 1));

  return {
    count: chosen.size, most: MOST,
    isSelected: (place) => chosen.has(place),
    marked: () => (chosen.size === 0 ? places : places.filter((place) => chosen.has(place))),
    nameOf: (place) => (nodes ? data.nodes[place]!.label : words.link(data.nodes[data.links[place]!.source]!.label, data.nodes[data.links[place]!.target]!.label)),
    select: ([from, to], how) => {
      const last = places[to]!;
      if (how === 'only') return put(new Set([last]), last, false);
      if (how === 'range') return put(new Set(stretch(from, to)), last, true);
      const next = new Set(chosen);
      if (!next.delete(last)) next.add(last);
      return put(next, last, false);
    },
    selectAll: () => { if (places.length > 0) put(new Set(places), places[0]!, false); },
    open: (row) => {
      const place = places[row]!;
      if (nodes) dispatch({ type: 'focus', key: keyOf(place) });
      else put(new Set([place]), place, false);
    },
  };
}
