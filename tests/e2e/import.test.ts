/** The import page: a bad file is refused with reasons and writes nothing, a good one is seen, accepted and taken back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserMissing, launchBrowser, openPage, startServer, type RunningServer } from './browser.ts';

const missing = browserMissing();

describe.skipIf(missing !== undefined)('import page', () => {
  let browser: Browser;
  let server: RunningServer;
  const folder = mkdtempSync(path.join(tmpdir(), 'interurban-import-'));
  const file = (name: string, text: string): string => {
    const full = path.join(folder, name);
    writeFileSync(full, text);
    return full;
  };
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const cityCount = async (): Promise<number> => {
    const health = (await (await fetch(`${server.url}/api/health`)).json()) as { counts: { cities: number } };
    return health.counts.cities;
  };

  test('a bad file is refused with line, column and remedy; nothing is written', async () => {
    const before = await cityCount();
    const { page, errors } = await openPage(browser);
    await page.goto(`${server.url}/import`);
    await page.locator('input[type=file]').first().setInputFiles(file('cities.csv', 'id,name,country,lat\nfine-de,Fine,DE,51.5\nbroken-de,Broken,DE,"51,5"\n'));
    await page.getByText('This cannot be imported yet').first().waitFor();
    const problem = page.getByRole('row', { name: /51,5/ }).first();
    await problem.waitFor();
    const text = (await problem.textContent()) ?? '';
    expect(text).toContain('3');
    expect(text).toContain('lat');
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isEnabled().catch(() => false)).toBe(false);
    expect(await cityCount()).toBe(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a good file is shown before it is written, accepted, found by search, and undone', async () => {
    const before = await cityCount();
    const { page, errors } = await openPage(browser);
    await page.goto(`${server.url}/import`);
    await page.locator('input[type=file]').first().setInputFiles([
      file('cities.csv', 'id,name,country\nquuxtown-de,Quuxtown,DE\nblorville-fr,Blorville,FR\n'),
      file('exchanges.csv', 'id,kind,title,start\nqb-twinning,twinning,Quuxtown and Blorville,2020\n'),
      file('participations.csv', 'exchangeId,participantId,participantType,role\nqb-twinning,quuxtown-de,city,partner\nqb-twinning,blorville-fr,city,partner\n'),
    ]);
    await page.getByText('Ready to import').first().waitFor();
    expect(await cityCount()).toBe(before);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('heading', { name: 'Imported' }).waitFor();
    expect(await cityCount()).toBe(before + 2);

    await page.getByRole('button', { name: 'Undo this import' }).click();
    const confirm = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    if (await confirm.isVisible().catch(() => false)) await confirm.getByRole('button', { name: /undo|take/i }).click();
    await page.getByText('The import was taken out again.').waitFor();
    expect(await cityCount()).toBe(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a foreign spreadsheet is read through a mapping that the page guesses', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${server.url}/import`);
    await page.locator('input[type=file]').first().setInputFiles(file('staedte.csv', 'Code;Stadt;Land;Einwohner\nx1;Lübeck;DE;220000\nx2;Brest;FR;139000\n'));
    await page.getByText('These files are not our tables yet').first().waitFor();
    await page.getByRole('heading', { name: 'What the columns mean' }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
