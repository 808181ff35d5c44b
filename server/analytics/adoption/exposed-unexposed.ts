/** Exposed cities beside matched unexposed ones: survival curves with risk table, log-rank test, difference of restricted means. */
import { logRank } from '../../statistics/log-rank.ts';
import { twoSidedP, Z95 } from '../../statistics/normal.ts';
import { kaplanMeier, restrictedMean, riskCounter, type Subject } from '../../statistics/survival.ts';
import type { MeasureParameter } from '../../model/measure.ts';
import type { Cell, Measure, MeasureInput } from '../measure-entry.ts';
import { leftOutNotes } from './follow-up.ts';
import { MATCHES, matched, matchNotes, type Match } from './matching.ts';
import { ANY_PRACTICE, FEWEST, figureColumns, GRADE, gradeOf, known, number, text, textOf, UNTIL } from './parameters.ts';

const MATCH: MeasureParameter = { name: 'match', label: 'Match on', description: 'What an unexposed city must share with the exposed one. Sizes: below 100,000, below a million, larger.', type: 'choice', choices: [...MATCHES], default: 'region-income-size', required: false };
const CONTROLS: MeasureParameter = { name: 'controls', label: 'Unexposed for each', description: 'How many unexposed cities stand beside each exposed one, where there are as many.', type: 'integer', choices: null, default: 1, required: false };
const LIMITS = { controls: { min: 1, max: 10 } };
const MATCHING = 'Each exposed city has beside it, drawn by the seed, a city that at that moment takes part and has neither adopted nor been exposed, of the same region, income group and size; it is followed until its own exposure.';

function compare(input: MeasureInput) {
  const { parameters } = input;
  const grade = gradeOf(parameters);
  const match = parameters.match as Match;
  const found = matched(input, { grade, practice: textOf(parameters, 'practice'), until: textOf(parameters, 'until') }, match, parameters.controls as number);
  return { ...found, notes: [...matchNotes(found, match), ...leftOutNotes(found.followed, input, grade)] };
}

export const adoptionSurvival: Measure = {
  id: 'adoption-survival', label: 'Not yet adopted, exposed and unexposed', kind: 'series', unit: 'share', network: 'directed', weights: ['none'],
  definition: `Kaplan–Meier curves of the share of cities that have not adopted by months since exposure, of exposed cities and of matched unexposed ones, with the risk table. ${MATCHING} Bands are log-log, 95 %. An association, not an effect.`,
  nulls: [], references: ['kaplan-meier-1958', 'kalbfleisch-prentice-2002', 'li-propert-rosenbaum-2001'], source: 'Kaplan & Meier, JASA 53 (1958); Li, Propert & Rosenbaum, JASA 96 (2001)',
  edgeCases: 'No rows without exposures or without a match. The band is null where nobody or everybody adopted. Exposed cities without a match are left out of both groups; exposed before joining enters late, and so does its match. Points of groups below five are given, since nothing else can be read off so few; the notes say it.',
  parameters: [ANY_PRACTICE, UNTIL, GRADE, MATCH, CONTROLS], limits: LIMITS,
  columns: [
    text('group', 'Group', 'exposed, or matched unexposed.'), number('time', 'Months', 'months', 'Since the exposure.'), number('survival', 'Not yet adopted', 'share', 'Share that has not adopted by then.'),
    number('low', 'Low', 'share', 'Lower end of the 95 % band.'), number('high', 'High', 'share', 'Upper end of the 95 % band.'), number('atRisk', 'At risk', 'cities and practices', 'Followed just before that time.'),
    number('events', 'Adopted', 'cities and practices', 'At that time.'), number('censored', 'Censored', 'cities and practices', 'No longer followed after that time.'),
  ],
  compute: (input) => {
    const { exposed, unexposed, notes } = compare(input);
    const rows = ([['exposed', exposed], ['matched unexposed', unexposed]] as const).flatMap(([group, subjects]): Cell[][] => (subjects.length === 0 ? [] : [
      ...(subjects.some(({ time }) => time === 0) ? [] : [[group, 0, 1, null, null, riskCounter(subjects)(0), 0, 0]]),
      ...kaplanMeier(subjects).map(({ time, survival, low, high, atRisk, events, censored }) => [group, time, survival, known(low), known(high), atRisk, events, censored]),
    ]));
    const few = exposed.length > 0 && exposed.length < FEWEST ? [`Only ${exposed.length} exposed cities: too few to tell anything.`] : [];
    return { rows, notes: [...few, ...notes] };
  },
};

