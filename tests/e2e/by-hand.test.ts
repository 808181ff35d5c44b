/** A coordinator keeps by hand what happened: an exchange, who took part, what was taken up and learned, and takes it back. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { browserMissing, launchBrowser, openPage, startServer, type RunningServer } from './browser.ts';

const missing = browserMissing();

/** Finds a row by its name and takes the option that begins with it. */
async function choose(page: Page, within: Locator, label: string, name: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label });
  await field.click();
  await field.pressSequentially(name);
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).first().click();
  await within.getByRole('button', { name: new RegExp(`^Remove ${name}`) }).last().waitFor();
}

describe.skipIf(missing !== undefined)('keeping by hand', () => {
  let browser: Browser;
  let server: RunningServer;
  const post = async (table: string, row: object): Promise<void> => {
    const answer = await fetch(`${server.url}/api/${table}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(row) });
    expect(answer.ok, await answer.text()).toBe(true);
  };
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startServer()]);
    await post('cities', { id: 'quuxtown-de', name: 'Quuxtown', country: 'DE' });
    await post('cities', { id: 'blorville-fr', name: 'Blorville', country: 'FR' });
    await post('practices', { id: 'rain-bells', title: 'Rain bells', originCityId: 'blorville-fr' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('an exchange, its participants, an adoption and a lesson are recorded on the pages, and deleted again', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${server.url}/exchanges/new`);
    await page.getByLabel('Title').fill('Quux and Blor meet');
    await page.getByLabel('Kind').fill('twinning');
    await page.getByRole('textbox', { name: 'Start', exact: true }).fill('2021-05');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.waitForURL(/\/exchange\/quux-and-blor-meet$/);

    // The first participant by keyboard alone.
    const took = page.getByRole('region', { name: 'Who took part' });
    const add = took.getByRole('button', { name: 'Add a participant' });
    await add.focus();
    await page.keyboard.press('Enter');
    const panel = took.getByRole('group', { name: 'Add a participant' });
    await panel.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('quuxt');
    await page.getByRole('option', { name: /^Quuxtown/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Remove Quuxtown' }).waitFor();
    await panel.getByLabel('Role').focus();
    await page.keyboard.type('partner');
    const create = panel.getByRole('button', { name: 'Create' });
    for (let step = 0; step < 10 && !(await create.evaluate((element) => element === document.activeElement)); step += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await took.getByRole('row', { name: /Quuxtown.*partner/ }).waitFor();
    await took.getByText('The participant was added.').waitFor();
    await expect.poll(() => add.evaluate((element) => element === document.activeElement)).toBe(true);

    await add.click();
    await panel.getByRole('button', { name: 'Create' }).click();
    await panel.getByText('One field needs another look').waitFor();
    await choose(page, panel, 'Who', 'Blorville');
    await panel.getByLabel('Role').selectOption('partner');
    await panel.getByLabel('Checked at the source').selectOption('yes');
    await panel.getByRole('button', { name: 'Create' }).click();
    await took.getByRole('row', { name: /Blorville.*partner/ }).waitFor();

    for (const [here, other] of [['quuxtown-de', 'Blorville'], ['blorville-fr', 'Quuxtown']] as const) {
      await page.goto(`${server.url}/city/${here}`);
      await page.getByRole('region', { name: 'Works with' }).getByRole('row', { name: new RegExp(other) }).waitFor();
    }

    await page.goto(`${server.url}/practice/rain-bells`);
    const adopted = page.getByRole('region', { name: 'Adopted by' }).first();
    await adopted.getByRole('button', { name: 'Record an adoption' }).click();
    const form = adopted.getByRole('group', { name: 'Record an adoption' });
    await form.getByRole('button', { name: 'Remove Rain bells' }).waitFor();
    await choose(page, form, 'Taken up by', 'Quuxtown');
    await choose(page, form, 'Learned from', 'Blorville');
    await choose(page, form, 'Through the exchange', 'Quux and Blor');
    await expect.poll(() => form.getByLabel('Id').inputValue()).toBe('rain-bells-quuxtown-de');
    await form.getByRole('button', { name: 'Create' }).click();
    await adopted.getByRole('row', { name: /Quuxtown.*Blorville.*Quux and Blor meet/ }).waitFor();

    await page.goto(`${server.url}/city/quuxtown-de`);
    const mine = page.getByRole('region', { name: 'Adopted from others' }).first();
    await mine.getByRole('button', { name: 'Edit adoption of Rain bells by Quuxtown' }).click();
    const edit = mine.getByRole('group', { name: 'Edit the adoption' });
    await edit.getByLabel('How close to the original').selectOption('adapted');
    await edit.getByRole('button', { name: 'Save' }).click();
    await mine.getByRole('row', { name: /Rain bells.*adapted/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await mine.getByRole('button', { name: 'Delete adoption of Rain bells by Quuxtown' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Delete' }).click();
    await mine.getByText('The adoption was deleted.').waitFor();
    await expect.poll(() => mine.getByRole('row', { name: /Rain bells/ }).count()).toBe(0);
    await expect.poll(() => mine.getByRole('button', { name: 'Record an adoption' }).evaluate((element) => element === document.activeElement)).toBe(true);

    await page.goto(`${server.url}/exchange/quux-and-blor-meet`);
    const lessons = page.getByRole('region', { name: 'Lessons' });
    await lessons.getByRole('button', { name: 'Add a lesson' }).click();
    await lessons.getByLabel('Text').fill('Begin with one bell.');
    await lessons.getByRole('button', { name: 'Create' }).click();
    await lessons.locator('.lesson').getByText('Begin with one bell.').waitFor();
    await lessons.getByRole('button', { name: 'Delete lesson: Begin with one bell.' }).click();
    await question.getByRole('button', { name: 'Delete' }).click();
    await lessons.getByText('The lesson was deleted.').waitFor();

    for (const city of ['Quuxtown', 'Blorville']) {
      await took.getByRole('button', { name: `Remove ${city}` }).click();
      await question.getByRole('button', { name: 'Remove as partner' }).click();
      await took.getByRole('row', { name: new RegExp(city) }).waitFor({ state: 'detached' });
    }
    await took.getByText('The participant was removed.').waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await question.getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL(/\/exchanges$/);
    await page.goto(`${server.url}/city/quuxtown-de`);
    await page.getByText('No other city has taken part in an exchange with it yet.').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a participant that is there already is refused in words and stays in the form; on a phone nothing overflows', async () => {
    await post('exchanges', { id: 'twice', kind: 'workshop', title: 'Twice' });
    await post('participations', { exchangeId: 'twice', participantId: 'city:quuxtown-de', participantType: 'city', role: 'host' });
    const { page, errors } = await openPage(browser, { colorScheme: 'dark', viewport: { width: 390, height: 844 } });
    await page.goto(`${server.url}/exchange/twice`);
    const took = page.getByRole('region', { name: 'Who took part' });
    await took.getByRole('button', { name: 'Add a participant' }).click();
    await choose(page, took, 'Who', 'Quuxtown');
    await took.getByLabel('Role').selectOption('host');
    await took.getByRole('button', { name: 'Create' }).click();
    await took.getByText('This participant has this role here already.').waitFor();
    await expect.poll(() => took.getByLabel('Role').inputValue()).toBe('host');
    await took.getByRole('group').getByRole('button', { name: 'Remove Quuxtown' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(1);
    expect(await violations(page)).toEqual([]);
    // The browser itself logs the refusal.
    expect(errors.filter((error) => !/409/.test(error))).toEqual([]);
    await page.context().close();
  });
});
