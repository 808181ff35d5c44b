/** Everyone's keyboard and screen reader: the main path without a pointer, and no page wider than a phone. axe is in `access-pages`. */
import { describe, expect, test } from 'vitest';
import { browserMissing, openPage } from './browser.ts';
import { EXPLORER, PAGES } from './pages.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();

describe.skipIf(missing !== undefined)('access', () => {
  const stage = onStage();

  test('the main path by keyboard alone: search, open, filter, table, page of a city', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('barcelon');
    await page.getByRole('option', { name: /Barcelona/ }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/city\/barcelona-es|focus=city%3Abarcelona-es/);
    if (!page.url().includes('/explore')) {
      const open = page.getByRole('link', { name: 'Open in explorer' });
      await open.waitFor();
      for (let step = 0; step < 60 && !(await open.evaluate((element) => element === document.activeElement)); step += 1) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    await page.waitForURL(/focus=city%3Abarcelona-es|focus=city:barcelona-es/);
    await page.getByText(/^Showing /).first().waitFor();
    await page.keyboard.press('t');
    await page.waitForURL(/tab=table/);
    await page.getByRole('columnheader').first().waitFor();
    await page.keyboard.press('t');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`on a phone nothing overflows sideways, ${colorScheme}`, async () => {
      const { page } = await openPage(stage.browser, { colorScheme, viewport: { width: 390, height: 844 }, hasTouch: true });
      const wide: string[] = [];
      for (const address of [...EXPLORER, ...PAGES]) {
        await page.goto(stage.server.url + address);
        await page.getByRole('main').waitFor();
        await page.waitForTimeout(400);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (overflow > 1) wide.push(`${address}: ${overflow} px`);
      }
      expect(wide).toEqual([]);
      await page.context().close();
    });
  }
});
