/** Numbers, countries, dates, ids and words: what a cell may hold, and what the refusal of anything else says. */
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { byId, fixtures, workspace, type Import, type Store } from './command-line.ts';

const { store } = workspace();
let base: Store;
let before: string;
let made = 0;
beforeAll(() => {
  base = store();
  base.given({
    'cities.csv': 'id,name,country\nb,Berlin,DE\no,Osaka,JP\n', 'people.csv': 'id,name\nann,Ann\n', 'institutions.csv': 'id,name\nuni,Uni\n',
    'topics.csv': 'id,label\nt,T\nt2,T2\nt3,T3\n', 'practices.csv': 'id,title\np,P\n', 'exchanges.csv': 'id,kind\ne,workshop\n',
    'modules.csv': 'id,title\nm,M\n', 'assessments.csv': 'id,cityId\nx,b\n', 'programmes.csv': 'id,name\ng,G\n',
  });
  before = base.bytes();
});

/** One faulty row in a table of its own; the suggestion must show what was meant. */
interface Refusal { table: string; cells: Record<string, string>; column: string; meant?: RegExp }
function refusesAll(cases: Record<string, Refusal>): void {
  let done: Import;
  const lines = new Map<string, { file: string; line: number }>();
  beforeAll(() => {
    const tables = new Map<string, { columns: string[]; rows: Record<string, string>[] }>();
    for (const [name, { table, cells }] of Object.entries(cases)) {
      const { columns, rows } = tables.get(table) ?? { columns: [], rows: [] };
      for (const column of Object.keys(cells)) if (!columns.includes(column)) columns.push(column);
      rows.push(cells);
      tables.set(table, { columns, rows });
      lines.set(name, { file: `${table}.csv`, line: rows.length + 1 });
    }
    done = base.load(Object.fromEntries([...tables].map(([table, { columns, rows }]) =>
      [`${table}.csv`, stringify(rows, { header: true, columns })])));
  });
  it('the import as a whole is refused and nothing of it stands in the store', () => {
    expect(done.code).toBe(1);
    expect(done.report.status).toBe('refused');
    expect(base.bytes()).toBe(before);
  });
  it.each(Object.entries(cases))('%s', (name, { column, meant }) => {
    const { file, line } = lines.get(name) as { file: string; line: number };
    const found = done.errors.filter((error) => error.line === line && error.file?.endsWith(file));
    expect(found, JSON.stringify(done.errors)).toHaveLength(1);
    expect(found[0]).toMatchObject({ column, count: 1 });
    if (meant) expect(`${String(found[0]?.message)} ${String(found[0]?.suggestion)}`).toMatch(meant);
  });
}

describe('numbers that are refused, with their likely meaning', () => {
  const city = (column: string, cell: string, meant?: RegExp): Refusal =>
    ({ table: 'cities', cells: { id: `n${String((made += 1))}`, name: 'Neu', country: 'DE', [column]: cell }, column, ...(meant && { meant }) });
  refusesAll({
    'a decimal comma': city('lat', '52,5', /52\.5/),
    'thousands separated by commas': city('population', '3,644,826', /3644826/),
    'thousands separated by points': city('population', '3.644.826', /3644826/),
    'thousands separated by spaces': city('population', '3 644 826', /3644826/),
    'thousands separated by apostrophes': city('population', "3'644'826", /3644826/),
    'a unit': city('population', '3644826 people', /3644826/),
    'not a number': city('population', 'NaN'),
    'infinity': city('population', 'Infinity'),
    'too large for a number': city('population', '1e999'),
    'another base': city('population', '0x10'),
    'a word': city('population', 'many'),
    'a negative population': city('population', '-5'),
    'a latitude beyond the pole': city('lat', '90.5', /90/),
    'a longitude beyond 180': city('lon', '-180.5', /180/),
    'a score above five': { table: 'scores', cells: { assessmentId: 'x', topicId: 't', score: '6' }, column: 'score', meant: /5/ },
    'a score below one': { table: 'scores', cells: { assessmentId: 'x', topicId: 't2', score: '0' }, column: 'score', meant: /1/ },
    'a coverage above one': { table: 'scores', cells: { assessmentId: 'x', topicId: 't3', coverage: '75' }, column: 'coverage', meant: /1/ },
    'an amount with a decimal comma': { table: 'contributions', cells: { contributorId: 'b', exchangeId: 'e', amount: '1.250,50' }, column: 'amount', meant: /1250\.50?/ },
  });
});

