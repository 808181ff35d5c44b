import { describe, expect, test } from 'vitest';
import { Mapping } from '../../server/model/mapping.ts';
import { codes, importing, rows } from './given.ts';

const mapped = (text: string, mapping: unknown, name = 'list.csv') => importing({ [name]: text }, { mapping: Mapping.parse(mapping) });
const city = (columns: object) => [{ table: 'cities', columns: { name: { value: 'A' }, country: { value: 'DE' }, ...columns } }];

describe('columns', () => {
  test('by name, constant, joined, with a decimal comma, a form of dates, a split', async () => {
    const { report, store } = await mapped('Code;Jahr;Ort;Y;X;Seit;Sprachen\nAB 1;2014;Köln ;50,94;6,96;12/05/2014;de / tr\n', [
      { table: 'cities', columns: { id: { from: ['Code', 'Jahr'] }, name: 'ort', country: { value: 'DE' }, lat: { column: 'Y', decimal: ',' }, lon: { column: 'X', decimal: ',' }, joined: { column: 'Seit', date: 'DD/MM/YYYY' }, languages: { column: 'Sprachen', split: '/' } } },
    ]);
    expect(report.status).toBe('accepted');
    expect(codes(report)).toEqual(['delimiter']);
    expect(rows(store, 'cities')).toMatchObject([{ id: 'ab-1-2014', name: 'Köln', lat: 50.94, lon: 6.96, joined: '2014-05-12', languages: ['de', 'tr'] }]);
  });

  test('ids are slugged by NFKD, lower case, other than letters and digits to a hyphen; the same rule makes references meet them', async () => {
    const { report, store } = await mapped('Projekt,Stadt\n"Größe & Mut – ﬁn (2)",Ås\n', [
      { table: 'cities', columns: { id: { from: ['Stadt'] }, name: 'Stadt', country: { value: 'NO' } } },
      { table: 'exchanges', columns: { id: { from: ['Projekt'] }, kind: { value: 'workshop' } } },
      { table: 'participations', columns: { exchangeId: { from: ['Projekt'] }, participantId: { from: ['Stadt'] }, participantType: { value: 'city' } } },
    ]);
    expect(report).toMatchObject({ status: 'accepted', problems: [] });
    expect(rows(store, 'participations')).toMatchObject([{ exchangeId: 'große-mut-fin-2', participantId: 'city:as' }]);
  });

  test.each([
    ['1.234,5', ',', 1234.5], ['1234,5', ',', 1234.5], ['-0,5', ',', -0.5], ['1 234,5', ',', 1234.5], ['1,234.5', '.', 1234.5], ['7', ',', 7],
  ])('%s with "%s" as decimal sign is %d', async (text, decimal, amount) => {
    const { store } = await mapped(`a|b\n1|${text}\n`, [{ table: 'cities', columns: { id: 'a', name: { value: 'A' }, country: { value: 'DE' } } }, { table: 'exchanges', columns: { id: { value: 'e' }, kind: { value: 'workshop' } } }, { table: 'contributions', columns: { contributorId: 'a', exchangeId: { value: 'e' }, amount: { column: 'b', decimal } } }]);
    if (amount >= 0) expect(rows(store, 'contributions')).toMatchObject([{ amount }]);
    else expect(rows(store, 'contributions')).toEqual([]);
  });

  test('a number in another form is refused with its likely meaning', async () => {
    const { report } = await mapped('a;b\n1;50.9431\n', city({ id: 'a', lat: { column: 'b', decimal: ',' } }));
    expect(report.problems).toMatchObject([{ severity: 'error', code: 'not-a-number', column: 'b', value: '50.9431', suggestion: 'Probably 50.9431.' }, { code: 'delimiter' }]);
  });

  test.each([['12/05/2014', 'DD/MM/YYYY', '2014-05-12'], ['05/2014', 'DD/MM/YYYY', '2014-05'], ['2014', 'DD/MM/YYYY', '2014'], ['12/05/2014', 'MM/DD/YYYY', '2014-12-05'], ['2014/05/12', 'YYYY/MM/DD', '2014-05-12'], ['1.5.2014', 'D.M.YYYY', '2014-05-01'], ['3 May 2014', 'D MMMM YYYY', '2014-05-03'], ['2014-05-12', 'DD/MM/YYYY', '2014-05-12']])('%s as %s is %s', async (text, form, date) => {
    expect(rows((await mapped(`a;b\n1;${text}\n`, city({ id: 'a', joined: { column: 'b', date: form } }))).store, 'cities')).toMatchObject([{ joined: date }]);
  });

  test('a date in another form, or a day that does not exist, is refused', async () => {
    expect(codes((await mapped('a,b\n1,12.05.2014\n', city({ id: 'a', joined: { column: 'b', date: 'DD/MM/YYYY' } }))).report)).toEqual(['not-a-date']);
    expect(codes((await mapped('a,b\n1,31/02/2014\n', city({ id: 'a', joined: { column: 'b', date: 'DD/MM/YYYY' } }))).report)).toEqual(['impossible-date']);
  });

  test('a column that is not there is refused with the nearest', async () => {
    expect((await mapped('Kode,b\n1,2\n', city({ id: 'Code' }))).report.problems).toMatchObject([{ severity: 'error', code: 'missing-column', column: 'Code', suggestion: 'Did you mean "Kode"?' }]);
  });

  test('a heading that stands twice is refused only where it is read', async () => {
    expect((await mapped('a,b,b\n1,2,3\n', city({ id: 'a' }))).report.status).toBe('accepted');
    expect(codes((await mapped('a,b,b\n1,2,3\n', city({ id: 'a', note: 'b' }))).report)).toEqual(['repeated-column']);
  });

  test('rows without their key, and rows that need what is blank, are left out', async () => {
    const { report, store } = await mapped('a,b\n1,x\n,y\n3,\n', [{ ...city({ id: 'a', note: 'b' })[0], needs: ['b'] }]);
    expect(report.problems).toMatchObject([{ severity: 'warning', code: 'row-left-out', line: 3, column: 'a' }]);
    expect(rows(store, 'cities').map((row) => row['id'])).toEqual(['1']);
  });

  test('delimiter and encoding may be stated', async () => {
    const { report, store } = await importing({ 'list.csv': Buffer.from('a|b;c\nü|1;2\n', 'latin1') }, { mapping: Mapping.parse([{ ...city({ id: 'a', note: 'b;c' })[0], delimiter: '|', encoding: 'windows-1252' }]) });
    expect(report.problems).toEqual([]);
    expect(rows(store, 'cities')).toMatchObject([{ id: 'ü', note: '1;2' }]);
    expect(codes((await importing({ 'list.csv': Buffer.from('a\nü\n', 'latin1') }, { mapping: Mapping.parse([{ ...city({ id: 'a' })[0], encoding: 'utf-8' }]) })).report)).toContain('wrong-encoding');
  });
});

