/** The group of each loaded node by the saved sets it is in. */
import { useCallback, useMemo } from 'react';
import { groupBySets } from '#model/set-groups.ts';
import type { AskState } from './use-ask.ts';

export interface SetGroups {
  /** Null while they are not asked for, or not worked out. */
  readonly of: readonly (string | null)[] | null;
  readonly failed: boolean;
  readonly nameOf: (id: string) => string;
}

export function useSetGroups({ sets, askable, forSets }: AskState): SetGroups {
  return {
    of: useMemo(() => (forSets === 'ready' ? groupBySets(sets, askable) : null), [sets, askable, forSets]),
    failed: forSets === 'failed',
    nameOf: useCallback((id: string) => sets.find((set) => set.id === id)?.name ?? id, [sets]),
  };
}
