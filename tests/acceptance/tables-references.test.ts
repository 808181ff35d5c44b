/** Cells that name other rows: by id, by label, by type where ids are shared, and what becomes of names nobody knows. */
import { describe, expect, it } from 'vitest';
import { byId, said, workspace } from './command-line.ts';

const { store } = workspace();

describe('list cells of topics, hazards and practices', () => {
  const tables = {
    'topics.csv': 'id,scheme,label\nt1,theme,Walking\nt2,theme,Cycling\nh1,hazard,Flood\nd1,theme,Water\nd2,theme,Water\n',
    'practices.csv': 'id,title,topics,hazards\np1,Bike lanes,Cycling;t1,Flood\np2,Twice,,\np3,Twice,,\n',
  };
  it('take ids, or labels where only one fits', () => {
    const here = store();
    const done = here.given({
      ...tables, 'cities.csv': 'id,name,country,hazards\nb,Berlin,DE,Flood\n',
      'exchanges.csv': 'id,kind,topics,practices\ne,workshop,Walking,Bike lanes\n',
      'modules.csv': 'id,title,topics\nm,M,Cycling\n', 'institutions.csv': 'id,name,topics\ni,I,Walking\n',
    });
    expect(done.report.problems).toEqual([]);
    expect(said(byId(here.rows('practices'), 'p1'))).toMatchObject({ topics: 't1;t2', hazards: 'h1' });
    expect(byId(here.rows('cities'), 'b')['hazards']).toBe('h1');
    expect(byId(here.rows('exchanges'), 'e')).toMatchObject({ topics: 't1', practices: 'p1' });
    expect(byId(here.rows('modules'), 'm')['topics']).toBe('t2');
    expect(byId(here.rows('institutions'), 'i')['topics']).toBe('t1');
    expect(here.rows('topics')).toHaveLength(5);
  });
  it('find labels of what is already stored', () => {
    const here = store();
    here.given(tables);
    here.given({ 'exchanges.csv': 'id,kind,topics,practices\ne,workshop,Walking,Bike lanes\n' });
    expect(byId(here.rows('exchanges'), 'e')).toMatchObject({ topics: 't1', practices: 'p1' });
  });
  it('are refused where several fit, and all are named', () => {
    const here = store();
    here.given(tables);
    const before = here.bytes();
    const done = here.load({ 'exchanges.csv': 'id,kind,topics,practices\ne,workshop,Water,\nf,workshop,,Twice\n' });
    expect(done.code).toBe(1);
    expect(done.errors).toMatchObject([{ line: 2, column: 'topics', value: 'Water' }, { line: 3, column: 'practices', value: 'Twice' }]);
    expect(`${String(done.errors[0]?.message)}${String(done.errors[0]?.suggestion)}`).toMatch(/d1.*d2/s);
    expect(`${String(done.errors[1]?.message)}${String(done.errors[1]?.suggestion)}`).toMatch(/p2.*p3/s);
    expect(here.bytes()).toBe(before);
  });
  it('an id wins over a label of the same text', () => {
    const here = store();
    here.given({ 'topics.csv': 'id,label\nwater,Sea\nother,water\n', 'practices.csv': 'id,title,topics\np,P,water\n' });
    expect(byId(here.rows('practices'), 'p')['topics']).toBe('water');
  });
  it('make a topic or a hazard of what matches nothing, with a warning', () => {
    const here = store();
    const done = here.given({
      'cities.csv': 'id,name,country,hazards\nb,Berlin,DE,Heat wave\n',
      'practices.csv': 'id,title,topics\np,P,Night markets\nq,Q,Night markets\n',
    });
    expect(done.warnings.map(({ column, value }) => [column, value]).sort()).toEqual([['hazards', 'Heat wave'], ['topics', 'Night markets']]);
    expect(done.report.tables['topics']).toMatchObject({ added: 2 });
    const topics = here.rows('topics');
    const night = topics.find(({ label }) => label === 'Night markets');
    const heat = topics.find(({ label }) => label === 'Heat wave');
    expect(heat?.['scheme']).toBe('hazard');
    expect(byId(here.rows('practices'), 'p')['topics']).toBe(night?.['id']);
    expect(byId(here.rows('practices'), 'q')['topics']).toBe(night?.['id']);
    expect(byId(here.rows('cities'), 'b')['hazards']).toBe(heat?.['id']);
    const before = here.bytes();
    here.given({ 'practices.csv': 'id,title,topics\np,P,Night markets\n' });
    expect(here.bytes()).toBe(before);
  });
  it('keep a new topic apart from ids that exist', () => {
    const here = store();
    here.given({ 'topics.csv': 'id,label\nnight-markets,Something else\n', 'practices.csv': 'id,title,topics\np,P,Night markets\n' });
    const topics = here.rows('topics');
    expect(topics).toHaveLength(2);
    expect(byId(topics, 'night-markets')['label']).toBe('Something else');
    expect(byId(here.rows('practices'), 'p')['topics']).not.toBe('night-markets');
  });
});