describe('files and sheets', () => {
  const files = { 'one.csv': 'a\n1\n', 'two.csv': 'a\n2\n' };

  test('an entry names the file it reads; a file that nobody reads is said', async () => {
    const { report, store } = await importing(files, { mapping: Mapping.parse([{ ...city({ id: 'a' })[0], file: 'two.csv' }]) });
    expect(report.problems).toMatchObject([{ severity: 'warning', code: 'unknown-file', file: 'one.csv' }]);
    expect(rows(store, 'cities').map((row) => row['id'])).toEqual(['2']);
  });

  test.each([
    ['several files and none named', city({ id: 'a' }), /must say which "file"/],
    ['a file that was not given', [{ ...city({ id: 'a' })[0], file: 'three.csv' }], /was not given/],
    ['a column we do not have', [{ ...city({ id: 'a', populaton: 'a' })[0], file: 'one.csv' }], /Did you mean "population"/],
    ['a form of dates that is none', [{ ...city({ id: 'a', joined: { column: 'a', date: 'hello' } })[0], file: 'one.csv' }], /is none/],
    ['no key', [{ table: 'participations', file: 'one.csv', columns: { exchangeId: 'a' } }], /does not fill participantId, participantType/],
  ])('a mapping with %s is a wrong call', async (_, mapping, message) => {
    await expect(importing(files, { mapping: Mapping.parse(mapping) })).rejects.toMatchObject({ code: 'bad-request', message: expect.stringMatching(message) as string });
  });

  test('graphs can be mapped too: nodes with id and label, edges with source and target', async () => {
    const text = '<gexf><graph><attributes class="node"><attribute id="0" title="staat"/></attributes><nodes><node id="1" label="A"><attvalues><attvalue for="0" value="DE"/></attvalues></node><node id="2" label="B"/></nodes><edges><edge source="1" target="2"/></edges></graph></gexf>';
    const { report, store } = await mapped(text, [
      { table: 'cities', columns: { id: 'id', name: 'label', country: { value: 'DE' } } }, { table: 'exchanges', columns: { id: { from: ['source', 'target'] }, kind: { value: 'mentoring' } } },
      { table: 'participations', columns: { exchangeId: { from: ['source', 'target'] }, participantId: 'source', participantType: { value: 'city' }, role: { value: 'mentor' } } },
    ], 'g.gexf');
    expect(report).toMatchObject({ status: 'accepted', tables: { cities: { added: 2 }, exchanges: { added: 1 }, participations: { added: 1 } } });
    expect(rows(store, 'exchanges')).toMatchObject([{ id: '1-2', kind: 'mentoring' }]);
  });
});

