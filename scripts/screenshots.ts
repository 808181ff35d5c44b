/**
 * npm run screenshots: renews the pictures of the README on the starter network.
 * With a folder as argument: every page at both sizes, light and dark, to look at.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, startServer } from '../tests/e2e/browser.ts';

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const PAGES: Record<string, string> = {
  home: '/', explorer: '/explore?focus=city:medellin-co', 'explorer-whole': '/explore?view=network', cities: '/cities',
  city: '/city/medellin-co', practice: '/practice/purok-system', exchange: '/exchange/sanfran-oslob-training-2011',
  institution: '/institution/unisdr-geti', person: '/person/margareta-wahlstrom', measures: '/measures', import: '/import', datasets: '/datasets',
};

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  // Layouts settle by themselves; a picture taken earlier shows them on their way.
  await page.waitForTimeout(page.url().includes('/explore') ? 6000 : 700);
}

async function picture(browser: Browser, base: string, to: { address: string; file: string; size: keyof typeof SIZES; theme: 'light' | 'dark' }): Promise<void> {
  const context = await browser.newContext({ viewport: SIZES[to.size], colorScheme: to.theme, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC', hasTouch: to.size === 'phone' });
  const page = await context.newPage();
  await page.goto(base + to.address);
  await settle(page);
  await page.screenshot({ path: to.file });
  await context.close();
}

const [folder] = process.argv.slice(2);
const server = await startServer();
const browser = await launchBrowser();
try {
  if (folder === undefined) {
    mkdirSync('docs/screenshots', { recursive: true });
    await picture(browser, server.url, { address: PAGES['explorer'] as string, file: 'docs/screenshots/explorer-light.png', size: 'desktop', theme: 'light' });
    await picture(browser, server.url, { address: PAGES['city'] as string, file: 'docs/screenshots/city-dark.png', size: 'desktop', theme: 'dark' });
  } else {
    mkdirSync(folder, { recursive: true });
    for (const [name, address] of Object.entries(PAGES)) {
      for (const size of ['desktop', 'phone'] as const) {
        for (const theme of ['light', 'dark'] as const) await picture(browser, server.url, { address, file: path.join(folder, `${name}-${size}-${theme}.png`), size, theme });
      }
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
