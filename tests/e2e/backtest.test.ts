/** The page of the backtest: what cannot be asked, a run by keyboard with its progress, the report, its files, and the address that leads back to it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { browserMissing, openPage } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();

describe.skipIf(missing !== undefined)('page of the backtest', () => {
  const stage = onStage();

  test('runs by keyboard, shows the report, gives it as a file and finds it again', async () => {
    const { page, errors } = await openPage(stage.browser, { reducedMotion: 'reduce' });
    await page.goto(`${stage.server.url}/backtest`);
    const share = page.getByLabel('Share of occasions');
    await share.fill('80');
    await share.press('Enter');
    await expect.poll(() => page.getByRole('alert').textContent()).toBe('The share must lie above 0 and at most at 50 per cent.');

    await share.fill('10');
    await page.getByLabel('Samples for intervals').fill('50');
    await page.getByLabel('Samples for intervals').press('Enter');
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('heading', { name: 'Who finds the partners' }).waitFor();
    await expect.poll(() => page.getByRole('table', { name: 'Every ranker, figures' }).getByRole('row').count()).toBe(13);
    await expect.poll(() => page.locator('.backtest-split li').first().textContent()).toMatch(/held out at random \(10 %, seed 1\)/);
    expect(await violations(page)).toEqual([]);

    await page.getByLabel('By', { exact: true }).selectOption('start');
    await page.getByRole('cell', { name: 'seeker without links' }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download CSV' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^split,seed,ranker,.*\nrandom:0\.1,1,model,model,headline,,,auc,/);

    await page.reload();
    await page.getByRole('heading', { name: 'Who finds the partners' }).waitFor();
    expect(errors).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    // Charts are drawn anew at the new width.
    await page.waitForFunction(() => document.documentElement.scrollWidth === 390);
    await page.context().close();
  });

  test('a date that leaves nothing is explained; a running backtest can be stopped', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/backtest?split=before&date=0100`);
    await page.getByRole('button', { name: 'Run the backtest' }).click();
    await page.getByText(/nothing is left to learn from with the split before:0100/i).waitFor();
    await page.getByRole('textbox', { name: 'From' }).fill('2010');
    await page.getByRole('button', { name: 'Run the backtest' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The backtest was stopped.').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a report that is not kept any more is said to be gone', async () => {
    const { page } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/backtest?job=00000000-0000-0000-0000-000000000000`);
    await page.getByText(/not kept any more/).waitFor();
    await page.context().close();
  });
});
