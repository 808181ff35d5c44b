/** Pictures of what is on the screen as files, stories told step by step, and frames on other pages. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { browserMissing, openPage, startServer } from './browser.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();
const STORY = 'participatory-budgeting-travelled';

/** Texts of an SVG by the group they stand in; throws when it is not well formed. */
function svgTexts(xml: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const groups: string[] = [];
  let text: string | null = null;
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'g') groups.push(String(attributes['id'] ?? ''));
    if (name === 'text') text = '';
  });
  parser.on('text', (part) => { if (text !== null) text += part; });
  parser.on('closetag', ({ name }) => {
    if (name === 'text' && text !== null) {
      (found[groups.at(-1) ?? ''] ??= []).push(text);
      text = null;
    }
    if (name === 'g') groups.pop();
  });
  parser.write(xml).close();
  return found;
}

interface Drawing { at: number; texts: string[] }

/** Hears what each drawing of the picture writes: the labels' canvas is cleared before each. */
async function listenToDrawings(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const drawing = { at: 0, texts: [] as string[] };
    Object.assign(globalThis, { drawing });
    const { clearRect, fillText } = CanvasRenderingContext2D.prototype;
    const isLabels = (context: CanvasRenderingContext2D) => context.canvas.classList.contains('sigma-labels');
    CanvasRenderingContext2D.prototype.clearRect = function (this: CanvasRenderingContext2D, ...box: [number, number, number, number]) {
      if (isLabels(this)) Object.assign(drawing, { at: performance.now(), texts: [] });
      clearRect.apply(this, box);
    };
    CanvasRenderingContext2D.prototype.fillText = function (this: CanvasRenderingContext2D, ...given: [string, number, number]) {
      if (isLabels(this)) drawing.texts.push(given[0]);
      fillText.apply(this, given);
    };
  });
}

/** Once nothing has been drawn for a while; gives what the last drawing wrote. */
async function settled(page: Page): Promise<string[]> {
  await page.getByText(/^Showing/).first().waitFor();
  await page.waitForFunction(() => {
    const { drawing } = globalThis as unknown as { drawing: { at: number; texts: string[] } };
    return drawing.texts.length > 0 && performance.now() - drawing.at > 2500 && !/Arranging/.test(document.body.textContent ?? '');
  });
  return page.evaluate(() => (globalThis as unknown as { drawing: Drawing }).drawing.texts);
}

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Picture…' }).click();
  await page.getByRole('dialog', { name: 'Picture of what is on the screen' }).getByRole('img').waitFor();
}

