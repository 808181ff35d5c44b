/** The funnel as CSV: a row for each purpose and stage; null is empty. */
import { resultCsv } from '../analytics/result-csv.ts';
import type { Monitoring } from '../model/monitoring.ts';

const COLUMNS = ['purpose', 'stage', 'n', 'share', 'low', 'high', 'medianDays', 'dated'] as const;

export function monitoringRows({ funnels }: Monitoring): (string | number | null)[][] {
  return funnels.flatMap(({ purpose, stages }) => stages.map(({ stage, n, share, low, high, medianDays, dated }) => [purpose, stage, n, share, low, high, medianDays, dated]));
}

export function monitoringCsv(monitoring: Monitoring): string {
  return resultCsv({ columns: COLUMNS.map((name) => ({ name })), rows: monitoringRows(monitoring) });
}
