import { describe, expect, test } from 'vitest';
import { codes, importing, rows } from './given.ts';

const BASE = {
  'cities.csv': 'id,name,country\nkobe-jp,Kobe,JP\nx,City X,DE\n', 'people.csv': 'id,name\nx,Person X\np,P\n', 'institutions.csv': 'id,name\ni,I\n',
  'exchanges.csv': 'id,kind\ne,workshop\n', 'topics.csv': 'id,scheme,label\nflood,hazard,Flood\nwater,theme,Water\nwater-2,theme,Water\nheat-h,hazard,Heat\nheat-t,theme,Heat\n',
};

const withTable = (name: string, text: string, more: { readonly [name: string]: string } = {}) => importing({ ...BASE, ...more, [name]: text });

describe('what may lead to several tables', () => {
  test('an id that only one of them has needs no type', async () => {
    const { report, store } = await withTable('posts.csv', 'personId,placeId,role\np,kobe-jp,mayor\np,i,head\np,city:x,clerk\n');
    expect(report.problems).toEqual([]);
    expect(rows(store, 'posts').map((row) => row['placeId'])).toEqual(['city:kobe-jp', 'institution:i', 'city:x']);
  });

  test('the type of a participant says where to look', async () => {
    const { report, store } = await withTable('participations.csv', 'exchangeId,participantId,participantType\ne,x,city\ne,x,person\ne,person:x,person\n');
    expect(codes(report)).toEqual(['repeated-row']);
    expect(rows(store, 'participations').map((row) => row['participantId'])).toEqual(['city:x', 'person:x']);
    expect((await withTable('participations.csv', 'exchangeId,participantId,participantType\ne,kobe-jp,person\n')).report.problems).toMatchObject([{ severity: 'error', code: 'unknown-reference', suggestion: '"kobe-jp" is a city.' }]);
    expect((await withTable('participations.csv', 'exchangeId,participantId,participantType\ne,city:x,person\n')).report.status).toBe('refused');
  });

  test('where a cell would have to guess, it is refused with the forms to write', async () => {
    const { report } = await withTable('institutions.csv', 'id,name\nx,Institution X\n', { 'posts.csv': 'personId,placeId\np,x\n' });
    expect(report.problems).toMatchObject([{ severity: 'error', code: 'ambiguous-reference', line: 2, column: 'placeId', value: 'x', suggestion: 'Write "city:x" or "institution:x".' }]);
  });

  test('a participant without a type is refused', async () => {
    expect((await withTable('participations.csv', 'exchangeId,participantId,participantType\ne,kobe-jp,\n')).report.problems).toMatchObject([{ severity: 'error', code: 'missing-value', column: 'participantType' }]);
  });
});

describe('what does not exist', () => {
  test.each([
    ['exchanges.csv', 'id,kind,hostCityId\nf,workshop,kobe\n', 'hostCityId', 'Did you mean "kobe-jp"?'],
    ['exchanges.csv', 'id,kind,hostCityId\nf,workshop,Kobe-JP\n', 'hostCityId', 'Did you mean "kobe-jp"?'],
    ['adoptions.csv', 'practiceId,adoptingCityId\nnone,kobe-jp\n', 'practiceId', null],
    ['exchanges.csv', 'id,kind,practices\nf,workshop,none\n', 'practices', null],
    ['topics.csv', 'id,label,parent\na,A,none\n', 'parent', null],
    ['exchanges.csv', 'id,kind,sourceIds\nf,workshop,none\n', 'sourceIds', 'Name a source of the table sources, or write its web address.'],
  ])('is refused: %s %j', async (name, text, column, suggestion) => {
    const { report } = await withTable(name, text);
    expect(report.problems.filter((problem) => problem.severity === 'error')).toMatchObject([{ code: 'unknown-reference', column, line: 2, suggestion }]);
  });

  test('a topicId must exist', async () => {
    const { report } = await withTable('scores.csv', 'assessmentId,topicId,score\ns,nothing,3\n', { 'assessments.csv': 'id,cityId\ns,kobe-jp\n' });
    expect(report.problems).toMatchObject([{ severity: 'error', code: 'unknown-reference', column: 'topicId' }]);
  });

  test('errors do not hide the others, and repeats are told once', async () => {
    const { report } = await withTable('adoptions.csv', `practiceId,adoptingCityId,date\n${'none,nowhere,5/5/2014\n'.repeat(3)}`);
    expect(report.problems.map(({ code, column, line, count }) => [code, column, line, count])).toEqual([['not-a-date', 'date', 2, 3], ['unknown-reference', 'practiceId', 2, 3], ['unknown-reference', 'adoptingCityId', 2, 3]]);
  });

  test('very many different ones are told in part and counted', async () => {
    const body = Array.from({ length: 500 }, (_, index) => `none-${index},kobe-jp`).join('\n');
    const { report } = await withTable('adoptions.csv', `practiceId,adoptingCityId\n${body}\n`);
    expect(report.problems.length).toBeLessThan(60);
    expect(report.problems.reduce((sum, problem) => sum + problem.count, 0)).toBe(500);
  });
});

