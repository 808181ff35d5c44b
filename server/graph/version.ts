/**
 * The data version: the store's id and a counter that every write takes one up. The network version is the
 * data version of the last write that touched a table the network is made from, so notes and stories leave it.
 */
import { AppError } from '../errors.ts';
import type { Transaction } from './engine.ts';
import { queries } from './queries.ts';
import type { DataVersion } from './store.ts';

export interface StoreVersion { readonly storeId: string; readonly version: number }

export function versionText({ storeId, version }: StoreVersion): DataVersion {
  return `${storeId}-${version}`;
}

export async function currentVersion(transaction: Transaction): Promise<DataVersion> {
  const [state] = await transaction.run(queries['storeState']!);
  if (!state) throw new AppError('engine-unavailable', 'the database holds no store any more; somebody emptied it');
  return versionText({ storeId: state['storeId'] as string, version: state['version'] as number });
}

/** Of a store written before there were network versions it is the data version. */
export async function currentNetworkVersion(transaction: Transaction): Promise<DataVersion> {
  const [state] = await transaction.run(queries['storeState']!);
  if (!state) throw new AppError('engine-unavailable', 'the database holds no store any more; somebody emptied it');
  return versionText({ storeId: state['storeId'] as string, version: state['networkVersion'] as number });
}

/** Takes the counter one up and holds back other writers until the transaction ends. */
export async function nextVersion(transaction: Transaction): Promise<StoreVersion> {
  const [state] = await transaction.run(queries['nextVersion']!);
  if (!state) throw new AppError('engine-unavailable', 'the database holds no store any more; somebody emptied it');
  return { storeId: state['storeId'] as string, version: state['version'] as number };
}
