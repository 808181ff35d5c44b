/** What the form of the backtest holds, as the address of the page and as a request. */
import type { BacktestRequest } from '#model/backtest.ts';
import { said } from './messages.ts';

export interface BacktestChoice {
  readonly kind: 'random' | 'before';
  /** Per cent, as typed. */
  readonly share: string;
  readonly date: string;
  readonly seeds: string;
  readonly bootstrap: string;
  readonly learningCurve: boolean;
}

export const INITIAL: BacktestChoice = { kind: 'random', share: '10', date: '', seeds: '1', bootstrap: '1000', learningCurve: false };

export function choiceOf(address: URLSearchParams): BacktestChoice {
  return {
    kind: address.get('split') === 'before' ? 'before' : 'random', share: address.get('share') ?? INITIAL.share, date: address.get('date') ?? '',
    seeds: address.get('seeds') ?? INITIAL.seeds, bootstrap: address.get('bootstrap') ?? INITIAL.bootstrap, learningCurve: address.get('curve') === 'yes',
  };
}

/** Only what differs from the initial choice. */
export function addressOf(choice: BacktestChoice): Record<string, string> {
  return {
    ...(choice.kind === 'before' ? { split: 'before', date: choice.date.trim() } : choice.share.trim() === INITIAL.share ? {} : { share: choice.share.trim() }),
    ...(choice.seeds.trim() === INITIAL.seeds ? {} : { seeds: choice.seeds.trim() }),
    ...(choice.bootstrap.trim() === INITIAL.bootstrap ? {} : { bootstrap: choice.bootstrap.trim() }),
    ...(choice.learningCurve ? { curve: 'yes' } : {}),
  };
}

const isWhole = (text: string) => /^\d+$/.test(text.trim());

/** What has to be put right before it can be sent, or null; the server checks everything again. */
export function problemOf(choice: BacktestChoice): string | null {
  const share = Number(choice.share);
  if (choice.kind === 'random' && (choice.share.trim() === '' || !(share > 0 && share <= 50))) return said.shareProblem;
  if (choice.kind === 'before' && !/^\d{4}(-\d{2}){0,2}$/.test(choice.date.trim())) return said.dateProblem;
  if (!choice.seeds.split(',').every(isWhole)) return said.seedsProblem;
  if (!isWhole(choice.bootstrap)) return said.samplesProblem;
  return null;
}

export function requestOf(choice: BacktestChoice): BacktestRequest {
  return {
    split: choice.kind === 'random' ? `random:${Number((Number(choice.share) / 100).toPrecision(12))}` : `before:${choice.date.trim()}`,
    seeds: choice.seeds.split(',').map((seed) => Number(seed.trim())), bootstrap: Number(choice.bootstrap), learningCurve: choice.learningCurve,
  };
}
