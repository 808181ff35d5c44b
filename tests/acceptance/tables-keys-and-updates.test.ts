/** Which rows are the same row, what an update keeps and clears, and what rows that contradict each other do. */
import { describe, expect, it } from 'vitest';
import { byId, said, workspace } from './command-line.ts';

const { store } = workspace();
const nouns: Record<string, string> = {
  'cities.csv': 'id,name,country\nb,Berlin,DE\no,Osaka,JP\n', 'people.csv': 'id,name\nann,Ann\n', 'institutions.csv': 'id,name\nuni,Uni\n',
  'topics.csv': 'id,label\nt,T\n', 'practices.csv': 'id,title\np,P\nq,Q\n', 'exchanges.csv': 'id,kind\ne,workshop\n',
  'modules.csv': 'id,title\nm,M\n', 'assessments.csv': 'id,cityId\nx,b\n',
};

/** table: columns; a row; one that agrees with it and says more; one that has another key; one that contradicts it. */
const keyed: [table: string, columns: string, row: string, agrees: string, other: string, contradicts: string][] = [
  ['cities', 'id,name,country,population,note', 'n,Neu,DE,5,', 'n,Neu,,,text', 'n2,Neu,DE,5,', 'n,Neu,DE,6,'],
  ['practices', 'id,title,kind,summary', 'n,N,policy,', 'n,N,,text', 'n2,N,policy,', 'n,M,policy,'],
  ['participations', 'exchangeId,participantId,participantType,role,sourceIds,verified', 'e,b,city,host,,yes', 'e,b,city,host,https://example.org/1,', 'e,b,city,learner,,yes', 'e,b,city,host,,no'],
  ['adoptions', 'practiceId,adoptingCityId,date,grade', 'p,b,2014,', 'p,b,,A', 'q,b,2014,', 'p,b,2015,'],
  ['posts', 'personId,placeId,role,from,to', 'ann,b,Officer,2010,', 'ann,b,Officer,2010,2012', 'ann,b,Officer,2013,2014', ''],
  ['memberships', 'cityId,institutionId,since,until,status', 'b,uni,2010,2012,', 'b,uni,2010,,member', 'b,uni,2011,2012,', 'b,uni,2010,2013,'],
  ['scores', 'assessmentId,topicId,score,coverage', 'x,t,3,', 'x,t,,0.5', '', 'x,t,4,'],
  ['completions', 'personId,moduleId,date,certified', 'ann,m,2014,', 'ann,m,,yes', '', 'ann,m,2015,'],
  ['contributions', 'contributorId,exchangeId,amount,currency,kind,date', 'b,e,100,,cash,2014', 'b,e,,EUR,cash,2014', 'b,e,100,,in kind,2014', 'b,e,200,,cash,2014'],
];

describe('rows of one key', () => {
  it.each(keyed)('of %s that agree wherever both say something are merged with a warning', (table, columns, row, agrees) => {
    const here = store();
    const done = here.given({ ...nouns, ...append(table, columns, [row, agrees]) });
    expect(done.warnings.filter((warning) => warning.column !== 'sourceIds' && warning.line === base(table) + 2)).toHaveLength(1);
    const rows = here.rows(table).map(said).filter((cells) => !['b', 'o', 'p', 'q'].includes(cells['id'] ?? '') || table === 'adoptions');
    expect(rows).toHaveLength(1);
    const names = columns.split(',');
    const both = row.split(',').map((cell, index) => cell || (agrees.split(',')[index] ?? ''));
    for (const [index, name] of names.entries()) if (name !== 'sourceIds') expect(rows[0]?.[name], name).toBe(both[index]);
  });
  it.each(keyed.filter(([, , , , , contradicts]) => contradicts))('of %s that contradict each other are refused, both lines named', (table, columns, row, _agrees, _other, contradicts) => {
    const here = store();
    const done = here.load({ ...nouns, ...append(table, columns, [row, contradicts]) });
    expect(done.code).toBe(1);
    expect(done.errors).toHaveLength(1);
    const [first, second] = [base(table) + 1, base(table) + 2];
    expect([first, second]).toContain(done.errors[0]?.line);
    const said = `${String(done.errors[0]?.line)} ${String(done.errors[0]?.message)} ${String(done.errors[0]?.suggestion)}`;
    for (const line of [first, second]) expect(said).toMatch(new RegExp(`\\b${String(line)}\\b`));
    expect(here.graph()).toEqual({});
  });
  it.each(keyed.filter(([, , , , other]) => other))('of %s differ where one part of the key does', (table, columns, row, _agrees, other) => {
    const here = store();
    const done = here.given({ ...nouns, ...append(table, columns, [row, other]) });
    expect(done.errors).toEqual([]);
    expect(here.rows(table)).toHaveLength(base(table) - 1 + 2);
  });
  it.each(keyed)('of %s imported again change nothing', (table, columns, row) => {
    const here = store();
    const files = { ...nouns, ...append(table, columns, [row]) };
    here.given(files);
    const before = here.bytes();
    const again = here.given(files);
    expect(again.report.tables[table]).toMatchObject({ added: 0, updated: 0 });
    expect(here.bytes()).toBe(before);
  });
  it('a post with no role and no date is one row, too', () => {
    const here = store();
    here.given({ ...nouns, 'posts.csv': 'personId,placeId\nann,b\n' });
    const before = here.bytes();
    here.given({ 'posts.csv': 'personId,placeId\nann,b\n' });
    expect(here.bytes()).toBe(before);
  });

  /** Lines that the table has before ours, its header included. */
  function base(table: string): number {
    return (nouns[`${table}.csv`] ?? 'header\n').trim().split('\n').length;
  }
  function append(table: string, columns: string, rows: string[]): Record<string, string> {
    const width = columns.split(',').length;
    const standing = (nouns[`${table}.csv`] ?? '').trim().split('\n').slice(1).map((line) => line + ','.repeat(width - line.split(',').length));
    return { [`${table}.csv`]: `${[columns, ...standing, ...rows].join('\n')}\n` };
  }
});

