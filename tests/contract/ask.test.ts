/** Questions by rule over the API, on each engine, with notes and sets as the store keeps them. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../server/graph/graph-store.ts';
import type { Assertion } from '../../server/graph/store.ts';
import { city, load, runningApp, type TestApp } from '../routes/running-app.ts';
import { ENGINES } from './engine-table.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 900_000 });

/** kobe – lagos (workshop on floods), lagos – malmo (twinning); oslo alone. */
const ROWS: readonly Assertion[] = [
  { table: 'topics', cells: { id: 'flood', scheme: 'hazard', label: 'Flood' } },
  city('kobe', 'Kobe', 'JP', { hazards: ['flood'], languages: ['ja'], population: 1_500_000 }), city('lagos', 'Lagos', 'NG', { languages: ['en', 'yo'] }),
  city('malmo', 'Malmö', 'SE', { population: 350_000 }), city('oslo', 'Oslo', 'NO', { population: 700_000, verified: true }),
  { table: 'exchanges', cells: { id: 'w', kind: 'workshop', topics: ['flood'] } }, { table: 'exchanges', cells: { id: 't', kind: 'twinning' } },
  ...[['w', 'kobe'], ['w', 'lagos'], ['t', 'lagos'], ['t', 'malmo']].map(([exchangeId, id]): Assertion => ({ table: 'participations', cells: { exchangeId, participantId: `city:${id!}`, participantType: 'city' } as never })),
  { table: 'practices', cells: { id: 'drills', title: 'Drills', originCityId: 'kobe' } },
  { table: 'adoptions', cells: { id: 'a', practiceId: 'drills', adoptingCityId: 'oslo' } },
];

for (const engineCase of ENGINES) {
  describe.skipIf(!engineCase.available)(`ask: ${engineCase.name}`, () => {
    let test: TestApp;
    const ask = async (query: Record<string, string>) => test.call.get('/api/ask').query(query);
    const ids = async (rule: unknown, more: Record<string, string> = {}) => (await ask({ rule: JSON.stringify(rule), ...more })).body.items.map(({ id }: { id: string }) => id) as string[];

    beforeAll(() => engineCase.begin());
    afterAll(() => engineCase.end());
    beforeEach(async () => {
      test = await runningApp({ store: await openStore(await engineCase.fresh()) });
      await load(test.store, 'rows', ROWS);
    });
    afterEach(() => test.close());

    it('gives the cities a rule holds for, with what they were asked by', async () => {
      const rule = { all: [{ field: 'region', is: 'one-of', values: ['Europe', 'Asia'] }, { field: 'population', is: 'between', low: 500_000, high: null }] };
      const { body, status } = await ask({ rule: JSON.stringify(rule) });
      expect(status).toBe(200);
      expect(body).toMatchObject({ rule: JSON.stringify(rule), cities: 4, total: 2, unknown: 0, columns: ['region', 'population'], items: [{ id: 'kobe', values: [['Asia'], 1_500_000] }, { id: 'oslo', values: [['Europe'], 700_000] }] });
    });
    it('asks by links, kinds, topics, hazards, languages, adopted practices and measures', async () => {
      const oneOf = (field: string, value: string) => ({ field, is: 'one-of', values: [value] });
      expect(await ids({ not: oneOf('linked', 'city:kobe') })).toEqual(['malmo', 'oslo']);
      expect(await ids(oneOf('kind', 'workshop'))).toEqual(['kobe', 'lagos']);
      expect(await ids(oneOf('topic', 'flood'))).toEqual(['kobe', 'lagos']);
      expect(await ids(oneOf('hazard', 'flood'))).toEqual(['kobe']);
      expect(await ids(oneOf('language', 'yo'))).toEqual(['lagos']);
      expect(await ids(oneOf('adopted', 'drills'))).toEqual(['oslo']);
      // lagos alone lies between two others
      expect(await ids({ field: 'measure:betweenness', is: 'between', low: 1, high: null })).toEqual(['lagos']);
    });
    it('says of how many too little is known, and does not count them', async () => {
      const { body } = await ask({ rule: '{"not":{"field":"population","is":"between","low":1000000,"high":null}}' });
      expect(body).toMatchObject({ total: 2, unknown: 1 });
      expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['malmo', 'oslo']);
    });
    it('knows tags of notes and saved sets as they are now, and narrows a set by a rule', async () => {
      await test.store.create('notes', { id: 'n', aboutId: 'city:oslo', tags: ['visit'] }, 'ann');
      await test.store.create('sets', { id: 's', name: 'North', rule: '{"field":"region","is":"one-of","values":["Europe"]}', memberIds: ['city:kobe'] }, 'ann');
      expect(await ids({ field: 'tag', is: 'one-of', values: ['visit'] })).toEqual(['oslo']);
      expect((await ask({ set: 'north' })).body.items.map(({ id }: { id: string }) => id)).toEqual(['kobe', 'malmo', 'oslo']);
      expect(await ids({ field: 'tag', is: 'one-of', values: ['visit'] }, { set: 's' })).toEqual(['oslo']);
      const csv = await ask({ set: 'North', rule: '{"field":"population","is":"between","low":null,"high":400000}', format: 'csv' });
      expect(csv.text).toBe('id,name,country,population\nmalmo,Malmö,SE,350000\n');
    });
    it('refuses a rule that is none with the path of what is wrong', async () => {
      for (const [query, status, part] of [
        [{ rule: '{"all":[{"field":"regio","is":"unknown"}]}' }, 400, 'rule.all[0].field'], [{ rule: '{' }, 400, 'not JSON'], [{}, 400, 'rule is missing'],
        [{ set: 'gone' }, 404, 'no set "gone"'], [{ rule: '{"field":"measure:nothing","is":"unknown"}' }, 404, 'no measure "nothing"'],
        [{ rule: '{"field":"measure:summary","is":"unknown"}' }, 400, '"summary" gives no value for each city'],
      ] as const) {
        const answer = await ask(query);
        expect([query, answer.status, answer.body.error.message]).toEqual([query, status, expect.stringContaining(part) as string]);
      }
      await test.store.create('sets', { id: 'loop', name: 'Loop', rule: '{"field":"set","is":"one-of","values":["loop"]}' }, 'ann');
      expect((await ask({ set: 'loop' })).body.error.message).toContain('made of itself');
    });
    it('lists what cities can be asked by', async () => {
      const { body } = await test.call.get('/api/ask/attributes');
      expect(body).toMatchObject({ id: ['kobe', 'lagos', 'malmo', 'oslo'], languages: [['ja'], ['en', 'yo'], [], []], hazards: [['flood'], [], [], []], adopted: [[], [], [], [0]], practices: { id: ['drills'], title: ['Drills'] } });
    });
  });
}
