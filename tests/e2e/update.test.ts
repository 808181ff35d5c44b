/** The page while the product is updated under it: a tab that is open goes on with its own files, the next one has the new build. */
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserMissing, openPage } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();
const shells = (page: Page) => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('interurban-shell-')).sort());

describe.skipIf(missing !== undefined)('an update while a tab is open', () => {
  const stage = onStage();
  let front: Server;
  /** The build that the server hands out: stands for a second one with the same pages. */
  let build: string | null = null;
  let gone: RegExp | null = null;
  beforeAll(async () => {
    front = createServer((asked, response) => {
      const path = asked.url ?? '/';
      if (gone?.test(path)) return void response.writeHead(404).end();
      const isWorker = path === '/offline-worker.js' && build !== null;
      const { host: _host, 'if-none-match': _tag, 'if-modified-since': _since, 'accept-encoding': _encoding, ...headers } = asked.headers;
      asked.pipe(request(`${stage.server.url}${path}`, { method: asked.method, headers }, (answer) => {
        if (!isWorker) return void answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers));
        let script = '';
        answer.setEncoding('utf8').on('data', (text: string) => { script += text; }).on('end', () => {
          const { 'content-length': _length, etag: _etag, ...rest } = answer.headers;
          response.writeHead(200, rest).end(script.replace(/BUILD = '[0-9a-f]+'/, `BUILD = '${build}'`));
        });
      }));
    });
    await new Promise<void>((ready) => { front.listen(0, '127.0.0.1', ready); });
  });
  afterAll(() => new Promise((closed) => { front.closeAllConnections(); front.close(closed); }));

  test('goes on with its own files, and leaves them to the next', async () => {
    const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    const { page, errors } = await openPage(stage.browser, { serviceWorkers: 'allow' });
    await page.goto(`${url}/city/medellin-co`);
    await page.getByRole('heading', { level: 1, name: 'Medellín' }).waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const [before] = await shells(page);
    expect(before).toMatch(/^interurban-shell-[0-9a-f]{16}$/);

    // The worker of the new build comes and waits; the old files go from the server, also those of pages not opened yet.
    build = 'feedfacefeedface';
    await page.evaluate(async () => { await (await navigator.serviceWorker.ready).update(); });
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
    gone = /^\/assets\//;
    expect(await shells(page)).toEqual([before, 'interurban-shell-feedfacefeedface'].sort());
    await page.getByRole('navigation').first().getByRole('link', { name: 'Measures' }).click();
    await page.getByRole('heading', { level: 1, name: 'Measures' }).waitFor();
    gone = null;

    // The tab closes: the next one is of the new build, and nothing of the old one is kept.
    const context = page.context();
    const next = await context.newPage();
    await page.close();
    await expect.poll(async () => {
      // The browser lets the old worker go a moment after its last tab.
      await next.goto('about:blank');
      await next.waitForTimeout(1000);
      await next.goto(`${url}/practices`);
      await next.getByRole('heading', { level: 1, name: 'Practices' }).waitFor();
      return shells(next);
    }).toEqual(['interurban-shell-feedfacefeedface']);
    expect(errors).toEqual([]);
    await context.close();
  });
});
