/** What a null model draws from, as the runner hands it to measures. */
import type { MeasureInput } from '../../server/analytics/measure-entry.ts';
import type { Network } from '../../server/graph/network.ts';
import { eventList, occasionDays, projectEvents, type NetworkForm } from '../../server/graph/network-projection.ts';

export function inputOf(network: Network, form: NetworkForm): MeasureInput {
  const events = eventList(network, form);
  return {
    network, form, weights: 'count', events, days: occasionDays(network), projection: projectEvents(events, network.cities.id.length, form, 'count'),
    parameters: {}, seed: 1, watch: () => {},
  };
}
