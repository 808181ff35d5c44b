/** Everyone's keyboard and screen reader: the main path without a pointer, and axe on every page. */
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { browserMissing, openPage } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();

const PAGES = ['/', '/explore', '/explore?focus=city:medellin-co&selected=city:barcelona-es', '/explore?view=network&tab=table', '/cities', '/city/medellin-co', '/city/medellin-co/edit',
  '/practice/purok-system', '/exchange/sanfran-oslob-training-2011', '/institution/unisdr-geti', '/person/margareta-wahlstrom', '/programme/mcr', '/topic/governance',
  '/practices', '/exchanges', '/institutions', '/people', '/measures', '/import', '/datasets', '/cities/new', '/nowhere'];

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
    test(`no page has an axe violation or a console error, ${colorScheme}`, async () => {
      const { page, errors } = await openPage(stage.browser, { colorScheme, reducedMotion: 'reduce' });
      const found: string[] = [];
      for (const address of PAGES) {
        await page.goto(stage.server.url + address);
        await page.getByRole('main').waitFor();
        await page.waitForTimeout(address.startsWith('/explore') ? 1500 : 500);
        for (const violation of await violations(page)) found.push(`${address}: ${violation}`);
      }
      expect(found).toEqual([]);
      // Only the page that leads nowhere may log the 404 of its own request.
      expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
      await page.context().close();
    });

    test(`on a phone nothing overflows sideways, ${colorScheme}`, async () => {
      const { page } = await openPage(stage.browser, { colorScheme, viewport: { width: 390, height: 844 }, hasTouch: true });
      const wide: string[] = [];
      for (const address of PAGES) {
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