describe('a source', () => {
  it('that matches nothing becomes one if it is a web address', () => {
    const here = store();
    const done = here.given({ 'cities.csv': 'id,name,country,sourceIds\nb,Berlin,DE,https://example.org/a?b=1\n' });
    expect(done.warnings).toHaveLength(1);
    const [source] = here.rows('sources');
    expect(source).toMatchObject({ url: 'https://example.org/a?b=1' });
    expect(source?.['title']).not.toBe('');
    expect(byId(here.rows('cities'), 'b')['sourceIds']).toBe(source?.['id']);
    const before = here.bytes();
    here.given({ 'cities.csv': 'id,name,country,sourceIds\nb,Berlin,DE,https://example.org/a?b=1\n' });
    expect(here.bytes()).toBe(before);
  });
  it('is refused otherwise', () => {
    const here = store();
    const done = here.load({ 'cities.csv': 'id,name,country,sourceIds\nb,Berlin,DE,annual-report\nc,Bonn,DE,ftp://example.org/x\nd,Ulm,DE,javascript:alert(1)\n' });
    expect(done.code).toBe(1);
    expect(done.errors.map(({ line, column }) => [line, column])).toEqual([[2, 'sourceIds'], [3, 'sourceIds'], [4, 'sourceIds']]);
    expect(here.graph()).toEqual({});
  });
});

