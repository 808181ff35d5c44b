/** Starts the service worker of the build, where there is one, and hands it what was asked for before it was there. */

/** Answers that the page has had; large ones come again when they are next needed. */
const MOST_BYTES = 2_000_000;

export async function startOffline(): Promise<void> {
  // Browsers have it on this machine and behind HTTPS only.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const first = navigator.serviceWorker.controller === null;
  await navigator.serviceWorker.register('/offline-worker.js', { updateViaCache: 'none' });
  if (!first) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    const urls = performance.getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.initiatorType === 'fetch' && entry.encodedBodySize <= MOST_BYTES)
      .map(({ name }) => new URL(name)).filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/api/')).map(({ pathname, search }) => pathname + search);
    navigator.serviceWorker.controller?.postMessage({ type: 'keep', urls: [...new Set(urls)] });
  }, { once: true });
}
