/**
 * The exploration kept in the address. A change of what is explored makes an entry for the
 * back button; everything else rewrites the present one.
 */
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Exploration } from './exploration.ts';
import { ignoredParts, type IgnoredPart } from './ignored.ts';
import { startHistory, travel, type HistoryAction } from './history.ts';
import { decodePermalink, encodePermalink } from './permalink.ts';

export interface ExplorationControl {
  readonly state: Exploration;
  readonly dispatch: (action: HistoryAction) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the link that was opened last says and nobody could read. */
  readonly ignored?: readonly IgnoredPart[];
}

/** Long enough for a drag or a flight of the camera to end before the address changes. */
const ADDRESS_DELAY_MS = 250;

const place = (state: Exploration): string => JSON.stringify([state.view, state.focus, state.mode]);

/** The query as we write it, so that other spellings of the same state are no change. */
const canonical = (search: string): string => encodePermalink(decodePermalink(new URLSearchParams(search))).toString();

/** `currentVersion` is what the address records while the data on screen have it. */
export function useExploration(currentVersion: string | null): ExplorationControl {
  const location = useLocation();
  const navigate = useNavigate();
  const [history, dispatch] = useReducer(travel, location.search, (search) => startHistory(decodePermalink(new URLSearchParams(search))));
  const [ignored, setIgnored] = useState(() => ignoredParts(new URLSearchParams(location.search)));
  const written = useRef(canonical(location.search));
  const writtenPlace = useRef(place(history.present));
  const state = history.present;

  /** Addresses written and not yet seen: on a busy page one arrives after the next was written, and is no change from outside. */
  const pending = useRef<string[]>([]);

  useEffect(() => {
    const arrived = canonical(location.search);
    const at = pending.current.indexOf(arrived);
    if (at !== -1) pending.current = pending.current.slice(at + 1);
    if (at !== -1 || arrived === written.current) return;
    written.current = arrived;
    const restored = decodePermalink(new URLSearchParams(location.search));
    writtenPlace.current = place(restored);
    setIgnored(ignoredParts(new URLSearchParams(location.search)));
    dispatch({ type: 'restore', state: restored });
  }, [location.search]);

  useEffect(() => {
    const query = encodePermalink({ ...state, dataVersion: state.view === 'search' ? null : (currentVersion ?? state.dataVersion) }).toString();
    if (query === written.current) return;
    const moved = place(state) !== writtenPlace.current;
    const write = () => {
      written.current = query;
      pending.current.push(query);
      writtenPlace.current = place(state);
      void navigate({ search: query }, { replace: !moved, preventScrollReset: true });
    };
    if (moved) {
      write();
      return;
    }
    const timer = setTimeout(write, ADDRESS_DELAY_MS);
    return () => clearTimeout(timer);
  }, [state, currentVersion, navigate]);

  return {
    state,
    dispatch: useCallback((action: HistoryAction) => dispatch(action), []),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    ignored,
  };
}
