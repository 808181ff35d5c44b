/** Asking: facets, measures, rules in words, sets, notes and tags; by pointer, touch and keyboard. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { browserMissing, openPage } from './browser.ts';
import { onStage } from './stage.ts';

// A machine that is busy with other things draws slowly.
vi.setConfig({ testTimeout: 180_000 });

const missing = browserMissing();
const RULE = '{"all":[{"field":"region","is":"one-of","values":["Asia","Africa"]},{"field":"measure:betweenness","is":"between","low":1000,"high":null},{"not":{"field":"linked","is":"one-of","values":["city:kobe-jp"]}}]}';

const ruleOf = (page: Page) => new URL(page.url()).searchParams.get('rule');
const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Filters' });
const whole = (url: string, rule?: string) => `${url}/explore?view=network&group=none${rule === undefined ? '' : `&rule=${encodeURIComponent(rule)}`}`;

/** Cities shown: the first number of “Showing 8 of 586 cities”. */
async function shownCities(page: Page): Promise<number> {
  const text = await page.getByText(/^Showing [\d,]+ of [\d,]+ .*links?/).first().textContent();
  return Number(/Showing ([\d,]+) of/.exec(text ?? '')![1]!.replaceAll(',', ''));
}
/** The cities the server finds. */
async function asked(page: Page, url: string, rule: string): Promise<{ total: number }> {
  return (await page.request.get(`${url}/api/ask?rule=${encodeURIComponent(rule)}`)).json() as Promise<{ total: number }>;
}
const openFacet = async (panel: Locator, name: string) => panel.locator('summary', { hasText: new RegExp(`^${name}$`) }).click();

