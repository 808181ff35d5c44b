/** The page on which a measure stands as a picture with its explanation, and its address for this result. */
import type { MeasureResult } from '#model/measure.ts';
import { areas } from '../../ui/areas.ts';

const OF_A_PRACTICE = new Set(['adoption-curve', 'adoption-survival', 'exposure-effect', 'lineage', 'learned-from', 'spread', 'hazard']);

const named = (to: string, address = to) => ({ label: areas.transfer.pages.find((page) => page.to === to)?.label ?? to, to: address });

/** Null where a measure has no page of its own. Filters go along where the page takes them. */
export function picturePage({ measure, parameters, filters }: Pick<MeasureResult, 'measure' | 'parameters' | 'filters'>): { label: string; to: string } | null {
  const given = Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== null);
  const address = (path: string, more: Record<string, string> = {}) => {
    const query = new URLSearchParams([...given, ...Object.entries(more)]).toString();
    return query === '' ? path : `${path}?${query}`;
  };
  if (measure === 'flow-matrix') return named('/flows', address('/flows', { group: String(parameters['group'] ?? 'region') }));
  if (measure === 'robustness' || measure === 'broker-loss') return named('/robustness', address('/robustness'));
  if (measure === 'transfer-rate') return named('/spread');
  if (OF_A_PRACTICE.has(measure)) return named('/spread', parameters['practice'] === undefined ? '/spread' : `/spread/${encodeURIComponent(String(parameters['practice']))}`);
  return null;
}
