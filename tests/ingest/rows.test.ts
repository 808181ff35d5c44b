import { describe, expect, test } from 'vitest';
import { memoryStore } from './memory-store.ts';
import { codes, importing, importInto, rows } from './given.ts';

const CITIES = 'id,name,country\nkobe-jp,Kobe,JP\nkathmandu-np,Kathmandu,NP\n';
const PRACTICES = 'id,title\nbokomi,Neighbourhood groups\nbus,Fast buses\n';

async function given(files: { readonly [name: string]: string } = {}) {
  const store = memoryStore();
  const report = await importInto(store, { 'cities.csv': CITIES, 'practices.csv': PRACTICES, ...files });
  expect(report.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  return store;
}

describe('names of columns and files', () => {
  test('match whatever their case and outer spaces', async () => {
    const { report, store } = await importing({ ' CITIES .CSV': ' ID , Name,COUNTRY \na,A,DE\n' });
    expect(report.problems).toEqual([]);
    expect(rows(store, 'cities')).toHaveLength(1);
  });

  test('unknown columns and files are left out with a warning', async () => {
    const { report } = await importing({ 'cities.csv': 'id,name,country,populaton\na,A,DE,7\n', 'citties.csv': 'id\na\n' });
    expect(report.status).toBe('accepted');
    expect(report.problems).toMatchObject([
      { severity: 'warning', code: 'unknown-column', column: 'populaton', line: 1, suggestion: 'Did you mean "population"?' },
      { severity: 'warning', code: 'unknown-file', file: 'citties.csv', suggestion: 'Did you mean cities.csv?' },
    ]);
  });

  test('a column that stands twice is refused', async () => {
    expect((await importing({ 'cities.csv': 'id,name,country,Name \na,A,DE,B\n' })).report.problems).toMatchObject([{ severity: 'error', code: 'repeated-column', column: 'Name', line: 1 }]);
  });

  test('a table without its key is refused with the likely column', async () => {
    expect((await importing({ 'cities.csv': 'idd,name,country\na,A,DE\n' })).report.problems).toMatchObject([{ severity: 'error', code: 'missing-column', column: 'id', suggestion: 'Rename the column "idd"?' }, { code: 'unknown-column' }]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is an id and a heading like any other', async (name) => {
    const { report, store } = await importing({ 'cities.csv': `id,name,country,hazards,${name}\n${name},A,DE,${name},x\n` });
    expect(report.status).toBe('accepted');
    expect(rows(store, 'cities')[0]).toMatchObject({ id: name, hazards: [expect.stringContaining(name.replaceAll('_', '').toLowerCase())] });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('ids', () => {
  test.each(['../../etc/passwd', "x'}) DETACH DELETE n //", 'a b', '東京', 'city:x', 'https://example.org/a?b=c', 'x'.repeat(200)])('%j is plain data', async (id) => {
    const { report, store } = await importing({ 'cities.csv': `id,name,country\n"${id}",A,DE\n` });
    expect(report.status).toBe('accepted');
    expect(rows(store, 'cities')[0]).toMatchObject({ id });
  });

  test.each(['a;b', 'a\nb', 'a\tb', 'x'.repeat(201)])('%j is refused', async (id) => {
    expect((await importing({ 'cities.csv': `id,name,country\n"${id}",A,DE\n` })).report.problems).toMatchObject([{ severity: 'error', code: 'bad-id', line: 2, column: 'id' }]);
  });

  test('two that differ only in case are two, with a warning; also against the store', async () => {
    const store = await given();
    const report = await importInto(store, { 'cities.csv': 'id,name,country\nKobe-JP,Kobe again,JP\n' });
    expect(report.status).toBe('accepted');
    expect(report.problems).toMatchObject([{ severity: 'warning', code: 'ids-differ-in-case', value: 'Kobe-JP', line: 2 }]);
    expect(rows(store, 'cities')).toHaveLength(3);
  });
});

describe('rows of one key', () => {
  test('that agree wherever both say something are merged with a warning', async () => {
    const { report, store } = await importing({ 'cities.csv': 'id,name,country,lat\na,A,DE,\nb,B,DE,1\na,A,,50\n' });
    expect(report.status).toBe('accepted');
    expect(report.problems).toMatchObject([{ severity: 'warning', code: 'repeated-row', line: 4 }]);
    expect(rows(store, 'cities')[0]).toMatchObject({ id: 'a', name: 'A', country: 'DE', lat: 50 });
  });

  test('that contradict each other refuse the import, both lines named', async () => {
    const { report, store } = await importing({ 'cities.csv': 'id,name,country\na,A,DE\nb,B,DE\na,Aa,DE\n' });
    expect(report).toMatchObject({ status: 'refused', dataset: null, tables: {}, problems: [{ severity: 'error', code: 'contradiction', line: 4, column: 'name', value: 'Aa' }] });
    expect(report.problems[0]?.message).toMatch(/line 4 .*"Aa".* line 2 .*"A"/);
    expect(rows(store, 'cities')).toEqual([]);
  });

  test('the line named is the one that said it first', async () => {
    const { report } = await importing({ 'cities.csv': 'id,name,country,lat\na,A,DE,\na,,,5\na,,,6\n' });
    expect(report.problems[0]?.message).toMatch(/line 4 .*"6".* line 3 .*"5"/);
  });

  test.each([
    ['participations', 'exchangeId,participantId,participantType,role\nx,kobe-jp,city,host\nx,kobe-jp,city,speaker\nx,kobe-jp,city,host\n', 2],
    ['memberships', 'cityId,institutionId,since,status\nkobe-jp,i,2010,member\nkobe-jp,i,2012,member\nkobe-jp,i,2010,member\n', 2],
    ['scores', 'assessmentId,topicId,score\ns,t,3\ns,t,3\n', 1],
    ['completions', 'personId,moduleId,certified\np,m,yes\np,m,yes\n', 1],
    ['contributions', 'contributorId,exchangeId,kind,date,amount\nkobe-jp,x,cash,2010,5\nkobe-jp,x,cash,2011,5\nkobe-jp,x,in kind,2010,5\nkobe-jp,x,cash,2010,5\n', 3],
    ['posts', 'personId,placeId,role,from\np,i,head,2010\np,i,head,2012\np,kobe-jp,head,2010\np,i,head,2010\n', 3],
  ] as const)('%s go by their own key', async (table, text, count) => {
    const { report, store } = await importing({
      'cities.csv': CITIES, 'exchanges.csv': 'id,kind\nx,workshop\n', 'institutions.csv': 'id,name\ni,I\n', 'people.csv': 'id,name\np,P\n', 'modules.csv': 'id,title\nm,M\n',
      'topics.csv': 'id,label\nt,T\n', 'assessments.csv': 'id,cityId\ns,kobe-jp\n', [`${table}.csv`]: text,
    });
    expect(codes(report)).toEqual(['repeated-row']);
    expect(rows(store, table)).toHaveLength(count);
  });
});

describe('updates', () => {
  test('need only the id; absent columns and empty cells keep what is there', async () => {
    const store = await given();
    const report = await importInto(store, { 'cities.csv': 'id,population,name\nkobe-jp,1525152,\n' });
    expect(report).toMatchObject({ status: 'accepted', tables: { cities: { added: 0, updated: 1, unchanged: 0 } }, problems: [] });
    expect(rows(store, 'cities')[0]).toMatchObject({ id: 'kobe-jp', name: 'Kobe', country: 'JP', population: 1525152 });
  });

  test('a new row needs its required columns', async () => {
    const store = await given();
    const report = await importInto(store, { 'cities.csv': 'id,population\nkobe-jp,1\nnew-1,1\nnew-2,2\n' });
    expect(report.problems).toMatchObject([{ severity: 'error', code: 'missing-value', column: 'name', line: 3, count: 2 }, { code: 'missing-value', column: 'country', count: 2 }]);
  });

  test('empty cells clear only when asked to, and never what must be there', async () => {
    const store = await given({ 'cities.csv': 'id,name,country,population,languages,note\nkobe-jp,Kobe,JP,7,ja;en,x\nkathmandu-np,Kathmandu,NP,,,\n' });
    const file = { 'cities.csv': 'id,population,languages\nkobe-jp,,\n' };
    expect((await importInto(store, file)).tables).toMatchObject({ cities: { unchanged: 1 } });
    expect((await importInto(store, file, { clearEmpty: true })).tables).toMatchObject({ cities: { updated: 1 } });
    expect(rows(store, 'cities')[0]).toMatchObject({ population: null, languages: [], note: 'x', region: 'Asia' });
    expect((await importInto(store, { 'cities.csv': 'id,name\nkobe-jp,\n' }, { clearEmpty: true })).problems).toMatchObject([{ severity: 'error', code: 'missing-value', column: 'name' }]);
  });

  test('a changed country changes the region that came from it, and only that', async () => {
    const store = await given();
    await importInto(store, { 'cities.csv': 'id,country,region\nkathmandu-np,DE,\n' });
    expect(rows(store, 'cities').find((row) => row['id'] === 'kathmandu-np')).toMatchObject({ country: 'DE', region: 'Europe', incomeGroup: 'high' });
  });

  test('an end is held against the start in the store', async () => {
    const store = await given({ 'exchanges.csv': 'id,kind,start\nx,workshop,2014-05\n' });
    expect((await importInto(store, { 'exchanges.csv': 'id,end\nx,2013\n' })).problems).toMatchObject([{ severity: 'error', code: 'end-before-start', column: 'end', value: '2013' }]);
  });

  test('importing twice changes nothing and makes no dataset', async () => {
    const store = await given();
    const report = await importInto(store, { 'cities.csv': CITIES, 'practices.csv': PRACTICES });
    expect(report).toMatchObject({ status: 'accepted', dataset: null, tables: { cities: { added: 0, updated: 0, unchanged: 2 }, practices: { unchanged: 2 } } });
  });

  test('a dry run says what would happen and writes nothing', async () => {
    const { report, store } = await importing({ 'cities.csv': CITIES }, { dryRun: true, dataset: 'mine' });
    expect(report).toMatchObject({ status: 'accepted', dataset: 'mine', tables: { cities: { added: 2 } } });
    expect(rows(store, 'cities')).toEqual([]);
  });

  test('the dataset is named after the file; a name that is taken gets a number', async () => {
    const store = memoryStore();
    expect((await importInto(store, { 'cities.csv': CITIES })).dataset).toBe('cities');
    expect((await importInto(store, { 'cities.csv': 'id,name,country\nx,X,DE\n' })).dataset).toBe('cities-2');
    expect((await importInto(store, { 'cities.csv': 'id,name,country\ny,Y,DE\n' }, { dataset: 'cities' })).dataset).toBe('cities');
  });
});

describe('adoptions without an id', () => {
  const adopt = 'practiceId,adoptingCityId,date,outcome\nbokomi,kathmandu-np,2016,\n';

  test('get the id of practice and city, and are the same row again', async () => {
    const store = await given({ 'adoptions.csv': adopt });
    expect(rows(store, 'adoptions')).toMatchObject([{ id: 'bokomi--kathmandu-np', date: '2016' }]);
    expect((await importInto(store, { 'adoptions.csv': 'practiceId,adoptingCityId,outcome\nbokomi,kathmandu-np,good\n' })).tables).toEqual({ adoptions: { added: 0, updated: 1, unchanged: 0 } });
    expect(rows(store, 'adoptions')).toMatchObject([{ date: '2016', outcome: 'good' }]);
  });

  test('update the only one of that practice and city, whatever its id', async () => {
    const store = await given({ 'adoptions.csv': 'id,practiceId,adoptingCityId\nmine,bokomi,kathmandu-np\n' });
    await importInto(store, { 'adoptions.csv': adopt });
    expect(rows(store, 'adoptions')).toMatchObject([{ id: 'mine', date: '2016' }]);
  });

  test('are refused where there are several', async () => {
    const store = await given({ 'adoptions.csv': 'id,practiceId,adoptingCityId\none,bokomi,kathmandu-np\ntwo,bokomi,kathmandu-np\n' });
    const report = await importInto(store, { 'adoptions.csv': adopt });
    expect(report.problems).toMatchObject([{ severity: 'error', code: 'ambiguous-adoption', line: 2 }]);
    expect(report.problems[0]?.message).toContain('one, two');
  });

  test('that contradict each other are refused; that agree are merged', async () => {
    expect(codes((await importing({ 'cities.csv': CITIES, 'practices.csv': PRACTICES, 'adoptions.csv': `${adopt}bokomi,kathmandu-np,2017,\n` })).report)).toEqual(['contradiction']);
    expect(codes((await importing({ 'cities.csv': CITIES, 'practices.csv': PRACTICES, 'adoptions.csv': `${adopt}bokomi,kathmandu-np,,fine\n` })).report)).toEqual(['repeated-row']);
  });

  test('an id updates even without practice and city', async () => {
    const store = await given({ 'adoptions.csv': adopt });
    expect((await importInto(store, { 'adoptions.csv': 'id,grade\nbokomi--kathmandu-np,a\n' })).status).toBe('accepted');
    expect(rows(store, 'adoptions')).toMatchObject([{ grade: 'A', date: '2016' }]);
  });
});
