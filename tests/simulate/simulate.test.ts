/** Simulated networks: what the tables hold agrees with the truth beside them. */
import { describe, expect, test } from 'vitest';
import { networkOf } from '../graph/network-tables.ts';
import { dayInterval } from '../../server/model/dates.ts';
import { readSettings } from '../../server/simulate/settings.ts';
import { simulate } from '../../server/simulate/simulate.ts';

const run = (given: object) => simulate(readSettings(given));
const day = (text: string | null) => dayInterval(text!)!.lo;

describe('a simulated network', () => {
  const { tables, truth } = run({ cities: 150, practices: 8, seed: 6, background: 0.01 });
  const teachings = tables.exchanges.filter(({ practices }) => practices.length > 0);
  const takingPart = (id: string, ...roles: string[]) => tables.participations.filter(({ exchangeId, role }) => exchangeId === id && roles.includes(role!)).map(({ participantId }) => participantId.slice('city:'.length));
  const adoptedOn = (practice: string, city: string) => {
    const row = tables.adoptions.find(({ practiceId, adoptingCityId }) => practiceId === practice && adoptingCityId === city);
    return row === undefined ? Infinity : day(row.date);
  };
  const originOf = (practice: string) => tables.practices.find(({ id }) => id === practice)!.originCityId;

  test('is a network of the product', () => {
    expect(networkOf(tables).cities.id).toHaveLength(150);
  });
  test('is taught by cities that had the practice, to cities that had not, each once', () => {
    const taught = new Set<string>();
    for (const { id, start, practices: [practice] } of teachings) {
      const [teacher] = takingPart(id, 'mentor', 'host', 'speaker');
      if (teacher !== originOf(practice!)) expect(adoptedOn(practice!, teacher!)).toBeLessThan(day(start));
      for (const learner of takingPart(id, 'learner', 'participant')) {
        expect(adoptedOn(practice!, learner)).toBeGreaterThan(day(start));
        expect(taught.has(`${practice} ${learner}`)).toBe(false);
        taught.add(`${practice} ${learner}`);
      }
    }
    expect(taught.size).toBe(8 * 38);
  });
  test('the truth counts exposures and adoptions as the tables do', () => {
    for (const [kind, { exposures, followed, adopted }] of Object.entries(truth.transfer.kinds)) {
      const units = teachings.filter((row) => row.kind === kind).flatMap(({ id, start, practices: [practice] }) =>
        takingPart(id, 'learner', 'participant').map((city) => ({ start: day(start), lag: adoptedOn(practice!, city) - day(start) })));
      const full = units.filter(({ start }) => start + 24 * 30.4375 <= day('2019-12-31'));
      expect({ kind, exposures: units.length, followed: full.length, adopted: full.filter(({ lag }) => lag <= 24 * 30.4375).length }).toEqual({ kind, exposures, followed, adopted });
    }
  });
  test('practices have as many adopters as the truth says', () => {
    for (const { id, adopters } of truth.practices) expect(tables.adoptions.filter(({ practiceId }) => practiceId === id)).toHaveLength(adopters);
  });
  test('no two practices share a topic, and other exchanges are about none', () => {
    const topics = tables.practices.flatMap((row) => row.topics);
    expect(new Set(topics).size).toBe(topics.length);
    for (const row of tables.exchanges) if (row.practices.length === 0) expect(row.topics.some((topic) => topics.includes(topic))).toBe(false);
  });
});

test('exposures lead to adoption as often and as late as planted', () => {
  const settings = { cities: 300, practices: 40, exposures: 200, background: 0, quietMonths: 25, transferRates: { mentoring: 0.6, 'study visit': 0.2, workshop: 0.05 }, groupSize: 1 };
  const { truth, tables } = run(settings);
  for (const { planted, followed, adopted } of Object.values(truth.transfer.kinds)) {
    /* Binomial: four standard errors. */
    expect(followed).toBeGreaterThan(2500);
    expect(Math.abs(adopted / followed - planted)).toBeLessThan(4 * Math.sqrt((planted * (1 - planted)) / followed));
  }
  const startOf = new Map(tables.exchanges.map(({ id, start }) => [id, day(start)]));
  const lags = tables.adoptions.filter(({ viaExchangeId }) => viaExchangeId !== null).map((row) => (day(row.date) - startOf.get(row.viaExchangeId!)!) / 30.4375);
  /* Seven in ten are documented; all are followed for at least 25 months, which is 94 % of the lags: the median lies where half of that is reached. */
  lags.sort((a, b) => a - b);
  expect(lags[Math.floor(lags.length / 2)]).toBeGreaterThan(9);
  expect(lags[Math.floor(lags.length / 2)]).toBeLessThan(11);
});

