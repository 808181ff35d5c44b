/** What names of files, sheets and columns, encodings and delimiters people may use, and what becomes of their text. */
import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { byId, fixtures, workspace } from './command-line.ts';

const { store, folder } = workspace();
const head = 'id,name,country\n';
const about = (problem: object): string => JSON.stringify(problem).toLowerCase();

describe('names', () => {
  it('a lone cities.csv is a set of tables', () => {
    const here = store();
    here.given(path.join(folder({ 'cities.csv': `${head}b,Berlin,DE\n` }), 'cities.csv'));
    expect(here.rows('cities')).toHaveLength(1);
  });
  it('several files given by name are one set of tables', () => {
    const here = store();
    const dir = folder({ 'practices.csv': 'id,title,originCityId\np,P,b\n', 'cities.csv': `${head}b,Berlin,DE\n` });
    here.given([path.join(dir, 'practices.csv'), path.join(dir, 'cities.csv')]);
    expect(here.rows('practices')).toHaveLength(1);
    expect(here.rows('cities')).toHaveLength(1);
  });
  it('of files and columns match whatever their case and outer spaces', () => {
    const here = store();
    const done = here.given({ 'CITIES.CSV': ' ID ,NAME, Country ,geonamesid\nb,Berlin,DE,2950159\n', ' Practices.csv': 'Id,Title,OriginCityID\np,P,b\n' });
    expect(done.report.problems).toEqual([]);
    expect(here.rows('cities')[0]).toMatchObject({ id: 'b', geonamesId: '2950159' });
    expect(here.rows('practices')[0]).toMatchObject({ originCityId: 'b' });
  });
  it('of sheets match too; hidden and unknown sheets are left out with a warning', () => {
    const here = store();
    const done = here.given(path.join(fixtures, 'sheets.xlsx'));
    expect(Object.keys(here.graph()).sort()).toEqual(['cities', 'people']);
    for (const sheet of ['practices', 'topics', 'Shopping']) {
      expect(done.warnings.filter((warning) => warning.sheet === sheet), sheet).toHaveLength(1);
    }
    expect(here.rows('cities').map(({ id, name, population, joined }) => [id, name, population, joined])).toEqual([
      ['b', 'Berlin', '3644826', '2014-05-12'], ['o', 'Osaka', '2691000', '2014'],
    ]);
    expect(here.rows('people').map(({ id, contactable }) => [id, contactable])).toEqual([['x', 'yes'], ['y', 'no']]);
  });
  it('that are unknown leave a file out with a warning', () => {
    const here = store();
    const done = here.given({ 'cities.csv': `${head}b,Berlin,DE\n`, 'shopping.csv': 'item\nmilk\n', 'readme.txt': 'hello' });
    expect(done.report.status).toBe('accepted');
    expect(done.warnings.filter((warning) => about(warning).includes('shopping'))).toHaveLength(1);
    expect(here.bytes()).not.toContain('milk');
  });
  it('that stand twice in a header are refused', () => {
    const here = store();
    const done = here.load({ 'cities.csv': 'id,name,country, NAME\nb,Berlin,DE,Bonn\n' });
    expect(done.code).toBe(1);
    expect(done.errors).toHaveLength(1);
    expect(about(done.errors[0] ?? {})).toContain('name');
    expect(done.errors[0]).toMatchObject({ line: 1 });
    expect(here.graph()).toEqual({});
  });
});

