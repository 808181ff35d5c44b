/**
 * A real Chromium and a real server for the browser tests. The server is the built product
 * with the starter network in a folder of its own; every console error fails the test.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

export function chromiumPath(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...CANDIDATES].find((candidate) => candidate !== undefined && existsSync(candidate));
}

/** Why the browser suites cannot run here; undefined when they can. With CI=true that is a failure. */
export function browserMissing(): string | undefined {
  if (chromiumPath() !== undefined) return undefined;
  const reason = 'no Chromium found: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH';
  if (process.env['CI'] === 'true') throw new Error(reason);
  process.stderr.write(`SKIPPED browser tests: ${reason}\n`);
  return reason;
}

export function launchBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('no Chromium');
  return chromium.launch({
    executablePath,
    // In a locale without UTF-8 Chromium names downloads by none of our names.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    // Software rendering: WebGL must work without a graphics card, and nothing is asked of the network.
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  });
}

export interface RunningServer { readonly url: string; readonly data: string; stop(): Promise<void> }

/** Starts the built server on a free port with an empty data folder; the starter network loads by itself. */
export function startServer(environment: Record<string, string> = {}): Promise<RunningServer> {
  const data = mkdtempSync(path.join(tmpdir(), 'interurban-e2e-'));
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, ['dist/server/main.js'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PORT: '0', INTERURBAN_DATA: data, LOG_LEVEL: 'warn', ...environment },
    });
    let output = '';
    const stop = (): Promise<void> => new Promise((done) => {
      child.once('close', () => {
        rmSync(data, { recursive: true, force: true });
        done();
      });
      child.kill('SIGTERM');
    });
    const look = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /http:\/\/[^\s"]+:\d+/.exec(output);
      if (address) resolve({ url: address[0], data, stop });
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('close', (code) => reject(new Error(`the server ended with ${code}\n${output}`)));
  });
}

/** PAGE_SLOWNESS=4 makes every page four times slower: a test that passes only because the page was quick shows itself. */
const slowness = Number(process.env['PAGE_SLOWNESS'] ?? 1);

/** A page that remembers what went wrong in it. Without a service worker, which would ask the server past the routes of a test. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'UTC', acceptDownloads: true, serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  // A busy machine draws late: what waits, waits long, and what does not come still fails.
  page.setDefaultTimeout(240_000);
  if (slowness > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowness });
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, errors };
}
