import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load, runningApp, SMALL, type TestApp } from './running-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await runningApp();
  await load(test.store, 'small', SMALL);
  await load(test.store, 'more', [
    { table: 'memberships', cells: { cityId: 'kobe-jp', institutionId: 'undrr', since: '2012' } },
    { table: 'supports', cells: { cityId: 'kobe-jp', institutionId: 'undrr', kind: 'training' } },
    { table: 'lessons', cells: { id: 'l1', aboutId: 'practice:rain-gardens', text: 'Keep them weeded', worked: 'yes' } },
    { table: 'assessments', cells: { id: 'a1', cityId: 'kobe-jp', date: '2019', tool: 'LG-SAT' } },
    { table: 'scores', cells: { assessmentId: 'a1', topicId: 'flood', score: 4, coverage: null } },
    { table: 'posts', cells: { personId: 'ann', placeId: 'institution:undrr', role: 'adviser', from: '2020' } },
    { table: 'practices', cells: { id: 'roof-gardens', title: 'Roof gardens', originCityId: 'lagos-ng', adaptedFromPracticeId: 'rain-gardens' } },
    { table: 'topics', cells: { id: 'flash-flood', scheme: 'hazard', label: 'Flash flood', parent: 'flood' } },
    { table: 'exchanges', cells: { id: 'online', kind: 'webinar', start: '2020-03-01' } },
    { table: 'participations', cells: { exchangeId: 'online', participantId: 'city:kobe-jp', participantType: 'city', role: 'speaker' } },
    { table: 'participations', cells: { exchangeId: 'online', participantId: 'city:lagos-ng', participantType: 'city', role: 'learner' } },
    { table: 'participations', cells: { exchangeId: 'online', participantId: 'city:lagos-ng', participantType: 'city', role: 'funder' } },
    { table: 'adoptions', cells: { id: 'malmo-rain', practiceId: 'rain-gardens', adoptingCityId: 'malmo-se', date: '2010', adaptedFromCityId: 'kobe-jp' } },
  ] as never);
});
afterAll(async () => { await test.close(); });

const profile = async (path: string) => {
  const answer = await test.call.get(`/api/${path}/profile`);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.body;
};

describe('the page of a city', () => {
  it('says with whom it worked, in which direction, on what and since when', async () => {
    const kobe = await profile('cities/kobe-jp');
    // Kobe hosted a study visit of Lagos (2018-05) and spoke to it online (2020); the adoption through the visit is the same event.
    expect(kobe.partners[0]).toEqual({
      city: { type: 'city', id: 'lagos-ng', label: 'Lagos', country: 'NG' }, occasions: 2, taught: 2, learned: 0, kinds: ['study visit', 'webinar'],
      topics: [{ type: 'topic', id: 'flood', label: 'Flood', country: null }], first: '2018-05', last: '2020-03-01',
    });
    // The twinning of 2001 goes both ways; the adoption of 2010 came through no exchange and stands for itself.
    expect(kobe.partners[1]).toMatchObject({ city: { id: 'malmo-se' }, occasions: 2, taught: 2, learned: 1, kinds: ['adoption', 'twinning'], first: '2001', last: '2010' });
    expect(kobe.partners).toHaveLength(2);
    const malmo = await profile('cities/malmo-se');
    expect(malmo.partners).toMatchObject([{ city: { id: 'kobe-jp' }, occasions: 2, taught: 1, learned: 2 }]);
  });

  it('shows exchanges newest first with its roles, its practices, and what was adopted from whom', async () => {
    const kobe = await profile('cities/kobe-jp');
    expect(kobe.exchanges.map((entry: { exchange: { id: string; label: string }; roles: string[]; cities: number }) => [entry.exchange.id, entry.exchange.label, entry.roles, entry.cities])).toEqual([
      ['online', 'webinar: Kobe – Lagos', ['speaker'], 2], ['visit', 'Visit to Kobe', ['host', 'speaker'], 2], ['twins', 'twinning: Kobe – Malmö', ['partner'], 2],
    ]);
    expect(kobe.practices.map((row: { id: string }) => row.id)).toEqual(['rain-gardens']);
    expect(kobe.adoptedByOthers.map((entry: { adoption: { id: string } }) => entry.adoption.id)).toEqual(['malmo-rain', 'lagos-rain']);
    expect(kobe.adoptions).toEqual([]);
    const lagos = await profile('cities/lagos-ng');
    expect(lagos.adoptions).toMatchObject([{ adoption: { id: 'lagos-rain', grade: 'A' }, practice: { label: 'Rain gardens' }, from: { label: 'Kobe' }, via: { label: 'Visit to Kobe' } }]);
    expect(lagos.exchanges[0].roles).toEqual(['learner', 'funder']);
  });

  it('shows people, institutions, assessments, lessons, sources and where the row came from', async () => {
    const kobe = await profile('cities/kobe-jp');
    expect(kobe).toMatchObject({
      countryName: 'Japan', region: 'Asia', incomeGroup: 'high', hazards: [{ id: 'flood', label: 'Flood' }], datasets: ['small'],
      people: [{ person: { id: 'ann', label: 'Ann Lee', country: 'JP' }, role: 'planner', contactable: null }],
      institutions: [{ institution: { id: 'undrr' }, relation: 'member of', since: '2012' }, { institution: { id: 'undrr' }, relation: 'supported by: training' }],
      assessments: [{ id: 'a1', tool: 'LG-SAT', scores: [{ topic: { id: 'flood' }, score: 4, coverage: null }] }],
      lessons: [{ id: 'l1', worked: 'yes' }],
    });
    expect(Object.keys(kobe.sources)).toEqual(['report']);
    expect(kobe.revision).toBe((await test.call.get('/api/cities/kobe-jp')).body.revision);
  });
});

