/**
 * The network as bytes: serialised and compressed once for each data version, projection
 * and filters, so that the largest answer costs next to nothing when it is asked for again.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { filterNetwork, toSnapshot, type Network } from '../graph/network.ts';
import { contract } from '../model/contract.ts';
import type { NetworkFilters } from '../model/network-wire.ts';
import { PreparedJson } from './answers.ts';
import { checkAnswer } from './bind.ts';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Bytes of prepared answers kept; the whole network in both directions always fits for the sizes we serve. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Of 0–11: past this the time grows and the size hardly shrinks. */
const BROTLI_QUALITY = 5;

export type PreparedNetworks = (network: Network, direction: 'undirected' | 'directed', filters: NetworkFilters) => Promise<PreparedJson>;

export function preparedNetworks(checkAnswers: boolean): PreparedNetworks {
  const done = new LRUCache<string, PreparedJson>({ maxSize: MOST_BYTES, sizeCalculation: (bytes) => bytes.plain.length + bytes.brotli.length + bytes.gzip.length });
  const underWay = new Map<string, Promise<PreparedJson>>();

  async function prepare(network: Network, direction: 'undirected' | 'directed', filters: NetworkFilters): Promise<PreparedJson> {
    // Other requests get their turn between the steps, which are long on large networks.
    const filtered = filterNetwork(network, filters);
    await turn();
    const snapshot = toSnapshot(filtered, direction, filters);
    await turn();
    if (checkAnswers) checkAnswer(contract.network.whole, snapshot);
    const plain = Buffer.from(JSON.stringify(snapshot));
    const [brotli, gzipped] = await Promise.all([
      compressBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
      compressGzip(plain, { level: 6 }),
    ]);
    return new PreparedJson({ plain, brotli, gzip: gzipped });
  }

  return async (network, direction, filters) => {
    const key = JSON.stringify([network.dataVersion, direction, filters]);
    const known = done.get(key);
    if (known) return known;
    let work = underWay.get(key);
    if (!work) {
      work = prepare(network, direction, filters)
        .then((bytes) => { done.set(key, bytes); return bytes; })
        .finally(() => underWay.delete(key));
      underWay.set(key, work);
    }
    return work;
  };
}
