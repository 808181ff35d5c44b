/** What axe cannot see of the shape of pages: right to left, reflow, spacing of text, sizes of targets, colours of the system. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserMissing, openPage } from './browser.ts';
import { PAGES } from './pages.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();
const EGO = '/explore?focus=city:medellin-co&selected=city:barcelona-es';
const MAIN = ['/', EGO, '/explore?view=network&tab=table', '/cities', '/city/medellin-co', '/city/medellin-co/peers', '/measures/betweenness', '/flows', '/spread/purok-system', '/datasets', '/import', '/cities/new'];
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

const settle = async (page: Page, address: string) => {
  await page.goto(address);
  await page.getByRole('main').waitFor();
  await page.waitForTimeout(address.includes('/explore') ? 1200 : 500);
};
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const box = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!;

/** Controls smaller than 24 by 24 that have no room around them either; links within sentences and native boxes are exempt (WCAG 2.5.8). */
const small = (page: Page): Promise<string[]> => page.evaluate(() => {
  const inSentence = (element: Element) => element.tagName === 'A' && [...(element.parentElement?.childNodes ?? [])].some((node) => node !== element && (node.textContent ?? '').trim() !== '');
  const shown = [...document.querySelectorAll('a[href], button, input, select, summary, [role="slider"], [role="tab"], [role="menuitem"]')].filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.closest('.visually-hidden, [inert], [aria-hidden="true"], canvas') === null)
    .map((element) => ({ element, box: element.getBoundingClientRect() })).filter(({ element, box: { width, height } }) => width > 1 && height > 1 && !element.matches('.skip-link, .visually-hidden'));
  const centre = (rect: DOMRect) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
  return shown.filter(({ element, box: rect }) => {
    if (rect.width >= 24 && rect.height >= 24) return false;
    // A label makes the target of its box.
    const label = element.closest('label')?.getBoundingClientRect();
    if (label && label.width >= 24 && label.height >= 24) return false;
    if (inSentence(element)) return false;
    // Spacing: a circle of 24 around it meets no other target.
    const at = centre(rect);
    return shown.some(({ element: other, box: near }) => {
      if (other === element || other.contains(element) || element.contains(other)) return false;
      const dx = Math.max(near.left - at.x, 0, at.x - near.right);
      const dy = Math.max(near.top - at.y, 0, at.y - near.bottom);
      return Math.hypot(dx, dy) < 12;
    });
  }).map(({ element, box: rect }) => `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 30)}” ${Math.round(rect.width)}×${Math.round(rect.height)}`);
});

describe.skipIf(missing !== undefined)('the shape of pages', () => {
  const stage = onStage();

  test('from right to left nothing overflows and the panels change sides', async () => {
    for (const options of [{}, PHONE]) {
      const { page, errors } = await openPage(stage.browser, { reducedMotion: 'reduce', ...options });
      const wide: string[] = [];
      for (const address of MAIN) {
        await settle(page, `${stage.server.url}${address}${address.includes('?') ? '&' : '?'}dir=rtl`);
        await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('rtl');
        if ((await overflow(page)) > 1) wide.push(address);
        if (address === EGO && options !== PHONE) {
          const [filters, picture, panel] = [await box(page, '.explorer-filters'), await box(page, '.explorer-picture'), await box(page, '.explorer-panel')];
          expect(filters.x).toBeGreaterThan(picture.x);
          expect(panel.x + panel.width).toBeLessThanOrEqual(picture.x + 1);
          // The handles stand on the histogram, whose time runs to the right all the same.
          const [from, to, histogram] = [await box(page, '.explorer-handle-from'), await box(page, '.explorer-handle-to'), await box(page, '.explorer-histogram svg')];
          expect(from.x).toBeLessThan(to.x);
          expect(from.x + from.width / 2).toBeGreaterThanOrEqual(histogram.x - 1);
          expect(to.x + to.width / 2).toBeLessThanOrEqual(histogram.x + histogram.width + 1);
        }
      }
      expect(wide).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    }
  });

  test('at 400 %, which is 320 pixels wide, and with wide spacing of text nothing is cut off sideways', async () => {
    const { page } = await openPage(stage.browser, { reducedMotion: 'reduce', viewport: { width: 320, height: 640 } });
    const wide: string[] = [];
    for (const address of MAIN) {
      await settle(page, stage.server.url + address);
      if ((await overflow(page)) > 1) wide.push(`320 px: ${address}`);
      await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }' }).catch(async () => {
        // The content policy allows no style elements: put it on by the object model.
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        });
      });
      if ((await overflow(page)) > 1) wide.push(`spacing: ${address}`);
    }
    expect(wide).toEqual([]);
    await page.context().close();
  });

  test('every target is 24 pixels large or has the room of that', async () => {
    for (const options of [{}, PHONE]) {
      const { page } = await openPage(stage.browser, { reducedMotion: 'reduce', ...options });
      const found: string[] = [];
      for (const address of [EGO, '/explore?view=network&tab=table', ...PAGES]) {
        await settle(page, stage.server.url + address);
        for (const target of await small(page)) found.push(`${address}: ${target}`);
      }
      expect(found).toEqual([]);
      await page.context().close();
    }
  });

  test('in the colours of the system what is chosen differs from what is not, and samples keep their colours', async () => {
    const { page } = await openPage(stage.browser, { forcedColors: 'active', reducedMotion: 'reduce' });
    await settle(page, stage.server.url + EGO);
    const background = (selector: string) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).backgroundColor);
    await expect.poll(() => background('.explorer-choice input:checked + span')).not.toBe(await background('.explorer-choice input:not(:checked) + span'));
    const samples = await page.locator('.explorer-swatch').evaluateAll((elements) => elements.map((element) => getComputedStyle(element).backgroundColor));
    expect(new Set(samples).size).toBe(samples.length);
    expect(samples.length).toBeGreaterThan(1);
    await page.context().close();
  });

  test('what the keyboard reaches is seen and not hidden behind the header', async () => {
    const { page } = await openPage(stage.browser, { reducedMotion: 'reduce' });
    for (const address of ['/city/medellin-co', '/cities']) {
      await settle(page, stage.server.url + address);
      const hidden: string[] = [];
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        const problems = () => page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body || element.closest('.shell-header') !== null) return [];
          const { left, top, width, height } = element.getBoundingClientRect();
          if (width === 0 || height === 0) return [];
          const points = [[left + 2, top + 2], [left + width / 2, top + height / 2], [left + width - 2, top + height - 2]] as const;
          const seen = points.some(([x, y]) => { const top_ = document.elementFromPoint(x, y); return top_ !== null && (element.contains(top_) || top_.contains(element)); });
          const style = getComputedStyle(element);
          const ring = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || element.matches('.visually-hidden *, input[type="radio"]');
          return [...(seen ? [] : [`hidden: ${element.outerHTML.slice(0, 120)}`]), ...(ring ? [] : [`no ring: ${element.outerHTML.slice(0, 120)}`])];
        });
        // What comes into view may take a moment; what stays wrong is told.
        let found = await problems();
        for (let look = 0; look < 20 && found.length > 0; look += 1) {
          await page.waitForTimeout(100);
          found = await problems();
        }
        hidden.push(...found);
      }
      expect(hidden).toEqual([]);
    }
    await page.context().close();
  });
});
