/** The table twin: order, columns, selection both ways, keys, touch, copying; and fast with a large network. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { browserMissing, openPage } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();

const grid = (page: Page) => page.getByRole('grid', { name: 'Table of what is on screen' });
/** Texts of a column in the rows on the screen. */
async function column(page: Page, name: string): Promise<string[]> {
  const at = Number(await page.getByRole('columnheader', { name }).first().getAttribute('aria-colindex'));
  return grid(page).locator(`[aria-rowindex]:not([aria-rowindex="1"]) > [aria-colindex="${at}"]`).allTextContents();
}
const collator = new Intl.Collator('en-GB');
const inOrder = (texts: readonly string[]) => texts.length > 5 && texts.every((text, at) => at === 0 || collator.compare(texts[at - 1]!, text) <= 0);
/** Its rows are those of the order asked for, not of the one before. */
const settled = (page: Page) => expect.poll(() => grid(page).getAttribute('aria-busy')).toBe('false');
const query = (page: Page) => new URL(page.url()).searchParams;

describe.skipIf(missing !== undefined)('the table twin', () => {
  const stage = onStage();
  const open = async (search: string, options: Parameters<typeof openPage>[1] = {}) => {
    const opened = await openPage(stage.browser, { permissions: ['clipboard-read', 'clipboard-write'], ...options });
    await opened.page.goto(`${stage.server.url}/explore?${search}`);
    await grid(opened.page).getByRole('row').nth(1).waitFor();
    return opened;
  };

  test('sorts by several columns, keeps the order in the address and restores it', async () => {
    const { page, errors } = await open('view=network&tab=table');
    await page.getByRole('columnheader', { name: 'Country' }).click();
    await page.waitForURL(/sort=country/);
    await page.getByRole('columnheader', { name: 'Population' }).click({ modifiers: ['Shift'] });
    await page.waitForURL(/sort=country%2C-population/);
    const rows = async () => (await column(page, 'Country')).map(async (country, at) => [country, (await column(page, 'Population'))[at]!]);
    await expect.poll(async () => inOrder(await column(page, 'Country'))).toBe(true);
    await settled(page);
    const seen = await Promise.all(await rows());
    expect(seen.length).toBeGreaterThan(5);
    for (let at = 1; at < seen.length; at += 1) {
      const [[before, more], [after, fewer]] = [seen[at - 1]!, seen[at]!] as [[string, string], [string, string]];
      expect(collator.compare(before, after)).toBeLessThanOrEqual(0);
      if (before === after && fewer !== '') expect(Number(more.replaceAll(',', ''))).toBeGreaterThanOrEqual(Number(fewer.replaceAll(',', '')));
    }
    await page.reload();
    await grid(page).getByRole('row').nth(1).waitFor();
    await expect.poll(async () => (await column(page, 'Country'))[0]).toBe(seen[0]![0]);
    await expect.poll(() => page.getByRole('columnheader', { name: 'Country' }).getAttribute('aria-sort')).toBe('ascending');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('shows any measure as a column, with the numbers of the API', async () => {
    const { page, errors } = await open('view=network&tab=table&find=medell');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Core number' }).check({ force: true });
    await page.keyboard.press('Escape');
    await page.waitForURL(/columns=.*measure%3Acore-number/);
    const answer = (await (await fetch(`${stage.server.url}/api/measures/core-number?network=undirected`)).json()) as { rows: unknown[][] };
    const expected = answer.rows.find(([id]) => id === 'medellin-co')!.at(-1);
    await expect.poll(async () => (await column(page, 'Core number'))[0]).toBe(String(expected));
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('is walked by keys: cells, a range, copying it, sorting from the heading, opening a row', async () => {
    const { page, errors } = await open('view=network&tab=table&sort=name');
    await grid(page).focus();
    const active = () => grid(page).evaluate((box) => {
      const cell = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
      return [cell?.parentElement?.getAttribute('aria-rowindex'), cell?.getAttribute('aria-colindex'), cell?.getAttribute('role')];
    });
    await expect.poll(() => active()).toEqual(['2', '1', 'rowheader']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => active()).toEqual(['3', '2', 'gridcell']);
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => query(page).getAll('selected').length).toBe(3);
    await settled(page);
    const names = (await column(page, 'Name')).slice(1, 4);
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n').map((line) => line.split('\t')[0])).toEqual(['Name', ...names]);
    // Far down and back: the active cell is always on the screen.
    await page.keyboard.press('Control+End');
    await expect.poll(async () => (await active())[0]).toBe(await grid(page).getAttribute('aria-rowcount'));
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowUp');
    await expect.poll(async () => (await active())[2]).toBe('columnheader');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sort=country/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => inOrder(await column(page, 'Country'))).toBe(true);
    await expect.poll(async () => (await active())[0]).toBe('2');
    const [first] = await column(page, 'Name');
    await page.keyboard.press('Enter');
    await page.waitForURL(/focus=/);
    await expect.poll(() => page.getByRole('toolbar').locator('strong').textContent()).toBe(first);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('has one selection with the picture: what is selected there comes into view here, and back', async () => {
    const { page, errors } = await open('view=network&tab=table&selected=city:kobe-jp');
    const kobe = grid(page).getByRole('row', { name: /^Select Kobe|Kobe/ }).first();
    await kobe.waitFor();
    await expect.poll(() => kobe.getAttribute('aria-selected')).toBe('true');
    await page.getByRole('complementary').last().getByRole('link', { name: 'Yokohama' }).first().waitFor();
    await kobe.getByRole('checkbox').uncheck({ force: true });
    await expect.poll(() => query(page).getAll('selected')).toEqual([]);
    await grid(page).getByRole('row').nth(2).click();
    const [chosen] = await Promise.all([expect.poll(() => query(page).getAll('selected').length).toBe(1)]).then(() => query(page).getAll('selected'));
    await page.keyboard.press('n');
    await page.waitForURL((url) => !url.search.includes('tab=table'));
    expect(query(page).getAll('selected')).toEqual([chosen]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('finds rows, says when there is none, and the file holds what is on the screen with ids', async () => {
    const { page, errors } = await open('view=network&tab=table');
    await page.getByRole('searchbox', { name: 'Find in the table' }).fill('philippines');
    await page.waitForURL(/find=philippines/);
    await expect.poll(async () => new Set(await column(page, 'Country'))).toEqual(new Set(['Philippines']));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    const text = readFileSync((await (await download).path())!, 'utf8');
    const lines = text.trim().split('\r\n');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(lines[0]).toBe('Id,Name,Country,Region,Income group,Population,Shown neighbours,Neighbours,Checked');
    expect(lines.length).toBe(Number(await grid(page).getAttribute('aria-rowcount')));
    expect(lines.some((line) => line.startsWith('makati-ph,Makati,Philippines,Asia,'))).toBe(true);
    await page.getByRole('searchbox', { name: 'Find in the table' }).fill('atlantis');
    await page.getByText('No row holds “atlantis”.').waitFor();
    await page.getByRole('button', { name: 'Show all rows' }).click();
    await grid(page).getByRole('row').nth(1).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('works by touch on a phone, without scrolling the page sideways, in both themes to axe', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, errors } = await open('view=network&tab=table&rows=links', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await violations(page)).toEqual([]);
      await grid(page).getByRole('row').nth(1).tap();
      await page.waitForURL(/link=/);
      await page.getByRole('complementary').last().getByText(/behind this link/).waitFor();
      await page.getByRole('button', { name: 'Columns' }).tap();
      await page.getByRole('button', { name: /Order by From: not ordered by/ }).tap();
      await page.waitForURL(/linksort=-occasions%2Cfrom/);
      expect(errors).toEqual([]);
      await page.context().close();
    }
  });

  test('20,000 cities and 100,000 links are sorted, searched and scrolled with few rows in the page', async () => {
    const { page, errors } = await openPage(stage.browser);
    const [cities, links] = [20_000, 100_000];
    await page.route('**/api/network?*', (route) => route.fulfill({ json: large(cities, links) }));
    await page.goto(`${stage.server.url}/explore?view=network&tab=table`);
    await grid(page).getByRole('row').nth(1).waitFor();
    // How long it takes is measured by npm run bench:client.
    const inPage = () => grid(page).getByRole('row').count();
    await page.getByRole('columnheader', { name: 'Name' }).click();
    await page.waitForURL(/sort=name/);
    await expect.poll(async () => (await column(page, 'Name'))[0]).toBe('City 0');
    expect(await inPage()).toBeLessThan(100);
    await page.getByRole('radio', { name: /^Links/ }).check({ force: true });
    await page.getByRole('columnheader', { name: 'From' }).first().click();
    await expect.poll(async () => (await column(page, 'From'))[0]).toBe('City 0');
    await expect.poll(() => grid(page).getAttribute('aria-rowcount')).toBe(String(links + 1));
    await page.getByRole('searchbox', { name: 'Find in the table' }).fill('city 777');
    await expect.poll(() => grid(page).getAttribute('aria-rowcount')).not.toBe(String(links + 1));
    await grid(page).focus();
    for (let press = 0; press < 20; press += 1) await page.keyboard.press('PageDown');
    await expect.poll(async () => (await column(page, 'From')).some((name) => name.includes('777')) || (await column(page, 'To')).some((name) => name.includes('777'))).toBe(true);
    expect(await inPage()).toBeLessThan(100);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** A network by rule: city i meets cities i·7+1, i·13+2, …; everything known by hand. */
function large(cities: number, links: number) {
  const ids = Array.from({ length: cities }, (_, at) => at);
  const ends = Array.from({ length: links }, (_, at) => [at % cities, (at * 7 + 1 + Math.floor(at / cities) * 13) % cities] as const).map(([a, b]) => (a === b ? [a, (b + 1) % cities] as const : [a, b] as const));
  return {
    dataVersion: 'large-1', network: 'undirected', filters: { from: null, to: null, kind: null, topic: null, country: null, dataset: null },
    cities: {
      id: ids.map((at) => `c${at}`), name: ids.map((at) => `City ${at}`), country: ids.map((at) => ['KE', 'PH', 'CO', 'DE'][at % 4]), region: ids.map((at) => ['Africa', 'Asia', 'Americas', 'Europe'][at % 4]),
      incomeGroup: ids.map(() => null), population: ids.map((at) => at * 10), lat: ids.map(() => null), lon: ids.map(() => null), verified: ids.map(() => null),
    },
    topics: { id: [], label: [], scheme: [] },
    occasions: { type: ['exchange'], id: ['e'], kind: ['workshop'], title: [null], lo: [15000], hi: [15000], cities: [2], topics: [[]], verified: [null] },
    links: { source: ends.map(([a]) => a), target: ends.map(([, b]) => b), occasions: ends.map(() => [0]) },
  };
}
