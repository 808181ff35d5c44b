/**
 * Opening and closing the explorer again and again leaves nothing behind: after a collection
 * of garbage there are as many listeners, nodes, WebGL contexts, workers and as much memory
 * as after the first few times. INTERURBAN_CYCLES asks for more than the usual 12.
 */
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserMissing, openPage } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();
const CYCLES = Number(process.env['INTERURBAN_CYCLES'] ?? 12);
/** What loads once (chunks, caches of the browser and of the program) has loaded by then. */
const SETTLED = 4;

interface Count { readonly listeners: number; readonly nodes: number; readonly heap: number; readonly contexts: number; readonly workers: number; readonly canvases: number }

async function count(page: Page, devtools: CDPSession): Promise<Count> {
  for (let round = 0; round < 3; round += 1) {
    await devtools.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(100);
  }
  const metrics = new Map((await devtools.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  const own = await page.evaluate(() => {
    const { live, running } = globalThis as unknown as { live: () => number; running: () => number };
    return { contexts: live(), workers: running(), canvases: document.querySelectorAll('canvas').length };
  });
  return { listeners: metrics.get('JSEventListeners')!, nodes: metrics.get('Nodes')!, heap: metrics.get('JSHeapUsedSize')!, ...own };
}

describe.skipIf(missing !== undefined)('opening and closing the explorer', () => {
  const stage = onStage();

  test(`${CYCLES} times leaves nothing behind`, { timeout: 120_000 + CYCLES * 40_000 }, async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.addInitScript(() => {
      const contexts: WeakRef<WebGLRenderingContext | WebGL2RenderingContext>[] = [];
      const original = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        const context = original.call(this, kind, ...rest);
        if (kind.startsWith('webgl') && context) contexts.push(new WeakRef(context as WebGLRenderingContext));
        return context;
      } as typeof HTMLCanvasElement.prototype.getContext;
      let workers = 0;
      const Original = globalThis.Worker;
      globalThis.Worker = class extends Original {
        constructor(...args: ConstructorParameters<typeof Worker>) { super(...args); workers += 1; }
        override terminate() { workers -= 1; super.terminate(); }
      };
      Object.assign(globalThis, { live: () => contexts.filter((each) => each.deref()?.isContextLost() === false).length, running: () => workers });
    });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    await page.goto(`${stage.server.url}/explore`);
    const counts: Count[] = [];
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      await page.getByRole('button', { name: 'Show the whole network' }).click();
      await page.getByText(/^Showing/).first().waitFor();
      await page.locator('.explorer-stage canvas').first().waitFor();
      await page.waitForTimeout(400);
      for (const tab of ['Map', 'Table', 'Network']) await page.getByRole('radio', { name: tab, exact: true }).check({ force: true });
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cities' }).click();
      await page.getByRole('heading', { level: 1, name: 'Cities' }).waitFor();
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Explore' }).click();
      await page.getByRole('button', { name: 'Show the whole network' }).waitFor();
      counts.push(await count(page, devtools));
      if (process.env['INTERURBAN_CYCLES'] !== undefined) process.stdout.write(`${JSON.stringify(counts.at(-1))}\n`);
    }
    const [early, late] = [counts[SETTLED - 1]!, counts.at(-1)!];
    process.stdout.write(`after ${SETTLED}: ${JSON.stringify(early)}\nafter ${CYCLES}: ${JSON.stringify(late)}\n`);
    expect(late.contexts).toBe(0);
    expect(late.workers).toBe(0);
    expect(late.canvases).toBe(0);
    // The document keeps a handful of its own; a leak grows with every cycle.
    expect(late.listeners - early.listeners).toBeLessThan(CYCLES - SETTLED);
    expect(late.nodes - early.nodes).toBeLessThan(50 * (CYCLES - SETTLED));
    expect((late.heap - early.heap) / (CYCLES - SETTLED)).toBeLessThan(300_000);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
