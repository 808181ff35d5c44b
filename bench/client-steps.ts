/** What the client benchmark does in a page, and what it reads while doing so. */
import type { Browser, CDPSession, Page } from 'playwright-core';

export interface Use {
  readonly what: string;
  /** Wall clock of the longest main-thread task, 0 where none took 50 ms. */
  readonly longest: number;
  /** CPU time of the main thread in milliseconds. */
  readonly cpu: number;
  /** Frames in which WebGL drew. */
  readonly frames: number;
}
/** `labelled`: when the first label was written, in ms since navigation began. */
type Watching = { longTasks: { start: number; duration: number }[]; labelled: number | null; drew: number };

export async function watched(browser: Browser, address: string, ready: (page: Page) => Promise<unknown>): Promise<{ page: Page; readyMs: number; cdp: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const store = globalThis as unknown as Watching;
    store.longTasks = [];
    store.labelled = null;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) store.longTasks.push({ start: entry.startTime, duration: entry.duration });
    }).observe({ type: 'longtask', buffered: true });
    const original = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (this: CanvasRenderingContext2D, ...rest: Parameters<typeof original>) {
      if (this.canvas.classList.contains('sigma-labels')) store.labelled ??= performance.now();
      original.apply(this, rest);
    };
    store.drew = 0;
    let counted = false;
    const webgl = WebGL2RenderingContext.prototype as unknown as Record<string, (this: WebGL2RenderingContext, ...rest: never[]) => void>;
    for (const name of ['drawArrays', 'drawArraysInstanced']) {
      const draw = webgl[name]!;
      webgl[name] = function (...rest) {
        if (!counted) {
          counted = true;
          store.drew += 1;
          requestAnimationFrame(() => { counted = false; });
        }
        draw.apply(this, rest);
      };
    }
  });
  const cdp = await context.newCDPSession(page);
  // CPU time, which does not count what other programs take.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  await ready(page);
  const readyMs = await page.evaluate(() => (globalThis as unknown as Watching).labelled ?? performance.now());
  await page.waitForTimeout(2500);
  return { page, readyMs, cdp };
}

const taskMs = async (cdp: CDPSession): Promise<number> => ((await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;

const drawn = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as Watching).drew);

export async function useOf(page: Page, cdp: CDPSession, what: string, act: () => Promise<void>): Promise<Use> {
  const from = await page.evaluate(() => performance.now());
  const drewBefore = await drawn(page);
  const before = await taskMs(cdp);
  await act();
  const cpu = (await taskMs(cdp)) - before;
  const frames = (await drawn(page)) - drewBefore;
  // Tasks are told once they are over.
  await page.waitForTimeout(700);
  const longest = await page.evaluate((since) => Math.max(0, ...(globalThis as unknown as Watching).longTasks.filter(({ start }) => start >= since).map(({ duration }) => duration)), from);
  return { what, longest, cpu, frames };
}

/** Two seconds of dragging, about sixty moves a second. */
export async function pan(page: Page): Promise<void> {
  await page.mouse.move(900, 450);
  await page.mouse.down();
  const end = performance.now() + 2000;
  for (let step = 0; performance.now() < end; step += 1) {
    await page.mouse.move(900 + 120 * Math.sin(step / 18), 450 + 60 * Math.cos(step / 18));
    await page.waitForTimeout(12);
  }
  await page.mouse.up();
}

export async function zoom(page: Page): Promise<void> {
  for (const turn of [-240, 240]) {
    for (let step = 0; step < 5; step += 1) {
      await page.mouse.wheel(0, turn);
      await page.waitForTimeout(120);
    }
    await page.waitForTimeout(600);
  }
}

