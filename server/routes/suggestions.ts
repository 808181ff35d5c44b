/** Partner suggestions: for a city, for a pair, across the network, and the model behind them. Never cached: the model may be a new one on the same data. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Router } from 'express';
import type { Network } from '../graph/network.ts';
import { resolveCountry } from '../graph/network-filters.ts';
import type { JobRegistry } from '../jobs/job-registry.ts';
import type { PartnerModels } from '../jobs/partner-models.ts';
import { contract } from '../model/contract.ts';
import { SuggestionRequest, type Purpose } from '../model/suggestion.ts';
import { modelEffects } from '../suggest/model-effects.ts';
import { cityToConnect, leastConnected } from '../suggest/network-list.ts';
import { suggestionsCsv } from '../suggest/suggestions-csv.ts';
import { Attachment } from './answers.ts';
import { bind, type BindContext } from './bind.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { CurrentSuggester } from './current-suggester.ts';

export interface SuggestionParts {
  readonly network: () => Promise<Network>;
  readonly jobs: JobRegistry;
  readonly models: PartnerModels;
  readonly suggester: () => Promise<CurrentSuggester>;
}

type Query = {
  purpose: Purpose; topic?: string | undefined; region?: string | undefined; country?: string | undefined; language?: string | undefined; hazard?: string | undefined;
  minPopulation?: number | undefined; maxPopulation?: number | undefined; maxKm?: number | undefined; diversity: number; popularity: number;
};

function requestOf({ purpose, topic, diversity, popularity, ...filters }: Query, limit: number): SuggestionRequest {
  const { region, country, language, hazard, minPopulation, maxPopulation, maxKm } = filters;
  return SuggestionRequest.parse({
    purpose, topic: topic ?? null, limit, diversity, popularity,
    filters: {
      region: region ?? null, country: country ?? null, language: language ?? null, hazard: hazard ?? null,
      minPopulation: minPopulation ?? null, maxPopulation: maxPopulation ?? null, maxKm: maxKm ?? null,
    },
  });
}

export function suggestionRoutes(router: Router, context: BindContext, { network, jobs, models, suggester: current }: SuggestionParts): void {
  bind(router, context, contract.suggestions.list, async ({ params, query }) => {
    const { suggester, card } = await current();
    const list = suggester.list(params.id, requestOf(query, query.limit), card);
    return query.format === 'csv' ? new Attachment('suggestions.csv', 'text/csv; charset=utf-8', suggestionsCsv(list)) : list;
  }, { cache: 'none', of: 'network' });

  bind(router, context, contract.suggestions.explain, async ({ params, query }) => {
    const { suggester, card } = await current();
    const suggestion = suggester.explain(params.id, params.candidate, requestOf(query, 20));
    return { ...suggestion, dataVersion: suggester.partners.network.dataVersion, model: card };
  }, { cache: 'none', of: 'network' });

  bind(router, context, contract.suggestions.network, async ({ query, signal }) => {
    const { suggester, card } = await current();
    const { partners } = suggester;
    const cities = leastConnected(partners, { region: query.region, country: query.country === undefined ? undefined : resolveCountry(query.country) });
    const from = query.cursor === undefined ? 0 : cities.indexOf(partners.network.cities.id.indexOf(readCursor('suggestions', query.cursor))) + 1;
    const request = SuggestionRequest.parse({ purpose: query.purpose, topic: query.topic ?? null });
    const page = cities.slice(from, from + query.limit);
    const items = [];
    for (const city of page) {
      items.push(cityToConnect(suggester, city, request));
      // Others are answered between two cities.
      await breathe();
      signal.throwIfAborted();
    }
    const last = page[page.length - 1];
    return {
      dataVersion: partners.network.dataVersion, model: card, items, total: cities.length,
      nextCursor: last === undefined || from + page.length >= cities.length ? null : writeCursor('suggestions', partners.network.cities.id[last]!),
    };
  }, { cache: 'none', of: 'network' });

  bind(router, context, contract.suggestions.model, async () => {
    const { suggester, card } = await current();
    return { dataVersion: suggester.partners.network.dataVersion, model: card, effects: modelEffects(suggester.fitted) };
  }, { cache: 'none', of: 'network' });

  bind(router, context, contract.suggestions.fit, async () => {
    const now = await network();
    return jobs.start('fit', async (job) => (await models.fit(now, { signal: job.signal, onProgress: job.onProgress })).card);
  });
}
