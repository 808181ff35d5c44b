/**
 * Undo and redo of exploration steps. Moving the camera is not a step, and the moves of
 * one gesture (a drag of the time window) are one step.
 */
import type { Exploration } from './exploration.ts';
import { explore, type Action } from './explore.ts';

export interface History {
  readonly past: readonly Exploration[];
  readonly present: Exploration;
  readonly future: readonly Exploration[];
  /** The gesture that made the present, while it lasts. */
  readonly gesture: string | null;
}

export type HistoryAction =
  | (Action & { readonly gesture?: string })
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** The address was changed from outside (back button, a link): its state, without a step. */
  | { readonly type: 'restore'; readonly state: Exploration };

export const MAX_STEPS = 100;

export function startHistory(present: Exploration): History {
  return { past: [], present, future: [], gesture: null };
}

export function travel(history: History, action: HistoryAction): History {
  const { past, present, future } = history;
  if (action.type === 'undo') {
    const previous = past.at(-1);
    return previous ? { past: past.slice(0, -1), present: previous, future: [present, ...future], gesture: null } : history;
  }
  if (action.type === 'redo') {
    const next = future[0];
    return next ? { past: [...past, present], present: next, future: future.slice(1), gesture: null } : history;
  }
  if (action.type === 'restore') return { past: [...past, present].slice(-MAX_STEPS), present: action.state, future: [], gesture: null };

  const next = explore(present, action);
  if (next === present) return history;
  if (action.type === 'camera') return { ...history, present: next };
  const gesture = action.gesture ?? null;
  if (gesture !== null && gesture === history.gesture) return { ...history, present: next };
  return { past: [...past, present].slice(-MAX_STEPS), present: next, future: [], gesture };
}
