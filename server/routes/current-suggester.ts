/** The suggester of the network and model of now, one for all routes; what is prepared is kept until either changes. */
import type { Network } from '../graph/network.ts';
import type { CurrentModel, PartnerModels } from '../jobs/partner-models.ts';
import { openSuggester, type Suggester } from '../suggest/suggester.ts';
import { suggesterParts } from '../suggest/suggester-parts.ts';

export interface CurrentSuggester { readonly suggester: Suggester; readonly card: CurrentModel['card'] }

export function currentSuggester(network: () => Promise<Network>, models: PartnerModels): () => Promise<CurrentSuggester> {
  let opened: { network: Network; model: CurrentModel['fitted']; suggester: Suggester } | undefined;
  return async () => {
    const now = await network();
    const { fitted, card } = await models.current(now);
    if (opened?.network !== now || opened.model !== fitted) opened = { network: now, model: fitted, suggester: openSuggester(now, fitted, suggesterParts) };
    return { suggester: opened.suggester, card };
  };
}
