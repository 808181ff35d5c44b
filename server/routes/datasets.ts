/** What was imported, and taking an import out again. */
import type { Router } from 'express';
import { AppError } from '../errors.ts';
import type { Store } from '../graph/store.ts';
import { contract } from '../model/contract.ts';
import { bind, type BindContext } from './bind.ts';

export function datasetRoutes(router: Router, context: BindContext, store: Store): void {
  bind(router, context, contract.datasets.list, async () => ({
    dataVersion: await context.version(), items: (await store.datasets()).map((dataset) => ({ ...dataset, sources: [...dataset.sources] })),
  }));

  bind(router, context, contract.datasets.undo, async ({ params, actor }) => {
    if (!(await store.datasets()).some(({ id }) => id === params.id)) throw new AppError('not-found', `there is no dataset ${JSON.stringify(params.id)}`);
    const report = await store.undo(params.id, actor);
    return { ...report, dataVersion: await context.version() };
  });
}
