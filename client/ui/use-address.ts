/**
 * The query of the address, and changes of it that build on each other: what is changed is the
 * address as it stands, also where a change just made has not been drawn yet. React Router's own
 * hook starts from what was last drawn, so that of two quick changes the first would be lost.
 */
import { useCallback } from 'react';
import { useSearchParams, type NavigateOptions } from 'react-router';

type Query = URLSearchParams | Record<string, string>;

export function useAddress(): [URLSearchParams, (next: Query | ((now: URLSearchParams) => Query), options?: NavigateOptions) => void] {
  const [address, setAddress] = useSearchParams();
  const change = useCallback((next: Query | ((now: URLSearchParams) => Query), options?: NavigateOptions) => {
    setAddress(typeof next === 'function' ? next(new URLSearchParams(window.location.search)) : next, options);
  }, [setAddress]);
  return [address, change];
}
