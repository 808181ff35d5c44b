/** What must not change measures of adoption: names of cities, the calendar, a city nobody knows; and networks in which nothing happened. */
import { describe, expect, test } from 'vitest';
import { computeMeasure } from '../../server/analytics/run.ts';
import { buildNetwork, type Network } from '../../server/graph/network.ts';
import { MeasureRequest } from '../../server/model/measure.ts';
import type { Tables } from '../../server/model/tables.ts';
import { readSettings } from '../../server/simulate/settings.ts';
import { simulate } from '../../server/simulate/simulate.ts';
import { cities, networkOf } from '../graph/network-tables.ts';

const { tables } = simulate(readSettings({ seed: 5, cities: 60, practices: 4, exposures: 40, countries: 5, lateJoiners: 0.2, background: 0.02, from: 2000, until: 2009 }));
function built(given: Tables): Network {
  return buildNetwork({ version: 'test-1', tables: given, datasets: Object.fromEntries(Object.entries(given).map(([name, rows]) => [name, rows.map(() => [])])) as never });
}
/** Rewrites every cell that is a text. */
const rewritten = (change: (text: string) => string): Tables => JSON.parse(JSON.stringify(tables), (_, value: unknown) => (typeof value === 'string' ? change(value) : value)) as Tables;

const ASKED: [id: string, parameters: Record<string, string | boolean | number>][] = [
  ['adoption-lag', {}], ['adoption-lag', { control: true }], ['transfer-rate', {}], ['hazard-model', {}], ['hazard', { practice: 'practice-1' }], ['adoption-curve', { practice: 'practice-1' }], ['spread', { practice: 'practice-1', generation: 18, 'follow-up': 36 }],
];
const rowsOf = (network: Network, [id, parameters]: (typeof ASKED)[number]) => computeMeasure(network, id, MeasureRequest.parse({ parameters })).rows;
/** Bootstraps draw cities in order, so renamed ones are drawn otherwise; so are sums added up in another order. */
const drawn = (id: string) => (id === 'transfer-rate' ? [7, 8] : id === 'spread' ? [2, 3] : []);
function expectSame(found: (string | number | null)[][], wanted: (string | number | null)[][], besides: number[] = []): void {
  expect(found.length).toBe(wanted.length);
  found.forEach((row, i) => row.forEach((cell, j) => {
    const other = wanted[i]![j]!;
    if (besides.includes(j)) return;
    if (typeof cell === 'number' && typeof other === 'number') expect(Math.abs(cell - other)).toBeLessThan(1e-6 * Math.max(1, Math.abs(other)));
    else expect(cell).toBe(other);
  }));
}

describe.each(ASKED)('%s %j', (...asked) => {
  const [id] = asked;
  const wanted = rowsOf(built(tables), asked);
  test('has something to say here', () => {
    expect(wanted.some((row) => typeof row[1] === 'number' && row[1] > 0)).toBe(true);
  });
  test('does not depend on the names of cities', () => {
    /* Ids in the opposite order. */
    const renamed = rewritten((text) => text.replace(/\bcity-(\d\d)\b/, (_, number: string) => `city-${String(99 - Number(number)).padStart(2, '0')}`));
    const origins = (rows: typeof wanted) => rows.map((row) => (id === 'adoption-curve' ? row.slice(0, 6) : row));
    /* Dispersion comes from drawn trees. */
    const kept = (rows: typeof wanted) => origins(rows).filter(([name]) => name !== 'dispersion');
    expectSame(kept(rowsOf(built(renamed), asked)), kept(wanted), drawn(id));
  });
  test('does not depend on when it happened: 28 years later all days lie alike', () => {
    const later = rewritten((text) => (/^\d{4}(-\d\d){0,2}$/.test(text) ? `${Number(text.slice(0, 4)) + 28}${text.slice(4)}` : text));
    const found = rowsOf(built(later), asked).map(([name, ...rest]) => [/^\d{4}$/.test(String(name)) ? String(Number(name) - 28) : name!, ...rest]);
    expectSame(found, wanted);
  });
});

describe('networks in which nothing happened', () => {
  const nothing = networkOf({ cities: cities('a', 'b'), practices: [{ id: 'p', title: 'P' }] });
  const undated = networkOf({
    cities: cities('a', 'b'), practices: [{ id: 'p', title: 'P', originCityId: 'a' }], exchanges: [{ id: 'x', kind: 'workshop', practices: ['p'] }],
    participations: ['a', 'b'].map((id) => ({ exchangeId: 'x', participantId: `city:${id}`, participantType: 'city', role: id === 'a' ? 'host' : 'learner' })), adoptions: [{ id: '1', practiceId: 'p', adoptingCityId: 'b' }],
  });
  test.each(['adoption-lag', 'transfer-rate', 'adoption-survival', 'exposure-effect', 'hazard-model', 'adoption-curve', 'hazard', 'spread', 'learned-from', 'lineage', 'stakeholder-diversity'])('%s has no figure, and does not fail', (id) => {
    const needs = ['adoption-curve', 'hazard', 'spread', 'learned-from', 'lineage'].includes(id) ? { practice: 'p' } : {};
    for (const network of [nothing, undated, networkOf({ practices: [{ id: 'p', title: 'P' }] })]) {
      const { columns, rows } = computeMeasure(network, id, MeasureRequest.parse({ parameters: needs }));
      const value = columns.findIndex(({ name }) => name === 'value');
      const counts = /^(adopt|cens|late-entry|cities|unmatched|followed|documented|no-known|origin-off)/;
      for (const row of rows) if (value !== -1 && !counts.test(String(row[0]))) expect(row[value]).toBeNull();
    }
  });
});
