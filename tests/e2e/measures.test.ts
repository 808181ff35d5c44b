/** The pages about transfer in a browser: measures beside chance, flows, spread, robustness; by keyboard, with axe, and the files they give. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { browserMissing, openPage } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();

/** Each with a text that says it has arrived. */
const PAGES: [address: string, arrived: RegExp][] = [
  ['/measures/degree?network=undirected&weights=none&with=betweenness', /^Rank correlation \(Spearman\)/],
  ['/measures/summary?network=undirected&weights=none&null=rewire&samples=19', /^19 random networks/],
  ['/flows?scale=relative&source=Asia&target=Europe', /^Asia → Europe: \d+ exchange/],
  ['/spread', /^Of the cities that met an earlier adopter/],
  ['/spread/participatory-budgeting', /^Time runs to the right/],
  ['/robustness?city=barcelona-es', /^Cities leave one after the other/],
];

/** Opens a page and waits until nothing is computed any more. */
async function arrive(page: Page, address: string, arrived: RegExp): Promise<void> {
  await page.goto(address);
  await page.getByText(arrived).first().waitFor();
  await page.waitForFunction(() => document.querySelector('.job-progress') === null);
  // A button that has just become active is painted so in the next frame.
  await page.waitForTimeout(300);
}

describe.skipIf(missing !== undefined)('pages about transfer', () => {
  const stage = onStage();

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`have no axe violation, no console error and nothing that overflows, ${colorScheme}`, async () => {
      const found: string[] = [];
      for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
        const { page, errors } = await openPage(stage.browser, { colorScheme, reducedMotion: 'reduce', viewport });
        for (const [address, arrived] of PAGES) {
          await arrive(page, stage.server.url + address, arrived);
          for (const violation of await violations(page)) found.push(`${address}: ${violation}`);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          if (overflow > 1) found.push(`${address} at ${viewport.width}: ${overflow} px too wide`);
          // Every picture says what it shows, and its table can be reached.
          for (const picture of await page.locator('.chart-figure [role=img]').all()) expect((await picture.getAttribute('aria-label'))?.length ?? 0).toBeGreaterThan(20);
        }
        found.push(...errors);
        await page.context().close();
      }
      expect(found).toEqual([]);
    });
  }

  test('a flow leads to its exchanges by keyboard alone, through the table of the matrix', async () => {
    const { page, errors } = await openPage(stage.browser);
    await arrive(page, `${stage.server.url}/flows`, /^Darker is more/);
    const figure = page.getByRole('figure', { name: 'How much knowledge flows between groups' });
    await figure.getByRole('button', { name: 'As a table' }).focus();
    await page.keyboard.press('Enter');
    await figure.getByRole('button', { name: 'Show exchanges from Asia to Europe' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^Asia → Europe: \d+ exchanges and adoptions/).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('target')).toBe('Europe');
    await page.getByRole('table', { name: 'Exchanges from Asia to Europe' }).getByRole('link').first().waitFor();
    await page.getByRole('button', { name: 'Against chance' }).click();
    await page.getByRole('figure', { name: 'Flows against what chance would give' }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a cell of the matrix can be pressed', async () => {
    const { page } = await openPage(stage.browser);
    await arrive(page, `${stage.server.url}/flows?group=income`, /^Darker is more/);
    await page.locator('.cell-active').first().click();
    await page.getByText(/→ .*: \d+ exchanges? (or|and) adoptions?/).waitFor();
    await page.context().close();
  });

  test('a chart is saved as SVG that stands alone, as PNG, and as CSV with what it rests on', async () => {
    const { page, errors } = await openPage(stage.browser);
    await arrive(page, `${stage.server.url}/flows`, /^Darker is more/);
    const save = async (form: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `${form} of How much knowledge flows between groups` }).click()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const svg = await save('SVG');
    const text = svg.bytes.toString('utf8');
    expect(svg.name).toBe('flows-region-absolute.svg');
    for (const part of ['<title>How much knowledge flows between groups</title>', '<metadata>', 'data version ', 'seed 1', 'interurban ', 'font-family=', 'Europe']) expect(text).toContain(part);
    expect(text).not.toMatch(/class=|var\(--/);
    const png = await save('PNG');
    expect(png.bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    // Twice the 940 units of the picture.
    expect(png.bytes.readUInt32BE(16)).toBe(1880);
    const csv = (await save('CSV')).bytes.toString('utf8');
    expect(csv).toMatch(/^\ufeff# How much knowledge flows between groups\r\n/);
    expect(csv).toMatch(/\r\nsource,target,value,relative,low,high,n,expected\r\nAfrica,Africa,/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a measure is put beside chance, cited, and sent to the explorer as size', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/measures/summary`);
    await page.getByText('Compare with chance').click();
    await page.getByLabel('Null model').selectOption('rewire');
    await page.getByLabel('Random networks').fill('5');
    await page.getByRole('button', { name: 'Compute' }).click();
    await page.getByRole('alert').getByText('samples from 19 to 9999').waitFor();
    await page.getByLabel('Random networks').fill('19');
    await page.getByRole('button', { name: 'Compute' }).click();
    await page.getByRole('figure', { name: 'The network beside chance' }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('null')).toBe('rewire');
    await page.getByText('Cite this').click();
    await page.getByRole('region', { name: 'Methods' }).getByText(/null model|rewir/i).first().waitFor();
    await page.goto(`${stage.server.url}/measures/degree?network=undirected&weights=none`);
    await page.getByRole('link', { name: 'Size the explorer by this' }).click();
    await page.waitForURL(/\/explore\?.*size=measure%3Adegree/);
    await page.getByText(/^Showing /).first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the story of a practice opens from its page, with a slider of years and a table of every picture', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/practice/participatory-budgeting`);
    await page.getByRole('link', { name: 'How it spread' }).click();
    await page.getByRole('heading', { level: 1, name: 'Participatory budgeting' }).waitFor();
    const slider = page.getByRole('slider', { name: /Up to the year/ });
    await slider.focus();
    await page.keyboard.press('Home');
    await page.getByRole('figure', { name: 'Where it is, up to the year 1989' }).waitFor();
    await page.keyboard.press('ArrowRight');
    const map = page.getByRole('figure', { name: 'Where it is, up to the year 1990' });
    await map.getByRole('button', { name: 'As a table' }).click();
    await map.getByRole('cell', { name: 'Montevideo' }).waitFor();
    await page.getByRole('figure', { name: 'Cities that took it up' }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
