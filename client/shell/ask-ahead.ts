/** Asks for what the address opens while the code of its page is still on its way. */
import { api } from '../api.ts';
import { queryClient } from './query-client.ts';

/** The whole network, where a link to it was opened; whoever needs it waits for the same answer and says what went wrong. */
export function askForNetwork(address: Pick<Location, 'pathname' | 'search'>): void {
  const query = new URLSearchParams(address.search);
  if (address.pathname !== '/explore' || query.get('view') !== 'network' || query.has('focus')) return;
  const network = query.get('network') === 'directed' ? 'directed' as const : 'undirected' as const;
  void queryClient.prefetchQuery({ ...api.network.whole.query({ query: { network } }), structuralSharing: false });
}