describe('the other pages', () => {
  it('of a practice: origin, adoptions in time order, adaptations, lessons', async () => {
    const page = await profile('practices/rain-gardens');
    expect(page).toMatchObject({ origin: { id: 'kobe-jp' }, adaptedFrom: null, adaptations: [{ id: 'roof-gardens' }], topics: [{ id: 'flood' }], exchanges: [{ exchange: { id: 'visit' } }], lessons: [{ id: 'l1' }] });
    expect(page.adoptions.map((entry: { adoption: { id: string } }) => entry.adoption.id)).toEqual(['malmo-rain', 'lagos-rain']);
    expect((await profile('practices/roof-gardens')).adaptedFrom).toMatchObject({ id: 'rain-gardens' });
  });

  it('of an exchange: host and participants with all their roles', async () => {
    expect(await profile('exchanges/visit')).toMatchObject({
      host: { id: 'kobe-jp' }, programme: { id: 'mcr' }, practices: [{ id: 'rain-gardens' }], people: [{ participant: { id: 'ann' }, roles: ['speaker'] }],
      cities: [{ participant: { id: 'kobe-jp' }, roles: ['host'] }, { participant: { id: 'lagos-ng' }, roles: ['learner'] }], adoptions: [{ adoption: { id: 'lagos-rain' } }],
    });
    expect((await profile('exchanges/online')).cities).toMatchObject([{ participant: { id: 'kobe-jp' } }, { participant: { id: 'lagos-ng' }, roles: ['funder', 'learner'] }]);
  });

  it('of a person, an institution, a programme and a topic', async () => {
    expect(await profile('people/ann')).toMatchObject({ posts: [{ place: { id: 'kobe-jp' }, role: 'planner' }, { place: { id: 'undrr' }, role: 'adviser', from: '2020' }], exchanges: [{ exchange: { id: 'visit' }, roles: ['speaker'] }] });
    expect(await profile('institutions/undrr')).toMatchObject({ members: [{ city: { id: 'kobe-jp' }, since: '2012' }], programmes: [{ programme: { id: 'mcr' }, relation: 'leads' }], people: [{ person: { id: 'ann' }, role: 'adviser' }] });
    expect(await profile('programmes/mcr')).toMatchObject({ leads: [{ id: 'undrr' }], partners: [], exchanges: [{ exchange: { id: 'visit' } }] });
    expect(await profile('topics/flood')).toMatchObject({ topic: { label: 'Flood', parent: null }, children: [{ id: 'flash-flood' }], practices: [{ id: 'rain-gardens' }], exchanges: [{ exchange: { id: 'visit' } }], cities: [{ id: 'kobe-jp' }] });
    expect((await profile('topics/flash-flood')).topic.parent).toMatchObject({ id: 'flood' });
  });

  it('follow every change at once', async () => {
    const { revision } = (await test.call.get('/api/people/ann')).body;
    await test.call.patch('/api/people/ann').send({ revision, cells: { role: 'chief planner' } });
    expect((await profile('people/ann')).posts[0].role).toBe('chief planner');
  });
});
