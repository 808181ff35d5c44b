/**
 * What is asked for, as state that answers at once, and as the address. The router changes the
 * address a moment later; addresses that this page wrote itself are not read back.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf, choiceOf, type SuggestionChoice } from './suggestion-choice.ts';

export function useChoice(): [SuggestionChoice, (part: Partial<SuggestionChoice>) => void] {
  const [address, setAddress] = useSearchParams();
  const [choice, setChoice] = useState(() => choiceOf(address));
  const latest = useRef(choice);
  const written = useRef<string[]>([]);
  const current = address.toString();

  useEffect(() => {
    const at = written.current.indexOf(current);
    if (at >= 0) {
      written.current = written.current.slice(at + 1);
      return;
    }
    const read = choiceOf(new URLSearchParams(current));
    if (addressOf(read).toString() === addressOf(latest.current).toString()) return;
    latest.current = read;
    setChoice(read);
  }, [current]);

  const change = useCallback((part: Partial<SuggestionChoice>) => {
    latest.current = { ...latest.current, ...part };
    setChoice(latest.current);
    const next = addressOf(latest.current);
    written.current.push(next.toString());
    setAddress(next, { replace: true, preventScrollReset: true });
  }, [setAddress]);

  return [choice, change];
}
