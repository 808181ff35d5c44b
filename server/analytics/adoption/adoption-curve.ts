/** A practice year by year: who had adopted, who still had it, who was left to adopt, and the hazard (convention 23). */
import { NO_DAY, NONE } from '../../graph/network-columns.ts';
import { isoDay, yearOf } from '../../model/dates.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { MeasureColumn } from '../../model/measure.ts';
import type { Measure, MeasureInput } from '../measure-entry.ts';
import { adoptionFacts, endOfData, practiceNumber, type AdoptionFacts } from './adoption-facts.ts';
import { FEWEST, GRADE, gradeOf, number, PRACTICE, text, textOf, UNTIL } from './parameters.ts';

interface Year { readonly year: number; adopted: number; atRisk: number; fresh: number; cumulative: number; joined: number; active: number }

/** The year in which the middle of a date falls; ∓Infinity stays. */
export const yearAt = (day: number): number => (Number.isFinite(day) ? yearOf(Math.floor(day)) : day);

/** From the year the origin began, or else of the first adoption, to the end of the data; none where neither is known. */
function calendar({ network, parameters }: MeasureInput): { years: Year[]; practice: number; facts: AdoptionFacts } {
  const { practices, adoptions, cities } = network;
  const facts = adoptionFacts(network);
  const practice = practiceNumber(network, textOf(parameters, 'practice')!);
  const grade = gradeOf(parameters);
  const [end, n] = [yearAt(endOfData(facts, textOf(parameters, 'until'))), cities.id.length];
  const firsts = Array.from({ length: n }, (_, city) => facts.adoptions.get(facts.key(practice, city)));
  const adopted = firsts.map((first) => (first === undefined ? Infinity : yearAt(first.day)));
  const started = practices.startedLo[practice] === NO_DAY ? Infinity : yearAt((practices.startedLo[practice]! + practices.startedHi[practice]!) / 2);
  const begin = Math.min(started, ...adopted);
  const years: Year[] = [];
  for (let year = begin; year <= end && Number.isFinite(begin); year++) years.push({ year, adopted: 0, atRisk: 0, fresh: 0, cumulative: 0, joined: 0, active: 0 });

  for (let city = 0; city < n; city++) {
    const [joined, left] = [yearAt(facts.joined[city]!), yearAt(facts.left[city]!)];
    const counts = firsts[city] !== undefined && (grade === 'all' || firsts[city]!.grade === grade);
    const risk = city !== practices.origin[practice] && !facts.undated.has(facts.key(practice, city)) && adopted[city]! >= joined;
    for (const each of years) {
      const { year } = each;
      if (year >= joined) each.joined++;
      if (counts && adopted[city] === year) each.fresh++;
      if (counts && adopted[city]! <= year) each.cumulative++;
      if (!risk || year < joined || year > left || adopted[city]! < year) continue;
      each.atRisk++;
      if (counts && adopted[city] === year) each.adopted++;
    }
  }
  /* A city may take a practice up again: it is active while any of its adoptions goes on. */
  const active = years.map(() => new Set<number>());
  for (let a = 0; a < adoptions.count; a++) {
    const city = adoptions.target[a]!;
    if (facts.counted[a] === 0 || adoptions.practice[a] !== practice || adoptions.lo[a] === NO_DAY || city === practices.origin[practice]) continue;
    if (grade !== 'all' && adoptions.grade[a] !== grade) continue;
    const [from, to] = [yearAt((adoptions.lo[a]! + adoptions.hi[a]!) / 2), adoptions.endedLo[a] === NO_DAY ? Infinity : yearAt((adoptions.endedLo[a]! + adoptions.endedHi[a]!) / 2)];
    years.forEach(({ year }, i) => { if (from <= year && year < to) active[i]!.add(city); });
  }
  years.forEach((each, i) => { each.active = active[i]!.size; });
  return { years, practice, facts };
}

function calendarNotes({ network }: MeasureInput, { years, practice, facts }: ReturnType<typeof calendar>): string[] {
  const { origin, startedLo, startedHi } = network.practices;
  const from = startedLo[practice] === NO_DAY ? 'at an unknown time' : `in ${yearAt((startedLo[practice]! + startedHi[practice]!) / 2)} (${isoDay(startedLo[practice]!)} to ${isoDay(startedHi[practice]!)})`;
  const undated = network.cities.id.filter((_, city) => facts.undated.has(facts.key(practice, city))).length;
  return [
    origin[practice] === NONE ? 'The city of origin is not known.' : `Origin: ${network.cities.name[origin[practice]!]!}, ${from}; it is not counted among adopters.`,
    ...(undated > 0 ? [`${undated} adopters without a date stay out.`] : []),
    ...(years.length === 0 ? ['Neither the start of the practice nor any adoption has a date.'] : []),
  ];
}