describe.skipIf(missing !== undefined)('ask', () => {
  const stage = onStage();

  test('a link with a rule says it in words, shows what the server finds, and keeps it byte for byte', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(whole(stage.server.url, RULE));
    await page.getByText(/ nodes fit/).first().waitFor();
    await expect.poll(() => page.getByTestId('rule-sentence').textContent()).toBe('cities in Asia or Africa, with betweenness of at least 1,000 and not yet linked to Kobe');
    const { total } = await asked(page, stage.server.url, RULE);
    expect(total).toBeGreaterThan(0);
    await expect.poll(() => shownCities(page)).toBe(total);
    await page.waitForURL(/version=/);
    expect(ruleOf(page)).toBe(RULE);
    await page.reload();
    await page.getByText(/ nodes fit/).first().waitFor();
    expect(ruleOf(page)).toBe(RULE);
    await expect.poll(() => shownCities(page)).toBe(total);
    // One chip goes, and comes back with undo.
    await panelOf(page).getByRole('button', { name: 'Take off: not yet linked to Kobe' }).click();
    await expect.poll(() => ruleOf(page)).not.toContain('linked');
    await page.keyboard.press('Control+z');
    await expect.poll(() => ruleOf(page)).toBe(RULE);
    await panelOf(page).getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => ruleOf(page)).toBeNull();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('facets count and filter: a region, a hazard, a range of a measure by handles and by fields', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(whole(stage.server.url));
    const panel = panelOf(page);
    await openFacet(panel, 'Region');
    const africa = panel.getByRole('button', { name: /^Africa \d/ });
    const count = Number(/\d+/.exec((await africa.textContent())!)![0]);
    await africa.click();
    await expect.poll(() => shownCities(page)).toBe(count);
    await expect.poll(() => africa.getAttribute('aria-pressed')).toBe('true');
    await openFacet(panel, 'Degree');
    const low = panel.getByRole('slider', { name: 'Degree: lowest' });
    await low.waitFor();
    await expect.poll(() => panel.locator('.value-histogram rect').count()).toBe(30);
    await low.focus();
    for (let step = 0; step < 40; step += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => ruleOf(page)).toMatch(/"field":"measure:degree","is":"between","low":[\d.]+,"high":null/);
    await expect.poll(() => shownCities(page)).toBeLessThan(count);
    await panel.getByRole('textbox', { name: 'At least' }).fill('1');
    await page.keyboard.press('Enter');
    await expect.poll(() => ruleOf(page)).toContain('"low":1,"high":null');
    const { total } = await asked(page, stage.server.url, ruleOf(page)!);
    await expect.poll(() => shownCities(page)).toBe(total);
    await openFacet(panel, 'Hazard');
    await expect.poll(() => panel.getByRole('region', { name: 'Hazard' }).getByRole('button').count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a rule is built by keyboard, with a group, and cities are found by name', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(whole(stage.server.url));
    await panelOf(page).getByRole('button', { name: 'Build a rule' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Rule' });
    await dialog.getByRole('button', { name: 'Add a condition' }).focus();
    await page.keyboard.press('Enter');
    // Arrow keys, not letters: on a slow machine each letter would begin a new word.
    const what = dialog.getByLabel('What');
    await what.focus();
    await page.keyboard.press('Home');
    for (let step = 0; step < 40 && (await what.inputValue()) !== 'linked'; step += 1) await page.keyboard.press('ArrowDown');
    await dialog.getByRole('checkbox', { name: 'not' }).focus();
    await page.keyboard.press('Space');
    await dialog.getByLabel('Add a value').focus();
    await page.keyboard.type('Kathmandu');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: /^Take off: Kathmandu/ }).waitFor();
    await dialog.getByRole('button', { name: 'Add a group' }).focus();
    await page.keyboard.press('Enter');
    const group = dialog.getByRole('group', { name: 'Group' });
    await group.getByLabel('Add a value').focus();
    await page.keyboard.type('Asia');
    await page.keyboard.press('Enter');
    await group.getByRole('button', { name: /^Take off: Asia/ }).waitFor();
    await dialog.getByText('Cities not yet linked to Kathmandu and in Asia', { exact: false }).or(dialog.getByText('cities not yet linked to Kathmandu and in Asia', { exact: false })).first().waitFor();
    await dialog.getByRole('button', { name: 'Use this rule' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => ruleOf(page)).toBe('{"all":[{"not":{"field":"linked","is":"one-of","values":["city:kathmandu-np"]}},{"field":"region","is":"one-of","values":["Asia"]}]}');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('sets are saved, shown, compared, and deleted with a way back', async () => {
    const { page, errors } = await openPage(stage.browser);
    const asia = '{"field":"region","is":"one-of","values":["Asia"]}';
    await page.goto(whole(stage.server.url, asia));
    const panel = panelOf(page);
    const inAsia = (await asked(page, stage.server.url, asia)).total;
    await panel.getByRole('button', { name: 'Save what fits' }).click();
    await panel.getByLabel('Name of the set').fill('Asian cities');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByText('Saved: Asian cities.').waitFor();
    await panel.getByRole('button', { name: 'Clear all' }).click();
    await panel.getByRole('button', { name: 'Show only Asian cities' }).click();
    await expect.poll(() => shownCities(page)).toBe(inAsia);
    await panel.getByRole('button', { name: 'Clear all' }).click();
    await openFacet(panel, 'Income group');
    await panel.getByRole('button', { name: /^High \d/ }).click();
    await openFacet(panel, 'Compare two sets');
    await panel.getByRole('combobox', { name: /^First/ }).selectOption({ label: 'What fits now' });
    await panel.getByRole('combobox', { name: /^Second/ }).selectOption({ label: 'Asian cities' });
    const cell = async (name: string) => Number((await panel.getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell').first().textContent())!.replaceAll(',', ''));
    const high = '{"field":"income","is":"one-of","values":["high"]}';
    const total = async (rule: string) => (await asked(page, stage.server.url, rule)).total;
    const [both, first, second] = await Promise.all([`{"all":[${asia},${high}]}`, `{"all":[${high},{"not":${asia}}]}`, `{"all":[${asia},{"not":${high}}]}`].map(total)) as [number, number, number];
    const cells = () => Promise.all(['In both', 'Only in the first', 'Only in the second', 'In one only'].map(cell));
    await expect.poll(cells).toEqual([both, first, second, first + second]);
    const neither = await cell('In neither');
    // Cities whose income group nobody knows are nowhere, and said.
    expect(both + first + second + neither + await cell('Too little is known')).toBe((await (await page.request.get(`${stage.server.url}/api/health`)).json() as { counts: { cities: number } }).counts.cities);
    await panel.getByRole('button', { name: 'Show: In both' }).click();
    await expect.poll(() => shownCities(page)).toBe(both);
    await panel.getByRole('button', { name: 'Delete Asian cities' }).click();
    await panel.getByText('Deleted: Asian cities.').waitFor();
    await panel.getByRole('button', { name: 'Undo', exact: true }).click();
    await panel.getByRole('button', { name: 'Show only Asian cities' }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('what fits is summed up in a table', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(whole(stage.server.url, '{"field":"region","is":"one-of","values":["Oceania"]}'));
    await page.getByText(/ nodes fit/).first().waitFor();
    await panelOf(page).getByRole('button', { name: 'Summarise' }).click();
    const dialog = page.getByRole('dialog', { name: 'Summary' });
    await dialog.getByLabel('For each').selectOption({ label: 'Country' });
    const sum = async () => (await dialog.getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => Number(row.querySelector('td')?.textContent)))).reduce((total, count) => total + count, 0);
    await expect.poll(sum).toBe(await shownCities(page));
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a note with a tag is written, asked by, changed, shown on the page of the city, deleted and brought back', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(`${stage.server.url}/explore?focus=city:kobe-jp&selected=city:kobe-jp`);
    const version = async () => ((await (await page.request.get(`${stage.server.url}/api/network/facets`)).json()) as { dataVersion: string }).dataVersion;
    const before = await version();
    const notes = page.getByRole('region', { name: 'Notes' });
    await notes.getByRole('button', { name: 'Add a note' }).click();
    await notes.getByRole('textbox', { name: 'Note', exact: true }).fill('Ask about drills');
    await notes.getByLabel('Tags').fill('visit');
    await page.keyboard.press('Enter');
    await notes.getByRole('button', { name: 'Save' }).click();
    await notes.getByText('Ask about drills').waitFor();
    // The network and the links to it are as they were.
    expect(await version()).toBe(before);
    const panel = panelOf(page);
    await openFacet(panel, 'Tag');
    await panel.getByRole('button', { name: /^Visit 1/ }).click();
    await expect.poll(() => shownCities(page)).toBe(1);
    await notes.getByRole('button', { name: /^Edit: Ask about drills/ }).click();
    await notes.getByRole('textbox', { name: 'Note', exact: true }).fill('Ask about evacuation drills');
    await notes.getByRole('button', { name: 'Save' }).click();
    await notes.getByText('Ask about evacuation drills').waitFor();
    await page.goto(`${stage.server.url}/city/kobe-jp`);
    await notes.getByText('Ask about evacuation drills').waitFor();
    await notes.getByRole('button', { name: /^Delete: Ask/ }).click();
    await notes.getByText('The note is deleted.').waitFor();
    await notes.getByRole('button', { name: 'Undo' }).click();
    await notes.getByText('Ask about evacuation drills').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('on a phone by touch: a facet, a chip taken off, the rule in its dialog', async () => {
    const { page, errors } = await openPage(stage.browser, { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' });
    await page.goto(whole(stage.server.url));
    await page.getByRole('button', { name: 'Filters' }).tap();
    const panel = panelOf(page);
    await panel.locator('summary', { hasText: /^Region$/ }).tap();
    await panel.getByRole('button', { name: /^Oceania \d/ }).tap();
    await expect.poll(() => ruleOf(page)).toBe('{"field":"region","is":"one-of","values":["Oceania"]}');
    await panel.getByRole('button', { name: 'Edit the rule' }).tap();
    const dialog = page.getByRole('dialog', { name: 'Rule' });
    const box = (await dialog.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    await dialog.getByRole('button', { name: 'Cancel' }).tap();
    await panel.getByRole('button', { name: 'Take off: in Oceania' }).tap();
    await expect.poll(() => ruleOf(page)).toBeNull();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a rule that cannot be read is said with its path, and the rest of the link works', async () => {
    const { page, errors } = await openPage(stage.browser);
    await page.goto(whole(stage.server.url, '{"all":[{"field":"region","is":"one-of"}]}'));
    await page.getByText('rule.all[0].values').waitFor();
    await page.getByText(/^Showing [\d,]+ of/).first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('speaks Spanish', async () => {
    const { page, errors } = await openPage(stage.browser, { locale: 'es' });
    await page.goto(`${whole(stage.server.url, RULE)}&lang=es`);
    await page.getByText(/^Cumplen /).waitFor();
    await expect.poll(() => page.getByTestId('rule-sentence').textContent()).toBe('ciudades en Asia o África, con intermediación de al menos 1000 y aún no vinculadas a Kobe');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
