/** The table a discrete-time model of adoption is fitted on: a row for each practice, city and period in which the city could adopt. */
import { AppError } from '../../errors.ts';
import { NO_DAY, NONE, type NetworkColumns } from '../../graph/network-columns.ts';
import { isoDay } from '../../model/dates.ts';
import type { MeasureInput } from '../measure-entry.ts';
import { adoptionFacts, endOfData, practiceNumber, type AdoptionFacts, type Grade } from './adoption-facts.ts';
import { forEachExposure, type Subject } from './exposures.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';

export const PERIODS = { year: 12, 'half-year': 6, quarter: 3, month: 1 } as const;
export type Period = keyof typeof PERIODS;
export const COVARIATES = ['learning', 'other-topics', 'competition', 'imitation', 'coercion', 'log-population', 'high-income', 'time', 'time-squared'] as const;
export type Covariate = (typeof COVARIATES)[number];

export interface CityPeriods {
  readonly rows: number;
  /** NaN where not known. */
  readonly columns: Readonly<Record<Covariate, Float64Array>>;
  readonly adopted: Uint8Array;
  readonly city: Int32Array;
  readonly practice: Int32Array;
}

export interface PeriodQuestion { readonly period: Period; readonly practice: string | undefined; readonly until: string | undefined; readonly grade: Grade }

const MOST_ROWS = 3_000_000;

/** Number of the period of a day; ∓Infinity stays. */
function periodNumber(months: number): (day: number) => number {
  return (day) => {
    if (!Number.isFinite(day)) return day;
    const text = isoDay(Math.floor(day));
    return Math.floor((Number(text.slice(0, -6)) * 12 + Number(text.slice(-5, -3)) - 1) / months);
  };
}

/** Practices with a dated adopter; at risk from the period after the origin began, or else after the first adoption. Throws `too-large` beyond three million rows. */
export function cityPeriods(input: MeasureInput, { period, practice, until, grade }: PeriodQuestion): CityPeriods {
  const { network } = input;
  const facts = adoptionFacts(network);
  const at = periodNumber(PERIODS[period]);
  const end = at(endOfData(facts, until));
  const n = network.cities.id.length;
  const only = practice === undefined ? undefined : practiceNumber(network, practice);
  const adopters = new Map<number, { city: number; period: number }[]>();
  for (const { practice: p, city, day } of facts.adoptions.values()) {
    if (only !== undefined && p !== only) continue;
    const list = adopters.get(p) ?? [];
    list.push({ city, period: at(day) });
    adopters.set(p, list);
  }
  const practices = [...adopters.keys()].sort((a, b) => a - b);
  const begins = new Map(practices.map((p) => [p, beginning(network, p, at, adopters.get(p)!)]));
  const [joined, left] = [Float64Array.from(facts.joined, at), Float64Array.from(facts.left, at)];
  const risk = riskWindows(facts, network, { begins, joined, left, end, at });
  let rows = 0;
  for (const p of practices) for (let c = 0; c < n; c++) rows += Math.max(0, risk(p, c).to - risk(p, c).from + 1);
  if (rows > MOST_ROWS) {
    throw new AppError('too-large', `${rows} cities, practices and periods are too many to fit (at most ${MOST_ROWS}); ask for one practice, longer periods, or filter by topic`);
  }
  const table = { rows, adopted: new Uint8Array(rows), city: new Int32Array(rows), practice: new Int32Array(rows), columns: Object.fromEntries(COVARIATES.map((name) => [name, new Float64Array(rows)])) as Record<Covariate, Float64Array> };
  const exposed = { learning: firstPeriods(input, 'practice', at), 'other-topics': firstPeriods(input, 'other', at) };
  const around = surroundingsOf(network.cities);
  let row = 0;
  for (const p of practices) {
    const origin = network.practices.origin[p]!;
    const had = [...adopters.get(p)!, ...(origin === NONE ? [] : [{ city: origin, period: begins.get(p)! - 1 }])].sort((a, b) => a.period - b.period || a.city - b.city);
    const state = spreading(around, n, had);
    input.watch(row, rows);
    for (let k = begins.get(p)!; k <= end; k++) {
      state.moveTo(k);
      for (let c = 0; c < n; c++) {
        const { from, to } = risk(p, c);
        if (k < from || k > to) continue;
        const adoption = facts.adoptions.get(facts.key(p, c));
        table.city[row] = c;
        table.practice[row] = p;
        table.adopted[row] = adoption !== undefined && at(adoption.day) === k && (grade === 'all' || adoption.grade === grade) ? 1 : 0;
        const key = facts.key(p, c);
        const years = ((k - begins.get(p)!) * PERIODS[period]) / 12;
        const values: Record<Covariate, number> = {
          learning: (exposed.learning.get(key) ?? Infinity) < k ? 1 : 0, 'other-topics': (exposed['other-topics'].get(key) ?? Infinity) < k ? 1 : 0,
          competition: state.near[c]! / around.nearest[c]!, imitation: around.hasLarger[c] === 1 ? state.larger[c]! : Number.NaN,
          coercion: state.country[around.country[c]!]! / around.compatriots[c]!,
          'log-population': network.cities.population[c]! > 0 ? Math.log10(network.cities.population[c]!) : Number.NaN,
          'high-income': network.cities.incomeGroup[c] === null ? Number.NaN : Number(network.cities.incomeGroup[c] === 'high'),
          time: years / 10, 'time-squared': (years / 10) ** 2,
        };
        for (const name of COVARIATES) table.columns[name][row] = values[name];
        row++;
      }
    }
  }
  return table;
}

