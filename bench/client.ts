/**
 * npm run bench:client: the explorer on 20,000 cities and 100,000 links, beside plain Sigma and
 * Sigma set up as Gephi draws, on the same data in the same browser. Software rendering makes
 * frames per second meaningless here; tasks, CPU time of the main thread and heap are not.
 * Targets are for a machine with nothing else to do: the load is printed first.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { cycles, explorerSteps, keysInPage, pan, searchAtServer, tableSteps, useOf, watched, type Use } from './client-steps.ts';
import { generateTables } from './generate-tables.ts';
import { peerPages } from './plain-sigma/serve.ts';
import { cli, quantile, root, serve } from './processes.ts';

const work = mkdtempSync(path.join(tmpdir(), 'interurban-bench-'));
let missed = false;

function report(what: string, value: number, unit: string, target: number | null): void {
  const over = target !== null && value > target;
  missed ||= over;
  const digits = value < 10 ? 1 : 0;
  process.stdout.write(`${target === null ? '    ' : over ? 'MISS' : 'ok  '} ${what}: ${value.toFixed(digits)} ${unit}${target === null ? '' : ` (at most ${target.toFixed(target < 10 ? 1 : 0)})`}\n`);
}

/** The scripts that the page asks for before anything is clicked: the entry and what it preloads. */
function initialScripts(): number {
  const client = path.join(root, 'dist', 'client');
  const html = readFileSync(path.join(client, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1] as string);
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(client, file))).length, 0);
}

function reportUses(who: string, uses: Use[], target: number | null): void {
  for (const { what, longest } of uses) report(`${who}: longest task, ${what}`, longest, 'ms', target);
}

process.stdout.write(`     load of the machine: ${loadavg().map((load) => load.toFixed(1)).join(' ')}\n`);
report('initial JavaScript, gzip', initialScripts() / 1024, 'kB', 350);
const tables = path.join(work, 'tables');
// As many exchanges of two to four cities as make 100,000 links.
generateTables(tables, { cities: 20_000, exchanges: 36_000, seed: 1 });
const data = path.join(work, 'store');
await cli('--data', data, '--json', 'import', tables);
const server = await serve(data);
const browser = await launchBrowser();
try {
  const snapshot = await (await fetch(`${server.url}/api/network`)).text();
  const peers = await peerPages(snapshot, path.join(work, 'plain'));
  /** First picture, and what a pan of a peer takes. */
  const peer = async (name: string, query: string): Promise<Use> => {
    const { page, readyMs, cdp } = await watched(browser, `${peers.url}${query}`, async (opened) => { await opened.waitForSelector('[data-ready]', { timeout: 600_000 }); });
    report(`${name}: first picture`, readyMs, 'ms', null);
    const panUse = await useOf(page, cdp, 'pan', () => pan(page));
    reportUses(name, [panUse], null);
    report(`${name}: main-thread CPU of a pan of 2 s`, panUse.cpu, 'ms', null);
    report(`${name}: frames drawn in it`, panUse.frames, '', null);
    await page.context().close();
    return panUse;
  };
  const plain = await peer('plain Sigma', '');

  for (const [name, query] of [['explorer, groups', 'view=network'], ['explorer, no groups', 'view=network&group=none']] as const) {
    const drawn = async (opened: Page) => {
      await opened.getByText(/^Showing 20,000 of 20,000/).first().waitFor({ timeout: 120_000 });
      // The line stands before the canvas has drawn: labels are what is drawn last.
      await opened.waitForFunction(() => (globalThis as unknown as { labelled: number | null }).labelled !== null, undefined, { timeout: 120_000 });
    };
    const visits: number[] = [];
    for (let visit = 0; visit < 5; visit += 1) {
      const { page: visited, readyMs: took } = await watched(browser, `${server.url}/explore?${query}`, drawn);
      // The first one fills the server's memory.
      if (visit > 0) visits.push(took);
      await visited.context().close();
    }
    report(`${name}: first picture, median of ${visits.length} first visits (${visits.map((each) => each.toFixed(0)).join(', ')})`, quantile(visits, 0.5), 'ms', 3000);
    const { page, cdp } = await watched(browser, `${server.url}/explore?${query}`, drawn);
    // Forces, where they run, have come to rest.
    await page.getByText('Arranging').first().waitFor({ state: 'detached', timeout: 120_000 });
    const panUse = await useOf(page, cdp, 'pan', () => pan(page));
    reportUses(name, [panUse, ...await explorerSteps(page, cdp)], 200);
    report(`${name}: main-thread CPU of a pan of 2 s (plain Sigma's)`, panUse.cpu, 'ms', plain.cpu);
    report(`${name}: frames drawn in it`, panUse.frames, '', null);
    report(`${name}: main-thread CPU for each frame (plain Sigma's)`, panUse.cpu / panUse.frames, 'ms', plain.cpu / plain.frames);
    await cdp.send('HeapProfiler.collectGarbage');
    report(`${name}: JavaScript heap`, (await cdp.send('Runtime.getHeapUsage')).usedSize / 2 ** 20, 'MB', 400);
    await page.context().close();
  }

  const { page: table, cdp: tableCdp } = await watched(browser, `${server.url}/explore?view=network&tab=table`, (opened) => opened.getByRole('grid').getByRole('row').nth(1).waitFor({ timeout: 120_000 }));
  await table.waitForTimeout(3000);
  reportUses('explorer, table', await tableSteps(table, tableCdp), 200);
  await table.context().close();

  const heap = await cycles(browser, server.url, 50);
  report('heap after 5 open/close cycles', heap.early, 'MB', null);
  report('heap after 50 open/close cycles (at most a tenth more)', heap.late, 'MB', heap.early * 1.1);

  const times = await searchAtServer(server.url);
  report('search at the server, p95', quantile(times, 0.95), 'ms', 50);
  const keys = await keysInPage(browser, server.url);
  report('search in the page, main-thread CPU until a key stands in the field, p95', quantile(keys.field, 0.95), 'ms', 16);
  report('search in the page, main-thread CPU for a key and its list of hits, p95', quantile(keys.hits, 0.95), 'ms', 16);

  // Last, because a frame of it takes long without a graphics card.
  await peer('Gephi-like Sigma', '?look=gephi');
  peers.close();
} finally {
  await browser.close();
  await server.stop();
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = missed ? 1 : 0;
