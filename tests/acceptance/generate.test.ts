/** `generate`: a simulated network as tables that import cleanly, with the truth beside them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import { interurban, workspace } from './command-line.ts';

const { fresh, store } = workspace();
const made = (...options: string[]): string => {
  const out = fresh('simulated');
  const answer = interurban(['generate', '--out', out, ...options]);
  expect(answer.stderr).toContain('Wrote');
  expect(answer.code).toBe(0);
  return out;
};
const rows = (folder: string, table: string) => parse(readFileSync(path.join(folder, `${table}.csv`)), { columns: true, bom: true }) as Record<string, string>[];

describe('interurban generate', () => {
  test('writes tables that import without an error or a warning, and the truth beside them', () => {
    const out = made('--cities', '80', '--seed', '4', '--missing-dates', '0.1', '--day-dates', '0.4', '--month-dates', '0.3', '--late-joiners', '0.3');
    const { code, report } = store().load(out);
    expect(code).toBe(0);
    expect(report.problems).toEqual([]);
    expect(report.tables).toMatchObject({ cities: { added: 80 }, practices: { added: 12 } });
    for (const table of ['exchanges', 'participations', 'adoptions', 'assessments', 'scores', 'topics']) expect(report.tables[table]!.added, table).toBeGreaterThan(0);
    const truth = JSON.parse(readFileSync(path.join(out, 'truth.json'), 'utf8'));
    expect(truth).toMatchObject({ homophily: { planted: 0.3 }, contagion: { coefficient: 0 }, lag: { median: 10 }, dates: { missing: 0.1, day: 0.4, month: 0.3 }, lateJoiners: { share: 0.3 } });
    expect(Object.keys(truth.transfer.kinds)).toEqual(['mentoring', 'study visit', 'workshop']);
  });

  test('plants what is asked for', () => {
    const out = made('--cities', '60', '--homophily', '0.6', '--transfer', 'mentoring=0.8', '--transfer', 'workshop=0', '--contagion', '0.7', '--background', '0.02');
    const truth = JSON.parse(readFileSync(path.join(out, 'truth.json'), 'utf8'));
    expect(truth).toMatchObject({ homophily: { planted: 0.6 }, contagion: { coefficient: 0.7, background: 0.02 }, transfer: { within: 24, kinds: { mentoring: { planted: 0.8 }, 'study visit': { planted: 0.3 }, workshop: { planted: 0 } } } });
  });

  test('dates are as precise as asked for, and as many are missing', () => {
    const out = made('--cities', '200', '--missing-dates', '0.25', '--day-dates', '0', '--month-dates', '0.5');
    const starts = rows(out, 'exchanges').map(({ start }) => start!);
    const share = (of: string[], ...lengths: number[]) => of.filter(({ length }) => lengths.includes(length)).length / of.length;
    expect(share(starts, 0)).toBeCloseTo(0.25, 1);
    expect(share(starts, 4)).toBeCloseTo(0.375, 1);
    expect(share(starts, 7)).toBeCloseTo(0.375, 1);
  });

  test('the same seed gives the same bytes, another seed others', () => {
    const [first, second, other] = [made('--seed', '9'), made('--seed', '9'), made('--seed', '10')];
    const bytes = (folder: string) => readdirSync(folder).sort().map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]);
    expect(bytes(second)).toEqual(bytes(first));
    expect(bytes(other)).not.toEqual(bytes(first));
  });

  test.each([
    [['--cities', '9'], '--cities: must be at least 10'],
    [['--cities', '20001'], '--cities: must be at most 20000'],
    [['--cities', '50.5'], '--cities: must be a whole number'],
    [['--cities', 'many'], '--cities takes a number, not "many"'],
    [['--seed', '-1'], '--seed: must be at least 0'],
    [['--homophily', '1.2'], '--homophily: must be at most 1'],
    [['--transfer', 'dinner=0.2'], '--transfer takes KIND=RATE with KIND one of mentoring, study visit, workshop'],
    [['--transfer', 'mentoring=0.99'], '--transfer: cannot be more than 0.924'],
    [['--day-dates', '0.7', '--month-dates', '0.7'], 'together at most 1'],
    [['--from', '2020', '--until', '2019'], '--until: must be a year after --from (2020)'],
    [['--exposures', '200'], '--exposures: must be less than the number of cities (200)'],
    [['--colour', 'red'], "unknown option '--colour'"],
  ])('%j is a wrong call and writes nothing', (options, message) => {
    const out = fresh('refused');
    const { code, stdout, stderr } = interurban(['generate', '--out', out, ...options]);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(existsSync(out)).toBe(false);
  });

  test('a folder that is taken is left alone without --force', () => {
    const out = made('--cities', '20', '--practices', '2');
    const before = readFileSync(path.join(out, 'cities.csv'), 'utf8');
    const refused = interurban(['generate', '--cities', '30', '--practices', '2', '--out', out]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('not empty');
    expect(readFileSync(path.join(out, 'cities.csv'), 'utf8')).toBe(before);
    made('--cities', '30', '--practices', '2', '--out', out, '--force');
    expect(rows(out, 'cities')).toHaveLength(30);
  });

  test('--out is needed', () => {
    const { code, stderr } = interurban(['generate']);
    expect(code).toBe(2);
    expect(stderr).toContain('--out');
  });

  test('the largest network comes in half a minute', () => {
    const out = made('--cities', '20000');
    expect(rows(out, 'cities')).toHaveLength(20_000);
  });
});
