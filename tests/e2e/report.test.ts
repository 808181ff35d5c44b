/** A coordinator makes the transfer report, reads it and takes it along. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { browserMissing, openPage } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();

describe.skipIf(missing !== undefined)('the transfer report', () => {
  const stage = onStage();

  test.each([['light', 1440, 900], ['dark', 390, 844]] as const)('is made, read and taken along, %s at %i × %i', async (colorScheme, width, height) => {
    const { page, errors } = await openPage(stage.browser, { viewport: { width, height }, colorScheme });
    await page.goto(`${stage.server.url}/report`);
    await page.getByText('The report reads the whole network').waitFor();
    await page.getByLabel('Random networks for each comparison with chance').fill('5');
    await page.getByText('A whole number from 39 to 999.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Make the report' }).isDisabled()).toBe(true);
    await page.getByLabel('Random networks for each comparison with chance').fill('39');
    await page.getByRole('button', { name: 'Make the report' }).click();
    await page.getByRole('heading', { name: 'Which practices spread?' }).waitFor();
    for (const title of ['What this rests on', 'How fast do practices travel, and by which kind of exchange?', 'Does learning go both ways?', 'Between which regions does knowledge flow?', 'Who passes knowledge on, and what if they leave?']) {
      await page.getByRole('heading', { name: title }).waitFor();
    }
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download as Markdown' }).click();
    const text = readFileSync((await (await download).path()), 'utf8');
    expect(text).toContain('# How learning travels in this network');
    expect(text).toContain('39 draws for every comparison with chance');
    expect(errors).toEqual([]);
  });
});
