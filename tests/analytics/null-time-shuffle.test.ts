/** Shuffled times and dealt labels: the static graph and the pools they are dealt from stay. */
import { describe, expect, test } from 'vitest';
import { NO_DAY } from '../../server/graph/network-columns.ts';
import { drawFrom, limitsOf } from '../../server/analytics/null-models/draw.ts';
import { dealLabels } from '../../server/analytics/null-models/labels.ts';
import { timeDealer } from '../../server/analytics/null-models/time-shuffle.ts';
import { readSettings } from '../../server/simulate/settings.ts';
import { simulate } from '../../server/simulate/simulate.ts';
import { seededRandom } from '../../server/statistics/seeded-random.ts';
import { networkOf } from '../graph/network-tables.ts';
import { inputOf } from './null-inputs.ts';

const network = networkOf(simulate(readSettings({ cities: 60, practices: 4, seed: 2, missingDates: 0.2, monthDates: 0.3, dayDates: 0.4 })).tables);
const input = inputOf(network, 'directed');
const sorted = (list: Int32Array) => Array.from(list).sort((a, b) => a - b);

describe('the time shuffle', () => {
  const days = timeDealer(input)(seededRandom(4));
  const count = network.exchanges.count;

  test('keeps who met whom, in which exchange', () => {
    const drawn = drawFrom('time-shuffle', input)(seededRandom(4));
    expect(drawn.days).toEqual(days);
    expect(drawn.events).toBe(input.events);
    expect(drawn.projection).toBe(input.projection);
    expect(drawn.network).toBe(network);
  });
  test.each([['exchanges', 0, count], ['adoptions', count, count + network.adoptions.count]] as const)('deals the dates of %s out among them', (_, from, to) => {
    for (const side of ['lo', 'hi'] as const) expect(sorted(days[side].slice(from, to))).toEqual(sorted(input.days[side].slice(from, to)));
    expect(days.lo.slice(from, to)).not.toEqual(input.days.lo.slice(from, to));
  });
  test('keeps first and last day together, and what has no date without', () => {
    const spans = new Set(Array.from(input.days.lo, (lo, i) => `${lo} ${input.days.hi[i]}`));
    days.lo.forEach((lo, i) => {
      expect(spans.has(`${lo} ${days.hi[i]}`)).toBe(true);
      expect(lo === NO_DAY).toBe(input.days.lo[i] === NO_DAY);
    });
  });
  test('says how many events have no date', () => {
    const undated = Array.from(input.events.occasions).filter((occasion) => input.days.lo[occasion] === NO_DAY).length;
    expect(undated).toBeGreaterThan(10);
    expect(limitsOf('time-shuffle', input, seededRandom(1))).toEqual([`${undated} events have no date and take no part in the shuffle.`]);
  });
  test('the same seed gives the same days', () => {
    expect(timeDealer(input)(seededRandom(4))).toEqual(days);
    expect(timeDealer(input)(seededRandom(5))).not.toEqual(days);
  });
});

describe('dealt labels', () => {
  const { cities } = dealLabels(network, seededRandom(9));
  const people = (of: typeof cities) => Array.from(of.country, (country, i) => `${country} ${of.region[i]} ${of.incomeGroup[i]} ${of.population[i]} ${of.lat[i]} ${of.lon[i]}`);

  test('keep the attributes of one city together, each once', () => {
    expect(people(cities).sort()).toEqual(people(network.cities).sort());
    expect(people(cities)).not.toEqual(people(network.cities));
  });
  test('leave ids, names and the days of joining where they are', () => {
    expect(cities.id).toBe(network.cities.id);
    expect(cities.name).toBe(network.cities.name);
    expect(cities.joinedLo).toBe(network.cities.joinedLo);
  });
});
