/** What goes wrong around the explorer: no WebGL, a lost context, a slow or absent server, links that no longer fit. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { browserMissing, openPage, startServer } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();
const query = (page: Page) => new URL(page.url()).searchParams;
const shown = (page: Page) => page.getByText(/^Showing/).first();

/** Where the page has found the server by itself meanwhile, there is nothing left to press. */
async function tryNow(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Try now' });
  await button.evaluateAll((found) => found.forEach((each) => (each as HTMLButtonElement).click()));
  await button.waitFor({ state: 'detached' });
}

describe.skipIf(missing !== undefined)('the explorer stands', () => {
  const stage = onStage();
  const open = async (address: string, options: Parameters<typeof openPage>[1] = {}, before?: (page: Page) => Promise<unknown>) => {
    const opened = await openPage(stage.browser, options);
    await before?.(opened.page);
    await opened.page.goto(`${stage.server.url}${address}`);
    return opened;
  };

  test.each(['network', 'map'])('without WebGL: the tab %s says so and leads to the table', async (tab) => {
    const { page } = await open(`/explore?focus=city:medellin-co&tab=${tab}`, {}, (opened) => opened.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : original.call(this, kind, ...rest);
      } as typeof HTMLCanvasElement.prototype.getContext;
    }));
    await page.getByText('The picture needs WebGL').waitFor();
    expect(await violations(page, 'serious')).toEqual([]);
    await page.getByRole('button', { name: 'Open the table' }).click();
    await page.getByRole('row', { name: /Barcelona/ }).first().waitFor();
    await page.context().close();
  });

  test('a lost WebGL context: the picture comes back where it was', async () => {
    const { page, errors } = await open('/explore?focus=city:medellin-co&selected=city:barcelona-es&camera=0.4,0.6,0.5');
    await page.locator('.explorer-stage canvas').first().waitFor();
    await page.waitForTimeout(1500);
    const before = query(page).get('camera');
    await page.evaluate(() => {
      (globalThis as unknown as { first: Element | null }).first = document.querySelector('.explorer-stage canvas');
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.explorer-stage canvas')) canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForFunction(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.explorer-stage canvas');
      return canvas !== null && canvas !== (globalThis as unknown as { first: Element | null }).first;
    });
    await page.waitForTimeout(1000);
    expect(query(page).getAll('selected')).toEqual(['city:barcelona-es']);
    expect(query(page).get('camera')).toBe(before);
    expect(errors.filter((error) => !/context lost/i.test(error))).toEqual([]);
    await page.context().close();
  });

  test('a picture that breaks takes nothing else with it', async () => {
    const { page } = await open('/explore?focus=city:medellin-co', {}, (opened) => opened.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        if (kind.startsWith('webgl') && this.closest('.explorer-stage')) throw new Error('the driver fell over');
        return original.call(this, kind, ...rest);
      } as typeof HTMLCanvasElement.prototype.getContext;
    }));
    await page.getByText('The picture could not be drawn').waitFor();
    await page.getByRole('complementary', { name: 'Filters' }).getByRole('button', { name: /^Study visit/ }).click();
    await page.waitForURL(/kind=study/);
    await page.getByRole('button', { name: 'Open the table' }).click();
    await page.getByRole('grid').getByRole('row').nth(1).waitFor();
    await page.context().close();
  });

  test('a slow answer: grey shapes, then a way out, then the view', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => { release = resolve; });
    const { page, errors } = await open('/explore?view=network', {}, (opened) => opened.route('**/api/network?*', async (route) => {
      await held;
      await route.continue();
    }));
    await page.getByText('Loading the network…').first().waitFor();
    await page.getByRole('button', { name: 'Stop and search for something else' }).click();
    await page.getByRole('heading', { name: 'See how cities learn from each other' }).waitFor();
    await page.goBack();
    await page.getByText('Loading the network…').first().waitFor();
    release();
    await shown(page).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a server that is away: it is said, nothing typed is lost, and all goes on when it is back', async () => {
    const { page } = await open('/topics/new');
    const label = page.getByRole('textbox', { name: /^Label/ });
    await label.fill('Rain gardens');
    await page.route('**/api/**', (route) => route.abort('connectionrefused'));
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText(/Nothing was saved/).first().waitFor();
    await page.unroute('**/api/**');
    await tryNow(page);
    expect(await label.inputValue()).toBe('Rain gardens');
    await page.goto(`${stage.server.url}/explore?focus=city:medellin-co`);
    await shown(page).waitFor();
    await page.route('**/api/**', (route) => route.abort('connectionrefused'));
    await page.getByRole('radio', { name: 'Show 3 steps around the focus' }).check({ force: true });
    await page.getByText('The server does not answer').first().waitFor();
    await page.getByRole('complementary', { name: 'Filters' }).getByRole('button', { name: /^Study visit/ }).click();
    await page.waitForURL(/kind=study/);
    await page.unroute('**/api/**');
    await tryNow(page);
    await shown(page).waitFor();
    expect([query(page).get('depth'), query(page).get('kind')]).toEqual(['3', 'study visit']);
    await page.context().close();
  });

  test('a link about a city that is gone offers the one called like it and keeps the rest', async () => {
    const { page } = await open('/explore?focus=city:kobe-old&depth=2&kind=workshop&color=income&version=elsewhere-7');
    await page.getByText('The link is about “kobe old”').waitFor();
    await page.getByRole('button', { name: /^Kobe City, JP/ }).click();
    await page.waitForURL(/focus=city%3Akobe-jp/);
    await shown(page).waitFor();
    expect(['depth', 'kind', 'color'].map((name) => query(page).get(name))).toEqual(['2', 'workshop', 'income']);
    await page.context().close();
  });

  test('a link of other data names what is gone, what was not understood and that the data went on', async () => {
    const { page, errors } = await open('/explore?view=network&selected=city:kobee-jp&selected=city:makati-ph&from=yesterday&colour=red&version=elsewhere-7');
    await page.getByText('The data has changed since this link was made').waitFor();
    await page.getByText('The link was made on another database').waitFor();
    await page.getByText('left out: from=yesterday and colour=red').waitFor();
    await page.getByText('Not in the data any more: kobee').waitFor();
    expect(await violations(page, 'serious')).toEqual([]);
    await page.getByRole('button', { name: /^Kobe City, JP/ }).click();
    await expect.poll(() => query(page).getAll('selected')).toEqual(['city:kobe-jp', 'city:makati-ph']);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('when the server is gone, what was loaded goes on working, also after loading the page again', async () => {
    let server = await startServer();
    const port = new URL(server.url).port;
    const { page } = await openPage(stage.browser, { serviceWorkers: 'allow' });
    await page.goto(`${server.url}/city/medellin-co`);
    await page.getByRole('heading', { level: 1, name: 'Medellín' }).waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.goto(`${server.url}/explore?view=network`);
    await shown(page).waitFor();
    await page.getByRole('button', { name: 'No, thanks' }).click();
    await page.waitForTimeout(2000);
    await server.stop();

    await page.getByRole('radio', { name: 'Table', exact: true }).check({ force: true });
    await page.getByRole('grid').getByRole('row').nth(1).waitFor();
    await page.getByRole('complementary', { name: 'Filters' }).getByRole('button', { name: /^Study visit/ }).click();
    await page.waitForURL(/kind=study/);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    expect((await download).suggestedFilename()).toBe('interurban-cities.csv');
    await page.getByRole('radio', { name: 'Map', exact: true }).check({ force: true });
    await page.reload();
    await shown(page).waitFor();
    await page.getByText('The server does not answer').first().waitFor();
    await page.goto(`${server.url}/city/medellin-co`);
    await page.getByRole('heading', { level: 1, name: 'Medellín' }).waitFor();
    // What changes data is refused, and what was typed stays.
    await page.goto(`${server.url}/topics/new`);
    const label = page.getByRole('textbox', { name: /^Label/ });
    await label.fill('Rain gardens');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText(/Nothing was saved/).first().waitFor();
    expect(await label.inputValue()).toBe('Rain gardens');

    server = await startServer({ PORT: port });
    await tryNow(page);
    expect(await label.inputValue()).toBe('Rain gardens');
    await page.context().close();
    await server.stop();
  });
});
