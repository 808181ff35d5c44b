/** One story told over HTTP on each engine: the answers must be the same, but for ids of versions and jobs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../server/graph/graph-store.ts';
import { load, runningApp, SMALL, type TestApp } from '../routes/running-app.ts';
import { ENGINES } from './engine-table.ts';

const told = new Map<string, unknown[]>();

/** Versions name the store they are of; everything else is a matter of the data. */
function withoutVersions(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === 'dataVersion' || key === 'at' || key === 'importedAt' || key === 'engine' ? undefined : value)));
}

for (const engineCase of ENGINES) {
  describe.skipIf(!engineCase.available)(`API: ${engineCase.name}`, () => {
    let test: TestApp;
    beforeAll(async () => {
      await engineCase.begin();
      test = await runningApp({ store: await openStore(await engineCase.fresh()) });
      await load(test.store, 'small', SMALL);
    });
    afterAll(async () => {
      await test.close();
      await engineCase.end();
    });

    it('reads, pages, searches, measures, edits, imports and takes back', async () => {
      const answers: unknown[] = [];
      const tell = (answer: { status: number; body: unknown }) => { answers.push([answer.status, withoutVersions(answer.body)]); return answer; };
      const read = async (path: string) => tell(await test.call.get(`/api/${path}`));

      for (const path of [
        'health', 'cities', 'cities?limit=2', 'cities?q=malmo', 'cities?country=NG', 'cities?dataset=small&limit=1', 'participations', 'exchanges/visit', 'exchanges/nothing',
        'cities/kobe-jp/profile', 'practices/rain-gardens/profile', 'topics/flood/profile', 'search?q=kob', 'network', 'network?network=directed&kind=twinning',
        'network/ego?type=city&id=kobe-jp&mode=everything&depth=2', 'network/facets', 'measures/degree', 'measures/summary?network=directed', 'exports?format=json', 'datasets',
      ]) await read(path);

      const made = tell(await test.call.post('/api/cities').send({ id: 'quito-ec', name: 'Quito', country: 'EC', population: 1_763_275, hazards: ['flood'] }));
      const { revision } = made.body as { revision: string };
      tell(await test.call.post('/api/cities').send({ id: 'quito-ec', name: 'Quito', country: 'EC' }));
      tell(await test.call.patch('/api/cities/quito-ec').send({ revision, cells: { population: null, note: 'line\none' } }));
      tell(await test.call.patch('/api/cities/quito-ec').send({ revision, cells: { population: 1 } }));
      tell(await test.call.post('/api/exchanges').send({ id: 'x', kind: 'workshop', hostCityId: 'nowhere' }));
      tell(await test.call.delete('/api/topics/flood').query({ revision: ((await test.call.get('/api/topics/flood')).body as { revision: string }).revision }));
      for (const path of ['cities/quito-ec', 'search?q=quito', 'network']) await read(path);
      const history = (await test.call.get('/api/cities/quito-ec/history')).body as { items: { action: string; actor: string; before: unknown; after: unknown }[] };
      answers.push(history.items.map(({ action, actor, before, after }) => ({ action, actor, before, after })));

      const pending = await test.call.post('/api/imports').field('dataset', 'second')
        .attach('files', Buffer.from('id,name,country\nlima-pe,Lima,PE\nkobe-jp,,JP\n'), 'cities.csv')
        .attach('files', Buffer.from('id,kind,start\nlima-talk,webinar,2021\n'), 'exchanges.csv')
        .attach('files', Buffer.from('exchangeId,participantId,participantType,role\nlima-talk,lima-pe,city,learner\nlima-talk,kobe-jp,city,speaker\n'), 'participations.csv');
      answers.push([pending.status, (pending.body as { report: unknown }).report]);
      const job = await test.call.post(`/api/imports/${(pending.body as { id: string }).id}/accept`);
      let state = job.body as { state: string; result: unknown };
      while (state.state === 'running') state = (await test.call.get(`/api/jobs/${(job.body as { id: string }).id}`)).body as typeof state;
      answers.push([state.state, state.result]);
      for (const path of ['cities/lima-pe/profile', 'network?dataset=second', 'datasets']) await read(path);
      tell(await test.call.delete('/api/datasets/second'));
      for (const path of ['cities/lima-pe', 'network', 'exports?format=json']) await read(path);
      expect(answers.every((answer) => !Array.isArray(answer) || typeof answer[0] !== 'number' || answer[0] < 500)).toBe(true);
      told.set(engineCase.name, answers);
    });

    it('is unmoved by ids that look like statements', async () => {
      const before = (await test.call.get('/api/health')).body as { counts: unknown };
      for (const id of ["x'}) DETACH DELETE (n) //", '`', '$id', '"', '\\u0027', '{id: "kobe-jp"}']) {
        const made = await test.call.post('/api/cities').send({ id, name: id, country: 'JP' });
        expect([id, made.status]).toEqual([id, 201]);
        expect((await test.call.get(`/api/cities/${encodeURIComponent(id)}`)).body).toMatchObject({ row: { id, name: id } });
        expect((await test.call.delete(`/api/cities/${encodeURIComponent(id)}`).query({ revision: (made.body as { revision: string }).revision })).status).toBe(204);
      }
      expect(((await test.call.get('/api/health')).body as { counts: unknown }).counts).toEqual(before.counts);
    });
  });
}

describe.skipIf(!ENGINES.every(({ available }) => available))('API: both engines', () => {
  it('answer every step of the story alike', () => {
    const [first, second] = ENGINES.map(({ name }) => told.get(name)!);
    expect(second).toEqual(first);
  });
});
