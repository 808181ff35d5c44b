/** Selecting, pinning, hiding, undoing, layouts and the legend: by pointer, by touch and by keyboard. */
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserMissing, openPage } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;
/** The address follows what is seen a little later. */
const eventually = <T>(what: () => T) => expect.poll(what);
const query = (page: Page) => new URL(page.url()).searchParams;
const selected = (page: Page) => eventually(() => query(page).getAll('selected'));

async function open(page: Page, url: string, text = /^Showing 13 of 13/): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('interurban.tour', 'seen'));
  await page.goto(url);
  await page.getByText(text).first().waitFor();
  await page.getByText('Arranging…').waitFor({ state: 'detached' });
}

/** Where the current node is, once nothing moves any more: its menu opens there. */
async function spotOfCurrent(page: Page): Promise<{ x: number; y: number }> {
  let last = { x: Number.NaN, y: Number.NaN };
  for (let round = 0; round < 20; round += 1) {
    await page.waitForTimeout(700);
    await page.getByText('Arranging…').waitFor({ state: 'detached' });
    await page.locator('.explorer-canvas').focus();
    await page.keyboard.press('ContextMenu');
    await page.getByRole('menu').waitFor();
    const box = await page.locator('.explorer-menu-anchor').boundingBox();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    if (!box) throw new Error('the menu has no place');
    if (round > 2 && Math.hypot(box.x - last.x, box.y - last.y) < 0.5) return { x: box.x, y: box.y };
    last = { x: box.x, y: box.y };
  }
  throw new Error('the picture does not come to rest');
}

const touch = (session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) =>
  session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined || y === undefined ? [] : [{ x, y }] });

