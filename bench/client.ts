/**
 * npm run bench:client: the size of the initial JavaScript, and the longest main-thread tasks
 * of the explorer on the whole Wikidata network, beside plain Sigma on the same data in the
 * same browser. Software rendering makes frames per second meaningless here; tasks are not.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { cli, root, serve } from './processes.ts';

const work = mkdtempSync(path.join(tmpdir(), 'interurban-bench-'));
let missed = false;

function report(what: string, value: number, unit: string, target: number | null): void {
  const over = target !== null && value > target;
  missed ||= over;
  process.stdout.write(`${target === null ? '    ' : over ? 'MISS' : 'ok  '} ${what}: ${value.toFixed(0)} ${unit}${target === null ? '' : ` (at most ${target})`}\n`);
}

/** The scripts that the page asks for before anything is clicked: the entry and what it preloads. */
function initialScripts(): number {
  const client = path.join(root, 'dist', 'client');
  const html = readFileSync(path.join(client, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1] as string);
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(client, file))).length, 0);
}

interface Task { start: number; duration: number }

async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const store = globalThis as unknown as { longTasks: { start: number; duration: number }[] };
    store.longTasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) store.longTasks.push({ start: entry.startTime, duration: entry.duration });
    }).observe({ type: 'longtask', buffered: true });
  });
}

const now = (page: Page): Promise<number> => page.evaluate(() => performance.now());
const tasks = (page: Page): Promise<Task[]> => page.evaluate(() => (globalThis as unknown as { longTasks: { start: number; duration: number }[] }).longTasks);
const longest = (list: Task[]): number => Math.max(0, ...list.map(({ duration }) => duration));

/** The same movements on both pages: hover across, drag, wheel in and out. */
async function move(page: Page): Promise<void> {
  for (let step = 0; step < 20; step += 1) await page.mouse.move(500 + step * 20, 300 + step * 10);
  await page.mouse.move(800, 400);
  await page.mouse.down();
  for (let step = 0; step < 20; step += 1) await page.mouse.move(800 + step * 8, 400 - step * 6);
  await page.mouse.up();
  for (let step = 0; step < 6; step += 1) await page.mouse.wheel(0, -240);
  for (let step = 0; step < 6; step += 1) await page.mouse.wheel(0, 240);
  await page.waitForTimeout(1000);
}

async function measured(browser: Browser, address: string, ready: (page: Page) => Promise<unknown>, use: (page: Page) => Promise<void>): Promise<{ load: Task[]; use: Task[]; readyMs: number; heapMb: number }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await watchTasks(page);
  const started = performance.now();
  await page.goto(address);
  await ready(page);
  const readyMs = performance.now() - started;
  const loaded = await now(page);
  await use(page);
  const all = await tasks(page);
  const heapMb = await page.evaluate(() => ((performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? Number.NaN) / 1024 / 1024);
  await page.close();
  return { load: all.filter(({ start }) => start < loaded), use: all.filter(({ start }) => start >= loaded), readyMs, heapMb };
}

async function plainSigma(snapshot: string): Promise<{ url: string; close(): void }> {
  const out = path.join(work, 'plain');
  await build({ root: path.join(root, 'bench', 'plain-sigma'), logLevel: 'error', configFile: false, base: './', build: { outDir: out, emptyOutDir: true, target: 'es2022' } });
  writeFileSync(path.join(out, 'network.json'), snapshot);
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };
  const server = createServer((request, response) => {
    const name = (request.url ?? '/') === '/' ? '/index.html' : (request.url as string);
    try {
      response.setHeader('content-type', types[path.extname(name)] ?? 'application/octet-stream');
      response.end(readFileSync(path.join(out, path.normalize(name))));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

report('initial JavaScript, gzip', initialScripts() / 1024, 'kB', 350);
const gexf = path.join(root, '..', 'shared', 'data', 'wikidata-sister-cities-2022', 'sister_cities.gexf');
const data = path.join(work, 'store');
await cli('--data', data, '--json', 'import', gexf);
const server = await serve(data);
const browser = await launchBrowser();
try {
  const snapshot = await (await fetch(`${server.url}/api/network`)).text();
  const plain = await plainSigma(snapshot);
  const peer = await measured(browser, plain.url, (page) => page.waitForSelector('[data-ready]'), move);
  plain.close();
  const ours = await measured(browser, `${server.url}/explore?view=network`, (page) => page.getByText(/^Showing 4,566 of 4,566/).first().waitFor(), async (page) => {
    await move(page);
    const chip = page.getByRole('complementary', { name: 'Filters' }).getByRole('button', { name: /Germany|Italy|United/ }).first();
    await chip.click();
    await page.waitForTimeout(1500);
    await chip.click();
    await page.waitForTimeout(1500);
    await page.getByRole('combobox', { name: 'Colour' }).selectOption('country');
    await page.waitForTimeout(1500);
    // The layout goes on in its worker; what it hands back must not block either.
    await page.waitForTimeout(8000);
  });
  report('plain Sigma: picture ready', peer.readyMs, 'ms', null);
  report('explorer: picture ready', ours.readyMs, 'ms', null);
  report('plain Sigma: longest task while loading', longest(peer.load), 'ms', null);
  report('explorer: longest task while loading', longest(ours.load), 'ms', null);
  report('plain Sigma: longest task after load (hover, pan, zoom)', longest(peer.use), 'ms', null);
  report('explorer: longest task after load (hover, pan, zoom, filter, recolour, layout)', longest(ours.use), 'ms', 200);
  report('plain Sigma: JavaScript heap', peer.heapMb, 'MB', null);
  report('explorer: JavaScript heap', ours.heapMb, 'MB', null);
} finally {
  await browser.close();
  await server.stop();
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = missed ? 1 : 0;