describe('lists', () => {
  test('take ids, or labels where only one fits', async () => {
    const { report, store } = await withTable('exchanges.csv', 'id,kind,topics,practices\nf,workshop,"flood; Flood ;flood",Fast Buses\n', { 'practices.csv': 'id,title\nbus,Fast buses\n' });
    expect(report.problems).toEqual([]);
    expect(rows(store, 'exchanges')[0]).toMatchObject({ topics: ['flood'], practices: ['bus'] });
  });

  test('a label that fits several is refused; among hazards a hazard is meant', async () => {
    expect((await withTable('exchanges.csv', 'id,kind,topics\nf,workshop,Water\n')).report.problems).toMatchObject([{ severity: 'error', code: 'ambiguous-label', value: 'Water', message: expect.stringContaining('water, water-2') as string }]);
    const { report, store } = await withTable('practices.csv', 'id,title,hazards\nb,B,Heat\n');
    expect(report.problems).toEqual([]);
    expect(rows(store, 'practices')[0]).toMatchObject({ hazards: ['heat-h'] });
  });

  test('a topic or hazard that matches nothing becomes one, with a warning', async () => {
    const { report, store } = await withTable('practices.csv', 'id,title,topics,hazards\nb,B,Public transport,Cold Wave;Cold Wave\nc,C,public transport,\n');
    expect(report.status).toBe('accepted');
    expect(report.problems).toMatchObject([{ severity: 'warning', code: 'topic-created', column: 'topics', value: 'Public transport' }, { severity: 'warning', code: 'topic-created', column: 'hazards', value: 'Cold Wave' }]);
    expect(rows(store, 'topics').slice(-2)).toMatchObject([{ id: 'public-transport', label: 'Public transport', scheme: null }, { id: 'cold-wave', label: 'Cold Wave', scheme: 'hazard' }]);
    expect(rows(store, 'practices')[1]).toMatchObject({ topics: ['public-transport'] });
  });

  test('a source that matches nothing becomes one if it is a web address', async () => {
    const { report, store } = await withTable('cities.csv', 'id,name,country,sourceIds\na,A,DE,s;https://example.org/one\nb,B,DE,https://example.org/two\n', { 'sources.csv': 'id,title,url\ns,S,https://example.org/two\n' });
    expect(codes(report)).toEqual(['source-created']);
    expect(rows(store, 'cities').map((row) => row['sourceIds'])).toEqual([['https://example.org/one', 's'], ['s']]);
    expect(rows(store, 'sources')[1]).toMatchObject({ id: 'https://example.org/one', title: 'https://example.org/one', url: 'https://example.org/one' });
  });

  test('host and post stay where they are written', async () => {
    const { store } = await withTable('exchanges.csv', 'id,kind,hostCityId\nf,workshop,kobe-jp\n', { 'people.csv': 'id,name,placeId\nq,Q,kobe-jp\n' });
    expect(rows(store, 'participations')).toEqual([]);
    expect(rows(store, 'posts')).toEqual([]);
  });
});