describe('any other reference to what does not exist is refused', () => {
  const nouns = {
    'cities.csv': 'id,name,country\nb,Berlin,DE\n', 'people.csv': 'id,name,placeId\nann,Ann,\nbob,Bob,nowhere\n', 'topics.csv': 'id,label,parent\nt,T,\nu,U,nope\n',
    'practices.csv': 'id,title,originCityId,adaptedFromPracticeId\np,P,,\nq,Q,nope,\nr,R,,nope\n', 'assessments.csv': 'id,cityId\nx,b\ny,nope\n',
    'exchanges.csv': 'id,kind,hostCityId,programmeId,practices,outputs\ne,workshop,,,,\nf,workshop,nope,,,\ng,workshop,,nope,,\nh,workshop,,,nope,\ni,workshop,,,,nope\n',
    'participations.csv': 'exchangeId,participantId,participantType\nnope,b,city\ne,nope,city\ne,b,person\n',
    'adoptions.csv': 'id,practiceId,adoptingCityId,adaptedFromCityId,viaExchangeId\n1,nope,b,,\n2,p,nope,,\n3,p,b,nope,\n4,p,b,,nope\n',
    'posts.csv': 'personId,placeId\nnope,b\nann,nope\n', 'institutions.csv': 'id,name,cityId\nuni,Uni,nope\n',
    'memberships.csv': 'cityId,institutionId\nnope,uni\nb,nope\n', 'scores.csv': 'assessmentId,topicId\nnope,t\nx,nope\n',
    'lessons.csv': 'id,aboutId,text\nl,nope,Text\n', 'programmes.csv': 'id,name,leadInstitutionIds,partnerIds\nk,K,nope,\nj,J,,nope\n',
    'modules.csv': 'id,title,publisherId,revises,informedBy\nm,M,,,\nn,N,nope,,\no,O,,nope,\ns,S,,,nope\n',
    'completions.csv': 'personId,moduleId\nnope,m\nann,nope\n', 'contributions.csv': 'contributorId,exchangeId\nnope,e\nb,nope\n',
  };
  const expected = [
    ['people', 3, 'placeId'], ['topics', 3, 'parent'], ['practices', 3, 'originCityId'], ['practices', 4, 'adaptedFromPracticeId'], ['assessments', 3, 'cityId'],
    ['exchanges', 3, 'hostCityId'], ['exchanges', 4, 'programmeId'], ['exchanges', 5, 'practices'], ['exchanges', 6, 'outputs'],
    ['participations', 2, 'exchangeId'], ['participations', 3, 'participantId'], ['participations', 4, 'participantId'],
    ['adoptions', 2, 'practiceId'], ['adoptions', 3, 'adoptingCityId'], ['adoptions', 4, 'adaptedFromCityId'], ['adoptions', 5, 'viaExchangeId'],
    ['posts', 2, 'personId'], ['posts', 3, 'placeId'], ['institutions', 2, 'cityId'], ['memberships', 2, 'cityId'], ['memberships', 3, 'institutionId'],
    ['scores', 2, 'assessmentId'], ['scores', 3, 'topicId'], ['lessons', 2, 'aboutId'], ['programmes', 2, 'leadInstitutionIds'], ['programmes', 3, 'partnerIds'],
    ['modules', 3, 'publisherId'], ['modules', 4, 'revises'], ['modules', 5, 'informedBy'], ['completions', 2, 'personId'], ['completions', 3, 'moduleId'],
    ['contributions', 2, 'contributorId'], ['contributions', 3, 'exchangeId'],
  ] as const;
  it('in every column that names something', () => {
    const here = store();
    const done = here.load(nouns);
    expect(done.code).toBe(1);
    const name = (problem: readonly unknown[]): string => problem.join(' ');
    expect(done.errors.map(({ file, line, column }) => name([String(file).split('/').at(-1)?.slice(0, -4), line, column])).sort()).toEqual(expected.map(name).sort());
    expect(here.graph()).toEqual({});
  });
  it('with the nearest id as a suggestion', () => {
    const done = store().load({ 'cities.csv': 'id,name,country\nberlin-de,Berlin,DE\n', 'practices.csv': 'id,title,originCityId\np,P,berln-de\n' });
    expect(String(done.errors[0]?.suggestion)).toContain('berlin-de');
  });
  it('and a city is not named by its label', () => {
    const done = store().load({ 'cities.csv': 'id,name,country\nberlin-de,Berlin,DE\n', 'practices.csv': 'id,title,originCityId\np,P,Berlin\n' });
    expect(done.code).toBe(1);
    expect(String(done.errors[0]?.suggestion)).toContain('berlin-de');
  });
  it('but rows of one import may stand in any order of files and lines', () => {
    const here = store();
    here.given({ 'adoptions.csv': 'practiceId,adoptingCityId\np,b\n', 'cities.csv': 'id,name,country\nb,Berlin,DE\n', 'practices.csv': 'id,title,adaptedFromPracticeId\np,P,z\nz,Z,\n' });
    expect(here.rows('adoptions')).toHaveLength(1);
  });
});

