/** The network of the store's current network version, read and built once for each, one build at a time. */
import { NETWORK_TABLES } from '../model/fields.ts';
import type { Store } from './store.ts';
import { buildNetwork, type Network } from './network.ts';

export interface NetworkCache {
  /** Asks the store for its version each time, so writes of other processes are seen. */
  get(): Promise<Network>;
}

/** The tables people write beside the data are not read: the network would keep old rows of them. */
export function networkCache(store: Pick<Store, 'networkVersion' | 'readAll'>): NetworkCache {
  let built: Network | undefined;
  let building: Promise<Network> | undefined;

  async function build(): Promise<Network> {
    const { networkVersion, tables, datasets } = await store.readAll(NETWORK_TABLES);
    const network = buildNetwork({ version: networkVersion, tables, datasets });
    built = network;
    return network;
  }

  return {
    async get() {
      for (;;) {
        const version = await store.networkVersion();
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