describe('numbers that are taken', () => {
  it('as they are, to the last digit', () => {
    const here = store();
    here.given({ 'cities.csv': 'id,name,country,lat,lon,population\na,A,DE,-90,180,0\nb,B,DE,51.507222222,-0.1275,8908081\nc,C,DE,0,-0.000001,37400068\n' });
    expect(here.rows('cities').map(({ lat, lon, population }) => [Number(lat), Number(lon), Number(population)])).toEqual([
      [-90, 180, 0], [51.507222222, -0.1275, 8908081], [0, -0.000001, 37400068],
    ]);
    const other = store();
    other.given(here.exportTo('csv'));
    expect(other.bytes()).toBe(here.bytes());
  });
  it('in a broken cell of a workbook, the report names sheet and row', () => {
    const done = base.load(path.join(fixtures, 'broken-cell.xlsx'));
    expect(done.code).toBe(1);
    expect(done.errors).toHaveLength(1);
    expect(done.errors[0]).toMatchObject({ sheet: 'cities', line: 3, column: 'lat', value: '134.7' });
  });
});

describe('countries', () => {
  it('in any case need no word; alpha-3 codes and English names get a warning', () => {
    const here = store();
    const done = here.given({ 'cities.csv': 'id,name,country\na,A,de\nb,B,DEU\nc,C,Germany\nd,D,germany\ne,E,South Korea\nf,F,United States of America\ng,G,jpn\n' });
    expect(here.rows('cities').map(({ country }) => country)).toEqual(['DE', 'DE', 'DE', 'DE', 'KR', 'US', 'JP']);
    expect(done.warnings.every(({ column }) => column === 'country')).toBe(true);
    expect(done.warnings.reduce((sum, { count }) => sum + count, 0)).toBe(6);
    expect(done.warnings.some(({ value }) => value === 'de')).toBe(false);
  });
  const city = (cell: string, meant?: RegExp): Refusal => ({ table: 'cities', cells: { id: `n${String((made += 1))}`, name: 'Neu', country: cell }, column: 'country', ...(meant && { meant }) });
  refusesAll({
    'a country that is none': city('Narnia'),
    'a code nobody has': city('ZZ'),
    'a misspelt name': city('Germny', /DE/),
    'a number': city('276'),
  });
  it('every country of Wikidata\'s sister cities has a code', () => {
    const here = store();
    const done = here.given({ 'cities.csv': `id,name,country\n${["People's Republic of China", 'Czech Republic', 'Republic of Ireland', 'Taiwan', 'Ivory Coast', 'Kingdom of the Netherlands', 'The Gambia', 'Russia', 'Vietnam', 'State of Palestine', 'United Kingdom', 'Kosovo', 'Turkey', 'Eswatini', 'North Macedonia'].map((name, index) => `c${String(index + 10)},C,${name}`).join('\n')}\n` });
    expect(done.errors).toEqual([]);
    expect(here.rows('cities').map(({ country }) => country)).toEqual(['CN', 'CZ', 'IE', 'TW', 'CI', 'NL', 'GM', 'RU', 'VN', 'PS', 'GB', 'XK', 'TR', 'SZ', 'MK']);
  });
});

