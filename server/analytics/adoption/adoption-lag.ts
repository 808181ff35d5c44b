/** Time from first exposure to adoption: Kaplan–Meier, since the mean of completed lags forgets who is still to come. */
import { kaplanMeier, restrictedMean, stepAt, survivalQuantile, type SurvivalStep } from '../../statistics/survival.ts';
import { Z95 } from '../../statistics/normal.ts';
import type { Measure } from '../measure-entry.ts';
import { followUp, leftOutNotes } from './follow-up.ts';
import { ANY_PRACTICE, CONTROL, FEWEST, figureColumns, GRADE, gradeOf, known, textOf, UNTIL, type FigureRow } from './parameters.ts';

const MONTHS = [6, 12, 24, 36, 60] as const;

/** Share that adopted within W months of exposure: 1 − S(W), with its band; null where nobody was followed that long. */
export function adoptedWithin(steps: readonly SurvivalStep[], months: number): [value: number | null, low: number | null, high: number | null] {
  const last = steps.at(-1);
  if (last === undefined || (last.time < months && last.survival > 0)) return [null, null, null];
  const step = stepAt(steps, months);
  if (step === undefined) return [0, null, null];
  return [1 - step.survival, known(1 - step.high), known(1 - step.low)];
}

export const adoptionLag: Measure = {
  id: 'adoption-lag', label: 'Adoption lag', kind: 'network', unit: 'months', network: 'directed', weights: ['none'],
  definition: 'Months from the first exposure of a city to a practice until it adopts it, by Kaplan–Meier: median, lower and upper quartile with intervals; the share that adopted within 6 to 60 months (adopted-within-…); the mean within 60 months, those still waiting counted as 60 (restricted-mean-60). Exposure is learning from a city that certainly had the practice before, in an exchange about the practice or sharing a topic with it. Cities exposed before they joined enter when they join; those that have not adopted are followed until they leave or the data end. Bands are log-log, 95 %. An association, not an effect.',
  nulls: ['time-shuffle', 'rewire'], references: ['kaplan-meier-1958', 'brookmeyer-crowley-1982', 'kalbfleisch-prentice-2002'],
  source: 'Kaplan & Meier, JASA 53 (1958); intervals of quantiles: Brookmeyer & Crowley, Biometrics 38 (1982)',
  edgeCases: 'Without exposures everything is null and n is 0. A quantile that the curve does not reach is null, so with fewer than half adopted there is no median. Shares are null below n = 5 and beyond the longest follow-up; their band is null where nobody or everybody adopted. Undated adoptions stay out; adopted before joining is left out. A city counts once for each practice, and the bands take these as independent.',
  parameters: [ANY_PRACTICE, UNTIL, GRADE, CONTROL],
  columns: figureColumns('months; shares for adopted-within', 'cities and practices'),
  compute: (input) => {
    const { parameters } = input;
    const grade = gradeOf(parameters);
    const followed = followUp(input, { subject: parameters.control === true ? 'other' : 'practice', byKind: false, grade, practice: textOf(parameters, 'practice'), until: textOf(parameters, 'until') });
    const { units } = followed;
    const n = units.length;
    const steps = kaplanMeier(units);
    const rows: FigureRow[] = ([['median', 0.5], ['lower-quartile', 0.25], ['upper-quartile', 0.75]] as const).map(([name, q]) => {
      const { value, low, high } = survivalQuantile(steps, q);
      return [name, known(value), known(low), known(high), n];
    });
    for (const months of MONTHS) rows.push([`adopted-within-${months}`, ...(n < FEWEST ? [null, null, null] as const : adoptedWithin(steps, months)), n]);
    const mean = restrictedMean(steps, 60);
    rows.push(['restricted-mean-60', known(mean.value), known(mean.value - Z95 * mean.se), known(mean.value + Z95 * mean.se), n]);
    const events = units.filter(({ event }) => event).length;
    rows.push(['adopted', events, null, null, n], ['censored', n - events, null, null, n], ['late-entry', units.filter(({ entry }) => entry > 0).length, null, null, n]);
    const few = n > 0 && n < FEWEST ? [`Only ${n} cities and practices are followed; shares are suppressed below ${FEWEST}.`] : [];
    return { rows, notes: [...few, ...leftOutNotes(followed, input, grade), ...thinStart(steps)] };
  },
};

/** With late entry few may be at risk at first, and one adoption among them pulls the whole curve down. */
function thinStart(steps: readonly SurvivalStep[]): string[] {
  const thin = steps.find(({ events, atRisk }) => events > 0 && atRisk < FEWEST);
  const last = steps.findLast(({ events }) => events > 0);
  return thin === undefined || thin === last ? [] : [`At ${thin.time.toFixed(1)} months only ${thin.atRisk} were at risk; the curve rests on few from there.`];
}
