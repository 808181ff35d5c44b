/** Text that a spreadsheet would take for a formula leaves with an apostrophe and comes home without it. */
import path from 'node:path';
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { byId, fixtures, workspace } from './command-line.ts';

const { store } = workspace();
const csv = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** What is meant, and how it stands in a CSV or XLSX cell. */
const texts: [meant: string, cell: string][] = [
  ['=1+1', "'=1+1"], ['+49 30 1234', "'+49 30 1234"], ['-5 degrees', "'-5 degrees"], ['@home', "'@home"], ["'=kept", "''=kept"], ["'+kept", "''+kept"],
  ["''=two", "'''=two"], ["'plain", "'plain"], ["'", "'"], ["''", "''"], ['a=b', 'a=b'], ['=HYPERLINK("http://example.org","x")', '\'=HYPERLINK("http://example.org","x")'],
];
// However many apostrophes stand before a sign, one more is written and one is taken off: else something would be lost.
const cities = `id,name,country,note\n${texts.map(([, cell], index) => `c${String(index).padStart(2, '0')},N,DE,${csv(cell)}`).join('\n')}\n`;

describe('text that begins like a formula', () => {
  it('loses one apostrophe on import where it stands before a sign', () => {
    const here = store();
    here.given({ 'cities.csv': cities });
    const answer = here.run(['export', '--format', 'json']);
    for (const [meant] of texts) expect(answer.stdout).toContain(JSON.stringify(meant));
  });
  it('is written to CSV with one', () => {
    const here = store();
    here.given({ 'cities.csv': cities });
    const rows = here.rows('cities');
    for (const [index, [meant, cell]] of texts.entries()) expect(byId(rows, `c${String(index).padStart(2, '0')}`)['note'], meant).toBe(cell);
  });
  it('is written to XLSX with one, as text and never as a formula', async () => {
    const here = store();
    here.given({ 'cities.csv': cities });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync(here.exportTo('xlsx')) as unknown as ArrayBuffer);
    const sheet = book.getWorksheet('cities');
    const found = new Map<string, unknown>();
    let noteColumn = 0;
    sheet?.getRow(1).eachCell((cell, column) => { if (cell.value === 'note') noteColumn = column; });
    sheet?.eachRow((row) => { found.set(String(row.getCell(1).value), row.getCell(noteColumn).value); });
    for (const [index, [meant, cell]] of texts.entries()) expect(found.get(`c${String(index).padStart(2, '0')}`), meant).toBe(cell);
  });
  it.each(['csv', 'xlsx', 'gexf', 'graphml'])('comes back as it was through %s', (format) => {
    const here = store();
    here.given({ 'cities.csv': cities });
    const other = store();
    other.given(here.exportTo(format));
    expect(other.bytes()).toBe(here.bytes());
    const third = store();
    third.given(other.exportTo(format));
    expect(third.bytes()).toBe(here.bytes());
  });
  it('without an apostrophe stays the text it is', () => {
    const here = store();
    here.given({ 'cities.csv': 'id,name,country,note\nb,=Berlin,DE,-5 degrees\n' });
    expect(here.rows('cities')[0]).toMatchObject({ name: "'=Berlin", note: "'-5 degrees" });
  });
  it('may be an id, a label or an entry of a list', () => {
    const here = store();
    const tables = { 'topics.csv': 'id,label\n=t,=Label\n-u,Minus\n', 'practices.csv': 'id,title,topics\n@p,+P,=t;-u\n@q,+Q,=Label\n' };
    here.given(tables);
    expect(here.rows('practices').map(({ id, title }) => [id, title])).toEqual([["'@p", "'+P"], ["'@q", "'+Q"]]);
    const answer = here.run(['export', '--format', 'json']);
    expect(answer.stdout).toContain('"@p"');
    for (const format of ['csv', 'xlsx', 'gexf', 'graphml']) {
      const other = store();
      other.given(here.exportTo(format));
      expect(other.bytes(), format).toBe(here.bytes());
    }
  });
  it('does not make text of negative numbers', () => {
    const here = store();
    here.given({ 'cities.csv': 'id,name,country,lat,lon\nq,Quito,EC,-0.22985,-78.52495\n' });
    expect(here.rows('cities')[0]).toMatchObject({ lat: '-0.22985', lon: '-78.52495' });
  });
});

describe('formula cells of a workbook', () => {
  it('are read as their last value', () => {
    const here = store();
    here.given(path.join(fixtures, 'formulas.xlsx'));
    const rows = here.rows('cities');
    expect(byId(rows, 'b')).toMatchObject({ name: 'Berlin', population: '3000', note: "'=SUM(A1)" });
    expect(byId(rows, 'o')).toMatchObject({ name: 'Osaka', population: '2691000', note: "'=1+1" });
  });
});
