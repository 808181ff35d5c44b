/**
 * From first exposures to what is followed (conventions 22 and 24): a city and a practice, from its first
 * exposure to its adoption, or until it left, the data end, or it adopted with evidence of another grade.
 * A city exposed before it joined enters when it joins. Times are months between middles of dates.
 */
import { NONE } from '../../graph/network-columns.ts';
import type { Subject as Followed } from '../../statistics/survival.ts';
import type { MeasureInput } from '../measure-entry.ts';
import { adoptionFacts, DAYS_PER_MONTH, endOfData, practiceNumber, type Grade } from './adoption-facts.ts';
import { forEachExposure, precedes, type Subject } from './exposures.ts';

export interface Unit extends Followed {
  readonly practice: number;
  readonly city: number;
  /** Place among kinds of exchange, or −1 where first exposures of any kind are followed. */
  readonly kind: number;
  /** Day of the first exposure. */
  readonly start: number;
}

/** Exposed cities and practices that are not followed, and why. */
export interface LeftOut { undated: number; beforeJoining: number; neverAtRisk: number; otherGrade: number; exposedOnTopic: number }

export interface FollowUp {
  readonly units: Unit[];
  readonly leftOut: LeftOut;
  readonly end: number;
}

export interface Question {
  readonly subject: Subject;
  readonly byKind: boolean;
  readonly grade: Grade;
  /** One practice, or all. */
  readonly practice: string | undefined;
  readonly until: string | undefined;
}

/** Units in the order of practice, city and kind. */
export function followUp(input: MeasureInput, { subject, byKind, grade, practice, until }: Question): FollowUp {
  const { network } = input;
  const facts = adoptionFacts(network);
  const only = practice === undefined ? undefined : practiceNumber(network, practice);
  const end = endOfData(facts, until);
  const leftOut: LeftOut = { undated: 0, beforeJoining: 0, neverAtRisk: 0, otherGrade: 0, exposedOnTopic: 0 };
  const first = firstExposures(input, subject, byKind, only, end);
  const onTopic = subject === 'other' ? firstExposures(input, 'practice', false, only, end) : undefined;
  const units: Unit[] = [];
  for (const { practice: p, city, kind, start } of first.values()) {
    const key = facts.key(p, city);
    const adoption = facts.adoptions.get(key);
    if (facts.undated.has(key)) { leftOut.undated++; continue; }
    if (adoption !== undefined && adoption.day < facts.joined[city]!) { leftOut.beforeJoining++; continue; }
    let last = Math.min(end, facts.left[city]!);
    const met = onTopic?.get(unitKey(network, p, city, -1))?.start ?? Infinity;
    if (met <= start) { leftOut.exposedOnTopic++; continue; }
    last = Math.min(last, met);
    if (Math.max(start, facts.joined[city]!) > last) { leftOut.neverAtRisk++; continue; }
    const adopted = adoption !== undefined && adoption.day <= last;
    const event = adopted && (grade === 'all' || adoption.grade === grade);
    if (adopted && !event) leftOut.otherGrade++;
    const months = (day: number) => Math.max(0, (day - start) / DAYS_PER_MONTH);
    units.push({ practice: p, city, kind, start, entry: months(facts.joined[city]!), time: months(adopted ? adoption.day : last), event });
  }
  units.sort((a, b) => a.practice - b.practice || a.city - b.city || a.kind - b.kind);
  return { units, leftOut, end };
}

interface First { readonly practice: number; readonly city: number; readonly kind: number; start: number }

const unitKey = ({ cities, kinds }: MeasureInput['network'], practice: number, city: number, kind: number) => (practice * cities.id.length + city) * (kinds.length + 1) + kind + 1;

/** First exposures that came while the city had not adopted, had not left, and before the end. */
function firstExposures(input: MeasureInput, subject: Subject, byKind: boolean, only: number | undefined, end: number): Map<number, First> {
  const { network } = input;
  const facts = adoptionFacts(network);
  const order = { facts, via: network.adoptions.via };
  const first = new Map<number, First>();
  forEachExposure(input, subject, (exposure) => {
    const { practice, city, exchange, day } = exposure;
    if ((only !== undefined && practice !== only) || day > end || day > facts.left[city]! || !precedes(exposure, order)) return;
    const kind = byKind ? network.exchanges.kind[exchange]! : -1;
    const key = unitKey(network, practice, city, kind);
    const known = first.get(key);
    if (known === undefined) first.set(key, { practice, city, kind, start: day });
    else if (day < known.start) known.start = day;
  });
  return first;
}

/** Adoptions counted that are recorded as coming through an exchange. */
function through({ network }: MeasureInput, units: readonly Unit[]): number {
  const facts = adoptionFacts(network);
  const keys = new Set(units.filter(({ event }) => event).map(({ practice, city }) => facts.key(practice, city)));
  return [...keys].filter((key) => network.adoptions.via[facts.adoptions.get(key)!.adoption] !== NONE).length;
}

/** What a reader must know about whom the figures leave out. */
export function leftOutNotes({ leftOut, units, end }: FollowUp, input: MeasureInput, grade: Grade): string[] {
  const facts = adoptionFacts(input.network);
  const adopters = facts.adoptions.size;
  const exposed = new Set(units.filter(({ event }) => event).map(({ practice, city }) => facts.key(practice, city))).size;
  const notes: string[] = ['An association, not an effect: cities that meet are alike in ways not measured, and may adopt for the same reasons.'];
  if (!Number.isFinite(end)) notes.push('Nothing in the data has a date, so nothing can be followed.');
  const say = (count: number, what: string) => { if (count > 0) notes.push(`${count} ${what}`); };
  say(facts.undated.size, 'adoptions by city and practice have no date and stay out.');
  say(adopters - exposed, `of ${adopters} dated adoptions in the data are not counted as following an exposure here: no exposure before them is known, or another grade, practice or end was asked for.`);
  say(through(input, units), `of the ${exposed} adoptions counted name the exchange they came through. Where exchanges were recorded because something came of them, shares come out too high and lags too short.`);
  say(leftOut.beforeJoining, 'cities adopted before they joined and are left out.');
  say(leftOut.neverAtRisk, 'exposed cities were never at risk: they left, or the data end, before.');
  say(leftOut.exposedOnTopic, 'cities had met about the practice before and stay out of the negative control.');
  if (grade !== 'all') say(leftOut.otherGrade, `adopted with evidence other than grade ${grade} and are followed until then.`);
  return notes;
}
