/** A coordinator follows introductions up: sees who waits, records what came of it by keyboard, and the numbers follow. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { browserMissing, launchBrowser, openPage, startServer, type RunningServer } from './browser.ts';

const missing = browserMissing();

describe.skipIf(missing !== undefined)('following suggestions up', () => {
  let browser: Browser;
  let server: RunningServer;
  const post = async (address: string, body: object): Promise<void> => {
    const answer = await fetch(`${server.url}/api/${address}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    expect(answer.ok, await answer.text()).toBe(true);
  };
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startServer()]);
    await post('cities', { id: 'quuxtown-de', name: 'Quuxtown', country: 'DE' });
    await post('cities', { id: 'blorville-fr', name: 'Blorville', country: 'FR' });
    await post('cities', { id: 'snarkham-gb', name: 'Snarkham', country: 'GB' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('an empty page says what would stand there, and an introduction is followed to its end', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${server.url}/monitoring`);
    await page.getByRole('heading', { name: 'Nothing has been recorded yet.' }).waitFor();
    expect(await violations(page)).toEqual([]);

    await post('cities/quuxtown-de/suggestions/blorville-fr/feedback', { purpose: 'twin', outcome: 'introduced', date: '2021-05-01', by: 'Ann' });
    await post('cities/quuxtown-de/suggestions/snarkham-gb/feedback', { purpose: 'learn', outcome: 'introduced', date: '2020' });
    await page.reload();
    const open = page.getByRole('region', { name: /^Introduced, nothing came of it yet/ }).first();
    const waiting = open.getByRole('row');
    await waiting.filter({ hasText: /Blorville.*Twin.*1 May 2021.*Ann/ }).waitFor();
    // the longest waiting first, below the headings
    await expect.poll(() => waiting.nth(1).textContent()).toContain('Snarkham');

    const record = open.getByRole('button', { name: 'Record what happened between Quuxtown and Blorville' });
    await record.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'We declined, or they did' }).focus();
    await page.keyboard.press('Space');
    await dialog.getByLabel('Why').focus();
    await page.keyboard.type('No budget this year');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Record' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Recorded for Quuxtown and Blorville.').waitFor();
    await record.waitFor({ state: 'detached' });
    await page.getByRole('region', { name: /^Why suggestions were declined/ }).first().getByRole('cell', { name: 'No budget this year' }).waitFor();

    // the picture says in words what the table says in numbers
    await page.getByRole('img', { name: /suggested 2, introduced 2, exchange 0, adoption 0/ }).waitFor();
    await page.getByRole('row', { name: /^Exchange 0 only 2 pairs at the stage before; a share needs 5/ }).waitFor();
    await page.getByLabel('Purpose', { exact: true }).selectOption('learn');
    await page.waitForURL(/\/monitoring\?purpose=learn$/);
    await page.getByText('No suggestion was declined.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('fits a phone', async () => {
    const { page, errors } = await openPage(browser, { viewport: { width: 390, height: 844 } });
    await page.goto(`${server.url}/monitoring`);
    await page.getByRole('heading', { name: 'How far they got' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(errors).toEqual([]);
  });
});
