/**
 * The service worker: keeps the files of one build, and the last answers of the API, for
 * when the server cannot be reached. Online the server is always asked first; a kept answer
 * is marked, so that the page says that it may be out of date. `BUILD` and `FILES` are
 * written in when the client is built: each build has a store of its own, so that files of
 * two builds never mix.
 */
const BUILD = '__BUILD__';
const FILES = __FILES__;
const SHELL = `interurban-shell-${BUILD}`;
const ANSWERS = 'interurban-answers';
/** Read by client/api.ts. */
const KEPT = 'x-interurban-kept';
const VERSION = 'x-data-version';
const MOST_ANSWERS = 80;
const MOST_BYTES = 8_000_000;
/** Answers that mean something only while they are fresh. */
const NEVER = /^\/api\/(jobs|imports|exports|template|backup)\b/;

self.addEventListener('install', (event) => event.waitUntil(caches.open(SHELL).then((store) => store.addAll(FILES))));

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('interurban-shell-') && name !== SHELL) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('message', (event) => {
  if (event.data?.type === 'keep') event.waitUntil(Promise.all(event.data.urls.map((url) => keepAgain(url))));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/api/')) {
    if (request.mode === 'navigate' || NEVER.test(url.pathname) || request.headers.get('accept')?.includes('text/event-stream')) return;
    event.respondWith(request.method === 'GET' ? answer(request, event) : change(request));
  } else if (request.method === 'GET') {
    event.respondWith(request.mode === 'navigate' ? page(request) : file(request));
  }
});

/** The page of the server, else the one of this build. */
async function page(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match('/', { cacheName: SHELL });
    if (kept) return kept;
    throw error;
  }
}

/** Names of files below /assets change with what is in them, so a kept one is the right one. */
async function file(request) {
  const url = new URL(request.url);
  const kept = await caches.match(request, { cacheName: SHELL });
  if (kept && url.pathname.startsWith('/assets/')) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

/** The server's answer, which is kept; without one the answer kept last, marked as such. */
async function answer(request, event) {
  try {
    const fresh = await fetch(request);
    if (fresh.ok) event.waitUntil(keep(request, fresh.clone()));
    // A proxy that says that the server is away is as good as no answer.
    return (isUnavailable(fresh) && await keptAnswer(request)) || fresh;
  } catch (error) {
    const kept = request.signal.aborted ? undefined : await keptAnswer(request);
    if (kept) return kept;
    throw error;
  }
}

/** Our own server says so in JSON, and is there. */
const isUnavailable = ({ status, headers }) => status >= 502 && status <= 504 && !headers.get('content-type')?.includes('json');

async function keptAnswer(request) {
  const kept = await caches.match(request, { cacheName: ANSWERS, ignoreVary: true });
  if (!kept) return undefined;
  const headers = new Headers(kept.headers);
  headers.set(KEPT, 'yes');
  return new Response(kept.body, { status: kept.status, statusText: kept.statusText, headers });
}

/** After a change nothing that was kept can be trusted. */
async function change(request) {
  const said = await fetch(request);
  if (said.ok) await caches.delete(ANSWERS);
  return said;
}

/** Only answers of the newest data are kept: what is shown without a server fits together. */
async function keep(request, response) {
  if (!response.headers.get('content-type')?.includes('json') || Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) return;
  const version = response.headers.get(VERSION);
  let store = await caches.open(ANSWERS);
  let known = await store.keys();
  const [last] = known.slice(-1);
  const before = last && (await store.match(last, { ignoreVary: true }))?.headers.get(VERSION);
  if (before && version && before !== version) {
    await caches.delete(ANSWERS);
    store = await caches.open(ANSWERS);
    known = [];
  }
  await store.delete(request, { ignoreVary: true });
  for (const old of known.slice(0, Math.max(0, known.length - MOST_ANSWERS + 1))) await store.delete(old);
  try {
    await store.put(request, response);
  } catch (error) {
    // The browser gives no more room: what is kept so far stays.
    if (error.name !== 'QuotaExceededError') throw error;
  }
}

/** What a page had asked for before this worker was there. */
async function keepAgain(url) {
  if (NEVER.test(new URL(url, self.location.origin).pathname)) return;
  const request = new Request(url, { headers: { accept: 'application/json' } });
  try {
    const response = await fetch(request);
    if (response.ok) await keep(request, response);
  } catch (error) {
    // The server went away meanwhile: there is nothing to keep.
    if (!(error instanceof TypeError)) throw error;
  }
}
