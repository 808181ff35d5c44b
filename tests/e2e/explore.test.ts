/** From a name to a shared link: search, ego network, filter, time, table, permalink, reload. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserMissing, openPage } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();

/** `Showing 13 of 13 loaded cities, 17 of 17 links` → [13, 13, 17, 17]. */
async function shown(page: Page): Promise<number[]> {
  const line = page.getByText(/^Showing [\d,]+ of [\d,]+ .*links?$/).first();
  await line.waitFor();
  return [...((await line.textContent()) ?? '').matchAll(/[\d,]+(?= of)|(?<=of )[\d,]+/g)].map((match) => Number(match[0].replaceAll(',', '')));
}

/** What the address says, without the camera, which settles as the layout does. */
function state(page: Page): string {
  const query = new URL(page.url()).searchParams;
  query.delete('camera');
  return query.toString();
}

describe.skipIf(missing !== undefined)('explorer', () => {
  const stage = onStage();

  test('search, ego network, filter, time, table, permalink and reload', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/explore`);
    const search = page.getByRole('main').getByRole('combobox');
    // Without the accent and with a typing mistake.
    await search.fill('medelin');
    await page.getByRole('option', { name: /Medellín.*City/ }).first().click();
    await page.waitForURL(/focus=city%3Amedellin-co/);
    const all = await shown(page);
    expect(all[0]).toBeGreaterThan(5);
    expect(all[0]).toBe(all[1]);

    const filters = page.getByRole('complementary', { name: 'Filters' });
    await filters.getByRole('button', { name: /^Study visit/ }).click();
    await page.waitForURL(/kind=study/);
    await expect.poll(async () => (await shown(page))[2]).toBeLessThan(all[2] as number);
    expect((await shown(page))[3]).toBe(all[3]);

    await filters.getByRole('button', { name: 'Clear all' }).click();
    const to = page.getByRole('slider', { name: 'To year' });
    await to.focus();
    const last = await to.getAttribute('aria-valuenow');
    for (let year = 0; year < 8; year += 1) await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/[?&]to=/);
    await expect.poll(() => to.getAttribute('aria-valuenow')).toBe(String(Number(last) - 8));
    await expect.poll(async () => (await shown(page))[2]).toBeLessThan(all[2] as number);

    await page.getByRole('radio', { name: 'Table' }).check({ force: true });
    await page.waitForURL(/tab=table/);
    await page.getByRole('columnheader', { name: /Name/ }).first().waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(1);
    const early = await shown(page);

    const before = state(page);
    await page.reload();
    await page.getByRole('columnheader', { name: /Name/ }).first().waitFor();
    expect(state(page)).toBe(before);
    await expect.poll(() => shown(page)).toEqual(early);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('undo and redo walk through the steps, and the link of another version says so', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/explore?focus=city:medellin-co&version=elsewhere-7`);
    await page.getByText('The data has changed since this link was made').waitFor();
    const first = await shown(page);
    await page.getByRole('radio', { name: 'Show 2 steps around the focus' }).check({ force: true });
    await page.waitForURL(/depth=2/);
    await expect.poll(async () => (await shown(page))[0]).toBeGreaterThan(first[0] as number);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL(/depth=1/);
    await expect.poll(() => shown(page)).toEqual(first);
    await page.getByRole('button', { name: 'Redo' }).click();
    await page.waitForURL(/depth=2/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the whole network is coloured and sized by a measure, and the legend says so', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/explore?view=network&color=measure:betweenness&size=measure:degree`);
    const [cities, allCities] = await shown(page);
    expect(cities).toBe(allCities);
    await page.getByRole('combobox', { name: 'Colour' }).waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: 'Colour' }).inputValue()).toBe('measure:betweenness');
    await page.getByText('Over the whole network', { exact: false }).first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('without WebGL the table takes the place of the picture', async () => {
    const { page } = await openPage(stage.browser);
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : original.call(this, kind, ...rest);
      } as typeof HTMLCanvasElement.prototype.getContext;
    });
    await page.goto(`${stage.server.url}/explore?focus=city:medellin-co`);
    await page.getByText('The picture needs WebGL').waitFor();
    await page.getByRole('button', { name: 'Open the table' }).click();
    await page.getByRole('row', { name: /Barcelona/ }).first().waitFor();
    await page.context().close();
  });

  test('a city, a practice and an exchange have pages of their own, linked with each other', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/city/medellin-co`);
    await page.getByRole('heading', { level: 1, name: 'Medellín' }).waitFor();
    await page.getByRole('row', { name: /Barcelona/ }).first().waitFor();
    await page.goto(`${stage.server.url}/practice/purok-system`);
    await page.getByRole('heading', { level: 1, name: /Purok/ }).waitFor();
    await page.getByRole('link', { name: /Oslob/ }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Oslob' }).waitFor();
    await page.goto(`${stage.server.url}/exchange/sanfran-oslob-training-2011`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('link', { name: /San Francisco/ }).first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('an address that leads nowhere says so', async () => {
    const { page } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/city/atlantis`);
    await page.getByText(/not (found|here|in)|no city/i).first().waitFor();
    await page.context().close();
  });

  test('page, API and command line give the same numbers', async () => {
    const api = await (await fetch(`${stage.server.url}/api/measures/degree?format=csv`)).text();
    const rows = api.trim().split(/\r?\n/).map((line) => line.split(','));
    const medellin = rows.find(([id]) => id === 'medellin-co');
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/measures`);
    await page.getByRole('link', { name: /^Degree/ }).first().click();
    await page.getByRole('button', { name: /^(Run|Compute)/ }).click();
    await page.getByRole('button', { name: /^Show (all|500 more)/ }).click();
    const cell = page.getByRole('row', { name: /Medellín/ });
    await cell.waitFor();
    await expect.poll(() => cell.textContent()).toContain(medellin?.at(-1));
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
