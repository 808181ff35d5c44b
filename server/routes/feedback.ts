/** What became of suggestions: one event to write down, and the whole in numbers. The clock is read here and nowhere deeper. */
import type { Router } from 'express';
import type { Network } from '../graph/network.ts';
import { recordFeedback } from '../feedback/record-feedback.ts';
import type { Store } from '../graph/store.ts';
import { contract } from '../model/contract.ts';
import { rowKey } from '../model/tables.ts';
import { monitorSuggestions } from '../suggest/monitoring.ts';
import { monitoringCsv } from '../suggest/monitoring-csv.ts';
import { Attachment } from './answers.ts';
import { bind, type BindContext } from './bind.ts';

export interface FeedbackParts {
  readonly store: Store;
  readonly network: () => Promise<Network>;
}

export function feedbackRoutes(router: Router, context: BindContext, { store, network }: FeedbackParts): void {
  bind(router, context, contract.suggestions.feedback, async ({ params, body, actor, response }) => {
    const { row, revision, datasets } = await recordFeedback(store, { ...body, seekerId: params.id, candidateId: params.candidate }, actor, new Date());
    const key = rowKey('feedback', row);
    response.setHeader('Location', `/api/feedback/${encodeURIComponent(key)}`);
    return { key, revision, datasets: [...datasets], row, dataVersion: await context.version() };
  });

  bind(router, context, contract.suggestions.monitoring, async ({ query }) => {
    const monitoring = monitorSuggestions(await network(), query.purpose ?? null);
    return query.format === 'csv' ? new Attachment('suggestions-monitoring.csv', 'text/csv; charset=utf-8', monitoringCsv(monitoring)) : monitoring;
  });
}
