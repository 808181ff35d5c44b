import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { load, runningApp, SMALL, type TestApp } from './running-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await runningApp();
  await load(test.store, 'small', SMALL);
});
afterAll(async () => { await test.close(); });

const download = async (path: string) => {
  const answer = await test.call.get(path).buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
  });
  return { ...answer, status: answer.status, headers: answer.headers, bytes: answer.body as Buffer };
};

/** Names and texts of a zip, read by another program than the one that wrote it. */
const unzip = (bytes: Buffer) => new Promise<Record<string, string>>((resolve, reject) => {
  fromBuffer(bytes, { lazyEntries: true }, (error, zip?: ZipFile) => {
    if (error || !zip) return reject(error ?? new Error('no zip'));
    const files: Record<string, string> = {};
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (failure, stream) => {
        if (failure) return reject(failure);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => { files[entry.fileName] = Buffer.concat(chunks).toString('utf8'); zip.readEntry(); });
      });
    }).on('end', () => resolve(files)).on('error', reject);
    zip.readEntry();
  });
});

describe('exports', () => {
  it.each([
    ['csv', 'application/zip', 'interurban-csv.zip'], ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'interurban.xlsx'],
    ['gexf', 'application/gexf+xml', 'interurban.gexf'], ['graphml', 'application/graphml+xml', 'interurban.graphml'], ['json', 'application/json', 'interurban.json'],
  ])('come as %s to keep, the same bytes each time', async (format, type, name) => {
    const first = await download(`/api/exports?format=${format}`);
    expect(first.status).toBe(200);
    expect(first.headers['content-type']!.split(';')[0]).toBe(type);
    expect(first.headers['content-disposition']).toBe(`attachment; filename=${name}`);
    expect(first.bytes.length).toBeGreaterThan(100);
    const second = await download(`/api/exports?format=${format}`);
    expect(second.bytes.equals(first.bytes)).toBe(true);
  });

  it('as CSV hold a file for each table, and go back in through the import', async () => {
    const files = await unzip((await download('/api/exports?format=csv')).bytes);
    expect(files['cities.csv']!.split(/\r?\n/)[1]).toMatch(/^kobe-jp,Kobe,JP,34\.69,135\.2,/);
    const other = await runningApp();
    let call = other.call.post('/api/imports');
    for (const [name, text] of Object.entries(files)) call = call.attach('files', Buffer.from(text), name);
    const pending = await call;
    expect(pending.body.report.problems.filter((problem: { severity: string }) => problem.severity === 'error')).toEqual([]);
    expect(pending.body.report.tables).toMatchObject({ cities: { added: 3 }, exchanges: { added: 2 }, participations: { added: 4 }, adoptions: { added: 1 } });
    await other.close();
  });

  it('of a part hold what the filters keep', async () => {
    const part = JSON.parse((await download('/api/exports?format=json&kind=twinning')).bytes.toString('utf8')) as unknown;
    expect(JSON.stringify(part)).toContain('twins');
    expect(JSON.stringify(part)).not.toContain('Visit to Kobe');
    const refused = await test.call.get('/api/exports?format=json&country=Atlantis');
    expect([refused.status, refused.body.error.code]).toEqual([400, 'bad-request']);
  });

  it('leave as 304 when nothing changed', async () => {
    const first = await download('/api/exports?format=json');
    expect((await test.call.get('/api/exports?format=json').set('If-None-Match', first.headers['etag'] as string)).status).toBe(304);
  });
});

describe('templates', () => {
  it('come as a workbook, or as a zip of CSV files with headings', async () => {
    const workbook = await download('/api/template');
    expect(workbook.headers['content-disposition']).toBe('attachment; filename=interurban-template.xlsx');
    expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
    const files = await unzip((await download('/api/template?format=csv')).bytes);
    expect(files['cities.csv']).toMatch(/^id,name,country,lat,lon,population,/);
  });
});
