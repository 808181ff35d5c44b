import { describe, expect, test } from 'vitest';
import { codes, importing, rows } from './given.ts';

const HEAD = 'id,name,country,note\n';
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('encodings', () => {
  test('a BOM before UTF-8 is no part of the first heading', async () => {
    const { report, store } = await importing({ 'cities.csv': `\ufeff${HEAD}a,Zürich,CH,\n` });
    expect(report.problems).toEqual([]);
    expect(rows(store, 'cities')[0]).toMatchObject({ id: 'a', name: 'Zürich' });
  });

  test.each([['le', Buffer.from(`\ufeff${HEAD}a,Zürich 🏙,CH,\n`, 'utf16le')], ['be', Buffer.from(`\ufeff${HEAD}a,Zürich 🏙,CH,\n`, 'utf16le').swap16()]])('UTF-16 %s is read by its BOM', async (_, bytes) => {
    const { report, store } = await importing({ 'cities.csv': bytes });
    expect(report.problems).toEqual([]);
    expect(rows(store, 'cities')[0]).toMatchObject({ name: 'Zürich 🏙' });
  });

  test('a file without any valid multi-byte UTF-8 is read as Windows-1252, with a warning', async () => {
    const { report, store } = await importing({ 'cities.csv': Buffer.concat([latin1(`${HEAD}a,Zürich,CH,`), Buffer.from([0x93, 0x80, 0x94, 0x0a])]) });
    expect(report.status).toBe('accepted');
    expect(report.problems).toMatchObject([{ severity: 'warning', code: 'windows-1252', line: 2 }]);
    expect(rows(store, 'cities')[0]).toMatchObject({ name: 'Zürich', note: '“€”' });
  });

  test('a file that mixes both is refused with line and byte', async () => {
    // Line 3 is "b,M" 0xFC "nster,DE,": its odd byte is the fourth of the line; 21 + 12 bytes stand before the line.
    const { report } = await importing({ 'cities.csv': Buffer.concat([Buffer.from(`${HEAD}a,Zürich,CH,\n`), latin1('b,Münster,DE,\n')]) });
    expect(report.status).toBe('refused');
    expect(report.problems).toMatchObject([{ severity: 'error', code: 'mixed-encoding', line: 3, value: '0xFC' }]);
    expect(report.problems[0]?.message).toContain('byte 4 of line 3');
    expect(report.problems[0]?.message).toContain(`byte ${Buffer.byteLength(`${HEAD}a,Zürich,CH,\n`) + 4} of the file`);
  });

  test.each([['overlong', [0xc0, 0xaf]], ['surrogate', [0xed, 0xa0, 0x80]], ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]], ['cut short', [0xe2, 0x82]]])('%s bytes are not UTF-8', async (_, bytes) => {
    const { report } = await importing({ 'cities.csv': Buffer.concat([Buffer.from(`${HEAD}a,ü,CH,`), Buffer.from(bytes), Buffer.from('\n')]) });
    expect(codes(report, 'error')).toEqual(['mixed-encoding']);
  });
});

describe('delimiters', () => {
  test.each([[';', 'semicolon'], ['\t', 'tab'], ['|', 'vertical bar']])('"%s" is found and said', async (sign, name) => {
    const { report, store } = await importing({ 'cities.csv': `id,name,country\na,"A, the first",DE\n`.replaceAll(',', sign).replace(`A${sign} the`, 'A, the') });
    expect(report.problems).toMatchObject([{ severity: 'warning', code: 'delimiter', value: sign }]);
    expect(report.problems[0]?.message).toContain(name);
    expect(rows(store, 'cities')[0]).toMatchObject({ name: 'A, the first' });
  });

  test('a comma needs no word', async () => {
    expect((await importing({ 'cities.csv': 'id,name,country\na,A;B|C,DE\n' })).report.problems).toEqual([]);
  });

  test('the line sep= of spreadsheet programs is understood', async () => {
    const { report, store } = await importing({ 'cities.csv': 'sep=;\r\nid;name;country\r\na;A;XX\r\n' });
    expect(report.problems).toMatchObject([{ severity: 'error', line: 3 }, { code: 'delimiter' }]);
    expect(rows(store, 'cities')).toEqual([]);
  });
});

