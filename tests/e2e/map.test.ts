/** The map: the same selection and filters, what has no place, clusters that open, a camera of its own, and the way there and back. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserMissing } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();
const query = (page: Page) => new URL(page.url()).searchParams;
const source = (page: Page) => page.getByText(/Outlines: Natural Earth/);
const clusters = (page: Page) => page.getByRole('group', { name: 'Cities close together' }).getByRole('button');

/** The middle of what has stood still for half a second: a picture in flight would pass under the pointer. */
async function middleAtRest(locator: Locator): Promise<{ x: number; y: number }> {
  let last = '';
  let middle = { x: 0, y: 0 };
  await expect.poll(async () => {
    const { x, y, width, height } = (await locator.boundingBox())!;
    const now = JSON.stringify([x, y, width]);
    const still = now === last;
    last = now;
    middle = { x: x + width / 2, y: y + height / 2 };
    return still;
  }, { interval: 500 }).toBe(true);
  return middle;
}

describe.skipIf(missing !== undefined)('map', () => {
  const stage = onStage();
  const { open } = stage;

  test('cities without coordinates are counted as in the data, listed, and found in the table', async () => {
    const network = await (await fetch(`${stage.server.url}/api/network`)).json() as { cities: { lat: (number | null)[]; name: string[] } };
    const nowhere = network.cities.name.filter((_, at) => network.cities.lat[at] === null);
    expect(nowhere.length).toBeGreaterThan(0);
    const { page, errors } = await open('/explore?view=network');
    await page.getByRole('radio', { name: 'Map' }).check({ force: true });
    await expect.poll(() => query(page).get('tab')).toBe('map');
    const button = page.getByRole('button', { name: `${nowhere.length} cities without coordinates` });
    await button.click();
    await page.getByRole('dialog').getByRole('button', { name: nowhere[0]!, exact: true }).waitFor();
    await page.getByRole('button', { name: 'See them in the table' }).click();
    await expect.poll(() => query(page).get('tab')).toBe('table');
    await expect.poll(() => query(page).getAll('selected')).toHaveLength(nowhere.length);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('keys go to map, network and table; each picture keeps its camera, also in the address', async () => {
    const { page, errors } = await open('/explore?view=network&tab=map&camera=0.4,0.4,0.5&mapcamera=0.55,0.6,0.5');
    await source(page).waitFor();
    await page.keyboard.press('n');
    await expect.poll(() => query(page).get('tab')).toBeNull();
    await source(page).waitFor({ state: 'detached' });
    await page.keyboard.press('m');
    await expect.poll(() => query(page).get('tab')).toBe('map');
    await page.waitForTimeout(1500);
    expect([query(page).get('camera'), query(page).get('mapcamera')]).toEqual(['0.4,0.4,0.5', '0.55,0.6,0.5']);
    await page.reload();
    await source(page).waitFor();
    expect([query(page).get('camera'), query(page).get('mapcamera'), query(page).get('tab')]).toEqual(['0.4,0.4,0.5', '0.55,0.6,0.5', 'map']);
    await page.keyboard.press('t');
    await expect.poll(() => query(page).get('tab')).toBe('table');
    await page.keyboard.press('t');
    await expect.poll(() => query(page).get('tab')).toBe('map');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a switch that is turned back midway ends where it began', async () => {
    const { page, errors } = await open('/explore?view=network&group=none&camera=0.45,0.5,0.6');
    await page.getByText(/^Showing/).first().waitFor();
    await page.keyboard.press('m');
    await page.waitForTimeout(250);
    await page.keyboard.press('n');
    await page.waitForTimeout(250);
    await page.keyboard.press('m');
    await page.keyboard.press('n');
    await expect.poll(() => query(page).get('tab')).toBeNull();
    await source(page).waitFor({ state: 'detached' });
    await page.waitForTimeout(1500);
    expect(query(page).get('camera')).toBe('0.45,0.5,0.6');
    expect(query(page).get('mapcamera')).toBeNull();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a cluster names its cities and opens by key and by pointer', async () => {
    const { page, errors } = await open('/explore?view=network&tab=map');
    await clusters(page).first().waitFor();
    await expect.poll(() => clusters(page).first().getAttribute('aria-label')).toMatch(/^\d+ cities close together: .+\. Zoom in\.$/);
    await clusters(page).first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => Number(query(page).get('mapcamera')?.split(',')[2] ?? 1)).toBeLessThanOrEqual(0.5);
    const before = Number(query(page).get('mapcamera')!.split(',')[2]);
    const disc = await middleAtRest(clusters(page).first());
    await page.mouse.click(disc.x, disc.y);
    await expect.poll(() => Number(query(page).get('mapcamera')!.split(',')[2])).toBeLessThanOrEqual(before * 0.51);
    // Nothing was selected: the click was for the cluster.
    expect(query(page).get('selected')).toBeNull();
    expect(query(page).getAll('link')).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('on a phone a tap opens a cluster, which comes close', async () => {
    const { page, errors } = await open('/explore?view=network&tab=map', { viewport: { width: 390, height: 844 }, hasTouch: true, reducedMotion: 'reduce' });
    await clusters(page).first().waitFor();
    // The first cluster is the largest. While parts of the page still arrive the picture moves under the finger: a person would tap again.
    const ratio = () => Number(query(page).get('mapcamera')?.split(',')[2] ?? 1);
    for (let tap = 0; tap < 6 && ratio() > 0.5; tap += 1) {
      const { x, y } = await middleAtRest(clusters(page).first());
      await page.touchscreen.tap(x, y);
      await page.waitForTimeout(2500);
    }
    expect(ratio()).toBeLessThanOrEqual(0.5);
    // The tap was for the disc, not for a city behind it.
    expect(query(page).get('selected')).toBeNull();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('with less motion the switch to the network and back is at once', async () => {
    const { page, errors } = await open('/explore?focus=city:medellin-co&depth=1&mode=cities&tab=map', { viewport: { width: 390, height: 844 }, hasTouch: true, reducedMotion: 'reduce' });
    await source(page).waitFor();
    await page.getByRole('radio', { name: 'Network' }).check({ force: true });
    await source(page).waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'Map' }).check({ force: true });
    await source(page).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
