import { existsSync, readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { baseName } from '../../server/routes/multipart.ts';
import type { Job } from '../../server/model/contract.ts';
import { load, runningApp, SMALL, type TestApp } from './running-app.ts';

let test: TestApp;
beforeEach(async () => { test = await runningApp(); });
afterEach(async () => { await test.close(); });

const CITIES = 'id,name,country\nkobe-jp,Kobe,JP\nlagos-ng,Lagos,NG\n';
const upload = (files: Record<string, string | Buffer>, fields: Record<string, string> = {}) => {
  let call = test.call.post('/api/imports');
  for (const [name, value] of Object.entries(fields)) call = call.field(name, value);
  for (const [name, content] of Object.entries(files)) call = call.attach('files', Buffer.from(content as string), { filepath: name } as never);
  return call;
};
const ended = async (id: string): Promise<Job> => {
  for (;;) {
    const { body } = await test.call.get(`/api/jobs/${id}`);
    if (body.state !== 'running') return body as Job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('an import', () => {
  it('is looked at, accepted, and taken back; only accepting and taking back write', async () => {
    const before = await test.store.version();
    const pending = await upload({ 'cities.csv': CITIES }, { dataset: 'first' });
    expect(pending.status).toBe(201);
    expect(pending.body).toMatchObject({
      files: [{ name: 'cities.csv', size: CITIES.length }], needsMapping: false, guess: null, mapping: null, questions: [],
      report: { status: 'accepted', dataset: 'first', tables: { cities: { added: 2, updated: 0, unchanged: 0 } } },
    });
    expect(await test.store.version()).toBe(before);
    expect((await test.call.get(`/api/imports/${pending.body.id}`)).body).toEqual(pending.body);

    const job = await test.call.post(`/api/imports/${pending.body.id}/accept`).set('X-Actor', 'Ann');
    expect([job.status, job.body.kind]).toEqual([202, 'import']);
    const done = await ended(job.body.id);
    expect(done).toMatchObject({ state: 'done', error: null, result: { status: 'accepted', dataset: 'first', tables: { cities: { added: 2 } } } });
    expect((await test.call.get('/api/cities')).body.total).toBe(2);
    const datasets = (await test.call.get('/api/datasets')).body.items;
    expect(datasets).toMatchObject([{ id: 'first', actor: 'Ann', sources: ['cities.csv'], rows: { cities: 2 } }]);

    expect((await test.call.get(`/api/imports/${pending.body.id}`)).status).toBe(404);
    expect(readdirSync(test.uploadFolder)).toEqual([]);

    const undone = await test.call.delete('/api/datasets/first');
    expect([undone.status, undone.body]).toMatchObject([200, { dataset: 'first', removed: { cities: 2 } }]);
    expect((await test.call.get('/api/cities')).body.total).toBe(0);
    expect((await test.call.delete('/api/datasets/first')).status).toBe(404);
  });

  it('with errors is refused row by row, cannot be accepted, and its report comes as CSV', async () => {
    const pending = await upload({ 'cities.csv': 'id,name,country\nx,,JP\ny,Y,Atlantis\n' });
    expect([pending.status, pending.body.report.status]).toEqual([201, 'refused']);
    expect(pending.body.report.problems.length).toBeGreaterThanOrEqual(2);
    const accept = await test.call.post(`/api/imports/${pending.body.id}/accept`);
    expect([accept.status, accept.body.error.code]).toEqual([422, 'refused']);
    const csv = await test.call.get(`/api/imports/${pending.body.id}/report.csv`);
    expect(csv.headers['content-disposition']).toContain('import-report.csv');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text.split('\r\n')[0]).toBe('severity,file,sheet,line,column,value,code,message,suggestion,count');
    expect(csv.text).toContain('Atlantis');
    expect(await test.store.version()).toMatch(/-0$/);
  });

  it('is read again with a mapping, and forgets it with the files when discarded', async () => {
    const mapping = [{ table: 'cities', columns: { id: { from: ['Town'] }, name: 'Town', country: { value: 'JP' } } }];
    const pending = await upload({ 'towns.csv': 'Town\nKobe\nSendai\n' });
    expect(pending.body.report.status).toBe('refused');
    const revised = await test.call.patch(`/api/imports/${pending.body.id}`).send({ mapping, dataset: 'towns' });
    expect([revised.status, revised.body.report.problems]).toEqual([200, []]);
    expect(revised.body).toMatchObject({ needsMapping: false, mapping, report: { status: 'accepted', dataset: 'towns', tables: { cities: { added: 2 } } } });
    expect(readdirSync(test.uploadFolder)).toHaveLength(1);
    expect((await test.call.delete(`/api/imports/${pending.body.id}`)).status).toBe(204);
    expect(readdirSync(test.uploadFolder)).toEqual([]);
    expect((await test.call.get(`/api/imports/${pending.body.id}`)).status).toBe(404);
  });

  it('of a table that is not ours comes with a guess and a preview; accepting the guess works', async () => {
    const pending = await upload({ 'staedte.csv': 'Stadt;Land;Einwohner\nKobe;Japan;1525152\nLagos;Nigeria;15388000\n' });
    expect(pending.body).toMatchObject({ needsMapping: true, mapping: null, report: { status: 'refused' } });
    expect(pending.body.guess.tables).toMatchObject([{ file: 'staedte.csv', sheet: null, columns: ['Stadt', 'Land', 'Einwohner'], preview: [['Kobe', 'Japan', '1525152'], ['Lagos', 'Nigeria', '15388000']] }]);
    expect(pending.body.guess.tables[0].guesses).toContainEqual({ column: 'Stadt', table: 'cities', field: 'name', confidence: expect.any(Number) });
    const revised = await test.call.patch(`/api/imports/${pending.body.id}`).send({ mapping: pending.body.guess.mapping });
    expect(revised.body).toMatchObject({ needsMapping: false, report: { status: 'accepted', tables: { cities: { added: 2 } } } });
    // The guess stays, so that the mapping can be changed again.
    expect(revised.body.guess).toEqual(pending.body.guess);
  });

  it('takes the mapping with the upload too, and says where it is wrong', async () => {
    const mapped = await upload({ 'towns.csv': 'Town\nKobe\n' }, { mapping: JSON.stringify([{ table: 'cities', columns: { id: { from: ['Town'] }, name: 'Town', country: { value: 'JP' } } }]) });
    expect(mapped.body.report.status).toBe('accepted');
    for (const mapping of ['{', '[]', '[{"table":"cities"}]', '[{"table":"nothing","columns":{}}]', '[{"table":"cities","columns":{},"__proto__":{}}]']) {
      const refused = await upload({ 'towns.csv': 'Town\nKobe\n' }, { mapping });
      expect([mapping, refused.status]).toEqual([mapping, 400]);
      expect(refused.body.error.details[0].path).toMatch(/^form\.mapping/);
    }
    expect(readdirSync(test.uploadFolder)).toHaveLength(1);
  });

  it('names itself after the folder that was uploaded', async () => {
    const pending = await upload({ 'My Network/cities.csv': CITIES, 'My Network/topics.csv': 'id,label\nflood,Flood\n', 'My Network/.DS_Store': 'x' });
    expect(pending.body.files.map((file: { name: string }) => file.name)).toEqual(['cities.csv', 'topics.csv']);
    expect(pending.body.report.dataset).toBe('my-network');
  });

  it('is undone only where nothing leans on it', async () => {
    await load(test.store, 'small', SMALL);
    await load(test.store, 'later', [{ table: 'adoptions', cells: { id: 'a2', practiceId: 'rain-gardens', adoptingCityId: 'malmo-se' } }] as never);
    const refused = await test.call.delete('/api/datasets/small');
    expect([refused.status, refused.body.error.code]).toEqual([409, 'conflict']);
    expect((await test.call.delete('/api/datasets/later')).status).toBe(200);
  });
});

describe('uploads', () => {
  it('need files, in the right field, each name once', async () => {
    const none = await test.call.post('/api/imports').field('dataset', 'x');
    expect([none.status, none.body.error.details]).toEqual([400, [{ path: 'files', message: 'is missing: send at least one file' }]]);
    const elsewhere = await test.call.post('/api/imports').attach('upload', Buffer.from(CITIES), 'cities.csv');
    expect([elsewhere.status, elsewhere.body.error.details[0].path]).toEqual([400, 'form.upload']);
    const twice = await upload({ 'a/cities.csv': CITIES, 'b/Cities.csv': CITIES });
    expect([twice.status, twice.body.error.message]).toEqual([400, expect.stringContaining('two files')]);
    const unknown = await upload({ 'cities.csv': CITIES }, { colour: 'red' });
    expect([unknown.status, unknown.body.error.details[0].path]).toEqual([400, 'form.colour']);
    expect(readdirSync(test.uploadFolder)).toEqual([]);
  });

  it('must be multipart, and whole', async () => {
    expect((await test.call.post('/api/imports').send({ files: [] })).status).toBe(415);
    expect((await test.call.post('/api/imports')).status).toBe(415);
    const noBoundary = await test.call.post('/api/imports').set('Content-Type', 'multipart/form-data').send('x');
    expect([noBoundary.status, noBoundary.body.error.code]).toEqual([400, 'bad-request']);
    const half = await test.call.post('/api/imports').set('Content-Type', 'multipart/form-data; boundary=b').send('--b\r\nContent-Disposition: form-data; name="files"; filename="cities.csv"\r\n\r\nid,na');
    expect([half.status, half.body.error.code]).toEqual([400, 'bad-request']);
    expect(readdirSync(test.uploadFolder)).toEqual([]);
  });

  it('stop at the limits with 413 and leave nothing behind', async () => {
    const many = await upload(Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`t${at}.csv`, 'id\n'])));
    expect([many.status, many.body.error.code]).toEqual([413, 'too-large']);
    const field = await upload({ 'cities.csv': CITIES }, { mapping: 'x'.repeat(1_100_000) });
    expect([field.status, field.body.error.code]).toEqual([413, 'too-large']);
    expect(readdirSync(test.uploadFolder)).toEqual([]);
  });

  it('lose their folders and cannot leave theirs', async () => {
    const pending = await upload({ '../../../tmp/cities.csv': CITIES });
    expect(pending.body.files[0].name).toBe('cities.csv');
    expect(existsSync('/tmp/cities.csv')).toBe(false);
    expect(baseName('C:\\data\\cities.csv')).toBe('cities.csv');
    for (const name of ['..', '.', '', '/', 'a/', 'con', 'NUL.csv', 'a\u0000b', 'a\u202eb', 'x'.repeat(300), 'é'.repeat(150)]) {
      expect(() => baseName(name), name).toThrow();
    }
    expect(baseName('Stadt Malmö (2019).xlsx')).toBe('Stadt Malmö (2019).xlsx');
  });
});

