/** How many exposures of a kind are followed by adoption within W months (convention 24), beside exchanges on other topics. */
import { clusteredInterval } from '../../statistics/clustered-bootstrap.ts';
import { kaplanMeier } from '../../statistics/survival.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Cell, Measure, MeasureInput, MeasureOutput } from '../measure-entry.ts';
import { adoptedWithin } from './adoption-lag.ts';
import { followUp, leftOutNotes, type FollowUp, type Unit } from './follow-up.ts';
import { ANY_PRACTICE, FEWEST, figureColumns, GRADE, gradeOf, number, text, textOf, UNTIL } from './parameters.ts';

const DRAWS = 999;

/** Adopted within W, or followed for all of W from the exposure on. */
const isFollowed = ({ entry, time, event }: Unit, within: number): boolean => entry === 0 && ((event && time <= within) || time >= within);

interface Rate { readonly n: number; readonly adopters: number; readonly method: string | null; readonly value: number | null; readonly low: number | null; readonly high: number | null }

function rateOf(units: readonly Unit[], within: number): Rate {
  const n = units.length;
  const adopters = units.filter(({ time, event }) => event && time <= within).length;
  if (n === 0) return { n, adopters, method: null, value: null, low: null, high: null };
  const complete = units.every((unit) => isFollowed(unit, within));
  const method = complete ? 'wilson' : 'kaplan-meier';
  if (n < FEWEST) return { n, adopters, method: 'too few', value: null, low: null, high: null };
  if (complete) return { n, adopters, method, value: adopters / n, ...wilson(adopters, n) };
  const [value, low, high] = adoptedWithin(kaplanMeier(units), within);
  return { n, adopters, method: value === null ? 'not followed long enough' : method, value, low, high };
}

/** Interval by drawing receiving cities; units of a city go together. */
function bootstrapped(share: number, units: readonly Unit[], within: number, seed: number): { low: number; high: number } | null {
  const cities = new Map<number, number>();
  const cluster = units.map(({ city }) => {
    if (!cities.has(city)) cities.set(city, cities.size);
    return cities.get(city)!;
  });
  return clusteredInterval(share, cities.size, DRAWS, seed, (times) => weightedRate(units, within, (i) => times[cluster[i]!]!));
}

/** 1 − S(W) of units that stand as often as `weight` says; NaN where nobody is followed for W. */
function weightedRate(units: readonly Unit[], within: number, weight: (i: number) => number): number {
  const order = orderOf(units);
  /* Downward in time: who leaves at t or later and has entered before t is at risk at t. */
  const { byTime, byEntry } = order;
  let [left, late, at, entered, rate] = [0, 0, byTime.length - 1, byEntry.length - 1, 1];
  let [longest, some] = [false, false];
  while (at >= 0) {
    const time = units[byTime[at]!]!.time;
    let events = 0;
    for (; at >= 0 && units[byTime[at]!]!.time === time; at--) {
      const i = byTime[at]!;
      left += weight(i);
      if (units[i]!.event) events += weight(i);
    }
    if (left > 0) some = true;
    if (time >= within && left > 0) longest = true;
    for (; entered >= 0 && units[byEntry[entered]!]!.entry > 0 && units[byEntry[entered]!]!.entry >= time; entered--) late += weight(byEntry[entered]!);
    if (time <= within && events > 0) rate *= 1 - events / Math.max(events, left - late);
  }
  return !some || (!longest && rate > 0) ? Number.NaN : 1 - rate;
}

const orders = new WeakMap<readonly Unit[], { byTime: Int32Array; byEntry: Int32Array }>();
function orderOf(units: readonly Unit[]): { byTime: Int32Array; byEntry: Int32Array } {
  let order = orders.get(units);
  if (order === undefined) {
    const all = Int32Array.from(units.keys());
    orders.set(units, (order = { byTime: all.slice().sort((a, b) => units[a]!.time - units[b]!.time), byEntry: all.slice().sort((a, b) => units[a]!.entry - units[b]!.entry) }));
  }
  return order;
}

function ask(input: MeasureInput, subject: 'practice' | 'other'): FollowUp {
  const { parameters } = input;
  return followUp(input, { subject, byKind: true, grade: gradeOf(parameters), practice: textOf(parameters, 'practice'), until: textOf(parameters, 'until') });
}

