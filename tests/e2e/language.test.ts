/** The pages in Spanish: set before the first paint, kept by the switch and by an address, and nothing of the page left in English. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { browserMissing, openPage } from './browser.ts';
import { EXPLORER, PAGES } from './pages.ts';
import { onStage } from './stage.ts';

const missing = browserMissing();

function strings(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return node !== null && typeof node === 'object' ? Object.values(node).flatMap(strings) : [];
}

/** Texts of the page in English that are no Spanish text as well; read without a browser, messages are English. */
async function englishOnly(): Promise<Set<string>> {
  const folders = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === 'messages.ts').map((file) => path.join('client', path.dirname(file)));
  const load = (folder: string, name: string): Promise<Record<string, unknown>> => import(/* @vite-ignore */ pathToFileURL(path.join(folder, name)).href);
  const [english, spanish] = [new Set<string>(), new Set<string>()];
  for (const folder of folders) {
    for (const text of strings((await load(folder, 'messages.ts'))['messages'])) english.add(text.trim());
    for (const text of strings((await load(folder, 'messages.es.ts'))['es'])) spanish.add(text.trim());
  }
  return new Set([...english].filter((text) => text.length > 2 && !spanish.has(text)));
}

/** What can be read or heard on the page, apart from what is marked as English. */
const read = (page: Page): Promise<string[]> => page.evaluate(() => {
  const found: string[] = [document.title.replace(' · Interurban', '')];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    if (element === null || element.closest('[lang="en"], script, style, noscript, code')) continue;
    if (node instanceof Text) found.push(node.data.trim());
    else for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push((node as Element).getAttribute(name)?.trim() ?? '');
  }
  return [...new Set(found)].filter((text) => text !== '');
});

/** Names in the data that happen to be words of the page as well: labels of topics and the like. */
const OF_THE_DATA = new Set(['Resilience']);

describe.skipIf(missing !== undefined)('language', () => {
  const stage = onStage();

  test('is that of the browser before anything is drawn, and of an address that names one', async () => {
    const { page, errors } = await openPage(stage.browser, { locale: 'es-MX' });
    await page.goto(`${stage.server.url}/`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.lang !== '' && document.documentElement.dir !== '');
    await expect.poll(() => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['es', 'ltr']);
    await page.getByRole('heading', { level: 1, name: 'Cómo aprenden las ciudades unas de otras' }).waitFor();
    await page.goto(`${stage.server.url}/cities?lang=en`);
    await page.getByRole('heading', { level: 1, name: 'Cities' }).waitFor();
    // It holds in this tab.
    await page.goto(`${stage.server.url}/practices`);
    await page.getByRole('heading', { level: 1, name: 'Practices' }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('is switched by keyboard in the header, keeps the page, and is remembered', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/explore?focus=city:medellin-co`);
    await page.getByText(/^Showing /).first().waitFor();
    // The explorer writes its state into the address a moment later.
    await page.waitForURL(/depth=1/);
    const address = page.url();
    await page.getByRole('button', { name: 'Language: English, EN' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: 'Español' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText(/^Se muestran /).first().waitFor();
    expect(new URL(page.url()).search).toBe(new URL(address).search);
    await page.reload();
    await page.getByRole('button', { name: 'Idioma: Español, ES' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('es');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('numbers, dates, countries and languages follow it; files do not', async () => {
    const { page } = await openPage(stage.browser, { locale: 'es' });
    await page.goto(`${stage.server.url}/city/medellin-co`);
    await page.getByRole('heading', { level: 1, name: 'Medellín' }).waitFor();
    // The population of the starter network: 1,999,979.
    await page.getByText('1.999.979', { exact: true }).first().waitFor();
    await page.getByText('español', { exact: true }).first().waitFor();
    await page.getByText('medio alto', { exact: true }).first().waitFor();
    await page.goto(`${stage.server.url}/cities?country=ES`);
    await page.getByRole('cell', { name: 'España' }).first().waitFor();
    await page.context().close();
  });

  test('no page says in English what it can say in Spanish', async () => {
    const english = await englishOnly();
    expect(english.size).toBeGreaterThan(800);
    const { page, errors } = await openPage(stage.browser, { locale: 'es', reducedMotion: 'reduce' });
    const left: string[] = [];
    const html: string[] = [];
    for (const address of [...EXPLORER, ...PAGES]) {
      await page.goto(stage.server.url + address);
      await page.getByRole('main').waitFor();
      await page.waitForTimeout(address.startsWith('/explore') ? 900 : 400);
      for (const text of await read(page)) if (english.has(text) && !OF_THE_DATA.has(text)) left.push(`${address}: ${text}`);
      html.push(...(await violations(page)).filter((violation) => violation.includes('lang')).map((violation) => `${address}: ${violation}`));
    }
    expect(left).toEqual([]);
    expect(html).toEqual([]);
    expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
    await page.context().close();
  });
});