const PERIOD: MeasureColumn = text('period', 'Year', 'Calendar year; a date of several years counts at its middle.');
const AT_RISK: MeasureColumn = number('atRisk', 'At risk', 'cities', 'Cities that take part and have not adopted before that year, without the origin and adopters without a date.');

export const adoptionCurve: Measure = {
  id: 'adoption-curve', label: 'Adoption curve', kind: 'series', unit: 'cities', network: 'directed', weights: ['none'],
  definition: 'By year: cities that adopt the practice for the first time (new), all that have by then (cumulative), their share of the cities that have joined by then, those that still have it at the end of the year (active), and those that could still adopt at its beginning (atRisk). The origin is marked, not counted.',
  nulls: [], references: ['valente-1995'], source: 'Valente (1995)',
  edgeCases: 'No rows where neither the start nor any adoption has a date. Adopters without a date stay out and their number is said. An adoption before joining counts. A practice taken up again counts once as new.',
  parameters: [PRACTICE, UNTIL, GRADE],
  columns: [
    PERIOD, number('new', 'New', 'cities', 'First adoptions in that year.'), number('cumulative', 'Cumulative', 'cities', 'First adoptions up to that year.'),
    number('share', 'Share', 'share', 'Cumulative, of the cities that have joined by then.'), number('active', 'Active', 'cities', 'Adopters that have not ended it by the end of the year.'), AT_RISK,
    text('origin', 'Origin', 'Id of the city of origin, in the year it began.'),
  ],
  compute: (input) => {
    const found = calendar(input);
    const { practices, cities } = input.network;
    const origin = practices.origin[found.practice]!;
    const started = practices.startedLo[found.practice] === NO_DAY || origin === NONE ? undefined : yearAt((practices.startedLo[found.practice]! + practices.startedHi[found.practice]!) / 2);
    const rows = found.years.map(({ year, fresh, cumulative, joined, active, atRisk }) => [String(year), fresh, cumulative, joined === 0 ? null : cumulative / joined, active, atRisk, year === started ? cities.id[origin]! : null]);
    return { rows, notes: calendarNotes(input, found) };
  },
};

export const hazard: Measure = {
  id: 'hazard', label: 'Hazard of adoption', kind: 'series', unit: 'share a year', network: 'directed', weights: ['none'],
  definition: 'By year: the share that adopts, of the cities that take part and had not adopted before, (q_t − q_{t−1})/(n − q_{t−1}). Late joiners are at risk from the year they join, the origin never. Bands are Wilson, 95 %.',
  nulls: [], references: ['valente-1995', 'allison-1982', 'wilson-1927'], source: 'Allison, Sociol. Methodol. 13 (1982); Vega Yon & Valente, netdiffuseR',
  edgeCases: 'Null with fewer than 5 at risk. No rows where neither the start nor any adoption has a date. An adoption in a year before the city joined or after it left is not counted; adopters without a date are not at risk.',
  parameters: [PRACTICE, UNTIL, GRADE],
  columns: [
    PERIOD, number('adopted', 'Adopted', 'cities', 'Cities at risk that adopt in that year.'), AT_RISK, number('value', 'Hazard', 'share a year', 'Adopted of those at risk.'),
    number('low', 'Low', 'share a year', 'Lower end of the 95 % interval.'), number('high', 'High', 'share a year', 'Upper end of the 95 % interval.'),
  ],
  compute: (input) => {
    const found = calendar(input);
    const rows = found.years.map(({ year, adopted, atRisk }) => {
      if (atRisk < FEWEST) return [String(year), adopted, atRisk, null, null, null];
      const { low, high } = wilson(adopted, atRisk);
      return [String(year), adopted, atRisk, adopted / atRisk, low, high];
    });
    const few = found.years.filter(({ atRisk }) => atRisk < FEWEST).length;
    return { rows, notes: [...(few > 0 ? [`Suppressed in ${few} years with fewer than ${FEWEST} cities at risk.`] : []), ...calendarNotes(input, found)] };
  },
};
