/** A network seen from afar: groups that open in place and close again, by pointer, touch and keyboard; how much of a large one is drawn. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateTables } from '../../bench/generate-tables.ts';
import { browserMissing, openPage, startServer, type RunningServer } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();

/** Where each name was written last, so that a test can point at what bears it. */
async function listenToLabels(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const places: Record<string, { x: number; y: number }> = {};
    (globalThis as unknown as { places: typeof places }).places = places;
    const original = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (this: CanvasRenderingContext2D, text: string, x: number, y: number, ...rest: []) {
      const box = this.canvas.getBoundingClientRect();
      if (this.canvas.classList.contains('sigma-labels')) places[text] = { x: box.left + x, y: box.top + y };
      original.call(this, text, x, y, ...rest);
    };
  });
}

/** On the disc of a group, left of its name, once that stays where it is. */
async function discOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const look = () => page.evaluate((wanted) => {
    const { places } = globalThis as unknown as { places: Record<string, { x: number; y: number }> };
    return Object.entries(places).find(([text]) => text.startsWith(wanted))?.[1];
  }, `${name} (`);
  let before = await look();
  await expect.poll(async () => {
    await page.waitForTimeout(800);
    const now = await look();
    const rests = now !== undefined && before !== undefined && Math.hypot(now.x - before.x, now.y - before.y) < 1;
    before = now;
    return rests;
  }).toBe(true);
  return { x: before!.x - 12, y: before!.y - 4 };
}

const shown = (page: Page, text: RegExp) => page.locator('.explorer-shown').filter({ hasText: text }).first().waitFor();

