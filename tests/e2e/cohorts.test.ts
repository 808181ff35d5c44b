/** A coordinator builds groups on the starter network, moves a city by keyboard, sees the cost, locks, builds again and takes the file. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { browserMissing, openPage } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const address = (choice: object) => `/cohorts?form=${encodeURIComponent(JSON.stringify(choice))}`;

describe.skipIf(missing !== undefined)('building cohorts', () => {
  const stage = onStage();

  test('groups are built, a city is moved by keyboard with its cost, locked, built around and exported', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/suggestions`);
    await page.getByRole('link', { name: 'Cohorts' }).click();
    const topic = page.getByRole('combobox', { name: 'Topic or hazard' });
    await topic.click();
    await topic.pressSequentially('flood');
    await page.getByRole('option', { name: /^flood/i }).first().click();
    await page.getByText(/^\d+ cities to group$/).waitFor();
    await page.getByLabel('Groups', { exact: true }).fill('3');
    await page.getByLabel('Smallest size').fill('5');
    await page.getByLabel('Largest size').fill('6');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Build groups' }).click();
    await page.getByText(/Proven to be the best possible\.|At most \d+\.\d % below the best possible\./).waitFor();
    await expect.poll(() => page.getByRole('heading', { name: /^Group \d$/ }).count()).toBe(3);
    const group = (number: number) => page.getByRole('region', { name: `Group ${number}`, exact: true });
    for (const number of [1, 2, 3]) await expect.poll(() => group(number).getByRole('row').count()).toBeLessThanOrEqual(6);
    expect(await violations(page)).toEqual([]);

    // By keyboard: into the list, onto the handle, take up, to the next group, drop.
    const handle = group(1).getByRole('button', { name: /^Drag / }).first();
    const city = (await handle.getAttribute('aria-label'))!.replace('Drag ', '');
    await group(1).getByRole('grid').getByRole('row').first().focus();
    for (let step = 0; step < 4 && (await focused(page)) !== `Drag ${city}`; step += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toBe(`Drag ${city}`);
    await page.keyboard.press('Enter');
    await group(2).getByText(/^[+−]\d+\.\d\d$/).waitFor();
    const cost = (await group(2).locator('.cohort-cost strong').textContent())!;
    for (let step = 0; step < 8 && !(await group(2).evaluate((element) => element.contains(document.activeElement))); step += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await group(2).getByRole('button', { name: `Drag ${city}`, exact: true }).waitFor();
    await page.getByText(`${city} moved to group 2: ${cost}. It is locked there.`).waitFor();
    const lock = group(2).getByRole('button', { name: `Lock ${city} in group 2` });
    await expect.poll(() => lock.getAttribute('aria-pressed')).toBe('true');
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Undo' }).click();
    await group(1).getByRole('button', { name: `Drag ${city}`, exact: true }).waitFor();

    // The same by menu, which also knows a swap that keeps the rules.
    await group(1).getByRole('button', { name: `Move ${city}`, exact: true }).click();
    await page.getByRole('menuitem', { name: new RegExp(`^Group 2 ${cost.replace('+', '\\+')}`) }).click();
    await group(2).getByRole('button', { name: `Drag ${city}`, exact: true }).waitFor();

    await page.getByRole('button', { name: 'Build again with the locks' }).click();
    await page.getByText(/Proven to be the best possible\.|At most \d+\.\d % below the best possible\./).waitFor();
    await group(2).getByRole('button', { name: `Drag ${city}`, exact: true }).waitFor();
    await expect.poll(() => group(2).getByRole('button', { name: `Lock ${city} in group 2` }).getAttribute('aria-pressed')).toBe('true');

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download CSV' }).click()]);
    const lines = readFileSync(await download.path(), 'utf8').replace('\ufeff', '').trim().split('\r\n');
    expect(lines[0]).toBe('group,id,name,country,role,locked,language,value,groupValue');
    expect(lines.filter((line) => line.startsWith('2,') && line.includes(city) && line.includes(',yes,'))).toHaveLength(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('rules that exclude each other are named; a phone shows everything without overflow', async () => {
    const { page, errors } = await openPage(stage.browser, { colorScheme: 'dark', viewport: { width: 390, height: 844 } });
    await page.goto(stage.server.url + address({ country: 'IT', groups: '2', minSize: '6', maxSize: '8', maxPerCountry: '2' }));
    await page.getByText(/^\d+ cities to group$/).waitFor();
    await page.getByRole('button', { name: 'Build groups' }).click();
    await page.getByRole('heading', { name: 'No grouping keeps all of these rules.' }).waitFor();
    await page.getByText(/A group has at most 2 of one country: Italy has \d+ cities, 2 groups take 4\./).waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(1);
    expect(await violations(page)).toEqual([]);

    await page.getByLabel('Most cities of one country in a group').fill('');
    await page.getByRole('button', { name: 'Build groups' }).click();
    await page.getByRole('heading', { name: 'Group 2' }).waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(1);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