describe('cities, people and institutions that share an id', () => {
  const shared = { 'cities.csv': 'id,name,country\nx,City,DE\n', 'people.csv': 'id,name\nx,Person\nann,Ann\n', 'institutions.csv': 'id,name\nx,Institution\n', 'exchanges.csv': 'id,kind\ne,workshop\n' };
  it('may do so where the type is written', () => {
    const here = store();
    const done = here.given({ ...shared, 'participations.csv': 'exchangeId,participantId,participantType\ne,x,city\ne,x,person\ne,x,institution\n' });
    expect(done.errors).toEqual([]);
    expect(here.rows('participations').map(({ participantId, participantType }) => [participantId, participantType]).sort()).toEqual([['x', 'city'], ['x', 'institution'], ['x', 'person']]);
  });
  it('are refused where a cell would have to guess', () => {
    const here = store();
    const done = here.load({ ...shared, 'posts.csv': 'personId,placeId\nann,x\n', 'contributions.csv': 'contributorId,exchangeId\nx,e\n' });
    expect(done.code).toBe(1);
    expect(done.errors.map(({ file, line, column }) => [String(file).split('/').at(-1), line, column]).sort()).toEqual([['contributions.csv', 2, 'contributorId'], ['posts.csv', 2, 'placeId']]);
    for (const error of done.errors) expect(`${error.message}${String(error.suggestion)}`).toMatch(/city:x.*institution:x|institution:x.*city:x/s);
    expect(here.graph()).toEqual({});
  });
  it.each([['city:x'], ['institution:x']])('are told apart by %s, there and back', (reference) => {
    const here = store();
    here.given({ ...shared, 'posts.csv': `personId,placeId\nann,${reference}\n`, 'contributions.csv': `contributorId,exchangeId\n${reference},e\n` });
    expect(here.rows('posts').map(({ placeId }) => placeId)).toEqual([reference]);
    expect(here.rows('contributions').map(({ contributorId }) => contributorId)).toEqual([reference]);
    for (const format of ['csv', 'xlsx', 'gexf', 'graphml']) {
      const other = store();
      other.given(here.exportTo(format));
      expect(other.bytes(), format).toBe(here.bytes());
    }
  });
  it('may be written with the type although nobody shares the id', () => {
    const here = store();
    here.given({ 'cities.csv': 'id,name,country\nb,Berlin,DE\n', 'people.csv': 'id,name,placeId\nann,Ann,city:b\n' });
    const other = store();
    other.given({ 'cities.csv': 'id,name,country\nb,Berlin,DE\n', 'people.csv': 'id,name,placeId\nann,Ann,b\n' });
    expect(here.bytes()).toBe(other.bytes());
  });
  it('sharing an id later with what a stored cell names is no guess', () => {
    const here = store();
    here.given({ 'cities.csv': 'id,name,country\nx,City,DE\n', 'people.csv': 'id,name,placeId\nann,Ann,x\n' });
    here.given({ 'institutions.csv': 'id,name\nx,Institution\n' });
    expect(byId(here.rows('people'), 'ann')['placeId']).toBe('city:x');
    const other = store();
    other.given(here.exportTo('csv'));
    expect(other.bytes()).toBe(here.bytes());
  });
});

describe('host and post', () => {
  it('stay where they are written and make no rows of other tables', () => {
    const here = store();
    here.given({
      'cities.csv': 'id,name,country\nb,Berlin,DE\n', 'exchanges.csv': 'id,kind,hostCityId\ne,study visit,b\n',
      'people.csv': 'id,name,role,placeId,from,to\nann,Ann,Officer,b,2010,2012\n',
    });
    const graph = here.graph();
    expect(graph['participations']).toBeUndefined();
    expect(graph['posts']).toBeUndefined();
    expect(graph['exchanges']?.[0]?.['hostCityId']).toBe('b');
    expect(graph['people']?.[0]).toMatchObject({ role: 'Officer', placeId: 'b', from: '2010', to: '2012' });
  });
  it('and a post of the same place and time stays a row beside it', () => {
    const here = store();
    here.given({
      'cities.csv': 'id,name,country\nb,Berlin,DE\n', 'people.csv': 'id,name,role,placeId,from\nann,Ann,Officer,b,2010\n',
      'posts.csv': 'personId,placeId,role,from\nann,b,Officer,2010\n',
      'exchanges.csv': 'id,kind,hostCityId\ne,study visit,b\n', 'participations.csv': 'exchangeId,participantId,participantType,role\ne,b,city,host\n',
    });
    expect(here.rows('posts')).toHaveLength(1);
    expect(here.rows('participations')).toHaveLength(1);
    here.given({ 'exchanges.csv': 'id,hostCityId\ne,\n', 'people.csv': 'id,placeId\nann,\n' }, '--clear-empty');
    expect(here.rows('posts')).toHaveLength(1);
    expect(here.rows('participations')).toHaveLength(1);
    expect(here.rows('exchanges')[0]?.['hostCityId']).toBe('');
  });
});