describe('places without ids', () => {
  const towns = (text: string, more: object = {}) => mapped(text, [{ table: 'cities', columns: { name: 'Town', country: 'Country' }, ...more }]);

  test('a place that fits gets coordinates and GeoNames id, with the confidence said', async () => {
    const { report, store } = await towns('Town,Country\nKobe,JP\nKOBE,JP\n');
    expect(report).toMatchObject({ status: 'accepted', problems: [{ severity: 'warning', code: 'place-matched', line: 2, value: 'Kobe', message: expect.stringContaining('confidence 0.95') as string }, { code: 'place-matched', line: 3 }, { code: 'repeated-row' }] });
    // GeoNames 1859171 is Kobe; both spellings are the one city, named as it was written first.
    expect(rows(store, 'cities')).toMatchObject([{ id: 'kobe-jp', name: 'Kobe', geonamesId: '1859171', country: 'JP', lat: 34.6913, lon: 135.183 }]);
  });

  test('several that fit are asked about and refused, never guessed', async () => {
    const { report, store } = await towns('Town,Country\nSpringfield,US\n');
    expect(report).toMatchObject({ status: 'refused', problems: [{ severity: 'error', code: 'place-ambiguous', line: 2, column: 'Town', value: 'Springfield' }] });
    expect(report.questions).toMatchObject([{ name: 'Springfield', country: 'US', line: 2 }]);
    expect(report.questions?.[0]?.candidates.length).toBeGreaterThan(3);
    expect(rows(store, 'cities')).toEqual([]);
  });

  test('the mapping answers, also that it is none of them', async () => {
    const answered = await towns('Town,Country\nSpringfield,US\n', { places: { 'Springfield|US': '4250542' } });
    expect(rows(answered.store, 'cities')).toMatchObject([{ id: 'springfield-us', name: 'Springfield', geonamesId: '4250542', country: 'US' }]);
    const none = await towns('Town,Country\nSpringfield,US\n', { places: { 'Springfield|US': null } });
    expect(rows(none.store, 'cities')).toMatchObject([{ id: 'springfield-us', geonamesId: null, lat: null }]);
  });

  test('a place the gazetteer lacks is kept without coordinates, with a warning', async () => {
    const { report, store } = await towns('Town,Country\nXyzzyville,US\n');
    expect(report).toMatchObject({ status: 'accepted', problems: [{ severity: 'warning', code: 'unknown-place' }] });
    expect(rows(store, 'cities')).toMatchObject([{ id: 'xyzzyville-us', lat: null }]);
  });

  test('the same place in the store is the same city', async () => {
    const first = await importing({ 'cities.csv': 'id,name,country,geonamesId\nmy-kobe,Kobe,JP,1859171\n' });
    const { ingest } = await import('../../server/ingest/ingest.ts');
    const { inputs } = await import('./given.ts');
    const report = await ingest(first.store as never, inputs({ 'list.csv': 'Town,Country\nKobe,Japan\n' }), { actor: 'test', mapping: Mapping.parse([{ table: 'cities', columns: { name: 'Town', country: 'Country' } }]) });
    expect(report).toMatchObject({ status: 'accepted', tables: { cities: { added: 0, updated: 1, unchanged: 0 } } });
    expect(rows(first.store, 'cities')).toMatchObject([{ id: 'my-kobe', region: 'Asia' }]);
  });
});
