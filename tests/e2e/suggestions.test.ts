/** A city finds peers: reasons, evidence in the graph, shortlist, comparison, what happened; across the network; and the model. */
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { violations } from './axe.ts';
import { browserMissing, launchBrowser, openPage, startServer, type RunningServer } from './browser.ts';

const missing = browserMissing();
const CITY = '/city/medellin-co';

const cards = (page: Page) => page.getByRole('article');
const nameOf = async (card: Locator): Promise<string> => (await card.getByRole('heading', { level: 3 }).getByRole('link').textContent()) ?? '';
/** The list is the answer to what was asked last. */
const settled = (page: Page) => expect.poll(() => page.locator('.suggestions[aria-busy="false"]:not(.stale)').count()).toBe(1);
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.slice(0, 120) ?? '');

/** Goes on with Tab until the element has the focus, as somebody without a pointer does. */
async function tabTo(page: Page, element: Locator, most = 80): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    if (await element.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${most} tabs did not reach ${element.toString()}`);
}

interface Answer { items: { candidate: { id: string; label: string }; score: number; status: { outcome: string; reason: string | null } | null; contributions: { effect: number }[] }[]; leftOut: { declined: number } }

describe.skipIf(missing !== undefined)('partner suggestions', () => {
  let browser: Browser;
  let server: RunningServer;
  const ask = async (query = ''): Promise<Answer> => (await fetch(`${server.url}/api/cities/medellin-co/suggestions?limit=20${query}`)).json() as Promise<Answer>;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startServer()]);
    // The order of the list must not change under the test: wait for the model of this network.
    await vi.waitUntil(async () => ((await (await fetch(`${server.url}/api/suggestions/model`)).json()) as { model: { kind: string } }).model.kind === 'fitted', { timeout: 290_000, interval: 1000 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('from the page of a city to its peers, with reasons that add up and evidence in the graph', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(server.url + CITY);
    const section = page.getByRole('region', { name: 'Peers for you' });
    await section.scrollIntoViewIfNeeded();
    const first = (await ask()).items[0]!;
    await section.getByRole('link', { name: first.candidate.label }).waitFor();
    await section.getByRole('link', { name: /^All suggestions/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Peers for Medellín' }).waitFor();

    const card = cards(page).first();
    await expect.poll(() => nameOf(card)).toBe(first.candidate.label);
    await card.getByText(/^1st, .*in nine of ten re-fits/).waitFor();
    await card.getByRole('list', { name: 'What speaks for it' }).waitFor();
    // The bars, and the same numbers as a table: they add up to the score that is shown.
    await card.getByRole('img', { name: new RegExp(`score of ${first.candidate.label}`) }).waitFor();
    await card.getByText('All reasons as a table').click();
    const effects = await card.getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => Number(row.lastElementChild?.textContent?.replace('−', '-'))));
    expect(effects).toHaveLength(first.contributions.length);
    // Each is rounded to two or three digits in the table.
    expect(Math.abs(effects.reduce((sum, effect) => sum + effect, 0) - first.score)).toBeLessThan(0.005 * effects.length);
    expect(await violations(page)).toEqual([]);

    await card.getByRole('link', { name: /^Show in the graph/ }).first().click();
    await page.getByText(/^Showing /).first().waitFor();
    const selected = new URL(page.url()).searchParams.getAll('selected');
    expect(selected[0]).toBe('city:medellin-co');
    expect(selected.at(-1)).toBe(`city:${first.candidate.id}`);
    await page.getByRole('heading', { name: first.candidate.label }).waitFor();
    // Every node of the chain is there, so that it can be seen.
    await page.getByRole('radio', { name: 'Table' }).check({ force: true });
    await page.getByRole('row', { name: new RegExp(first.candidate.label) }).first().waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Peers for Medellín' }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('by keyboard alone: shortlist, compare, decline with a reason, take it back', async () => {
    const { page, errors } = await openPage(browser, { reducedMotion: 'reduce' });
    await page.goto(`${server.url}${CITY}/peers`);
    await cards(page).first().waitFor();
    const names = await Promise.all([0, 1, 2].map((at) => nameOf(cards(page).nth(at))));

    await tabTo(page, cards(page).first().getByRole('button', { name: 'Shortlist' }));
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: `${names[0]} is on the shortlist.` }).waitFor();
    await expect.poll(() => focusedText(page)).toContain(names[0]!);
    expect((await ask()).items[0]?.status?.outcome).toBe('shortlisted');
    await cards(page).first().getByText('shortlisted', { exact: true }).waitFor();

    for (const at of [0, 1]) {
      await cards(page).nth(at).getByRole('checkbox').focus();
      await page.keyboard.press('Space');
    }
    const sideBySide = page.getByRole('link', { name: 'Put side by side' });
    await sideBySide.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Reasons side by side' }).waitFor();
    const table = page.getByRole('region', { name: `Reasons for ${names[0]} and ${names[1]}, largest difference first` });
    await table.waitFor();
    const differences = await table.getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => Math.abs(Number(row.lastElementChild?.textContent?.replace('−', '-')))));
    expect(differences).toEqual([...differences].sort((a, b) => b - a));
    expect(await violations(page)).toEqual([]);
    const link = page.url();
    await page.goto(link);
    await table.waitFor();

    await page.getByRole('link', { name: 'Back to the list' }).click();
    await cards(page).nth(1).waitFor();
    await cards(page).nth(1).getByRole('button', { name: 'Record what happened' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: `What happened with ${names[1]}?` });
    await dialog.waitFor();
    await dialog.getByRole('radio', { name: /^We were introduced/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByText('Say in a few words why it was declined.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('They have no staff for it this year');
    await tabTo(page, dialog.getByRole('button', { name: 'Record', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: `Declined: ${names[1]}` }).waitFor();
    await expect.poll(() => focusedText(page)).toContain(names[2]!);
    const declined = await ask();
    expect(declined.items.map(({ candidate }) => candidate.label)).not.toContain(names[1]);
    expect(declined.leftOut.declined).toBe(1);
    // It may still be named as what joins others.
    await expect.poll(() => cards(page).getByRole('heading', { level: 3 }).getByRole('link', { name: names[1]!, exact: true }).count()).toBe(0);

    const undo = page.getByRole('button', { name: `Undo: ${names[1]}` });
    await undo.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: `Taken back: ${names[1]}` }).waitFor();
    await expect.poll(() => focusedText(page)).toContain(names[1]!);
    expect((await ask()).items[1]?.candidate.label).toBe(names[1]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the shortlist says what became of a suggestion, and goes along as a file', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${server.url}${CITY}/peers`);
    const third = await nameOf(cards(page).nth(2));
    await cards(page).nth(2).getByRole('button', { name: 'Record what happened' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /exchange/ }).check();
    const exchange = dialog.getByRole('combobox', { name: 'Which exchange' });
    await expect.poll(() => exchange.getByRole('option').count()).toBeGreaterThan(1);
    const title = (await exchange.getByRole('option').nth(1).textContent()) ?? '';
    await exchange.selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'led to an exchange' }).waitFor();

    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Shortlist' }).click();
    const row = page.getByRole('row', { name: new RegExp(third) });
    await row.getByText('led to an exchange').waitFor();
    await row.getByRole('link', { name: title.split(',')[0]! }).waitFor();
    expect(await violations(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download CSV' }).click()]);
    expect(download.suggestedFilename()).toBe('shortlist-medellin-co.csv');
    const lines = readFileSync(await download.path(), 'utf8').trimEnd().split('\r\n');
    expect(lines[0]).toBe('\ufeffseekerId,candidateId,candidate,country,purpose,status,date,by,reason,exchangeId');
    expect(lines.some((line) => line.startsWith('medellin-co,') && line.includes(third) && line.includes(',exchange,'))).toBe(true);

    await row.getByRole('button', { name: /^Take back/ }).click();
    await row.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('purpose, conditions and what is hidden stand in the address; an empty list says what to do', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${server.url}${CITY}/peers`);
    await cards(page).first().waitFor();
    await page.getByRole('combobox', { name: 'Purpose' }).selectOption('learn');
    await page.waitForURL(/purpose=learn/);
    await page.getByRole('heading', { level: 2, name: 'Learn about a topic' }).waitFor();
    await settled(page);
    await page.getByRole('combobox', { name: 'Topic' }).fill('flood');
    await page.getByRole('listbox').getByRole('option', { name: /flood/i }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/topic=/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Remove .*flood/i);
    await page.getByRole('combobox', { name: 'Country' }).selectOption('JP');
    await page.waitForURL(/country=JP/);
    await expect.poll(async () => cards(page).first().textContent()).toContain('Japan');
    const slider = page.getByRole('slider', { name: 'Less for the well connected' });
    await slider.focus();
    await page.keyboard.press('End');
    await page.waitForURL(/popularity=1/);
    await settled(page);

    const first = await nameOf(cards(page).first());
    await cards(page).first().getByRole('button', { name: 'Hide here' }).click();
    await page.waitForURL(/hide=/);
    await page.getByText('1 city is hidden in this view.').waitFor();
    await expect.poll(() => nameOf(cards(page).first())).not.toBe(first);
    await page.reload();
    await page.getByText('1 city is hidden in this view.').waitFor();
    await page.getByRole('button', { name: 'Show them again' }).click();
    await expect.poll(() => nameOf(cards(page).first())).toBe(first);

    await page.getByRole('combobox', { name: 'Distance' }).selectOption('250');
    await page.getByText('No city is left to suggest. No city fits all of these conditions.').waitFor();
    await page.getByRole('button', { name: 'Clear conditions' }).last().click();
    await cards(page).first().waitFor();
    await expect.poll(() => page.url()).not.toMatch(/country|maxKm/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('across the network the least connected cities come first, and lead to their own page of peers', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${server.url}/suggestions`);
    await cards(page).first().waitFor();
    const shown = await cards(page).count();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => cards(page).count()).toBeGreaterThan(shown);
    await page.getByRole('combobox', { name: 'Country' }).selectOption('JP');
    await page.waitForURL(/country=JP/);
    await expect.poll(async () => cards(page).first().textContent()).toContain('Japan');
    expect(await violations(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^CSV/ }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^\ufeffcityId,city,country/);
    const city = (await cards(page).first().getByRole('heading').getByRole('link').textContent()) ?? '';
    await cards(page).first().getByRole('link', { name: /^All suggestions for/ }).click();
    await page.getByRole('heading', { level: 1, name: `Peers for ${city}` }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the model shows its effects, and can be fitted again and stopped', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${server.url}/suggestions/model`);
    await page.getByRole('heading', { name: 'Effect of each feature' }).waitFor();
    const { effects } = (await (await fetch(`${server.url}/api/suggestions/model`)).json()) as { effects: { label: string; importance: number; knots: number[]; with: unknown }[] };
    const strongest = effects.filter((effect) => effect.with === null).sort((a, b) => b.importance - a.importance)[0]!;
    const panel = page.getByRole('article', { name: strongest.label, exact: true });
    await panel.getByRole('img').waitFor();
    await panel.getByText('As a table').click();
    // One row for each knot, one for what is unknown, one of headings.
    await expect.poll(() => panel.getByRole('row').count()).toBe(strongest.knots.length + 2);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Fit again' }).click();
    await page.getByRole('progressbar', { name: 'Fitting the model.' }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The fit was stopped; the model is as it was.').waitFor();
    await expect.poll(() => focusedText(page)).toBe('Fit again');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('what is not there is said, and how the old address is spelled does not matter', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${server.url}/city/atlantis/peers`);
    await page.getByRole('alert').filter({ hasText: 'atlantis' }).waitFor();
    await page.goto(`${server.url}${CITY}/peers?view=compare&compare=atlantis&compare=quito-ec`);
    await page.getByRole('alert').filter({ hasText: 'atlantis' }).waitFor();
    await page.goto(`${server.url}/cities/medellin-co/peers?purpose=twin`);
    await page.waitForURL(`${server.url}${CITY}/peers?purpose=twin`);
    await page.context().close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`on a phone nothing overflows sideways and axe finds nothing, ${colorScheme}`, async () => {
      const { page, errors } = await openPage(browser, { colorScheme, viewport: { width: 390, height: 844 }, hasTouch: true, reducedMotion: 'reduce' });
      for (const address of [`${CITY}/peers`, `${CITY}/peers?view=shortlist`, `${CITY}/peers?view=compare&compare=quito-ec&compare=bogota-co`, '/suggestions', '/suggestions/model']) {
        await page.goto(server.url + address);
        await page.getByRole('main').getByRole('heading').first().waitFor();
        await page.waitForTimeout(1500);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), address).toBeLessThanOrEqual(1);
        expect(await violations(page), address).toEqual([]);
      }
      expect(errors).toEqual([]);
      await page.context().close();
    });
  }
});