describe('encodings', () => {
  const text = `${head}z,Zürich,CH\nu,Łódź,PL\no,大阪市,JP\n`;
  const expected = [['o', '大阪市'], ['u', 'Łódź'], ['z', 'Zürich']];
  const utf16be = (value: string): Buffer => Buffer.from(`\ufeff${value}`, 'utf16le').swap16();
  it.each([
    ['UTF-8', Buffer.from(text)], ['UTF-8 with BOM', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little endian with BOM', Buffer.from(`\ufeff${text}`, 'utf16le')], ['UTF-16 big endian with BOM', utf16be(text)],
  ])('%s is read without a word', (_name, bytes) => {
    const here = store();
    const done = here.given({ 'cities.csv': bytes });
    expect(done.report.problems).toEqual([]);
    expect(here.rows('cities').map(({ id, name }) => [id, name])).toEqual(expected);
  });
  it('a file without any valid multi-byte UTF-8 is read as Windows-1252, with a warning', () => {
    const here = store();
    // 0x80 is the euro sign in Windows-1252 and nothing in Latin-1.
    const done = here.given({ 'cities.csv': Buffer.from(`${head.trim()},note\nz,Z\xfcrich,CH,5 \x80\n`, 'latin1') });
    expect(done.warnings).toHaveLength(1);
    expect(about(done.warnings[0] ?? {})).toMatch(/windows-1252/);
    expect(here.rows('cities')[0]).toMatchObject({ name: 'Zürich', note: '5 €' });
  });
  it('a file that mixes both is refused with line and byte', () => {
    const here = store();
    const mixed = Buffer.concat([Buffer.from(`${head}z,Zürich,CH\n`), Buffer.from('m,M\xfcnchen,DE\n', 'latin1')]);
    const done = here.load({ 'cities.csv': mixed });
    expect(done.code).toBe(1);
    expect(done.errors).toHaveLength(1);
    expect(done.errors[0]).toMatchObject({ line: 3 });
    // The byte at fault: 16 of the header, 13 of line 2, then 'm,M'.
    expect(about(done.errors[0] ?? {})).toMatch(/0x?fc|\bfc\b|\b3[123]\b|\b[45]\b/);
    expect(here.graph()).toEqual({});
  });
});

describe('delimiters', () => {
  it.each([['semicolon', ';'], ['tab', '\t'], ['bar', '|']])('a %s is found and said', (name, mark) => {
    const here = store();
    const lines = ['id,name,country,note', 'b,Berlin,DE,"one, two"', 'o,Osaka,JP,'].map((line, index) =>
      (index === 1 ? ['b', 'Berlin', 'DE', '"one, two"'] : line.split(',')).join(mark));
    const done = here.given({ 'cities.csv': `${lines.join('\r\n')}\r\n` });
    expect(done.errors).toEqual([]);
    expect(`${done.stdout}${done.stderr}`.toLowerCase()).toMatch(name === 'bar' ? /\||bar|pipe/ : name === 'tab' ? /tab/ : /;|semicolon/);
    expect(done.report.problems.some((problem) => about(problem).includes('delimiter') || about(problem).includes('separate'))).toBe(true);
    expect(byId(here.rows('cities'), 'b')['note']).toBe('one, two');
  });
  it('with a semicolon between columns, lists stay lists where they are quoted', () => {
    const here = store();
    here.given({ 'topics.csv': 'id;label\nt1;One\nt2;Two\n', 'practices.csv': 'id;title;topics\np;P;"t1;t2"\n' });
    expect(byId(here.rows('practices'), 'p')['topics']).toBe('t1;t2');
  });
});

describe('text', () => {
  it('is trimmed and composed', () => {
    const here = store();
    here.given({ 'cities.csv': `${head}z,  Zu\u0308rich  , CH \n` });
    expect(here.rows('cities')[0]).toMatchObject({ id: 'z', name: 'Zürich', country: 'CH' });
  });
  it('that is written composed or not is the same id', () => {
    const here = store();
    here.given({ 'cities.csv': `${head}zu\u0308rich,Zürich,CH\n`, 'practices.csv': 'id,title,originCityId\np,P,zürich\n' });
    expect(here.rows('cities')[0]?.['id']).toBe('zürich');
  });
  it('keeps line breaks and tabs within', () => {
    const here = store();
    here.given({ 'cities.csv': 'id,name,country,note\nb,Berlin,DE,"first\nsecond\tthird"\n' });
    expect(here.rows('cities')[0]?.['note']).toBe('first\nsecond\tthird');
    const other = store();
    other.given(here.exportTo('xlsx'));
    expect(other.bytes()).toBe(here.bytes());
    const third = store();
    third.given(here.exportTo('graphml'));
    expect(third.bytes()).toBe(here.bytes());
  });
  it.each([['bell', '\u0007'], ['null', '\u0000'], ['unit separator', '\u001f'], ['delete', '\u007f'], ['C1', '\u0085']])('with another control character (%s) is refused', (_name, mark) => {
    const here = store();
    const done = here.load({ 'cities.csv': `${head}a,Aachen,DE\nb,Ber${mark}lin,DE\n` });
    expect(done.code).toBe(1);
    expect(done.errors[0]).toMatchObject({ line: 3, column: 'name' });
    expect(here.graph()).toEqual({});
  });
  it.each([['zero-width space', '\u200b'], ['right-to-left mark', '\u200f'], ['zero-width joiner', '\u200d'], ['direction override', '\u202e'], ['soft hyphen', '\u00ad']])('keeps an invisible mark (%s), an id may not have it', (_name, mark) => {
    const here = store();
    here.given({ 'cities.csv': `${head}b,Ber${mark}lin,DE\n` });
    expect(here.rows('cities')[0]?.['name']).toBe(`Ber${mark}lin`);
    const done = here.load({ 'cities.csv': `${head}c${mark}c,Bonn,DE\n` });
    expect(done.code).toBe(1);
    expect(done.errors[0]).toMatchObject({ line: 2, column: 'id' });
  });
  it('keeps quotes, separators and line ends of every kind through every format', () => {
    const here = store();
    const note = 'a "quote", a; semicolon | bar\ta tab <tag> & amp; ]]> end';
    here.given({ 'cities.csv': `id,name,country,note\nb,Berlin,DE,"${note.replaceAll('"', '""')}"\n` });
    expect(here.rows('cities')[0]?.['note']).toBe(note);
    for (const format of ['xlsx', 'gexf', 'graphml']) {
      const other = store();
      other.given(here.exportTo(format));
      expect(other.rows('cities')[0]?.['note'], format).toBe(note);
    }
  });
  it('may have a broken quote only at the price of being refused, with its line', () => {
    const here = store();
    const done = here.load({ 'cities.csv': `${head}a,Aachen,DE\nb,"Berlin,DE\n` });
    expect(done.code).toBe(1);
    expect(done.errors[0]?.line).toBeGreaterThanOrEqual(3);
    expect(here.graph()).toEqual({});
  });
  it.each([['more', 'a,Aachen,DE,surplus'], ['fewer', 'a,Aachen']])('in %s cells than the header has is a broken row', (_name, row) => {
    const here = store();
    const done = here.load({ 'cities.csv': `${head}${row}\n` });
    expect(done.code).toBe(1);
    expect(done.errors).toMatchObject([{ line: 2 }]);
    expect(here.graph()).toEqual({});
  });
  it('in blank lines is no row', () => {
    const here = store();
    const done = here.given({ 'cities.csv': `${head}\nb,Berlin,DE\n\n,,\n` });
    expect(done.errors).toEqual([]);
    expect(here.rows('cities')).toHaveLength(1);
  });
  it('that looks like code stays text', () => {
    const here = store();
    const ids = ['__proto__', 'constructor', '../../etc/passwd', "x'}) DETACH DELETE n //", 'toString', '<script>alert(1)</script>'];
    const file = path.join(folder({}), 'cities.csv');
    writeFileSync(file, head + ids.map((id) => `"${id}","${id}",DE`).join('\n'));
    here.given(file);
    expect(here.rows('cities').map((row) => row['id'])).toEqual([...ids].sort());
    expect(here.rows('cities').map((row) => row['name'])).toEqual([...ids].sort());
    const other = store();
    other.given(here.exportTo('gexf'));
    expect(other.bytes()).toBe(here.bytes());
  });
});

describe('a file whose content is not what its name says', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');
  it.each([
    ['a PNG named .csv', { 'cities.csv': png }], ['zero bytes', { 'cities.csv': '' }], ['zero bytes as a workbook', { 'book.xlsx': '' }],
    ['a PNG named .xlsx', { 'book.xlsx': png }], ['text named .gexf', { 'graph.gexf': 'hello' }], ['text named .graphml', { 'graph.graphml': 'hello' }],
    ['a folder without tables', { 'readme.txt': 'hello' }], ['an empty folder', {}], ['a broken row', { 'cities.csv': `${head}b,Berlin,Narnia\n` }],
  ] as [string, Record<string, string | Buffer>][])('%s is refused', (_name, files) => {
    const here = store();
    const given = folder(files);
    const [only] = Object.keys(files);
    const done = here.load(only && !only.endsWith('.txt') ? path.join(given, only) : given);
    expect(done.code).toBe(1);
    expect(done.report.status).toBe('refused');
    expect(done.errors.length).toBeGreaterThan(0);
  });
  it('headings without rows are accepted with a warning', () => {
    const here = store();
    const done = here.load({ 'cities.csv': head });
    expect(done.code).toBe(0);
    expect(done.report.status).toBe('accepted');
    expect(done.warnings.length).toBeGreaterThan(0);
  });
});

describe('XML with tricks', () => {
  const graph = (name: string): string => `<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph defaultedgetype="undirected"><attributes class="node"><attribute id="0" title="country" type="string"/></attributes><nodes><node id="b" label="${name}"><attvalues><attvalue for="0" value="DE"/></attvalues></node></nodes><edges/></graph></gexf>`;
  it('is read without them', () => {
    const here = store();
    here.given(path.join(folder({ 'g.gexf': `<?xml version="1.0"?>${graph('Berlin &amp; K&#246;penick')}` }), 'g.gexf'));
    expect(here.rows('cities')[0]?.['name']).toBe('Berlin & Köpenick');
  });
  it.each([
    ['nested entities', '<!DOCTYPE g [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>', '&b;'],
    ['an external entity', '<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
  ])('is refused with %s', (_name, type, name) => {
    const here = store();
    const done = here.load(path.join(folder({ 'g.gexf': `<?xml version="1.0"?>${type}${graph(name)}` }), 'g.gexf'));
    expect(done.code).toBe(1);
    expect(done.stdout).not.toContain('root:');
    expect(here.graph()).toEqual({});
  });
});

