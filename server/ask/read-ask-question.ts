/** Reads what a rule about cities is evaluated on: notes, sets, and the measures that are asked for. The same for the API and the command line. */
import type { NetworkForm } from '../graph/network-projection.ts';
import type { Store } from '../graph/store.ts';
import type { MeasureRequest, MeasureResult } from '../model/measure.ts';
import type { Rule } from '../model/rule.ts';
import type { SavedSet } from '../model/rule-evaluation.ts';
import { measuresAsked, type AskQuestion } from '../analytics/ask/ask-cities.ts';
import { measureRequest } from '../analytics/ask/question.ts';

export interface AskReading {
  readonly store: Pick<Store, 'readAll'>;
  readonly form: NetworkForm;
  /** Computes a measure of the whole network. */
  readonly run: (id: string, request: MeasureRequest) => Promise<MeasureResult>;
}

/** `ruleOf` says what is asked, and throws where it cannot be. */
export async function readAskQuestion({ store, form, run }: AskReading, ruleOf: (sets: readonly SavedSet[]) => Rule): Promise<AskQuestion> {
  const { tables: { notes, sets } } = await store.readAll(['notes', 'sets']);
  const rule = ruleOf(sets);
  const measures = await Promise.all(measuresAsked(rule, sets).map((id) => run(id, measureRequest(id, form))));
  return { rule, form, notes, sets, measures };
}
