/** One simulated network after another, asked what a case asks. */
import { computeMeasure } from '../../server/analytics/run.ts';
import { buildNetwork } from '../../server/graph/network.ts';
import { MeasureRequest } from '../../server/model/measure.ts';
import { TABLE_NAMES } from '../../server/model/tables.ts';
import { readSettings } from '../../server/simulate/settings.ts';
import { simulate } from '../../server/simulate/simulate.ts';
import type { Answer, Case } from './question.ts';

/** Answers of one simulation, check by check in the order of the questions; null where the measure gives none. */
export function answersOf(one: Case, seed: number): (Answer | null)[] {
  const { tables, truth } = simulate(readSettings({ ...one.settings, seed }));
  const datasets = Object.fromEntries(TABLE_NAMES.map((name) => [name, tables[name].map(() => [])])) as never;
  const network = buildNetwork({ version: `simulated-${seed}`, tables, datasets });
  return one.questions.flatMap(({ measure, request, checks }) => {
    const result = computeMeasure(network, measure, MeasureRequest.parse({ ...request, seed }));
    return checks.map(({ read }) => read(result, truth) ?? null);
  });
}