/** Zoom, filter, rule, brush and select as a person does. */
export async function explorerSteps(page: Page, cdp: CDPSession): Promise<Use[]> {
  const filters = page.getByRole('complementary', { name: 'Filters' });
  const chip = filters.getByRole('button', { name: /^Workshop/ });
  const to = page.getByRole('slider', { name: 'To year' });
  const uses = [await useOf(page, cdp, 'zoom', () => zoom(page))];
  uses.push(await useOf(page, cdp, 'filter', async () => {
    await chip.click();
    await page.waitForTimeout(1500);
    await chip.click();
    await page.waitForTimeout(1500);
  }));
  await filters.locator('summary', { hasText: /^Region$/ }).click();
  const region = filters.getByRole('button', { name: /^Asia \d/ });
  await region.waitFor();
  uses.push(await useOf(page, cdp, 'rule', async () => {
    await region.click();
    await page.waitForTimeout(1500);
    await region.click();
    await page.waitForTimeout(1500);
  }));
  await to.focus();
  uses.push(await useOf(page, cdp, 'brush', async () => {
    for (let year = 0; year < 6; year += 1) {
      await page.keyboard.press('ArrowLeft');
      await page.waitForTimeout(150);
    }
    await page.waitForTimeout(1500);
  }));
  await page.keyboard.press('End');
  await page.waitForTimeout(1500);
  await page.getByRole('application').focus();
  uses.push(await useOf(page, cdp, 'select', async () => {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(1500);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(1000);
  }));
  return uses;
}

/** The table of all cities sorted and searched, and that of all links walked through. */
export async function tableSteps(page: Page, cdp: CDPSession): Promise<Use[]> {
  const grid = page.getByRole('grid');
  const uses = [await useOf(page, cdp, 'sort the table', async () => {
    await page.getByRole('columnheader', { name: 'Name' }).click();
    await page.waitForTimeout(1500);
  })];
  await page.getByRole('radio', { name: /^Links/ }).check({ force: true });
  await page.waitForTimeout(3000);
  uses.push(await useOf(page, cdp, 'search the table of links', async () => {
    await page.getByRole('searchbox', { name: 'Find in the table' }).fill('city 777');
    await page.waitForTimeout(1500);
  }));
  await page.getByRole('searchbox', { name: 'Find in the table' }).fill('');
  await page.waitForTimeout(1500);
  await grid.focus();
  uses.push(await useOf(page, cdp, 'page through the table of links', async () => {
    for (let press = 0; press < 20; press += 1) await page.keyboard.press('PageDown');
    await page.waitForTimeout(500);
  }));
  return uses;
}

/** The explorer opened and left within the page, again and again. */
export async function cycles(browser: Browser, url: string, times: number): Promise<{ early: number; late: number }> {
  const { page, cdp } = await watched(browser, `${url}/`, (opened) => opened.getByRole('heading', { level: 1 }).first().waitFor());
  const heap = async (): Promise<number> => {
    for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
  };
  // By the router's own history: the page stays the same.
  const go = (address: string) => page.evaluate((to) => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')); }, address);
  let early = 0;
  for (let cycle = 1; cycle <= times; cycle += 1) {
    await go('/explore?view=network');
    await page.getByText(/^Showing 20,000 of 20,000/).first().waitFor({ timeout: 120_000 });
    await go('/');
    await page.locator('.explorer').waitFor({ state: 'detached', timeout: 60_000 });
    if (cycle === 5) early = await heap();
  }
  const late = await heap();
  await page.context().close();
  return { early, late };
}

const WORDS = ['City 1', 'Exchange 2', 'city 19', 'cty 7', 'workshop', 'exch', 'City 12345', 'c', 'ci', 'city'];

export async function searchAtServer(url: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    for (const word of WORDS) {
      const started = performance.now();
      await (await fetch(`${url}/api/search?q=${encodeURIComponent(`${word}${round}`)}&limit=20`)).text();
      times.push(performance.now() - started);
    }
  }
  // The first answers build the index.
  return times.slice(WORDS.length);
}

/** CPU of the main thread for each key: until it stands in the field, and until its hits are listed as well. */
export async function keysInPage(browser: Browser, url: string): Promise<{ field: number[]; hits: number[] }> {
  const { page, cdp } = await watched(browser, `${url}/`, (opened) => opened.getByRole('heading', { level: 1 }).first().waitFor());
  await page.keyboard.press('/');
  await page.waitForTimeout(500);
  const spent = { field: [] as number[], hits: [] as number[] };
  for (const key of 'city 1234 exchange 56 city') {
    const before = await taskMs(cdp);
    await page.keyboard.type(key);
    // The search waits 120 ms for the next key.
    await page.waitForTimeout(80);
    spent.field.push((await taskMs(cdp)) - before);
    await page.waitForTimeout(300);
    spent.hits.push((await taskMs(cdp)) - before);
  }
  await page.context().close();
  return spent;
}