function beginning({ practices }: NetworkColumns, p: number, at: (day: number) => number, adopters: readonly { period: number }[]): number {
  const [lo, hi] = [practices.startedLo[p]!, practices.startedHi[p]!];
  const first = practices.origin[p] !== NONE && lo !== NO_DAY ? at((lo + hi) / 2) : Math.min(...adopters.map(({ period }) => period));
  return first + 1;
}

/** First and last period in which a city could adopt a practice; none where `to` lies before `from`. */
function riskWindows(
  facts: AdoptionFacts, { practices }: NetworkColumns,
  { begins, joined, left, end, at }: { begins: ReadonlyMap<number, number>; joined: Float64Array; left: Float64Array; end: number; at: (day: number) => number },
): (p: number, c: number) => { from: number; to: number } {
  const never = { from: 0, to: -1 };
  const adopted = new Map([...facts.adoptions].map(([key, { day }]) => [key, at(day)]));
  return (p, c) => {
    const key = facts.key(p, c);
    const when = adopted.get(key) ?? Infinity;
    if (practices.origin[p] === c || facts.undated.has(key) || when < joined[c]!) return never;
    return { from: Math.max(begins.get(p)!, joined[c]!), to: Math.min(end, left[c]!, when) };
  };
}

/** Period of the first exposure, by key of practice and city. */
function firstPeriods(input: MeasureInput, subject: Subject, at: (day: number) => number): Map<number, number> {
  const { key } = adoptionFacts(input.network);
  const days = new Map<number, number>();
  forEachExposure(input, subject, ({ practice, city, day }) => {
    const each = key(practice, city);
    if (day < (days.get(each) ?? Infinity)) days.set(each, day);
  });
  return new Map([...days].map(([each, day]) => [each, at(day)]));
}

/** Who around each city had the practice before a period; moves forward only. */
function spreading({ nearestTo, largerOf, country }: Surroundings, n: number, had: readonly { city: number; period: number }[]) {
  const [near, larger, ofCountry] = [new Int32Array(n), new Uint8Array(n), new Int32Array(n)];
  let next = 0;
  return {
    near, larger, country: ofCountry,
    moveTo(period: number): void {
      for (; next < had.length && had[next]!.period < period; next++) {
        const { city } = had[next]!;
        for (const c of nearestTo[city]!) near[c]!++;
        for (const c of largerOf[city]!) larger[c] = 1;
        ofCountry[country[city]!]!++;
      }
    },
  };
}