describe('an adoption without id', () => {
  const two = 'id,practiceId,adoptingCityId,date\na1,p,b,2010\na2,p,b,2015\n';
  it('updates the only one of that practice and city, whatever its id', () => {
    const here = store();
    here.given({ ...nouns, 'adoptions.csv': 'id,practiceId,adoptingCityId,date\na1,p,b,2010\n' });
    const done = here.given({ 'adoptions.csv': 'practiceId,adoptingCityId,grade\np,b,B\n' });
    expect(done.report.tables['adoptions']).toEqual({ added: 0, updated: 1, unchanged: 0 });
    expect(here.rows('adoptions').map(said)).toEqual([{ id: 'a1', practiceId: 'p', adoptingCityId: 'b', date: '2010', grade: 'B' }]);
  });
  it('is refused where there are several', () => {
    const here = store();
    here.given({ ...nouns, 'adoptions.csv': two });
    const before = here.bytes();
    const done = here.load({ 'adoptions.csv': 'practiceId,adoptingCityId,grade\np,b,B\n' });
    expect(done.code).toBe(1);
    expect(done.errors).toHaveLength(1);
    expect(done.errors[0]).toMatchObject({ line: 2 });
    expect(`${String(done.errors[0]?.message)}${String(done.errors[0]?.suggestion)}`).toMatch(/a1.*a2/s);
    expect(here.bytes()).toBe(before);
  });
  it('is refused where the several stand in the same file', () => {
    const done = store().load({ ...nouns, 'adoptions.csv': `${two},p,b,2012\n` });
    expect(done.code).toBe(1);
    expect(done.errors[0]).toMatchObject({ line: 4 });
  });
  it('is new where there is none, and keeps the id it gets', () => {
    const here = store();
    here.given({ ...nouns, 'adoptions.csv': 'practiceId,adoptingCityId,date\np,b,2010\n' });
    const [row] = here.rows('adoptions');
    expect(row?.['id']).not.toBe('');
    here.given({ 'adoptions.csv': 'practiceId,adoptingCityId,date\np,b,2011\n' });
    expect(here.rows('adoptions').map(({ id, date }) => [id, date])).toEqual([[row?.['id'], '2011']]);
    here.given({ 'adoptions.csv': `id,date\n${String(row?.['id'])},2012\n` });
    expect(here.rows('adoptions').map(({ date }) => date)).toEqual(['2012']);
  });
  it('is another one where it has an id of its own', () => {
    const here = store();
    here.given({ ...nouns, 'adoptions.csv': 'practiceId,adoptingCityId,date\np,b,2010\n' });
    here.given({ 'adoptions.csv': 'id,practiceId,adoptingCityId,date\nmine,p,b,2015\n' });
    expect(here.rows('adoptions')).toHaveLength(2);
  });
});

