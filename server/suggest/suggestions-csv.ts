/** Suggestions as CSV: a row a candidate, its strongest reasons in columns, every contribution by name at the end. */
import { stringify } from 'csv-stringify/sync';
import { escapeFormula } from '../export/cells.ts';
import type { SuggestionList } from '../model/suggestion.ts';

const REASONS = 3;

export function suggestionsCsv({ seeker, request, items, dataVersion }: SuggestionList): string {
  const features = [...new Set(items.flatMap(({ contributions }) => contributions.map(({ feature }) => feature)))].sort();
  const head = [
    'seekerId', 'candidateId', 'name', 'country', 'purpose', 'rank', 'rankLow', 'rankHigh', 'score', 'likelihood', 'likelihoodLow', 'likelihoodHigh', 'partners', 'population', 'distanceKm',
    ...Array.from({ length: REASONS }, (_, i) => `reason${i + 1}`), 'introducer', 'status', 'dataVersion', ...features.map((feature) => `effect:${feature}`),
  ];
  const rows = items.map((item) => [
    seeker.id, item.candidate.id, item.candidate.label, item.candidate.country, request.purpose, item.rank, item.rankLow, item.rankHigh, item.score,
    item.likelihood?.value, item.likelihood?.low, item.likelihood?.high, item.partners, item.population, item.distanceKm,
    ...Array.from({ length: REASONS }, (_, i) => item.contributions[i]?.text), item.introducer?.nodes.map(({ label }) => label).join(' > '), item.status?.outcome, dataVersion,
    ...features.map((feature) => item.contributions.find((one) => one.feature === feature)?.effect),
  ]);
  return stringify([head, ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? escapeFormula(cell) : cell)))]);
}
