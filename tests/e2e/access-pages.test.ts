/** axe against WCAG 2.0 to 2.2, A and AA, no violation of any weight, on every page and state of the explorer: both themes, both sizes. */
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { browserMissing, openPage } from './browser.ts';
import { EXPLORER, PAGES } from './pages.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

describe.skipIf(missing !== undefined)('axe', () => {
  const stage = onStage();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, options] of [['1440×900', {}], ['390×844', PHONE]] as const) {
      test(`finds nothing on any page, ${colorScheme}, ${size}`, async () => {
        const { page, errors } = await openPage(stage.browser, { colorScheme, reducedMotion: 'reduce', ...options });
        const found: string[] = [];
        for (const address of [...EXPLORER, ...PAGES]) {
          await page.goto(stage.server.url + address);
          await page.getByRole('main').waitFor();
          await page.waitForTimeout(address.startsWith('/explore') ? 1200 : 500);
          for (const violation of await violations(page)) found.push(`${address}: ${violation}`);
        }
        expect(found).toEqual([]);
        expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
        await page.context().close();
      });
    }
  }
});
