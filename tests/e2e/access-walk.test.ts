/** The picture without eyes and without a pointer: neighbours in turn, on, back and home, and what is said of each step. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserMissing, openPage } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();
const said = (page: Page) => page.locator('.explorer-picture > [role="status"]').textContent();
const selected = async (page: Page) => (await page.locator('.explorer-panel h2').first().textContent()) ?? '';

describe.skipIf(missing !== undefined)('a walk by keys', () => {
  const stage = onStage();

  test('goes through the neighbours in turn, on from one, back along the way and home', async () => {
    const { page, errors } = await openPage(stage.browser, { reducedMotion: 'reduce' });
    await page.goto(`${stage.server.url}/explore?focus=city:oslob-ph`);
    await page.getByText(/^Showing /).first().waitFor();
    const picture = page.getByRole('application');
    await picture.waitFor();
    await expect.poll(() => picture.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent)).toMatch(/bracket/);
    await picture.focus();
    await page.keyboard.press('Home');
    const home = await selected(page);
    await page.keyboard.press(']');
    await page.waitForFunction(() => /reached from/.test(document.querySelector('.explorer-picture > [role="status"]')?.textContent ?? ''));
    await expect.poll(() => selected(page)).not.toBe(home);
    const first = await selected(page);
    const step = (await said(page)) ?? '';
    expect(step.startsWith(`${first}, city in `) && step.includes(`, reached from ${home} by `)).toBe(true);
    expect(step).toMatch(/ neighbours?, 1 of \d+, /);
    await page.keyboard.press('PageDown');
    await page.waitForFunction((name) => document.querySelector('.explorer-panel h2')?.textContent !== name, first);
    const second = await selected(page);
    await expect.poll(() => said(page)).toMatch(/, 2 of \d+, reached from/);
    await page.keyboard.press('[');
    await page.waitForFunction((name) => document.querySelector('.explorer-panel h2')?.textContent === name, first);
    // On from the first neighbour, then back twice: to it, and to where the walk began.
    await page.keyboard.press(' ');
    await page.keyboard.press(']');
    await page.waitForFunction((name) => (document.querySelector('.explorer-picture > [role="status"]')?.textContent ?? '').includes(`reached from ${name}`), first);
    await page.keyboard.press('Backspace');
    await page.waitForFunction((name) => document.querySelector('.explorer-panel h2')?.textContent === name, first);
    await expect.poll(() => said(page)).toContain(`back at ${first}`);
    await page.keyboard.press('Backspace');
    await page.waitForFunction((name) => document.querySelector('.explorer-panel h2')?.textContent === name, home);
    await page.keyboard.press('Backspace');
    await page.waitForFunction(() => /where the walk began/.test(document.querySelector('.explorer-picture > [role="status"]')?.textContent ?? ''));
    await page.keyboard.press('d');
    await page.waitForFunction((name) => (document.querySelector('.explorer-picture > [role="status"]')?.textContent ?? '').startsWith(`${name}, city in`), home);
    expect(second).not.toBe(first);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('everybody can read in the panel what surrounds the selected node', async () => {
    const { page } = await openPage(stage.browser, { viewport: { width: 390, height: 844 }, hasTouch: true, reducedMotion: 'reduce' });
    await page.goto(`${stage.server.url}/explore?focus=city:medellin-co&selected=city:barcelona-es`);
    const words = page.locator('.explorer-in-words');
    await words.waitFor();
    await expect.poll(() => words.textContent()).toMatch(/Barcelona, city in Spain, \d+ neighbours.*It is joined to \d+ cities.*Most often with /);
    await page.context().close();
  });
});
