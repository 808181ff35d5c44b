import { describe, expect, it } from 'vitest';
import type { Problem } from '#model/report.ts';
import { amounts, groupProblems, occurrences, outcome } from '../../../client/pages/import/report-groups.ts';

const problem = (severity: Problem['severity'], file: string | null, line: number | null, count = 1, sheet: string | null = null): Problem =>
  ({ severity, file, sheet, line, column: null, value: null, code: 'x', message: 'm', suggestion: null, count });

describe('problems of an import', () => {
  const problems = [problem('warning', 'a.csv', 1, 3), problem('warning', 'b.csv', 9), problem('error', 'b.csv', 12, 2), problem('error', 'b.csv', 4), problem('error', null, null), problem('warning', 'w.xlsx', 2, 1, 'cities')];
  it('stand by file, files with errors first, errors before warnings, then by line', () => {
    expect(groupProblems(problems).map(({ place, problems: found, errors }) => [place, found.map(({ severity, line }) => `${severity} ${line}`), errors])).toEqual([
      ['b.csv', ['error 4', 'error 12', 'warning 9'], 3],
      [null, ['error null'], 1],
      ['a.csv', ['warning 1'], 0],
      ['w.xlsx · cities', ['warning 2'], 0],
    ]);
  });
  it('can be looked at by severity', () => {
    expect(groupProblems(problems, 'error').map(({ place }) => place)).toEqual(['b.csv', null]);
  });
  it('are counted with their repeats', () => {
    expect([occurrences(problems, 'error'), occurrences(problems, 'warning')]).toEqual([4, 5]);
  });
  it('are left as they were', () => {
    const frozen = Object.freeze([...problems]);
    groupProblems(frozen);
    expect(frozen).toEqual(problems);
  });
});

describe('what an import did', () => {
  const report = (tables: Parameters<typeof outcome>[0]['tables']) => ({ status: 'accepted' as const, dataset: 'd', tables, problems: [] });
  it('is said in words', () => {
    expect(outcome(report({ cities: { added: 12, updated: 1, unchanged: 0 }, exchanges: { added: 1, updated: 0, unchanged: 4 } }))).toBe('Added 12 cities and 1 exchange. Updated 1 city.');
  });
  it('is nothing when everything was there', () => {
    expect(outcome(report({ cities: { added: 0, updated: 0, unchanged: 3 } }))).toBe('Nothing changed: everything was already here.');
    expect(amounts({})).toBeNull();
  });
});