describe('dates that are refused', () => {
  const exchange = (cell: string, meant?: RegExp): Refusal =>
    ({ table: 'exchanges', cells: { id: `n${String((made += 1))}`, kind: 'workshop', start: cell }, column: 'start', ...(meant && { meant }) });
  refusesAll({
    'day and month in doubt': exchange('03/04/2014'),
    'day first, certainly': exchange('25/12/2014', /2014-12-25/),
    'points between': exchange('25.12.2014', /2014-12-25/),
    'without leading zeros': exchange('2014-5-2', /2014-05-02/),
    'with a time': exchange('2014-05-12T10:00:00', /2014-05-12/),
    'a month in words': exchange('May 2014', /2014-05/),
    'two digits for the year': exchange('14'),
    'a serial number of a spreadsheet': exchange('41771'),
    'a month that is none': exchange('2014-13'),
    'a month zero': exchange('2014-00'),
    'a day that is none': exchange('2014-04-31'),
    'a leap day in another year': exchange('2015-02-29'),
    'an interval that ends before it starts': exchange('2011/2009', /2009\/2011/),
    'an open interval': exchange('2011/'),
    'three dates': exchange('2009/2010/2011'),
    'an exchange that ends before it starts': { table: 'exchanges', cells: { id: `n${String((made += 1))}`, kind: 'workshop', start: '2015-05', end: '2014' }, column: 'end' },
    'a programme that ends before it starts': { table: 'programmes', cells: { id: `n${String((made += 1))}`, name: 'N', start: '2015', end: '2014-12' }, column: 'end' },
    'a post that ends before it starts': { table: 'posts', cells: { personId: 'ann', placeId: 'b', from: '2015', to: '2014' }, column: 'to' },
    'a person whose post ends before it starts': { table: 'people', cells: { id: `n${String((made += 1))}`, name: 'N', from: '2015', to: '2014' }, column: 'to' },
    'a membership that ends before it starts': { table: 'memberships', cells: { cityId: 'b', institutionId: 'uni', since: '2015', until: '2014' }, column: 'until' },
    'a city that leaves before it joins': { table: 'cities', cells: { id: `n${String((made += 1))}`, name: 'N', country: 'DE', joined: '2015', left: '2014' }, column: 'left' },
    'an adoption that ends before it begins': { table: 'adoptions', cells: { practiceId: 'p', adoptingCityId: 'b', date: '2015', ended: '2014' }, column: 'ended' },
  });
  it('an end that may be as late as its start is taken', () => {
    const here = store();
    here.given({ 'exchanges.csv': 'id,kind,start,end\na,workshop,2014-05-12,2014\nb,workshop,2014,2014-03\nc,workshop,2014-05-12,2014-05-12\n' });
    expect(here.rows('exchanges')).toHaveLength(3);
  });
  it('an end is held against the start that already stands in the store', () => {
    const here = store();
    here.given({ 'exchanges.csv': 'id,kind,start\na,workshop,2014\n' });
    const done = here.load({ 'exchanges.csv': 'id,end\na,2012\n' });
    expect(done.code).toBe(1);
    expect(done.errors[0]).toMatchObject({ line: 2, column: 'end' });
  });
});

describe('ids', () => {
  const city = (id: string): Refusal => ({ table: 'cities', cells: { id, name: 'Neu', country: 'DE' }, column: 'id' });
  refusesAll({ 'of more than 200 characters': city('x'.repeat(201)), 'with a semicolon': city('a;b'), 'with a tab': city('a\tb'), 'with a line break': city('a\nb') });
  it('of 200 characters, of any script, with spaces within are taken', () => {
    const here = store();
    const ids = ['x'.repeat(200), '𝄞'.repeat(200), '大阪', 'New York, NY', 'A&B', '0', 'null'];
    here.given({ 'cities.csv': `id,name,country\n${ids.map((id) => `"${id}",N,US`).join('\n')}\n` });
    expect(here.rows('cities').map(({ id }) => id)).toEqual([...ids].sort());
  });
  it('differ by case, with a warning', () => {
    const here = store();
    const done = here.given({ 'cities.csv': 'id,name,country\nbonn,Bonn,DE\nBonn,Bonn,DE\n' });
    expect(here.rows('cities')).toHaveLength(2);
    expect(done.warnings).toHaveLength(1);
    expect(done.warnings[0]).toMatchObject({ column: 'id' });
  });
  it('differ by case from one that is stored, with a warning', () => {
    const done = base.load({ 'cities.csv': 'id,name,country\nB,Bonn,DE\n' }, '--dry-run');
    expect(done.code).toBe(0);
    expect(done.warnings.some(({ column }) => column === 'id')).toBe(true);
  });
});

