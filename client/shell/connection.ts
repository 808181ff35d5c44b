/** Whether the server answers: a tiny store that any failed or answered call updates. */
import { useSyncExternalStore } from 'react';

let reachable = true;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (next === reachable) return;
  reachable = next;
  for (const listener of listeners) listener();
}
export const reportReachable = (): void => set(true);
export const reportUnreachable = (): void => set(false);

export const isReachable = (): boolean => reachable;

export function useReachable(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => reachable,
  );
}
