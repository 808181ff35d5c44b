/**
 * What choosing a hit in the header search does. A hit opens its page, unless the view on
 * screen (the explorer) takes hits itself: `useSearchTarget((hit) => focus(hit))`.
 */
import type { SearchHit } from '#model/network-wire.ts';
import { useEffect } from 'react';

type Target = (hit: SearchHit) => void;
let current: Target | null = null;

export function useSearchTarget(target: Target): void {
  useEffect(() => {
    current = target;
    return () => {
      if (current === target) current = null;
    };
  }, [target]);
}

export function searchTarget(): Target | null {
  return current;
}