describe.skipIf(missing !== undefined)('sound basics', () => {
  const stage = onStage();

  test('a node is dragged, pinned, unpinned by undo and stays where it was put', async () => {
    const { page, errors } = await openPage(stage.browser);
    await open(page, `${stage.server.url}/explore?focus=city:medellin-co&selected=city:barcelona-es`);
    const from = await spotOfCurrent(page);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 40, from.y - 30, { steps: 4 });
    await page.mouse.move(from.x - 80, from.y - 60, { steps: 4 });
    await page.mouse.up();
    await eventually(() => query(page).getAll('pin').map((pin) => pin.split('~')[0])).toEqual(['city:barcelona-es']);
    const to = await spotOfCurrent(page);
    expect(Math.hypot(to.x - from.x + 80, to.y - from.y + 60)).toBeLessThan(6);
    await page.getByRole('button', { name: /^1 node pinned/ }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(() => query(page).getAll('pin')).toEqual([]);
    const back = await spotOfCurrent(page);
    expect(Math.hypot(back.x - from.x, back.y - from.y)).toBeLessThan(4);
    await page.getByRole('button', { name: 'Redo' }).click();
    await eventually(() => query(page).getAll('pin').length).toBe(1);
    const address = page.url();
    await page.reload();
    await page.getByText(/^Showing 13 of 13/).first().waitFor();
    const again = await spotOfCurrent(page);
    expect(Math.hypot(again.x - to.x, again.y - to.y)).toBeLessThan(4);
    expect(query(page).getAll('pin')).toEqual(new URL(address).searchParams.getAll('pin'));
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('right click opens the menu of a node; what is hidden is counted and comes back', async () => {
    const { page, errors } = await openPage(stage.browser);
    await open(page, `${stage.server.url}/explore?focus=city:medellin-co&selected=city:nairobi-ke`);
    const at = await spotOfCurrent(page);
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await page.getByRole('menuitem', { name: /^Expand: 22 more/ }).waitFor();
    await page.getByRole('menuitem', { name: /^Hide(?! all)/ }).click();
    await page.getByText(/^Showing 12 of 13/).first().waitFor();
    await page.getByRole('button', { name: '1 node hidden · Show all' }).click();
    await page.getByText(/^Showing 13 of 13/).first().waitFor();
    // Twice back: as it was before it was hidden.
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/^Showing 12 of 13/).first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/^Showing 13 of 13/).first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('nodes are selected by a rectangle with Shift and by the lasso', async () => {
    const { page, errors } = await openPage(stage.browser);
    await open(page, `${stage.server.url}/explore?focus=city:medellin-co`);
    const box = (await page.locator('.explorer-stage').boundingBox())!;
    const [left, top, right, bottom] = [box.x + 3, box.y + 3, box.x + box.width - 3, box.y + box.height - 3];
    await page.keyboard.down('Shift');
    await page.mouse.move(left, top);
    await page.mouse.down();
    await page.mouse.move(right, bottom, { steps: 5 });
    await page.locator('.explorer-drawn').waitFor();
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await eventually(() => query(page).getAll('selected').length).toBe(13);
    await page.keyboard.press('Escape');
    await selected(page).toEqual([]);
    await page.getByRole('button', { name: 'Select by lasso' }).click();
    await page.mouse.move(left, (top + bottom) / 2);
    await page.mouse.down();
    for (const [x, y] of [[(left + right) / 2, top], [right - 60, (top + bottom) / 2], [(left + right) / 2, bottom]] as const) await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.up();
    await eventually(() => query(page).getAll('selected').length).toBeGreaterThan(5);
    expect(query(page).get('camera')).toBeNull();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('everything works by keyboard', async () => {
    const { page, errors } = await openPage(stage.browser);
    await open(page, `${stage.server.url}/explore?focus=city:medellin-co`);
    await page.locator('.explorer-canvas').focus();
    await page.keyboard.press('Control+a');
    await eventually(() => query(page).getAll('selected').length).toBe(13);
    await page.keyboard.press('i');
    await selected(page).toEqual([]);
    await page.keyboard.press('Control+z');
    await eventually(() => query(page).getAll('selected').length).toBe(13);
    await page.goto(`${stage.server.url}/explore?focus=city:medellin-co&selected=city:goma-cd`);
    await page.getByText(/^Showing 13 of 13/).first().waitFor();
    await page.locator('.explorer-canvas').focus();
    // Goma, Medellín, Nairobi and Santa Fe.
    await page.keyboard.press('a');
    await eventually(() => query(page).getAll('selected').includes('city:medellin-co')).toBe(true);
    const around = query(page).getAll('selected').length;
    await page.keyboard.press('k');
    await eventually(() => query(page).getAll('pin').length).toBe(around);
    const before = query(page).getAll('pin');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await eventually(() => query(page).getAll('pin').length === around && query(page).getAll('pin').join() !== before.join()).toBe(true);
    // Both moves are one step.
    await page.keyboard.press('Control+z');
    await eventually(() => query(page).getAll('pin')).toEqual(before);
    await page.keyboard.press('Delete');
    await eventually(() => query(page).getAll('hide').length).toBe(around);
    await page.keyboard.press('Control+z');
    await page.getByText(/^Showing 13 of 13/).first().waitFor();
    await page.keyboard.press('Control+Shift+z');
    await eventually(() => query(page).getAll('hide').length).toBe(around);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a finger draws a lasso, and holds a node for its menu or to drag it', async () => {
    const { page, errors } = await openPage(stage.browser, PHONE);
    await open(page, `${stage.server.url}/explore?focus=city:medellin-co`);
    const session = await page.context().newCDPSession(page);
    const box = (await page.locator('.explorer-stage').boundingBox())!;
    await page.getByRole('button', { name: 'Select by lasso' }).tap();
    const [left, top, right, bottom] = [box.x + 4, box.y + 4, box.x + box.width - 4, box.y + box.height - 4];
    await touch(session, 'touchStart', left, top + 60);
    for (const [x, y] of [[right, top + 60], [right, bottom], [left, bottom], [left, top + 80]] as const) await touch(session, 'touchMove', x, y);
    await touch(session, 'touchEnd');
    await eventually(() => query(page).getAll('selected').length).toBeGreaterThan(8);
    // The panel of the selection takes the lower part: a view without one.
    await page.goto(`${stage.server.url}/explore?focus=city:medellin-co`);
    await page.getByText(/^Showing 13 of 13/).first().waitFor();
    await page.waitForTimeout(900);
    // The focus is in the middle of its surroundings: found by holding near it.
    const name = await page.evaluate(() => document.querySelectorAll('.explorer-stage canvas').length);
    expect(name).toBeGreaterThan(3);
    const held = await hold(page, session);
    await page.getByRole('menu').waitFor();
    await page.getByRole('menuitem', { name: /^Pin here/ }).tap();
    await eventually(() => query(page).getAll('pin').length).toBe(1);
    const before = query(page).getAll('pin')[0];
    await touch(session, 'touchStart', held.x, held.y);
    await page.waitForTimeout(700);
    for (let step = 1; step <= 4; step += 1) await touch(session, 'touchMove', held.x + step * 12, held.y - step * 12);
    await touch(session, 'touchEnd');
    await eventually(() => query(page).getAll('pin')[0] !== before && query(page).getAll('pin').length === 1).toBe(true);
    expect(query(page).get('camera')).toBeNull();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the toolbar fits a phone in both languages, and a fullscreen picture can be left', async () => {
    for (const language of ['en', 'es']) {
      const { page, errors } = await openPage(stage.browser, PHONE);
      await open(page, `${stage.server.url}/explore?focus=city:medellin-co&lang=${language}`, /13/);
      const bar = page.getByRole('toolbar').first();
      expect(await bar.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      const targets = await bar.getByRole('button').evaluateAll((buttons) => buttons.map((button) => { const { width, height } = button.getBoundingClientRect(); return Math.min(width, height); }));
      expect(Math.min(...targets)).toBeGreaterThanOrEqual(24);
      expect(errors).toEqual([]);
      await page.context().close();
    }
    const { page } = await openPage(stage.browser);
    await open(page, `${stage.server.url}/explore?focus=city:medellin-co`);
    await page.getByRole('button', { name: 'Full screen' }).click();
    await page.getByRole('button', { name: 'Leave full screen' }).click();
    await page.getByRole('button', { name: 'Full screen' }).waitFor();
    await page.context().close();
  });

  test('layouts are chosen, undone, and a running one is paused and goes on', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.addInitScript(() => localStorage.setItem('interurban.tour', 'seen'));
    await page.goto(`${stage.server.url}/explore?view=network&group=none`);
    await page.getByText(/^Showing/).first().waitFor();
    // A layout can be over before a driver's next command: the page itself presses as soon as the button is there, and once more where it was over by then.
    await expect.poll(async () => {
      await page.evaluate(() => new MutationObserver((_, observer) => {
        const pause = [...document.querySelectorAll<HTMLButtonElement>('.explorer-shown button')].find((button) => button.textContent === 'Pause');
        if (!pause) return;
        observer.disconnect();
        pause.click();
      }).observe(document.querySelector('.explorer')!, { subtree: true, childList: true }));
      await page.getByRole('button', { name: 'Arrange again' }).click();
      await page.waitForTimeout(3000);
      return page.getByText('Arranging is paused').isVisible();
    }).toBe(true);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Arranging is paused').waitFor({ state: 'detached' });
    for (const [name, layout] of [['By region', 'region'], ['By time', 'time'], ['By place', 'map'], ['Circle by community', 'circle'], ['Rings around the best connected', 'radial']] as const) {
      await page.getByRole('button', { name: 'Arrange', exact: true }).click();
      await page.getByRole('radio', { name }).check({ force: true });
      await eventually(() => query(page).get('layout')).toBe(layout);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(() => query(page).get('layout')).toBe('circle');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('colour, size, rim, name and letters say different things at once, and the legend names them all', async () => {
    const { page, errors } = await openPage(stage.browser);
    await open(page, `${stage.server.url}/explore?focus=city:medellin-co&size=population&border=income&label=measure:degree&marks=yes`);
    const legend = page.getByRole('region', { name: 'Legend' });
    await expect.poll(() => legend.getByRole('combobox', { name: 'Rim' }).inputValue()).toBe('income');
    await expect.poll(() => legend.getByRole('combobox', { name: 'Name' }).inputValue()).toBe('measure:degree');
    await legend.getByRole('list', { name: 'Rim: Income group' }).getByText('Upper middle').waitFor();
    await expect.poll(() => legend.getByRole('checkbox', { name: 'Letters on nodes, as in this legend' }).isChecked()).toBe(true);
    await expect.poll(() => legend.getByRole('list', { name: 'Region' }).getByRole('listitem').first().textContent()).toMatch(/^A/);
    await legend.getByRole('checkbox').uncheck();
    await eventually(() => query(page).get('marks')).toBeNull();
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(() => query(page).get('marks')).toBe('yes');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** Holds the picture at places round its middle until a node is under the finger. */
async function hold(page: Page, session: CDPSession): Promise<{ x: number; y: number }> {
  const box = (await page.locator('.explorer-stage').boundingBox())!;
  for (const [dx, dy] of [[0, 0], [0, 20], [0, -20], [20, 0], [-20, 0], [0, 45], [0, -45], [45, 0], [-45, 0], [0, 75], [0, -75], [60, 60], [-60, 60]] as const) {
    const at = { x: box.x + box.width / 2 + dx, y: box.y + box.height / 2 + dy };
    await touch(session, 'touchStart', at.x, at.y);
    await page.waitForTimeout(600);
    await touch(session, 'touchEnd');
    if (await page.getByRole('menu').isVisible()) return at;
  }
  throw new Error('no node near the middle');
}
