/** The interchange tables as people keep them: every table, every column, lossless there and back. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { byId, fixtures, folderTables, headings, said, sortedRows, tableRows, workspace, type Store } from './command-line.ts';

const { store, fresh } = workspace();
const full = path.join(fixtures, 'full');
const provenance = 'sourceIds,verified';

/** The columns people know, in the order they know. */
const documented: Record<string, string> = {
  cities: 'id,name,country,lat,lon,population,languages,geonamesId,wikidataId,joined,left,region,incomeGroup,hazards,note',
  practices: 'id,title,summary,kind,originCityId,started,topics,hazards,outcome,status,adaptedFromPracticeId,whatChanged',
  exchanges: 'id,kind,title,start,end,format,hostCityId,programmeId,topics,practices,summary,outputs',
  participations: 'exchangeId,participantId,participantType,role',
  adoptions: 'id,practiceId,adoptingCityId,date,dateBasis,adaptedFromCityId,viaExchangeId,fidelity,outcome,ended,grade',
  people: 'id,name,role,placeId,from,to,expertise,stakeholder,contactable',
  posts: 'personId,placeId,role,from,to',
  institutions: 'id,name,kind,country,cityId,lat,lon,url,summary,topics',
  memberships: 'cityId,institutionId,since,until,status',
  topics: 'id,scheme,number,label,parent',
  assessments: 'id,cityId,date,tool,version',
  scores: 'assessmentId,topicId,score,coverage',
  lessons: 'id,aboutId,text,worked,date',
  programmes: 'id,name,leadInstitutionIds,partnerIds,start,end,summary',
  modules: 'id,title,kind,version,year,publisherId,languages,url,topics,revises,informedBy',
  completions: 'personId,moduleId,date,certified',
  contributions: 'contributorId,exchangeId,amount,currency,kind,date',
  sources: 'id,title,publisher,year,url',
};

describe('a folder of CSV tables with every documented column', () => {
  let filled: Store;
  let out: string;
  beforeAll(() => {
    filled = store();
    const done = filled.given(full);
    expect(done.warnings).toEqual([]);
    out = filled.exportTo('csv');
  });

  it.each(Object.keys(documented))('comes back with every cell of %s', (table) => {
    expect(sortedRows(tableRows(out, table))).toEqual(sortedRows(tableRows(full, table)));
  });
  it('comes back without rows that nobody wrote', () => {
    expect(Object.keys(folderTables(out)).sort()).toEqual(Object.keys(documented).sort());
  });
  it.each(Object.entries(documented))('is written with the columns of %s in the documented order', (table, columns) => {
    const known = columns.split(',');
    expect(headings(out, table).filter((name) => known.includes(name))).toEqual(known);
  });
  it('counts what it added by table', () => {
    const again = store().given(full);
    const lines = Object.keys(documented).map((table) => [table, { added: tableRows(full, table).length, updated: 0, unchanged: 0 }]);
    expect(again.report.tables).toMatchObject(Object.fromEntries(lines) as object);
    expect(again.report.status).toBe('accepted');
  });
  it('imported twice changes nothing', () => {
    const before = filled.bytes();
    const again = filled.given(full);
    for (const counts of Object.values(again.report.tables)) expect(counts).toMatchObject({ added: 0, updated: 0 });
    expect(again.report.tables['cities']).toEqual({ added: 0, updated: 0, unchanged: 3 });
    expect(filled.bytes()).toBe(before);
  });
  it('its own export changes nothing when imported', () => {
    const before = filled.bytes();
    const again = filled.given(out);
    for (const counts of Object.values(again.report.tables)) expect(counts).toMatchObject({ added: 0, updated: 0 });
    expect(filled.bytes()).toBe(before);
  });
  it('does not depend on the order of columns', () => {
    const turned = fresh('turned');
    cpSync(full, turned, { recursive: true });
    for (const name of readdirSync(turned)) {
      const file = path.join(turned, name);
      const rows = parse(readFileSync(file)) as string[][];
      writeFileSync(file, stringify(rows.map((cells) => [...cells].reverse())));
    }
    const other = store();
    other.given(turned);
    expect(other.bytes()).toBe(filled.bytes());
  });
  it('does not depend on the order of rows', () => {
    const turned = fresh('turned');
    cpSync(full, turned, { recursive: true });
    for (const name of readdirSync(turned)) {
      const file = path.join(turned, name);
      const [head, ...rows] = parse(readFileSync(file)) as string[][];
      writeFileSync(file, stringify([head as string[], ...rows.reverse()]));
    }
    const other = store();
    other.given(turned);
    expect(other.bytes()).toBe(filled.bytes());
  });
  it('may be one workbook with a sheet for each table', () => {
    const other = store();
    const done = other.given(path.join(fixtures, 'full.xlsx'));
    expect(done.warnings).toEqual([]);
    expect(other.bytes()).toBe(filled.bytes());
  });
  it.each(['xlsx', 'gexf', 'graphml'])('comes back whole by way of its own %s', (format) => {
    const other = store();
    const done = other.given(filled.exportTo(format));
    // Tables that hold nothing are written with their headings, and headings without rows are a warning.
    expect(done.warnings.filter(({ code }) => code !== 'no-rows')).toEqual([]);
    expect(other.bytes()).toBe(filled.bytes());
  });
  it.each(['xlsx', 'gexf', 'graphml', 'json'])('gives equal bytes as %s whenever and wherever it is written', (format) => {
    const other = store();
    other.given(path.join(fixtures, 'full.xlsx'), '--dataset', 'from a workbook');
    expect(readFileSync(other.exportTo(format)).equals(readFileSync(filled.exportTo(format)))).toBe(true);
  });
});