describe.skipIf(missing !== undefined)('groups of the overview', () => {
  const stage = onStage();
  const address = () => `${stage.server.url}/explore?view=network&group=region`;

  test('by pointer: a group is selected, opens in place, shows its cities and closes', async () => {
    const { page, errors } = await openPage(stage.browser);
    await listenToLabels(page);
    await page.goto(address());
    await shown(page, /586 of 586 cities.* in 5 of 5 groups/);
    const { x, y } = await discOf(page, 'Europe');
    await page.mouse.click(x, y);
    const panel = page.getByRole('complementary', { name: 'Group Europe' });
    await panel.getByText('285 cities', { exact: true }).waitFor();
    // Flows to the four other regions.
    await expect.poll(() => panel.locator('h3').first().textContent()).toMatch(/Ties with\s*4/);
    await panel.getByRole('button', { name: 'Open group' }).click();
    await page.waitForURL(/open=Europe/);
    await shown(page, /in 5 of 5 groups, 1 open/);
    // Its cities have names now, the others are still groups.
    await page.waitForFunction(() => { const { places } = globalThis as unknown as { places: Record<string, unknown> }; return 'Barcelona' in places || 'Turin' in places || 'Manchester' in places; });
    await page.getByRole('group', { name: 'Open groups' }).getByRole('button', { name: 'Close Europe' }).click();
    await shown(page, /in 5 of 5 groups(?!, 1 open)/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL(/open=Europe/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('by keyboard: arrows go from group to group, Enter opens, c closes', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${address()}&selected=group:region:Asia`);
    await page.getByRole('complementary', { name: 'Group Asia' }).waitFor();
    await shown(page, /in 5 of 5 groups/);
    await page.waitForTimeout(1000);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/selected=group%3Aregion%3A(Europe|Americas|Africa)/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/open=(Europe|Americas|Africa)/);
    await shown(page, /1 open/);
    await page.keyboard.press('c');
    await shown(page, /in 5 of 5 groups(?!, 1 open)/);
    await page.keyboard.press('e');
    await shown(page, /1 open/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('by touch on a phone: a tap selects, the panel opens and closes', async () => {
    const { page, errors } = await openPage(stage.browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await listenToLabels(page);
    await page.goto(address());
    await shown(page, /in 5 of 5 groups/);
    const { x, y } = await discOf(page, 'Europe');
    await page.touchscreen.tap(x, y);
    const panel = page.getByRole('complementary', { name: 'Group Europe' });
    await panel.getByRole('button', { name: 'Open group' }).tap();
    await shown(page, /1 open/);
    await panel.getByRole('button', { name: 'Close group' }).tap();
    await shown(page, /in 5 of 5 groups(?!, 1 open)/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a filter leaves the groups of which something is shown; only one group can be looked at', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${address()}&selected=group:region:Asia`);
    await page.getByRole('button', { name: 'Only these cities' }).click();
    await shown(page, /Showing 115 of 586 cities.* in 1 of 5 groups/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('saved sets are groups too: what two share is one of its own, the same at the server', async () => {
    for (const [id, name, values] of [['s-asia', 'Asian', ['Asia']], ['s-east', 'Eastern', ['Asia', 'Oceania']]] as const) {
      const made = await fetch(`${stage.server.url}/api/sets`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id, name, rule: JSON.stringify({ field: 'region', is: 'one-of', values }) }) });
      expect(made.status).toBe(201);
    }
    const { groups } = (await (await fetch(`${stage.server.url}/api/network/groups?by=set`)).json()) as { groups: { label: string; cities: number }[] };
    expect(groups.map(({ label, cities }) => [label, cities])).toEqual([['In no set', 467], ['Asian + Eastern', 115], ['Eastern', 4]]);
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/explore?view=network`);
    await page.getByRole('button', { name: 'Arrange', exact: true }).click();
    await page.getByRole('combobox', { name: 'Group' }).selectOption('set');
    await shown(page, /586 of 586 cities.* in 3 of 3 groups/);
    await page.goto(`${stage.server.url}/explore?view=network&group=set&selected=${encodeURIComponent('group:set:s-asia;s-east')}`);
    const panel = page.getByRole('complementary', { name: 'Group Asian + Eastern' });
    await panel.getByRole('button', { name: 'Only these cities' }).click();
    await shown(page, /Showing 115 of 586 cities.* in 1 of 3 groups/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await panel.getByRole('button', { name: 'Open group' }).click();
    await shown(page, /in 3 of 3 groups, 1 open/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('page, API and command line count the same groups', async () => {
    const { groups } = (await (await fetch(`${stage.server.url}/api/network/groups?by=region`)).json()) as { groups: { group: string; cities: number }[] };
    expect(Object.fromEntries(groups.map(({ group, cities }) => [group, cities]))).toEqual({ Europe: 285, Americas: 130, Asia: 115, Africa: 52, Oceania: 4 });
  });
});

describe.skipIf(missing !== undefined)('a large network', () => {
  const stage = onStage();
  const folder = mkdtempSync(path.join(tmpdir(), 'interurban-overview-'));
  let server: RunningServer | undefined;
  beforeAll(async () => {
    generateTables(path.join(folder, 'tables'), { cities: 1500, exchanges: 4000, seed: 1 });
    execFileSync(process.execPath, ['dist/server/cli/main.js', '--data', path.join(folder, 'store'), 'import', path.join(folder, 'tables')], { stdio: 'pipe' });
    server = await startServer({ INTERURBAN_DATA: path.join(folder, 'store') });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('opens as groups by itself', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${server!.url}/explore?view=network`);
    await shown(page, /1,500 of 1,500 cities.* in 4 of 4 groups/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('without groups says how many lines are drawn, and the saved picture has as many; closer there are others', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${server!.url}/explore?view=network&group=none`);
    await shown(page, /lines drawn/);
    await page.waitForFunction(() => !/Arranging/.test(document.body.textContent ?? ''));
    const drawn = Number(/([\d,]+) of [\d,]+ lines drawn/.exec((await page.locator('.explorer-shown').textContent())!)![1]!.replace(',', ''));
    expect(drawn).toBe(4000);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'Picture…' }).click();
    await page.getByRole('dialog').getByRole('img').waitFor();
    await page.getByLabel('Format').selectOption('svg');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save', exact: true }).click()]);
    const links = /<g id="links"[^>]*>(.*?)<\/g>/s.exec(readFileSync(await download.path(), 'utf8'))![1]!;
    expect(links.match(/M/g)).toHaveLength(drawn);
    await page.keyboard.press('Escape');
    for (let step = 0; step < 6; step += 1) {
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.waitForTimeout(400);
    }
    await shown(page, /lines drawn, all of those in view/);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