test('two exposures of one city have the planted correlation', () => {
  const { tables } = run({ cities: 20, practices: 500, exposures: 12, background: 0, quietMonths: 60, receptivity: 0.4, groupSize: 1, transferRates: { mentoring: 0.5, 'study visit': 0.5, workshop: 0.5 }, seed: 8 });
  const adopted = new Set(tables.adoptions.map(({ practiceId, adoptingCityId }) => `${practiceId} ${adoptingCityId}`));
  const byUnit = new Map<string, number[]>();
  for (const { id, kind, practices: [practice] } of tables.exchanges) {
    if (practice === undefined) continue;
    for (const row of tables.participations.filter((one) => one.exchangeId === id && ['learner', 'participant'].includes(one.role!))) {
      const city = row.participantId.slice('city:'.length);
      const key = `${kind} ${city}`;
      byUnit.set(key, [...(byUnit.get(key) ?? []), adopted.has(`${practice} ${city}`) ? 1 : 0]);
    }
  }
  /* One-way ANOVA estimate of the correlation within groups (Fisher 1925). */
  const groups = [...byUnit.values()];
  const total = groups.flat();
  const grand = total.reduce((sum, value) => sum + value, 0) / total.length;
  const means = groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
  const between = groups.reduce((sum, group, i) => sum + group.length * (means[i]! - grand) ** 2, 0) / (groups.length - 1);
  const within = groups.reduce((sum, group, i) => sum + group.reduce((part, value) => part + (value - means[i]!) ** 2, 0), 0) / (total.length - groups.length);
  const size = (total.length - groups.reduce((sum, group) => sum + group.length ** 2, 0) / total.length) / (groups.length - 1);
  expect((between - within) / (between + (size - 1) * within)).toBeCloseTo(0.4, 1);
});

test('adoptions of a city’s own accord come as often as planted, and after being taught by the planted odds', () => {
  const { tables, truth } = run({ cities: 400, practices: 60, exposures: 399, exogenous: true, background: 0.04, contagion: 1, transferRates: { mentoring: 0, 'study visit': 0, workshop: 0 }, lateJoiners: 0, otherExchanges: 10, seed: 12 });
  expect(truth.practices.every(({ throughTeaching }) => throughTeaching === 0)).toBe(true);
  const adopted = new Map(tables.adoptions.map((row) => [`${row.practiceId} ${row.adoptingCityId}`, day(row.date)]));
  const origin = new Map(tables.practices.map(({ id, originCityId }) => [id, originCityId]));
  const taught = new Map<string, number>();
  const roles = new Map<string, { teacher: string; learners: string[] }>();
  for (const { exchangeId, participantId, role } of tables.participations) {
    const entry = roles.get(exchangeId) ?? { teacher: '', learners: [] };
    roles.set(exchangeId, entry);
    const city = participantId.slice('city:'.length);
    if (['mentor', 'host', 'speaker'].includes(role!)) entry.teacher = city;
    else entry.learners.push(city);
  }
  for (const { id, start, practices: [practice] } of tables.exchanges) {
    if (practice === undefined) continue;
    const { teacher, learners } = roles.get(id)!;
    const had = teacher === origin.get(practice) ? -Infinity : (adopted.get(`${practice} ${teacher}`) ?? Infinity);
    if (had < day(start)) for (const learner of learners) if ((adopted.get(`${practice} ${learner}`) ?? Infinity) > day(start)) taught.set(`${practice} ${learner}`, day(start));
  }
  const counts = { alone: [0, 0], taught: [0, 0] };
  for (const { id } of tables.practices) {
    for (const { id: city } of tables.cities) {
      if (origin.get(id) === city) continue;
      const [end, met] = [adopted.get(`${id} ${city}`) ?? Infinity, taught.get(`${id} ${city}`) ?? Infinity];
      for (let year = 2000; year <= 2019 && end >= day(String(year)); year++) {
        const count = counts[met < day(String(year)) ? 'taught' : 'alone'];
        count[0]!++;
        if (end < day(String(year + 1))) count[1]!++;
      }
    }
  }
  const odds = ([years, events]: number[]) => events! / (years! - events!);
  expect(odds(counts.alone)).toBeCloseTo(0.04 / 0.96, 2);
  expect(Math.log(odds(counts.taught) / odds(counts.alone))).toBeCloseTo(1, 1);
});
