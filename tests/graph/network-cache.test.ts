import { describe, expect, test } from 'vitest';
import { networkCache } from '../../server/graph/network-cache.ts';
import { cities, readOf } from './network-tables.ts';

function countedStore() {
  const store = { at: 1, reads: 0, fail: false };
  return {
    store,
    cache: networkCache({
      networkVersion: async () => `v-${store.at}`,
      readAll: async () => {
        store.reads++;
        const { at } = store;
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (store.fail) throw new Error('no store');
        return { ...readOf({ cities: cities('a', 'b').slice(0, at) }), version: `all-${at}`, networkVersion: `v-${at}` };
      },
    }),
  };
}

describe('the network of the current version', () => {
  test('is built once, however many ask', async () => {
    const { store, cache } = countedStore();
    const [one, two] = await Promise.all([cache.get(), cache.get()]);
    expect(two).toBe(one);
    expect(await cache.get()).toBe(one);
    expect(store.reads).toBe(1);
  });
  test('is built again after a write, also one made while it was being built', async () => {
    const { store, cache } = countedStore();
    const first = cache.get();
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, 1));
    store.at = 2;
    const second = cache.get();
    expect((await first).cities.id).toEqual(['a']);
    expect((await second).cities.id).toEqual(['a', 'b']);
    expect((await cache.get()).dataVersion).toBe('v-2');
    expect(store.reads).toBe(2);
  });
  test('is asked for anew after a failure', async () => {
    const { store, cache } = countedStore();
    store.fail = true;
    await expect(cache.get()).rejects.toThrow('no store');
    store.fail = false;
    expect((await cache.get()).cities.id).toEqual(['a']);
  });
});
