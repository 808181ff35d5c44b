/** The built explorer: hashed files are kept for ever, the page itself is asked for each time. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type Request } from 'express';
import { AppError } from '../errors.ts';

const YEAR = 365 * 24 * 60 * 60;

/** A browser that goes to an address, as opposed to a page that asks for a file. */
function isNavigation(request: Request): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const mode = request.headers['sec-fetch-mode'];
  if (mode !== undefined) return mode === 'navigate';
  return request.headers.accept?.includes('text/html') ?? false;
}

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Interurban</title>
<h1>The explorer is not built</h1>
<p>The API runs: see <a href="/api/docs">/api/docs</a>. Build the explorer with <code>npm run build</code> and load this page again.</p></html>
`;

/** What a browser gets in place of the service worker where nothing is to be kept: it puts away what an earlier one kept, and itself. */
const NOTHING_KEPT = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('interurban-')) await caches.delete(name);
  await self.registration.unregister();
})()));
`;

/** Pages and files outside `/api`. Unknown addresses lead to the explorer only when a browser navigates to them. */
export function clientRoutes(app: Express, folder: string, keepOffline: boolean): void {
  if (!keepOffline) app.get('/offline-worker.js', (_request, response) => { response.setHeader('Cache-Control', 'no-cache').type('js').send(NOTHING_KEPT); });
  app.use('/assets', express.static(join(folder, 'assets'), { index: false, redirect: false, maxAge: YEAR * 1000, immutable: true }));
  app.use(express.static(folder, { index: false, redirect: false, cacheControl: false, setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache') }));
  app.use((request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return next(new AppError('method-not-allowed', `${request.method} is not possible here; the API is below /api`));
    }
    // The start page answers whoever asks, so that a plain request shows that the product is there.
    const page = request.path === '/' || (isNavigation(request) && !request.path.startsWith('/assets/'));
    if (!page) return next(new AppError('not-found', `there is nothing at ${request.path}`));
    response.setHeader('Cache-Control', 'no-cache');
    if (!existsSync(join(folder, 'index.html'))) {
      response.status(503).type('html').send(NOT_BUILT);
      return;
    }
    response.sendFile('index.html', { root: folder, cacheControl: false });
  });
}
