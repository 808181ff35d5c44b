/** Groups as CSV, a city a row. */
import { resultCsv } from '../../analytics/result-csv.ts';
import { COHORT_COLUMNS, cohortRows, type CohortResult } from '../../model/cohort.ts';

export function cohortCsv(result: Pick<CohortResult, 'groups' | 'unplaced'>): string {
  return resultCsv({ columns: COHORT_COLUMNS.map((name) => ({ name })), rows: cohortRows(result) });
}