describe('a table needs only its required columns', () => {
  const rows: Record<string, Record<string, string>> = {
    cities: { cities: 'id,name,country\na,A,DE\n' },
    practices: { practices: 'id,title\np,P\n' },
    exchanges: { exchanges: 'id,kind\ne,workshop\n' },
    people: { people: 'id,name\np,P\n' },
    institutions: { institutions: 'id,name\ni,I\n' },
    topics: { topics: 'id,label\nt,T\n' },
    programmes: { programmes: 'id,name\np,P\n' },
    modules: { modules: 'id,title\nm,M\n' },
    sources: { sources: 'id,title\ns,S\n' },
    participations: { exchanges: 'id,kind\ne,workshop\n', cities: 'id,name,country\na,A,DE\n', participations: 'exchangeId,participantId,participantType\ne,a,city\n' },
    adoptions: { practices: 'id,title\np,P\n', cities: 'id,name,country\na,A,DE\n', adoptions: 'practiceId,adoptingCityId\np,a\n' },
    posts: { people: 'id,name\np,P\n', cities: 'id,name,country\na,A,DE\n', posts: 'personId,placeId\np,a\n' },
    memberships: { institutions: 'id,name\ni,I\n', cities: 'id,name,country\na,A,DE\n', memberships: 'cityId,institutionId\na,i\n' },
    assessments: { cities: 'id,name,country\na,A,DE\n', assessments: 'id,cityId\nx,a\n' },
    scores: { cities: 'id,name,country\na,A,DE\n', topics: 'id,label\nt,T\n', assessments: 'id,cityId\nx,a\n', scores: 'assessmentId,topicId\nx,t\n' },
    lessons: { practices: 'id,title\np,P\n', lessons: 'id,aboutId,text\nl,p,Do it\n' },
    completions: { people: 'id,name\np,P\n', modules: 'id,title\nm,M\n', completions: 'personId,moduleId\np,m\n' },
    contributions: { exchanges: 'id,kind\ne,workshop\n', cities: 'id,name,country\na,A,DE\n', contributions: 'contributorId,exchangeId\na,e\n' },
  };
  it.each(Object.keys(rows))('%s', (table) => {
    const files = Object.fromEntries(Object.entries(rows[table] ?? {}).map(([name, text]) => [`${name}.csv`, text]));
    const here = store();
    const done = here.load(files);
    expect(done.errors).toEqual([]);
    expect(done.code).toBe(0);
    expect(here.rows(table)).toHaveLength(1);
  });
});