/** Units of each kind of exchange that the filters keep. */
function byKind({ network: { exchanges, kinds } }: MeasureInput, { units }: FollowUp): [kind: string, units: Unit[]][] {
  const has = new Set<number>();
  for (let e = 0; e < exchanges.count; e++) if (exchanges.kept[e] === 1) has.add(exchanges.kind[e]!);
  return kinds.flatMap((name, kind) => (has.has(kind) ? [[name, units.filter((unit) => unit.kind === kind)] as [string, Unit[]]] : []));
}

function compute(input: MeasureInput, withIntervals: boolean): MeasureOutput {
  const within = input.parameters.within as number;
  const followed = ask(input, 'practice');
  const control = withIntervals ? new Map(byKind(input, ask(input, 'other'))) : undefined;
  const rows = byKind(input, followed).map(([kind, units], i): Cell[] => {
    const { n, adopters, method, value, low, high } = rateOf(units, within);
    if (control === undefined) return [kind, value, low, high, n, method, adopters, null, null, null, null, null, 0];
    const boot = value === null ? null : bootstrapped(value, units, within, (input.seed + i * 7919) >>> 0);
    const beside = rateOf(control.get(kind)!, within);
    return [kind, value, low, high, n, method, adopters, boot?.low ?? null, boot?.high ?? null, beside.value, beside.low, beside.high, beside.n];
  });
  if (control === undefined) return { rows };
  const few = rows.filter(([, , , , n]) => (n as number) > 0 && (n as number) < FEWEST).map(([kind]) => kind);
  return {
    rows,
    notes: [
      ...(few.length > 0 ? [`Suppressed, since fewer than ${FEWEST} cities and practices were exposed: ${few.join(', ')}.`] : []),
      `control is the same rate after exchanges of that kind with earlier adopters on other topics, until the city meets about the practice. Where it is as high, meeting about the practice tells nothing.`,
      ...leftOutNotes(followed, input, gradeOf(input.parameters)),
    ],
  };
}

export const transferRate: Measure = {
  id: 'transfer-rate', label: 'Transfer rate', kind: 'network', unit: 'share', network: 'directed', weights: ['none'],
  definition: 'By kind of exchange: the share of first exposures (of a city to a practice by that kind) that are followed by adoption within W months. Where all were followed for all of W it is adopters/n with a Wilson interval; otherwise 1 − S(W) of Kaplan–Meier with its log-log band; method says which. boot-low and boot-high: the standard error of 999 draws of whole receiving cities, as an interval of log-odds by Student’s t. control: the same after exchanges on other topics. One adoption may follow exposures of several kinds and counts for each. An association, not an effect.',
  nulls: ['time-shuffle', 'rewire'], references: ['wilson-1927', 'kaplan-meier-1958', 'davison-hinkley-1997'], sampled: (input) => compute(input, false),
  source: 'Wilson, JASA 22 (1927); Kaplan & Meier, JASA 53 (1958); Davison & Hinkley (1997), 3.8',
  edgeCases: 'Below n = 5 the rate is null and method says “too few”. A kind without exposures has n 0. Where nobody was followed for W the rate is null. The Kaplan–Meier band and the bootstrap are null where nobody or everybody adopted, the bootstrap also with fewer than five receiving cities. Undated adoptions stay out; adopted before joining is left out; exposed before joining enters late.',
  parameters: [
    { name: 'within', label: 'Within months', description: 'Months after the exposure in which an adoption counts.', type: 'number', choices: null, default: 24, required: false },
    ANY_PRACTICE, UNTIL, GRADE,
  ],
  limits: { within: { min: 0.1, max: 1200 } },
  columns: figureColumns('share', 'cities and practices',
    text('method', 'Method', 'wilson, kaplan-meier, too few, or not followed long enough.'), number('adopters', 'Adopters', 'cities and practices', 'Adopted within W.'),
    number('boot-low', 'Low, bootstrap', 'share', 'Lower end of the 95 % interval of the bootstrap by receiving city.'), number('boot-high', 'High, bootstrap', 'share', 'Upper end of that interval.'),
    number('control', 'Control', 'share', 'The same rate after exchanges on other topics.'), number('control-low', 'Control, low', 'share', 'Lower end of its 95 % interval.'),
    number('control-high', 'Control, high', 'share', 'Upper end of its 95 % interval.'), number('control-n', 'Control, n', 'cities and practices', 'How many it rests on.')),
  compute: (input) => compute(input, true),
};