async function saved(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByLabel('Format').selectOption(format);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save', exact: true }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}


describe.skipIf(missing !== undefined)('pictures', () => {
  const stage = onStage();

  test('the SVG holds every label on the screen, the legend and what it rests on', async () => {
    const { page, errors } = await openPage(stage.browser);
    await listenToDrawings(page);
    await page.goto(`${stage.server.url}/explore?focus=city:medellin-co&kind=adoption&kind=workshop`);
    const labels = [...new Set(await settled(page))];
    const names = labels.filter((text) => !/^ ?\+\d/.test(text));
    expect(names.length).toBeGreaterThan(5);
    await openDialog(page);
    await page.getByLabel('Title', { exact: true }).fill('Medellín <& others>');
    const { name, bytes } = await saved(page, 'svg');
    expect(name).toBe('interurban-medellín-others.svg');
    const texts = svgTexts(bytes.toString('utf8'));
    const written = (texts['labels'] ?? []).map((text) => text.replace(/\+\d+$/, ''));
    expect(written.sort()).toEqual(names.sort());
    expect(texts['heading']).toEqual(['Medellín <& others>']);
    expect(texts['legend']).toEqual(expect.arrayContaining(['Colour: Region', 'Americas', 'Size: Neighbours']));
    expect(texts['basis']?.join(' ')).toMatch(/Showing \d+ of \d+ loaded cities.*Filters: kind: adoption or workshop.*Source: starter.*data version \S+ · Interurban/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('PNGs have two and four times the pixels, are not blank, and have the legend', async () => {
    const { page, errors } = await openPage(stage.browser);
    await listenToDrawings(page);
    await page.goto(`${stage.server.url}/explore?focus=city:medellin-co`);
    await settled(page);
    await openDialog(page);
    await page.getByRole('radio', { name: '16:9' }).check({ force: true });
    for (const [format, scale] of [['png2', 2], ['png4', 4]] as const) {
      const { name, bytes } = await saved(page, format);
      expect(name).toBe(`interurban-who-medellín-learns-with@${scale}x.png`);
      const seen = await page.evaluate(async ({ base64, by }) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0);
        const colors = (x: number, y: number, width: number, height: number) => {
          const { data } = context.getImageData(x * by, y * by, width * by, height * by);
          const found = new Map<string, number>();
          for (let at = 0; at < data.length; at += 4 * by) {
            const color = `#${[data[at]!, data[at + 1]!, data[at + 2]!].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
            found.set(color, (found.get(color) ?? 0) + 1);
          }
          return found;
        };
        const [legend, all] = [colors(24, 50, 216, 160), colors(0, 0, 1600, 900)];
        const blue = getComputedStyle(document.documentElement).getPropertyValue('--cat-1').trim();
        return { size: [image.naturalWidth, image.naturalHeight], kinds: all.size, legendBlue: legend.get(blue) ?? 0, allBlue: all.get(blue) ?? 0 };
      }, { base64: bytes.toString('base64'), by: scale });
      expect(seen.size).toEqual([1600 * scale, 900 * scale]);
      expect(seen.kinds).toBeGreaterThan(50);
      // The disc of Europe in the legend has a radius of 6.4: about 128 pixels at the first size.
      expect(seen.legendBlue).toBeGreaterThan(100 * scale);
      expect(seen.allBlue).toBeGreaterThan(seen.legendBlue);
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the PDF has text that can be searched, letters beyond Latin-1 among it', async () => {
    const { page, errors } = await openPage(stage.browser);
    await listenToDrawings(page);
    await page.goto(`${stage.server.url}/explore?focus=city:sopot-pl&kind=adoption&network=directed`);
    await settled(page);
    await openDialog(page);
    await page.getByLabel('Title', { exact: true }).fill('Đà Nẵng, İzmir, Łódź');
    const { bytes } = await saved(page, 'pdf');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    for (const words of ['Đà Nẵng, İzmir, Łódź', 'Sopot', 'Elbląg', 'Colour: Region', 'Source: starter']) expect(text).toContain(words);
    // What the font cannot set is a small image, and that is said.
    await page.getByLabel('Title', { exact: true }).fill('東京 عمّان');
    await saved(page, 'pdf');
    await page.getByText('1 name has letters that the font of the PDF lacks').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the map comes with its land, in the theme that was chosen, and the page keeps its own', async () => {
    const { page, errors } = await openPage(stage.browser);
    await listenToDrawings(page);
    await page.goto(`${stage.server.url}/explore?view=network&tab=map`);
    await settled(page);
    await page.waitForTimeout(1500);
    await openDialog(page);
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await page.waitForTimeout(1500);
    const { bytes } = await saved(page, 'svg');
    const svg = bytes.toString('utf8');
    svgTexts(svg);
    const beneath = /<g id="base">(.*?)<\/g>/s.exec(svg)?.[1] ?? '';
    expect(beneath.match(/<path /g)?.length).toBeGreaterThan(100);
    expect(svg).toContain('fill="#0f151c"');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect.poll(() => page.locator('body > [data-theme]').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe.skipIf(missing !== undefined)('stories', () => {
  const stage = onStage();
  const title = (page: Page) => page.locator('.story-words h2');

  test('one is told by keys, dots and buttons; each step has its own address', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/stories`);
    await page.getByRole('link', { name: 'How participatory budgeting travelled' }).click();
    await page.getByText('Step 1 of 4').waitFor();
    await page.getByText(/^Showing/).first().waitFor();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/step=2/);
    await expect.poll(() => title(page).textContent()).toBe('Thirteen followed Porto Alegre');
    await page.keyboard.press(' ');
    await page.waitForURL(/step=3/);
    await page.keyboard.press('PageUp');
    await page.waitForURL(/step=2/);
    await page.getByRole('button', { name: 'Step 4: Sopot passed it on' }).click();
    await page.waitForURL(/step=4/);
    await expect.poll(() => page.getByRole('button', { name: 'Next step' }).isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.goto(`${stage.server.url}/story/${STORY}?step=3`);
    await page.getByText('Step 3 of 4').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/stories$/);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a swipe over the words changes the step on a phone', async () => {
    const { page, errors } = await openPage(stage.browser, { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' });
    await page.goto(`${stage.server.url}/story/${STORY}`);
    await page.getByText('Step 1 of 4').waitFor();
    await page.getByText(/^Showing/).first().waitFor();
    const client = await page.context().newCDPSession(page);
    const top = async () => (await page.locator('.story-words').boundingBox())!.y;
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) => client.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined || y === undefined ? [] : [{ x, y }] });
    /** A busy page may take a finger for the beginning of a scroll: then one swipes again. */
    const swipe = (from: number, to: number, step: number) => expect.poll(async () => {
      if (page.url().includes(`step=${step}`)) return step;
      const y = await top();
      await page.waitForTimeout(500);
      // Fonts and the picture may still move the words.
      if ((await top()) !== y) return null;
      await touch('touchStart', from, y + 40);
      for (const share of [0.3, 0.6, 1]) await touch('touchMove', from + (to - from) * share, y + 40);
      await touch('touchEnd');
      await page.waitForTimeout(3000);
      return Number(new URL(page.url()).searchParams.get('step') ?? 1);
    }).toBe(step);
    await swipe(300, 120, 2);
    await page.getByText('Step 2 of 4').waitFor();
    await swipe(120, 300, 1);
    await page.getByRole('button', { name: 'Next step' }).tap();
    await page.waitForURL(/step=2/);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('one is written in the explorer: steps from views, words, another order, deleted and brought back', async () => {
    const { page, errors } = await openPage(stage.browser);
    await listenToDrawings(page);
    await page.goto(`${stage.server.url}/explore?focus=city:medellin-co`);
    await settled(page);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'Story…' }).click();
    const panel = page.getByRole('complementary', { name: 'Stories' });
    await panel.getByRole('button', { name: 'New story' }).click();
    await panel.getByLabel('Title of the story').fill('How Medellín learns');
    await page.keyboard.press('Enter');
    await panel.getByText('How Medellín learns added.').waitFor();
    const steps = panel.locator('.story-step');
    await panel.getByRole('button', { name: 'Add this view as a step' }).click();
    await expect.poll(() => steps.count()).toBe(1);
    await page.getByRole('radio', { name: 'Show 2 steps around the focus' }).check({ force: true });
    await page.waitForURL(/depth=2/);
    await panel.getByRole('button', { name: 'Add this view as a step' }).click();
    await expect.poll(() => steps.count()).toBe(2);
    await steps.nth(1).getByRole('button').first().click();
    await panel.getByLabel('Title of the step').fill('Two steps away');
    await panel.getByLabel('Text', { exact: true }).fill('First.\n\nSecond <b>.');
    await panel.getByLabel('Title of the step').focus();
    await panel.getByText('Saved.').waitFor();
    await expect.poll(() => steps.nth(1).locator('.story-step-name').textContent()).toContain('Two steps away');
    await page.keyboard.press('Alt+ArrowUp');
    await panel.getByText('Two steps away is now step 1 of 2.').waitFor();
    await expect.poll(() => steps.first().locator('.story-step-name').textContent()).toContain('Two steps away');
    await steps.nth(1).getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => steps.count()).toBe(1);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => steps.count()).toBe(2);
    expect(await violations(page, 'all', '.story-panel')).toEqual([]);
    await panel.getByRole('link', { name: 'Present' }).click();
    await page.getByText('Step 1 of 2').waitFor();
    await expect.poll(() => page.locator('.story-words .story-paragraph').allTextContents()).toEqual(['First.', 'Second <b>.']);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.story-print li').count()).toBe(2);
    await expect.poll(() => page.locator('.story-print h2').first().isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe.skipIf(missing !== undefined)('frames on other pages', () => {
  const stage = onStage();
  let [host, address]: [Server | undefined, string] = [undefined, ''];
  beforeAll(async () => {
    host = createServer((request, response) => {
      const src = new URL(request.url ?? '/', 'http://x').searchParams.get('src') ?? '';
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><html lang="en"><title>Another page</title><iframe title="View" width="900" height="600" src="${src.replaceAll('&', '&amp;')}"></iframe>`);
    });
    await new Promise<void>((resolve) => { host?.listen(0, '127.0.0.1', resolve); });
    address = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((resolve) => { host?.close(() => resolve()); }));

  test('a view may be framed by its own server, refuses others unless the operator names them, and writes nothing', async () => {
    const { page } = await openPage(stage.browser);
    const writes: string[] = [];
    page.on('request', (request) => { if (!['GET', 'HEAD'].includes(request.method())) writes.push(`${request.method()} ${request.url()}`); });
    const view = `${stage.server.url}/embed?view=network&network=directed&title=${encodeURIComponent('Flow of <knowledge>')}`;
    // Another port is another site: the default is this server's own pages only.
    await page.goto(`${address}/?src=${encodeURIComponent(view)}`);
    await expect.poll(() => page.frames().find((frame) => frame !== page.mainFrame())?.url()).toMatch(/^chrome-error:/);

    await page.goto(view);
    await page.getByRole('heading', { level: 1, name: 'Flow of <knowledge>' }).waitFor();
    await page.getByText(/^Showing 586/).waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'Open in Interurban' }).getAttribute('href')).toBe('/explore?view=network&network=directed');
    expect(await page.getByRole('navigation').count()).toBe(0);
    for (const gone of ['Share', 'Undo', 'Arrange']) expect(await page.getByRole('button', { name: gone, exact: true }).count(), gone).toBe(0);
    expect(await page.getByRole('complementary').count()).toBe(0);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect(await violations(page)).toEqual([]);
    expect(writes).toEqual([]);
    await page.context().close();
  });

  test('where the operator names the site, the view shows there and every other page still refuses', async () => {
    const server = await startServer({ EMBED_ANCESTORS: `self ${address}` });
    try {
      const { page } = await openPage(stage.browser);
      await page.goto(`${address}/?src=${encodeURIComponent(`${server.url}/embed?view=network`)}`);
      await page.frameLocator('iframe').getByText(/^Showing 586/).waitFor();
      await page.frameLocator('iframe').getByRole('button', { name: 'Zoom in' }).click();
      await page.goto(`${address}/?src=${encodeURIComponent(`${server.url}/embed?story=${STORY}&step=2`)}`);
      await page.frameLocator('iframe').getByText('Step 2 of 4').waitFor();
      await page.frameLocator('iframe').getByRole('button', { name: 'Next step' }).click();
      await page.frameLocator('iframe').getByText('Step 3 of 4').waitFor();
      await page.goto(`${address}/?src=${encodeURIComponent(`${server.url}/explore?view=network`)}`);
      await expect.poll(() => page.frames().find((frame) => frame !== page.mainFrame())?.url()).toMatch(/^chrome-error:/);
      await page.context().close();
    } finally {
      await server.stop();
    }
  });

  test('the explorer gives the code of the frame', async () => {
    const { page, errors } = await openPage(stage.browser);
    await listenToDrawings(page);
    await page.goto(`${stage.server.url}/explore?focus=city:medellin-co&kind=adoption`);
    await settled(page);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'Embed…' }).click();
    await page.getByLabel('Width', { exact: true }).fill('640');
    const code = await page.getByLabel('Code for the page').inputValue();
    expect(code).toMatch(/^<iframe src="http:\/\/127\.0\.0\.1:\d+\/embed\?focus=city%3Amedellin-co&amp;.*kind=adoption.*" title="Who Medellín learns with" width="640" height="500" /);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
