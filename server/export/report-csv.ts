/** An import report as CSV: a row for every problem. */
import { Problem, type ImportReport } from '../model/report.ts';
import { escapeFormula } from './cells.ts';
import { csvText } from './tables-csv.ts';

export function reportCsv(report: ImportReport): string {
  const names = Object.keys(Problem.shape) as (keyof Problem)[];
  return csvText([names, ...report.problems.map((problem) => names.map((name) => {
    const value = problem[name];
    return value === null ? '' : typeof value === 'number' ? String(value) : escapeFormula(value);
  }))]);
}
