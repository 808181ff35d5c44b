/** Somebody is here for the first time: questions that lead to real answers, the tour, the keys. */
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { browserMissing, openPage } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();

describe.skipIf(missing !== undefined)('the first minute', () => {
  const stage = onStage();

  test('a question about regions opens the network with the bridges selected', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/explore`);
    await page.getByRole('link', { name: /Who bridges Asia and Latin America/ }).click();
    await page.waitForURL(/view=network/);
    // Counted from the seed tables with an independent program: distinct exchanges across, then cities across.
    await expect.poll(() => new URL(page.url()).searchParams.getAll('selected')).toEqual(['city:makati-ph', 'city:mexico-city-mx', 'city:kathmandu-np', 'city:bogota-co', 'city:quito-ec']);
    const panel = page.getByRole('complementary').last();
    for (const name of ['Makati', 'Mexico City', 'Kathmandu', 'Bogotá', 'Quito']) await panel.getByText(name).first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the start page asks the same, and its answers are there: who took up the Purok system, and whom to learn from', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(stage.server.url);
    await page.getByRole('link', { name: /Purok system spread/ }).click();
    await page.getByRole('heading', { level: 1, name: /Purok/ }).waitFor();
    for (const city of ['Carcar', 'Liloan', 'Oslob', 'Cebu City']) await page.getByRole('row', { name: new RegExp(city) }).first().waitFor();
    await page.goBack();
    await page.getByRole('link', { name: /San Francisco \(Cebu\) learn from about early warning/ }).click();
    await page.waitForURL(/\/city\/san-francisco-cebu-ph\/peers\?.*purpose=learn/);
    await page.getByText(/What it offers on Install early warning/).first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the tour is offered once, walks by keys, hides nothing and is not offered again', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/explore?focus=city:medellin-co&selected=city:medellin-co`);
    await page.getByRole('button', { name: 'Show me' }).click();
    const card = page.getByRole('region', { name: 'Tour' });
    const titles: (string | null)[] = [];
    for (let stop = 0; stop < 6; stop += 1) {
      await card.getByText(`Stop ${stop + 1} of 6`).waitFor();
      titles.push(await card.getByRole('heading').textContent());
      if (stop === 2) {
        // Work goes on meanwhile.
        await page.getByRole('complementary', { name: 'Filters' }).getByRole('button', { name: /^Study visit/ }).click();
        await page.waitForURL(/kind=study/);
        await card.focus();
      }
      if (stop < 5) await page.keyboard.press('ArrowRight');
    }
    expect(new Set(titles).size).toBe(6);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('selected')).toBe('city:medellin-co');
    await page.reload();
    await page.getByText(/^Showing/).first().waitFor();
    expect(await page.getByRole('button', { name: 'Show me' }).count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('on a phone the tour points at what is there, by touch, and stays on the screen', async () => {
    const { page, errors } = await openPage(stage.browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.goto(`${stage.server.url}/explore?focus=city:medellin-co`);
    await page.getByRole('button', { name: 'Show me' }).tap();
    const card = page.getByRole('region', { name: 'Tour' });
    for (let stop = 1; stop <= 6; stop += 1) {
      await card.getByText(`Stop ${stop} of 6`).waitFor();
      await expect.poll(async () => {
        const box = (await card.boundingBox())!;
        return box.x >= 0 && box.y >= 0 && box.x + box.width <= 390 && box.y + box.height <= 844;
      }).toBe(true);
      if (stop < 6) await card.getByRole('button', { name: 'Next' }).tap();
    }
    await card.getByRole('button', { name: 'Done' }).tap();
    await card.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('? shows the keys on the start view and in the explorer, / goes to the search', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/explore`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys and gestures' });
    await help.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await page.goto(`${stage.server.url}/explore?focus=city:medellin-co`);
    await page.getByText(/^Showing/).first().waitFor();
    await page.keyboard.press('?');
    await help.waitFor();
    await help.getByRole('button', { name: 'Take the tour' }).click();
    await page.getByRole('region', { name: 'Tour' }).getByText('Stop 1 of 6').waitFor();
    await page.keyboard.press('Escape');
    for (const key of ['/', 'Control+k']) {
      await page.keyboard.press(key);
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
      await page.getByText(/^Showing/).first().click();
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('storage that is switched off or full changes nothing but what is remembered', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.addInitScript(() => {
      const refuse = () => { throw new DOMException('full', 'QuotaExceededError'); };
      Object.defineProperty(Storage.prototype, 'setItem', { value: refuse });
      Object.defineProperty(Storage.prototype, 'getItem', { value: () => { throw new DOMException('off', 'SecurityError'); } });
    });
    await page.goto(`${stage.server.url}/explore?focus=city:medellin-co`);
    await page.getByRole('button', { name: 'No, thanks' }).click();
    await page.getByRole('button', { name: 'No, thanks' }).waitFor({ state: 'detached' });
    await page.getByText(/^Showing [1-9]/).first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