describe('closed words', () => {
  refusesAll({
    'a role': { table: 'participations', cells: { exchangeId: 'e', participantId: 'b', participantType: 'city', role: 'learnr' }, column: 'role', meant: /learner/ },
    'a type of participant': { table: 'participations', cells: { exchangeId: 'e', participantId: 'b', participantType: 'town' }, column: 'participantType', meant: /city/ },
    'whether it worked': { table: 'lessons', cells: { id: `n${String((made += 1))}`, aboutId: 'p', text: 'Text', worked: 'partly' }, column: 'worked', meant: /mixed/ },
    'fidelity': { table: 'adoptions', cells: { id: 'n2', practiceId: 'p', adoptingCityId: 'b', fidelity: 'copied' }, column: 'fidelity', meant: /replicated/ },
    'a grade': { table: 'adoptions', cells: { id: 'n1', practiceId: 'p', adoptingCityId: 'b', grade: 'D' }, column: 'grade', meant: /\bC\b/ },
    'yes or no': { table: 'people', cells: { id: `n${String((made += 1))}`, name: 'N', contactable: 'maybe' }, column: 'contactable', meant: /yes/ },
    'verified': { table: 'topics', cells: { id: `n${String((made += 1))}`, label: 'N', verified: 'checked' }, column: 'verified', meant: /yes/ },
  });
  it('are taken in any case', () => {
    const here = store();
    here.given({
      'cities.csv': 'id,name,country\nb,Berlin,DE\n', 'practices.csv': 'id,title\np,P\n', 'exchanges.csv': 'id,kind\ne,workshop\n',
      'participations.csv': 'exchangeId,participantId,participantType,role\ne,b,City,HOST\n',
      'adoptions.csv': 'practiceId,adoptingCityId,fidelity,grade\np,b,Adapted,b\n', 'lessons.csv': 'id,aboutId,text,worked\nl,p,Text,YES\n',
    });
    expect(here.rows('participations')[0]).toMatchObject({ participantType: 'city', role: 'host' });
    expect(here.rows('adoptions')[0]).toMatchObject({ fidelity: 'adapted', grade: 'B' });
    expect(here.rows('lessons')[0]).toMatchObject({ worked: 'yes' });
  });
  it('yes and no have six forms', () => {
    const here = store();
    const forms = ['yes', 'no', 'true', 'false', '1', '0', 'YES', 'False'];
    here.given({ 'people.csv': `id,name,contactable\n${forms.map((form, index) => `x${String(index)},X,${form}`).join('\n')}\n` });
    expect(here.rows('people').map(({ contactable }) => contactable)).toEqual(['yes', 'no', 'yes', 'no', 'yes', 'no', 'yes', 'no']);
  });
});

describe('open words', () => {
  const open: [table: string, columns: string, row: string, column: string, value: string, like: RegExp][] = [
    ['exchanges', 'id,kind', 'n,Studyvisit', 'kind', 'Studyvisit', /study visit/],
    ['exchanges', 'id,kind,format', 'n,workshop,onlin', 'format', 'onlin', /online/],
    ['practices', 'id,title,kind', 'n,N,polcy', 'kind', 'polcy', /policy/],
    ['practices', 'id,title,status', 'n,N,runing', 'status', 'runing', /running/],
    ['institutions', 'id,name,kind', 'n,N,univercity', 'kind', 'univercity', /university/],
    ['modules', 'id,title,kind', 'n,N,handbok', 'kind', 'handbok', /handbook/],
    ['memberships', 'cityId,institutionId,status', 'b,uni,membr', 'status', 'membr', /member/],
    ['people', 'id,name,stakeholder', 'n,N,practicioner', 'stakeholder', 'practicioner', /practitioner/],
    ['cities', 'id,name,country,region', 'n,N,DE,Westrn Europe', 'region', 'Westrn Europe', /Western Europe/],
    ['cities', 'id,name,country,incomeGroup', 'n,N,DE,hihg', 'incomeGroup', 'hihg', /high/],
    ['adoptions', 'practiceId,adoptingCityId,dateBasis', 'p,b,statd', 'dateBasis', 'statd', /stated/],
    ['contributions', 'contributorId,exchangeId,kind', 'b,e,in-kind', 'kind', 'in-kind', /in kind/],
  ];
  it.each(open)('%s: %s takes any word, warns and suggests the known ones', (table, columns, row, column, value, like) => {
    const here = base.load({ [`${table}.csv`]: `${columns}\n${row}\n` }, '--dry-run');
    expect(here.code).toBe(0);
    expect(here.warnings).toHaveLength(1);
    expect(here.warnings[0]).toMatchObject({ column, value, line: 2 });
    expect(`${String(here.warnings[0]?.suggestion)} ${String(here.warnings[0]?.message)}`).toMatch(like);
  });
  it('are kept as written, and repeats of one word are one warning with its count', () => {
    const here = store();
    const done = here.given({ 'exchanges.csv': 'id,kind\na,city crawl\nb,city crawl\nc,city crawl\nd,Study Visit\n' });
    expect(done.warnings.filter(({ value }) => value === 'city crawl')).toMatchObject([{ line: 2, count: 3 }]);
    expect(byId(here.rows('exchanges'), 'a')['kind']).toBe('city crawl');
    expect(byId(here.rows('exchanges'), 'd')['kind']).toMatch(/^study visit$/i);
  });
});
