/**
 * A short form of `npm run validate`: thirty networks a setting, wide limits. With a true coverage of 95 %
 * fewer than 24 of 30 intervals hold the truth once in 6,000 runs; a true 5 % test rejects more than 6 of 30
 * once in 700.
 */
import { describe, expect, test } from 'vitest';
import { CASES } from '../../scripts/validation/cases.ts';
import { reportText } from '../../scripts/validation/report.ts';
import { answersOf } from '../../scripts/validation/simulations.ts';
import { rowOf } from '../../scripts/validation/verdict.ts';
import type { Answer, Check } from '../../scripts/validation/question.ts';

const SIMULATIONS = 30;

describe.each(['transfer-complete', 'transfer-censored', 'lag', 'homophily-0.3', 'contagion-0', 'contagion-0.7'])('%s', (id) => {
  const one = CASES.find((each) => each.id === id)!;
  const answers = Array.from({ length: SIMULATIONS }, (_, i) => answersOf(one, 500 + i));
  const checks = one.questions.flatMap(({ checks: own }) => own);

  test.each(checks.map((check, i) => [check.label, check, i] as const))('%s', (_, check, i) => {
    const { n, share, planted, recovered } = rowOf(id, '', check, answers.map((each) => each[i]!));
    expect(n).toBe(SIMULATIONS);
    if (check.kind === 'coverage') expect(share).toBeGreaterThanOrEqual(24 / 30);
    if (check.kind === 'size') expect(share).toBeLessThanOrEqual(6 / 30);
    if (check.kind === 'power') expect(share).toBeGreaterThan(0.6);
    if (check.kind === 'coverage') expect(Math.abs(recovered - planted)).toBeLessThan(0.1 * Math.max(1, planted));
  });
});

describe('the verdict on a figure', () => {
  const answer = (hit: boolean): Answer => ({ planted: 1, value: 1.5, low: hit ? 0 : 2, high: 3, p: hit ? 0.01 : 0.5 });
  const check = (kind: Check['kind'], outside?: string): Check => ({ label: 'x', kind, read: () => undefined, ...(outside === undefined ? {} : { outside }) });
  const of = (kind: Check['kind'], hits: number, n: number, outside?: string) => rowOf('c', 'm', check(kind, outside), Array.from({ length: n }, (_, i) => answer(i < hits)));

  test.each([
    ['coverage', 190, 200, 'yes'], ['coverage', 186, 200, 'yes'], ['coverage', 184, 200, 'within Monte Carlo error'], ['coverage', 160, 200, 'no'], ['coverage', 200, 200, 'no'],
    ['size', 14, 200, 'yes'], ['size', 18, 200, 'within Monte Carlo error'], ['size', 40, 200, 'no'], ['power', 3, 200, 'reported only'],
  ] as const)('%s, %i of %i: %s', (kind, hits, n, verdict) => {
    expect(of(kind, hits, n)).toMatchObject({ n, share: hits / n, verdict, planted: 1, recovered: 1.5 });
  });
  test('what is outside the target is reported only', () => {
    expect(of('coverage', 100, 200, 'it says why')).toMatchObject({ verdict: 'reported only', outside: 'it says why' });
  });
  test('simulations without an answer are counted apart', () => {
    expect(rowOf('c', 'm', check('coverage'), [answer(true), null, answer(true)])).toMatchObject({ n: 2, without: 1, share: 1 });
  });
  test('the report names what misses its target, and carries no date', () => {
    const text = reportText([rowOf('lag', 'adoption-lag', { ...check('coverage'), label: 'median' }, Array.from({ length: 200 }, () => answer(false)))], 1);
    expect(text).toContain('1 of 1 figures miss their target by more than chance:** lag, median (0.0 %)');
    expect(text).toContain('| `adoption-lag`: median | 1.000 | 1.500 | 0.500 | holds the planted value | 0.0 % |');
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });
});