describe('cells', () => {
  test('text is trimmed and NFC; line breaks and tabs stay', async () => {
    const { store } = await importing({ 'cities.csv': `${HEAD}" a ","  Zu\u0308rich\u00a0","CH","one\r\ntwo\tthree"\n` });
    expect(rows(store, 'cities')[0]).toMatchObject({ id: 'a', name: 'Zürich', note: 'one\ntwo\tthree' });
  });

  test.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u009b', '\ufffe'])('control character %j is refused with its place', async (character) => {
    const { report } = await importing({ 'cities.csv': `${HEAD}a,A,DE,x${character}y\n` });
    expect(report.status).toBe('refused');
    expect(report.problems).toMatchObject([{ code: 'control-character', line: 2, column: 'note' }]);
  });

  test('invisible and direction marks stay in text and are refused in ids', async () => {
    const { report, store } = await importing({ 'cities.csv': `${HEAD}a,A\u200dB\u200f,DE,\ufeffx\n` });
    expect(report.problems).toEqual([]);
    expect(rows(store, 'cities')[0]).toMatchObject({ name: 'A\u200dB\u200f', note: '\ufeffx' });
    expect(codes((await importing({ 'cities.csv': `${HEAD}a\u200b,A,DE,\n` })).report)).toEqual(['bad-id']);
    expect(codes((await importing({ 'cities.csv': `${HEAD}\ufeffa,A,DE,\n` })).report)).toEqual(['bad-id']);
  });

  test('a cell of more than 20,000 characters is refused', async () => {
    expect((await importing({ 'cities.csv': `${HEAD}a,A,DE,${'x'.repeat(20_000)}\n` })).report.status).toBe('accepted');
    expect((await importing({ 'cities.csv': `${HEAD}a,A,DE,${'x'.repeat(20_001)}\n` })).report.problems).toMatchObject([{ code: 'text-too-long', column: 'note' }]);
  });

  test('a long run of spaces inside a cell takes no time', async () => {
    const began = process.cpuUsage();
    await importing({ 'cities.csv': `${HEAD}a,A,DE,x${' '.repeat(400_000)}y\n` });
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(2_000);
  });

  test.each([["'=1+1", '=1+1'], ["''=1+1", "'=1+1"], ["'+49", '+49'], ["'-x", '-x'], ["'@x", '@x'], ["'\tx", '\tx'], ["'quoted'", "'quoted'"], ['=1+1', '=1+1'], ["''", "''"]])('%j is read as %j', async (cell, text) => {
    const { store } = await importing({ 'cities.csv': `${HEAD}a,A,DE,"${cell}"\n` });
    expect(rows(store, 'cities')[0]).toMatchObject({ note: text });
  });
});

describe('rows', () => {
  test('lines are those where the row begins, whatever stands in cells before', async () => {
    const { report } = await importing({ 'cities.csv': `${HEAD}a,A,DE,"one\r\ntwo\nthree"\n\n\r\nb,B,ZZ,\n,,,\nc,C,ZZ,\n` });
    expect(report.problems).toMatchObject([{ code: 'unknown-country', line: 7, count: 2 }]);
  });

  test.each([
    ['a quote never closed', 'a,"A,DE,\n', 2], ['a quote in the wrong place', 'a,A "the" ,DE,\nb,x"y",DE,\n', 2], ['text after a quote', 'a,"A"x,DE,\n', 2], ['too few cells', 'a,A,DE,\nb,B\n', 3], ['too many cells', 'a,A,DE,,extra\n', 2],
  ])('%s refuses the file with its line', async (_, body, line) => {
    const { report, store } = await importing({ 'cities.csv': HEAD + body });
    expect(report).toMatchObject({ status: 'refused', dataset: null, problems: [{ code: 'broken-row', line }] });
    expect(rows(store, 'cities')).toEqual([]);
  });

  test('line ends may be CR, LF or CRLF', async () => {
    for (const end of ['\r', '\n', '\r\n']) expect(rows((await importing({ 'cities.csv': ['id,name,country', 'a,A,DE', 'b,"B",DE'].join(end) })).store, 'cities')).toHaveLength(2);
  });
});