describe('progress', () => {
  const listen = async () => {
    const server = createServer(test.app.express);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  };
  const eventsOf = async (response: Response) => (await response.text()).split('\n\n').filter((part) => part.startsWith('data: ')).map((part) => JSON.parse(part.slice(6)) as Job);

  it('comes as events that end with the job', async () => {
    const { server, url } = await listen();
    const rows = Array.from({ length: 3_000 }, (_, at) => `c${at},City ${at},JP`).join('\n');
    const pending = await upload({ 'cities.csv': `id,name,country\n${rows}\n` });
    const job = (await test.call.post(`/api/imports/${pending.body.id}/accept`)).body as Job;
    const response = await fetch(`${url}/api/jobs/${job.id}/events`);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const events = await eventsOf(response);
    expect(events.at(-1)).toMatchObject({ id: job.id, state: 'done', result: { status: 'accepted' } });
    expect(events.slice(0, -1).every(({ state }) => state === 'running')).toBe(true);
    const again = await eventsOf(await fetch(`${url}/api/jobs/${job.id}/events`));
    expect(again).toEqual([events.at(-1)]);
    server.close();
  });

  it('of a measure comes too; the result is that of waiting for it', async () => {
    const { server, url } = await listen();
    await load(test.store, 'small', SMALL);
    const job = (await test.call.post('/api/measures/degree/runs').send({})).body as Job;
    expect(job).toMatchObject({ kind: 'measure', state: 'running' });
    const events = await eventsOf(await fetch(`${url}/api/jobs/${job.id}/events`));
    const waited = await test.call.get('/api/measures/degree');
    expect(events.at(-1)!.result).toEqual(waited.body);
    expect(waited.body.rows).toEqual([['kobe-jp', 'Kobe', 2], ['lagos-ng', 'Lagos', 1], ['malmo-se', 'Malmö', 1]]);
    server.close();
  });

  it('can be ended: the job is cancelled', async () => {
    const ids = Array.from({ length: 700 }, (_, at) => `c${at}`);
    await load(test.store, 'big', [
      ...ids.map((id) => ({ table: 'cities', cells: { id, name: id, country: 'JP' } })),
      { table: 'exchanges', cells: { id: 'all', kind: 'conference' } },
      ...ids.map((id) => ({ table: 'participations', cells: { exchangeId: 'all', participantId: `city:${id}`, participantType: 'city', role: 'partner' } })),
    ] as never);
    const job = (await test.call.post('/api/measures/betweenness/runs').send({})).body as Job;
    const cancelled = await test.call.delete(`/api/jobs/${job.id}`);
    expect([cancelled.status, cancelled.body.state, cancelled.body.error?.code]).toEqual([200, 'cancelled', 'cancelled']);
    expect((await ended(job.id)).state).toBe('cancelled');
  });

  it('of a job that is not there is 404', async () => {
    for (const path of ['/api/jobs/x', '/api/jobs/x/events']) expect((await test.call.get(path)).status).toBe(404);
    expect((await test.call.delete('/api/jobs/x')).status).toBe(404);
  });

  it('refuses a measure that cannot be computed before a job begins', async () => {
    expect((await test.call.post('/api/measures/nothing/runs').send({})).status).toBe(404);
    for (const body of [{ parameters: { colour: 'red' } }, { filters: { from: 'yesterday' } }, { filters: { topic: 'nothing' } }, { network: 'sideways' }, { weights: 'heavy' }, { extra: 1 }]) {
      const refused = await test.call.post('/api/measures/degree/runs').send(body);
      expect([body, refused.status, refused.body.error?.code]).toEqual([body, 400, 'bad-request']);
      expect(refused.body.error.details[0]).toMatchObject({ path: expect.any(String), message: expect.any(String) });
    }
    expect((await test.call.get('/api/measures/degree').query({ colour: 'red' })).status).toBe(400);
    expect((await test.call.get('/api/measures/degree?normalized=1&normalized=2')).status).toBe(400);
    expect((await test.call.get('/api/measures/nothing')).status).toBe(404);
  });

  it('gives a measure as CSV with the columns of the interface', async () => {
    await load(test.store, 'small', SMALL);
    const csv = await test.call.get('/api/measures/degree').query({ format: 'csv' });
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text).toBe('id,name,value\nkobe-jp,Kobe,2\nlagos-ng,Lagos,1\nmalmo-se,Malmö,1\n');
  });
});