describe('a row without a required cell is refused', () => {
  it('names every one of them, with its line and column', () => {
    const lines: Record<string, [text: string, column: string]> = {
      cities: ['id,name,country\na,A,DE\nb,,DE\n', 'name'],
      practices: ['id,title\np,P\nq,\n', 'title'],
      exchanges: ['id,kind\ne,workshop\nf,\n', 'kind'],
      participations: ['exchangeId,participantId,participantType\ne,a,city\n,a,city\n', 'exchangeId'],
      adoptions: ['practiceId,adoptingCityId\np,a\np,\n', 'adoptingCityId'],
      people: ['id,name\nx,X\ny,\n', 'name'],
      posts: ['personId,placeId\nx,a\n,a\n', 'personId'],
      institutions: ['id,name\ni,I\nj,\n', 'name'],
      memberships: ['cityId,institutionId\na,i\na,\n', 'institutionId'],
      topics: ['id,label\nt,T\nu,\n', 'label'],
      assessments: ['id,cityId\nx,a\ny,\n', 'cityId'],
      scores: ['assessmentId,topicId\nx,t\nx,\n', 'topicId'],
      lessons: ['id,aboutId,text\nl,p,Do it\nm,p,\n', 'text'],
      programmes: ['id,name\ng,G\nh,\n', 'name'],
      modules: ['id,title\nm,M\nn,\n', 'title'],
      completions: ['personId,moduleId\nx,m\nx,\n', 'moduleId'],
      contributions: ['contributorId,exchangeId\na,e\na,\n', 'exchangeId'],
      sources: ['id,title\ns,S\nt,\n', 'title'],
    };
    const here = store();
    const done = here.load(Object.fromEntries(Object.entries(lines).map(([table, [text]]) => [`${table}.csv`, text])));
    expect(done.code).toBe(1);
    const found = done.errors.map(({ file, line, column }) => `${String(file).split('/').at(-1) ?? ''}:${String(line)}:${String(column)}`);
    expect(found.sort()).toEqual(Object.entries(lines).map(([table, [, column]]) => `${table}.csv:3:${column}`).sort());
    expect(here.graph()).toEqual({});
  });
  it('and a new row needs its id', () => {
    const done = store().load({ 'cities.csv': 'id,name,country\n,Berlin,DE\n' });
    expect(done.code).toBe(1);
    expect(done.errors[0]).toMatchObject({ line: 2, column: 'id' });
  });
});

describe('cells every row may have', () => {
  it('keeps sources and the verified mark wherever they stand', () => {
    const here = store();
    const given: Record<string, string> = {
      cities: 'id,name,country', practices: 'id,title', topics: 'id,label', people: 'id,name',
    };
    const files: Record<string, string> = { 'sources.csv': 'id,title\ns1,One\ns2,Two\n' };
    for (const [table, columns] of Object.entries(given)) {
      files[`${table}.csv`] = `${columns},${provenance}\nx,${table === 'cities' ? 'X,DE' : 'X'},s1;s2,no\n`;
    }
    here.given(files);
    for (const table of Object.keys(given)) expect(said(here.rows(table)[0] ?? {})).toMatchObject({ sourceIds: 's1;s2', verified: 'no' });
  });
  it('takes dates of every form, to the precision they have', () => {
    const here = store();
    const dates = ['2014', '2014-05', '2014-05-12', '2009/2011', '2009-03/2011-04-30', '2012-02-29', '2014/2014-05'];
    here.given({ 'exchanges.csv': `id,kind,start\n${dates.map((date, index) => `e${String(index)},workshop,${date}`).join('\n')}\n` });
    expect(here.rows('exchanges').map((row) => row['start'])).toEqual(dates);
  });
  it('leaves unknown columns out and says so once', () => {
    const here = store();
    const done = here.given({ 'cities.csv': 'id,name,country,mayor\na,A,DE,Ann\nb,B,DE,Bob\n' });
    expect(done.warnings).toHaveLength(1);
    expect(done.warnings[0]).toMatchObject({ column: 'mayor', severity: 'warning' });
    expect(here.bytes()).not.toContain('mayor');
    expect(here.bytes()).not.toContain('Bob');
  });
  it('takes a list apart at the semicolon, ignoring space and empty parts', () => {
    const here = store();
    here.given({ 'topics.csv': 'id,label\nt1,One\nt2,Two\n', 'practices.csv': 'id,title,topics\np,P, t1 ; ;t2;\n' });
    expect(said(byId(here.rows('practices'), 'p'))['topics']).toBe('t1;t2');
  });
});

describe('the country says region and income group', () => {
  it('only where they are blank', () => {
    const here = store();
    here.given({ 'cities.csv': 'id,name,country,region,incomeGroup\nb,Berlin,DE,,\nl,Lagos,NG,Western Africa,high\n' });
    expect(here.rows('cities').map(({ region, incomeGroup }) => [region, incomeGroup])).toEqual([['Europe', 'high'], ['Western Africa', 'high']]);
  });
  it('and another country says others', () => {
    const here = store();
    here.given({ 'cities.csv': 'id,name,country\nb,Berlin,DE\n' });
    here.given({ 'cities.csv': 'id,country\nb,NG\n' });
    expect(here.rows('cities')[0]).toMatchObject({ country: 'NG', region: 'Africa', incomeGroup: 'lower middle' });
  });
  it('and Kosovo counts as a country', () => {
    const here = store();
    const done = here.given({ 'cities.csv': 'id,name,country\np,Pristina,XK\nq,Prizren,xk\n' });
    expect(done.report.problems).toEqual([]);
    expect(here.rows('cities').map((row) => row['country'])).toEqual(['XK', 'XK']);
  });
});
