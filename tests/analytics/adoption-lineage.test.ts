/** The tree of a practice, by hand. */
import { describe, expect, test } from 'vitest';
import { dateText } from '../../server/analytics/adoption/lineage.ts';
import { computeMeasure } from '../../server/analytics/run.ts';
import { NO_DAY } from '../../server/graph/network-columns.ts';
import { dayInterval } from '../../server/model/dates.ts';
import { MeasureRequest } from '../../server/model/measure.ts';
import { cities, networkOf } from '../graph/network-tables.ts';

describe('the lineage', () => {
  const network = networkOf({
    cities: cities('o', 'a', 'b', 'c', 'd', 'e', 'f'),
    practices: [
      { id: 'p', title: 'P', originCityId: 'o', started: '2001', outcome: 'works', status: 'running' }, { id: 'q', title: 'Q', originCityId: 'a', started: '2005', adaptedFromPracticeId: 'p', whatChanged: 'smaller' },
      { id: 'r', title: 'R' },
    ],
    exchanges: [{ id: 'x', kind: 'workshop' }],
    adoptions: [
      { id: 'b1', practiceId: 'p', adoptingCityId: 'b', date: '2004-03', adaptedFromCityId: 'a', viaExchangeId: 'x', fidelity: 'adapted', outcome: 'half', ended: '2009', grade: 'B' },
      { id: 'a1', practiceId: 'p', adoptingCityId: 'a', date: '2003', adaptedFromCityId: 'o', fidelity: 'replicated', grade: 'A' },
      { id: 'c1', practiceId: 'p', adoptingCityId: 'c' }, { id: 'd1', practiceId: 'q', adoptingCityId: 'd', date: '2006', adaptedFromCityId: 'f' },
      { id: 'e1', practiceId: 'r', adoptingCityId: 'e', date: '2001', adaptedFromCityId: 'f' }, { id: 'f1', practiceId: 'r', adoptingCityId: 'f', date: '2002', adaptedFromCityId: 'e' },
    ],
  });
  const run = (practice: string) => computeMeasure(network, 'lineage', MeasureRequest.parse({ parameters: { practice } }));
  const short = (practice: string) => run(practice).rows.map(([level, kind, id, , parent]) => [level, kind, id, parent]);

  test('hangs adopters under whom they learned from, and adapted practices under their model', () => {
    expect(short('p')).toEqual([
      [0, 'practice', 'p', null], [1, 'adoption', 'a1', 'p'], [2, 'adoption', 'b1', 'a1'], [1, 'adoption', 'c1', 'p'], [1, 'practice', 'q', 'p'], [2, 'adoption', 'd1', 'q'],
    ]);
    const result = run('p');
    expect(result.columns.map(({ name }) => name).slice(0, 12)).toEqual(['level', 'kind', 'id', 'name', 'parent', 'date', 'fidelity', 'whatChanged', 'outcome', 'ended', 'grade', 'via']);
    expect(result.rows[2]).toEqual([2, 'adoption', 'b1', 'B', 'a1', '2004-03', 'adapted', null, 'half', '2009', 'B', 'x', 'A', null]);
    expect(result.rows[4]).toEqual([1, 'practice', 'q', 'Q', 'p', '2005', null, 'smaller', null, null, null, null, 'A', null]);
    expect(result.notes).toContain('4 adoptions, 3 with a source named, 1 ended.');
  });
  test('names the model of the first practice, and opens circles at their earliest', () => {
    expect(short('q')[0]).toEqual([0, 'practice', 'q', 'p']);
    expect(short('r')).toEqual([[0, 'practice', 'r', null], [1, 'adoption', 'e1', 'r'], [2, 'adoption', 'f1', 'e1']]);
  });
  test.each(['2014', '2014-02', '2016-02-29', '2009/2011', '2009-03/2009-05', '2009-03-02/2010'])('writes %s as a date with the same days', (date) => {
    const { lo, hi } = dayInterval(date)!;
    const written = dateText(lo, hi)!;
    expect(dayInterval(written)).toEqual({ lo, hi });
    if (!date.includes('-03-02')) expect(written).toBe(date);
    expect(dateText(NO_DAY, NO_DAY)).toBeNull();
  });
});
