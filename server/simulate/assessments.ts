/** Self-assessments by the Ten Essentials of 2015: a city's level on an Essential is a mean, a part of its own and a part of the answer. */
import { isoDay } from '../model/dates.ts';
import type { Row } from '../model/tables.ts';
import { below, normal, stream } from './random.ts';
import type { SimulationSettings } from './settings.ts';
import { firstDay, lastDay } from './spread.ts';

/** Mean of the levels, and standard deviations of cities and of answers, before rounding to 1 … 5. */
export const LEVELS = { mean: 3, cities: 0.7, answers: 0.6 } as const;

export const ESSENTIALS: readonly string[] = [
  'Organise for disaster resilience', 'Identify, understand and use current and future risk scenarios', 'Strengthen financial capacity for resilience',
  'Pursue resilient urban development and design', 'Safeguard natural buffers', 'Strengthen institutional capacity',
  'Understand and strengthen societal capacity', 'Increase infrastructure resilience', 'Ensure effective disaster response', 'Expedite recovery and build back better',
];
export const essentialId = (number: number): string => `essential-2015-${number}`;

export function assess(settings: SimulationSettings, cityIds: readonly string[]): { assessments: Partial<Row<'assessments'>>[]; scores: Partial<Row<'scores'>>[] } {
  const random = stream(settings.seed, 'assessments');
  const [assessments, scores]: [Partial<Row<'assessments'>>[], Partial<Row<'scores'>>[]] = [[], []];
  const [first, last] = [firstDay(settings), lastDay(settings)];
  for (const cityId of cityIds) {
    const [chosen, day, own] = [random(), first + below(random, last - first + 1), LEVELS.cities * normal(random)];
    if (chosen >= settings.assessed) continue;
    const id = `assessment-${cityId}`;
    assessments.push({ id, cityId, date: isoDay(day), tool: 'LG-SAT', version: '2015' });
    for (let number = 1; number <= ESSENTIALS.length; number++) {
      const level = Math.round(LEVELS.mean + own + LEVELS.answers * normal(random));
      scores.push({ assessmentId: id, topicId: essentialId(number), score: Math.min(5, Math.max(1, level)), coverage: Math.round(100 * (0.6 + 0.4 * random())) / 100 });
    }
  }
  return { assessments, scores };
}