export const exposureEffect: Measure = {
  id: 'exposure-effect', label: 'Exposed against matched unexposed', kind: 'network', unit: 'months', network: 'directed', weights: ['none'],
  definition: `Whether exposed cities adopt sooner than matched unexposed ones: log-rank test (log-rank, with p in its own column), restricted mean months without the practice in both groups up to the same time, and their difference (exposed − unexposed; negative: sooner); adopted-exposed and adopted-unexposed count adoptions up to that time. ${MATCHING} The name is kept from scripts; it is an association, not an effect.`,
  nulls: ['time-shuffle', 'rewire'], references: ['mantel-1966', 'uno-2014', 'li-propert-rosenbaum-2001', 'shalizi-thomas-2011'], source: 'Mantel (1966); Uno et al., J. Clin. Oncol. 32 (2014); Li, Propert & Rosenbaum, JASA 96 (2001)',
  edgeCases: 'With fewer than 5 exposed cities everything but counts is null; the test is null without adoptions. The restricted mean goes to the months asked for or the longest follow-up of the group followed less long (until). Intervals take cities and pairs as independent.',
  parameters: [ANY_PRACTICE, UNTIL, GRADE, MATCH, CONTROLS, { name: 'months', label: 'Months', description: 'Up to when restricted means go, at most.', type: 'number', choices: null, default: 36, required: false }],
  limits: { ...LIMITS, months: { min: 1, max: 1200 } },
  columns: figureColumns('months; chi-square for log-rank', 'cities and practices', number('p', 'p', null, 'Two-sided.')),
  compute: (input) => {
    const { exposed, unexposed, unmatched, notes } = compare(input);
    const [n, m] = [exposed.length, unexposed.length];
    const longest = (subjects: readonly Subject[]) => subjects.reduce((most, { time }) => Math.max(most, time), 0);
    const until = Math.min(input.parameters.months as number, longest(exposed), longest(unexposed));
    const few = n < FEWEST || m < FEWEST;
    const test = logRank(exposed, unexposed);
    const [first, second] = [exposed, unexposed].map((subjects) => restrictedMean(kaplanMeier(subjects), until)) as [{ value: number; se: number }, { value: number; se: number }];
    const difference = first.value - second.value;
    const p = (se: number) => known(se > 0 ? twoSidedP(difference / se) : undefined);
    const both = Math.hypot(first.se, second.se);
    const mean = (name: string, value: number, se: number, of: number, pValue: number | null): Cell[] => (few ? [name, null, null, null, of, null] : [name, known(value), known(value - Z95 * se), known(value + Z95 * se), of, pValue]);
    const adopted = (subjects: readonly Subject[]) => subjects.filter(({ event, time }) => event && time <= until).length;
    return {
      rows: [
        ['log-rank', few ? null : known(test.chiSquare), null, null, n + m, few ? null : known(test.p)],
        mean('restricted-mean-exposed', first.value, first.se, n, null), mean('restricted-mean-unexposed', second.value, second.se, m, null),
        mean('restricted-mean-difference', difference, both, n + m, p(both)), ['until', few ? null : until, null, null, n + m, null],
        ['adopted-exposed', adopted(exposed), null, null, n, null], ['adopted-unexposed', adopted(unexposed), null, null, m, null], ['unmatched', unmatched, null, null, n + unmatched, null],
      ],
      notes: [...(few && n > 0 ? [`Suppressed: ${n} exposed cities with a match are too few (at least ${FEWEST}).`] : []), ...notes],
    };
  },
};
