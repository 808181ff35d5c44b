/** Which engine, version and counts. Answers at once, whatever else runs. */
import type { Router } from 'express';
import { contract } from '../model/contract.ts';
import type { Store } from '../graph/store.ts';
import { bind, type BindContext } from './bind.ts';

export interface HealthParts {
  readonly store: Store;
  /** False until the first network stands in memory; answers that need it wait for it. */
  readonly networkReady: () => boolean;
}

export function healthRoutes(router: Router, context: BindContext, { store, networkReady }: HealthParts): void {
  let known: { version: string; counts: Promise<Awaited<ReturnType<Store['counts']>>> } | undefined;
  const counts = (version: string) => {
    if (known?.version !== version) {
      const entry = { version, counts: store.counts() };
      known = entry;
      entry.counts.catch(() => { if (known === entry) known = undefined; });
    }
    return known!.counts;
  };

  bind(router, context, contract.health, async () => {
    const dataVersion = await context.version();
    return {
      status: networkReady() ? 'ok' as const : 'starting' as const, dataVersion, software: context.software,
      engine: { name: store.engine.name, version: store.engine.version },
      counts: await counts(dataVersion),
    };
  }, { cache: 'none' });
}
