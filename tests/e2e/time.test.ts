/** Time that plays: by button, space bar, arrow keys and touch; one step of undo; the same in network, map and table; still pictures for those who asked for less motion. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserMissing } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();
const query = (page: Page) => new URL(page.url()).searchParams;
const moment = (page: Page) => query(page).get('moment');
const DAY = 86_400_000;
const dayOf = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY;

/** `Showing 586 of 586 cities, 236 of 1,666 links` → 236. */
async function linksShown(page: Page): Promise<number> {
  const text = (await page.getByText(/^Showing [\d,]+ of/).first().textContent()) ?? '';
  return Number(/([\d,]+) of [\d,]+ links/.exec(text)?.[1]?.replaceAll(',', '') ?? Number.NaN);
}

describe.skipIf(missing !== undefined)('time', () => {
  const stage = onStage();
  const { open } = stage;

  test('links at a moment are those with an exchange that can have begun, in network, map and table, and after a reload', async () => {
    const network = await (await fetch(`${stage.server.url}/api/network?network=directed`)).json() as { occasions: { lo: (number | null)[]; hi: (number | null)[] }; links: { occasions: number[][]; source: number[]; target: number[] }; cities: { lat: (number | null)[] } };
    const { lo, hi } = network.occasions;
    const last = dayOf('2013-05-31');
    const begun = (at: number) => (lo[at] ?? hi[at] ?? Infinity) <= last;
    const all = network.links.occasions.filter((occasions) => occasions.some(begun)).length;
    // Three years: from June 2010 on.
    const isRecent = (occasions: number[]) => occasions.some((at) => begun(at) && (hi[at] ?? lo[at]!) >= dayOf('2010-06-01'));
    const recent = network.links.occasions.filter(isRecent).length;
    const placed = (link: number) => [network.links.source[link]!, network.links.target[link]!].every((city) => network.cities.lat[city] !== null);
    // The map draws those between cities with coordinates.
    const recentOnMap = network.links.occasions.filter((occasions, link) => isRecent(occasions) && placed(link)).length;
    expect(recent).toBeLessThan(all);

    const { page, errors } = await open('/explore?view=network&network=directed&group=none&moment=2013-05');
    await expect.poll(() => linksShown(page)).toBe(all);
    await page.getByText(/25 undated ones not shown/).waitFor();
    await page.getByRole('combobox', { name: 'Keep' }).selectOption('3');
    await expect.poll(() => linksShown(page)).toBe(recent);
    await expect.poll(() => query(page).get('trail')).toBe('3');
    await page.keyboard.press('m');
    await expect.poll(() => query(page).get('tab')).toBe('map');
    await expect.poll(() => linksShown(page)).toBe(recentOnMap);
    await page.reload();
    await expect.poll(() => linksShown(page)).toBe(recentOnMap);
    expect(moment(page)).toBe('2013-05');
    await page.getByRole('radio', { name: 'Table' }).check({ force: true });
    await expect.poll(() => query(page).get('tab')).toBe('table');
    await expect.poll(() => linksShown(page)).toBe(recent);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('play moves on, pause holds, and the whole play is one step of undo', async () => {
    const { page, errors } = await open('/explore?focus=city:medellin-co&depth=1&mode=cities');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => moment(page)).not.toBeNull();
    const first = moment(page)!;
    await expect.poll(() => moment(page)).not.toBe(first);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.waitForTimeout(800);
    const held = moment(page)!;
    expect(held > first).toBe(true);
    await page.waitForTimeout(1200);
    expect(moment(page)).toBe(held);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => moment(page)).toBeNull();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the space bar plays and pauses, arrow keys step by month and year', async () => {
    const { page, errors } = await open('/explore?focus=city:medellin-co&depth=1&mode=cities&moment=2013-12&tab=map');
    const slider = page.getByRole('slider', { name: 'Moment' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => moment(page)).toBe('2014-01');
    await page.keyboard.press('PageUp');
    await expect.poll(() => moment(page)).toBe('2015-01');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => moment(page)).toBe('2013-12');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('December 2013');
    await slider.blur();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Show all of time' }).click();
    await expect.poll(() => moment(page)).toBeNull();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('on a phone a finger plays, pauses and drags the moment', async () => {
    const { page, errors } = await open('/explore?focus=city:medellin-co&depth=1&mode=cities&moment=2010-06', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.getByRole('button', { name: 'Time', exact: true }).tap();
    const slider = page.getByRole('slider', { name: 'Moment' });
    const text = () => slider.getAttribute('aria-valuetext');
    const start = await text();
    await page.getByRole('button', { name: 'Play', exact: true }).tap();
    // Not the address: it waits until the moment rests.
    await expect.poll(text).not.toBe(start);
    await page.getByRole('button', { name: 'Pause' }).tap();
    await expect.poll(() => moment(page)).not.toBe('2010-06');
    const handle = (await slider.boundingBox())!;
    const before = await text();
    const cdp = await page.context().newCDPSession(page);
    const at = (x: number) => ({ touchPoints: [{ x, y: handle.y + handle.height - 8 }] });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(handle.x + 12) });
    for (const step of [20, 40, 60]) await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(handle.x + 12 + step) });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(text).not.toBe(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('with less motion there is no play, but small pictures side by side with their table', async () => {
    const { page, errors } = await open('/explore?view=network&network=directed&tab=map', { reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Side by side' }).click();
    expect(await page.getByRole('button', { name: 'Play', exact: true, includeHidden: true }).count()).toBe(0);
    const dialog = page.getByRole('dialog', { name: 'Exchanges period by period' });
    // 1993 to 2026 in at most nine periods: nine of four years.
    await expect.poll(() => dialog.locator('svg.flow-periods .panel').count()).toBe(9);
    await expect.poll(() => dialog.locator('svg.flow-periods .land').count()).toBe(9);
    await dialog.getByRole('button', { name: 'As a table' }).click();
    await dialog.getByRole('row', { name: /1993–1996/ }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('button', { name: 'A year on' }).click();
    await expect.poll(() => moment(page)).toBe('1993-01');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
