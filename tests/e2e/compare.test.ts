/** Two cities and two periods side by side: by pointer, by keyboard and by touch; the address holds it all. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserMissing, openPage } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();
/** Numbers by an independent program: tests/golden/make_paths.py. */
const PARTNERS = 'Partners: 4 only in Kobe, 7 only in Yokohama, 4 in both.';

const pictures = (page: Page) => page.getByRole('region', { name: /^Picture of / });

describe.skipIf(missing !== undefined)('side by side', () => {
  const stage = onStage();

  test('two cities by pointer: linked selection, a table that sorts and narrows, CSV, swap, reload', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/city/kobe-jp`);
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await page.getByRole('main').getByRole('combobox', { name: 'Choose a city' }).fill('yokohama');
    await page.getByRole('option', { name: /^Yokohama/ }).first().click();
    await page.getByText(PARTNERS).waitFor();
    await pictures(page).nth(1).getByText('12 cities, 28 links').waitFor();
    await expect.poll(() => pictures(page).locator('canvas').count()).toBeGreaterThan(2);

    const table = page.getByRole('region', { name: 'Partners' });
    const seoul = table.getByRole('button', { name: 'Seoul' });
    await seoul.click();
    await page.waitForURL(/selected=city%3Aseoul-kr/);
    await expect.poll(() => seoul.getAttribute('aria-pressed')).toBe('true');
    await page.getByText('Selected: Seoul').waitFor();
    await table.getByRole('button', { name: /^Yokohama/ }).first().click();
    await page.getByRole('combobox', { name: /^Show/ }).selectOption('both');
    await expect.poll(() => table.getByRole('row').count()).toBe(5);

    const csv = await page.request.get(new URL((await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href'))!, page.url()).toString());
    expect(csv.headers()['content-type']).toContain('text/csv');
    expect(await csv.text()).toContain('partners,city,seoul-kr,Seoul,,,both,1,2,1');

    await page.getByRole('button', { name: 'Swap' }).click();
    await page.getByText('Partners: 7 only in Yokohama, 4 only in Kobe, 4 in both.').waitFor();
    await page.reload();
    await page.getByText('Partners: 7 only in Yokohama, 4 only in Kobe, 4 in both.').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('two periods by keyboard', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/compare?of=periods`);
    await page.getByText('Give two periods to see them side by side.').waitFor();
    await page.getByLabel('From year').first().focus();
    for (const year of ['2005', '2010', '2011', '2016']) {
      await page.keyboard.type(year);
      await page.keyboard.press('Tab');
    }
    // 49 only before, 144 only after, 36 in both: tests/golden/paths.json.
    await page.getByText('Cities: 49 only in 2005–2010, 144 only in 2011–2016, 36 in both.').waitFor();
    const links = page.getByRole('radio', { name: 'Links' });
    await page.getByRole('radio', { name: 'Cities' }).last().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => links.isChecked()).toBe(true);
    await page.getByText('Links: 144 only in 2005–2010, 649 only in 2011–2016, 9 in both.').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('by touch on a phone: one picture below the other, nothing scrolls sideways, a tap selects', async () => {
    const { page, errors } = await openPage(stage.browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.goto(`${stage.server.url}/compare?of=cities&a=kobe-jp&b=yokohama-jp`);
    await page.getByText(PARTNERS).waitFor();
    const [first, second] = [await pictures(page).nth(0).boundingBox(), await pictures(page).nth(1).boundingBox()];
    expect(second!.y).toBeGreaterThan(first!.y + first!.height - 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('region', { name: 'Partners' }).getByRole('button', { name: 'Seoul' }).tap();
    await page.waitForURL(/selected=city%3Aseoul-kr/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('what cannot be compared is refused with what can', async () => {
    const { page } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/compare?of=periods&a=20x&b=2011`);
    await page.getByText(/is not a period: write 2005\/2010/).waitFor();
    await page.context().close();
  });
});
