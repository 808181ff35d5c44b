/** The network of the store's current version, read and built once for each version, one build at a time. */
import type { Store } from './store.ts';
import { buildNetwork, type Network } from './network.ts';

export interface NetworkCache {
  /** Asks the store for its version each time, so writes of other processes are seen. */
  get(): Promise<Network>;
}

export function networkCache(store: Pick<Store, 'version' | 'readAll'>): NetworkCache {
  let built: Network | undefined;
  let building: Promise<Network> | undefined;

  async function build(): Promise<Network> {
    const network = buildNetwork(await store.readAll());
    built = network;
    return network;
  }

  return {
    async get() {
      for (;;) {
        const version = await store.version();
        if (built?.dataVersion === version) return built;
        const underWay = building;
        if (underWay) {
          /* Perhaps of an older version: look again when it is done. */
          await underWay;
          continue;
        }
        building = build().finally(() => { building = undefined; });
        return building;
      }
    },
  };
}