describe('updates', () => {
  const cities = 'id,name,country,population,note\nb,Berlin,DE,3426354,Capital\no,Osaka,JP,2691000,\n';
  it('need only the id; absent columns keep what is there', () => {
    const here = store();
    here.given({ 'cities.csv': cities });
    const done = here.given({ 'cities.csv': 'id,population\nb,3644826\n' });
    expect(done.report.tables['cities']).toEqual({ added: 0, updated: 1, unchanged: 0 });
    expect(said(byId(here.rows('cities'), 'b'))).toMatchObject({ name: 'Berlin', country: 'DE', population: '3644826', note: 'Capital' });
    expect(said(byId(here.rows('cities'), 'o'))).toMatchObject({ name: 'Osaka', population: '2691000' });
  });
  it('keep what is there where a cell is empty', () => {
    const here = store();
    here.given({ 'cities.csv': cities });
    const before = here.bytes();
    const done = here.given({ 'cities.csv': 'id,name,population,note\nb,,,\n' });
    expect(done.report.tables['cities']).toEqual({ added: 0, updated: 0, unchanged: 1 });
    expect(here.bytes()).toBe(before);
  });
  it('clear what an empty cell stands for with --clear-empty, and nothing else', () => {
    const here = store();
    here.given({ 'cities.csv': cities });
    const done = here.given({ 'cities.csv': 'id,population\nb,\n' }, '--clear-empty');
    expect(done.report.tables['cities']).toEqual({ added: 0, updated: 1, unchanged: 0 });
    const row = said(byId(here.rows('cities'), 'b'));
    expect(row['population']).toBeUndefined();
    expect(row).toMatchObject({ name: 'Berlin', country: 'DE', note: 'Capital' });
    expect(byId(here.rows('cities'), 'o')['population']).toBe('2691000');
  });
  it('clear lists, references, sources and marks as well', () => {
    const here = store();
    here.given({
      ...nouns, 'sources.csv': 'id,title\ns,S\n', 'topics.csv': 'id,label\nt,T\n',
      'practices.csv': 'id,title,topics,originCityId,started,sourceIds,verified\np,P,t,b,2010,s,yes\n',
    });
    here.given({ 'practices.csv': 'id,title,topics,originCityId,started,sourceIds,verified\np,P,,,,,\n' }, '--clear-empty');
    expect(said(byId(here.rows('practices'), 'p'))).toEqual({ id: 'p', title: 'P' });
  });
  it('may not clear what is required', () => {
    const here = store();
    here.given({ 'cities.csv': cities });
    const before = here.bytes();
    const done = here.load({ 'cities.csv': 'id,name\nb,\n' }, '--clear-empty');
    expect(done.code).toBe(1);
    expect(done.errors[0]).toMatchObject({ line: 2, column: 'name' });
    expect(here.bytes()).toBe(before);
  });
  it('of a row that does not exist yet need the required columns', () => {
    const here = store();
    here.given({ 'cities.csv': cities });
    const done = here.load({ 'cities.csv': 'id,population\nb,1\nnew,2\n' });
    expect(done.code).toBe(1);
    expect(done.errors.map(({ line, column }) => [line, column])).toContainEqual([3, 'name']);
    expect(byId(here.rows('cities'), 'b')['population']).toBe('3426354');
  });
  it('replace a list as a whole', () => {
    const here = store();
    here.given({ 'topics.csv': 'id,label\nt1,One\nt2,Two\n', 'practices.csv': 'id,title,topics\np,P,t1\n' });
    here.given({ 'practices.csv': 'id,topics\np,t2\n' });
    expect(byId(here.rows('practices'), 'p')['topics']).toBe('t2');
  });
  it('of a participation by its key keep the rest', () => {
    const here = store();
    here.given({ ...nouns, 'participations.csv': 'exchangeId,participantId,participantType,role,verified\ne,b,city,host,yes\n' });
    here.given({ 'participations.csv': 'exchangeId,participantId,participantType,role\ne,b,city,host\ne,b,city,learner\n' });
    expect(here.rows('participations').map(({ role, verified }) => [role, verified])).toEqual([['host', 'yes'], ['learner', '']]);
  });
  it('count as added, updated and unchanged', () => {
    const here = store();
    here.given({ 'cities.csv': cities });
    const done = here.given({ 'cities.csv': 'id,name,country,population\nb,Berlin,DE,1\no,Osaka,JP,2691000\nn,Nara,JP,\n' });
    expect(done.report.tables['cities']).toEqual({ added: 1, updated: 1, unchanged: 1 });
  });
});
