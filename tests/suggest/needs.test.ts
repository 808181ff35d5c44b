/** Needs and offers worked out by hand from methods.md, section 3. */
import { describe, expect, test } from 'vitest';
import { cityNeeds, type CityNeeds } from '../../server/suggest/needs.ts';
import { partnerNetwork, type PartnerNetwork } from '../../server/suggest/partner-network.ts';
import { cities, networkOf, part, type Cells } from '../graph/network-tables.ts';

function read(cells: Cells, hidden?: Uint8Array) {
  const partners = partnerNetwork(networkOf(cells), hidden);
  const needs = cityNeeds(partners);
  const city = (id: string) => partners.network.cities.id.indexOf(id);
  const topic = (id: string) => partners.network.topics.id.indexOf(id);
  return { partners, needs, city, topic, need: (c: string, t: string) => needs.needOf(city(c), topic(t)), offer: (c: string, t: string) => needs.offerOf(city(c), topic(t)) };
}

const ESSENTIALS = [
  { id: 'e12-3', label: 'Data', scheme: 'essential-2012', number: 3 }, { id: 'e15-3', label: 'Finance', scheme: 'essential-2015', number: 3 },
  { id: 'e15-9', label: 'Response', scheme: 'essential-2015', number: 9 },
];

describe('from a self-assessment', () => {
  const cells: Cells = {
    cities: cities('a', 'b'), topics: ESSENTIALS,
    assessments: [{ id: 'old', cityId: 'a', date: '2012' }, { id: 'new', cityId: 'a', date: '2016' }, { id: 'undated', cityId: 'a' }, { id: 'b1', cityId: 'b', date: '2018' }],
    scores: [
      { assessmentId: 'old', topicId: 'e12-3', score: 1 },
      { assessmentId: 'new', topicId: 'e15-3', score: 2, coverage: 0.6 }, { assessmentId: 'new', topicId: 'e15-9', score: 5, coverage: 1 },
      { assessmentId: 'undated', topicId: 'e15-3', score: 5 },
      { assessmentId: 'b1', topicId: 'e15-3', score: 4 }, { assessmentId: 'b1', topicId: 'e15-9', score: 3, coverage: 0.59 },
    ],
    practices: [{ id: 'p', title: 'P', originCityId: 'b', topics: ['e15-3'] }, { id: 'q', title: 'Q', originCityId: 'b', topics: ['e15-3'] }, { id: 'r', title: 'R', originCityId: 'b', topics: ['e15-3'], status: 'abandoned' }],
  };
  const { needs, city, topic, need, offer } = read(cells);
  test('need = (5 − L)/4 of the latest dated assessment; the numbering of 2012 is another topic', () => {
    expect(need('a', 'e15-3')).toBe(0.75);
    expect(need('a', 'e15-9')).toBe(0);
    expect(need('a', 'e12-3')).toBeNaN();
  });
  test('offer = max(0, L − 3)/2 · (1 − e^−k), k practices that have not ended', () => {
    expect(offer('b', 'e15-3')).toBeCloseTo(0.5 * (1 - Math.exp(-2)), 12);
    expect(offer('a', 'e15-9')).toBe(0);
    expect(offer('a', 'e15-3')).toBe(0);
  });
  test('fewer than 60 % of the items give no level, and it is said', () => {
    expect(need('b', 'e15-9')).toBeNaN();
    expect(needs.tooFew(city('b'))).toEqual([{ topic: topic('e15-9'), coverage: 0.59 }]);
  });
  test('age, coverage and basis are shown', () => {
    const row = needs.of(city('a')).find(({ topicId }) => topicId === 'e15-3')!;
    // The data end with b's assessment, 2018-12-31; 2016-12-31 is 730 days before.
    expect(row).toMatchObject({ basis: 'assessment', level: 2, coverage: 0.6, assessmentId: 'new', scheme: 'essential-2015' });
    expect(row.ageYears).toBeCloseTo(730 / 365.25, 12);
    expect(needs.basisOf(city('a'))).toBe('assessment');
  });
  test('scores of questions give the Essential above them their mean, with their share as coverage', () => {
    const questions = ['1', '2', '3'].map((q) => ({ id: `q${q}`, label: q, scheme: 'lgsat', parent: 'e12-3' }));
    const mean = read({
      cities: cities('a', 'b'), topics: [...ESSENTIALS, ...questions], assessments: [{ id: 's', cityId: 'a', date: '2013' }, { id: 't', cityId: 'b', date: '2013' }],
      scores: [{ assessmentId: 's', topicId: 'q1', score: 2 }, { assessmentId: 's', topicId: 'q3', score: 3 }, { assessmentId: 't', topicId: 'q1', score: 2 }],
    });
    expect(mean.need('a', 'e12-3')).toBeCloseTo(2.5 / 4, 12);
    expect(mean.needs.of(0)[0]!.coverage).toBeCloseTo(2 / 3, 12);
    expect(mean.need('b', 'e12-3')).toBeNaN();
  });
});

describe('from records', () => {
  const TOPICS = [{ id: 'climate', label: 'Climate' }, { id: 'heat', label: 'Heat', parent: 'climate' }, { id: 'flood', label: 'Flood', scheme: 'hazard' }, { id: 'transport', label: 'Transport' }];
  const cells: Cells = {
    cities: [...cities('a', 'b', 'c', 'e'), { id: 'd', name: 'D', country: 'JP', hazards: ['flood'] }],
    topics: TOPICS,
    practices: [
      { id: 'p', title: 'P', originCityId: 'a', topics: ['heat'], started: '2020', outcome: 'fewer deaths' },
      { id: 'q', title: 'Q', originCityId: 'a', topics: ['flood'], started: '2010', status: 'ended' },
      { id: 'r', title: 'R', originCityId: 'b', topics: ['transport'] },
    ],
    adoptions: [
      { id: '1', practiceId: 'p', adoptingCityId: 'b', date: '2020', outcome: 'works' },
      { id: '2', practiceId: 'p', adoptingCityId: 'c', date: '2018', ended: '2019' },
    ],
    exchanges: [{ id: 'x', kind: 'mentoring', start: '2020', topics: ['heat'] }, { id: 'y', kind: 'workshop', start: '2020', topics: ['transport'] }],
    participations: [...part('x', 'a mentor', 'd learner'), ...part('y', 'c', 'd')],
  };
  const { partners, needs, city, topic, need, offer } = read(cells);

  test('a practice originated counts 1, one adopted .75, half without a result; an undated one half', () => {
    expect(offer('a', 'heat')).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(offer('b', 'heat')).toBeCloseTo(1 - Math.exp(-0.75), 12);
    expect(offer('b', 'transport')).toBeCloseTo(1 - Math.exp(-0.25), 12);
  });
  test('a wider topic includes the topics below it', () => {
    expect(offer('a', 'climate')).toBe(offer('a', 'heat'));
  });
  test('a city that ended a practice does not offer it; one without any has no known offer', () => {
    expect(offer('a', 'flood')).toBe(0);
    expect(offer('c', 'heat')).toBe(0);
    expect(offer('d', 'heat')).toBeNaN();
    expect(needs.why(city('c'), topic('heat'))).toEqual([{ kind: 'adopted', id: 'p', weight: 0, ended: true }]);
  });
  test('needs: hazards faced and topics learned about, less what the city can do itself', () => {
    expect(need('d', 'flood')).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(need('d', 'heat')).toBeCloseTo(1 - Math.exp(-1), 12);
    // Peers in y count half.
    expect(need('d', 'transport')).toBeCloseTo(1 - Math.exp(-0.5), 12);
    expect(need('a', 'heat')).toBeNaN();
    expect(needs.basisOf(city('d'))).toBe('records');
    expect(needs.basisOf(city('e'))).toBe('none');
  });
  test('why names the exchange and the hazard', () => {
    expect(needs.why(city('d'), topic('heat'))).toEqual([{ kind: 'learned', id: 'x', weight: 1, ended: false }]);
    expect(needs.why(city('d'), topic('flood'))).toEqual([{ kind: 'hazard', id: 'flood', weight: 1, ended: false }]);
  });
  test('complementarity: Σ need·offer / Σ need', () => {
    // d needs flood 1, heat 1, climate 1 (each 1 − 1/e) and transport 1 − e^−½; a offers heat and climate 1 − 1/e.
    const [one, half] = [1 - Math.exp(-1), 1 - Math.exp(-0.5)];
    expect(needs.complementarity(city('d'), city('a'))).toBeCloseTo((2 * one * one) / (3 * one + half), 12);
    expect(needs.complementarity(city('a'), city('d'))).toBeNaN();
    expect(needs.complementarity(city('e'), city('a'))).toBeNaN();
  });
  test('one against all is the same as pair by pair', () => everyPair(partners, needs));
  test('recency: a practice last recorded ten years before the end counts half', () => {
    const old = read({ ...cells, practices: [{ id: 'p', title: 'P', originCityId: 'a', topics: ['heat'], started: '2000', outcome: 'x' }], adoptions: [], exchanges: [{ id: 'x', kind: 'mentoring', start: '2010', topics: ['heat'], practices: ['p'] }, { id: 'y', kind: 'workshop', start: '2020' }], participations: part('x', 'a mentor', 'd learner') });
    // Last record of p at a: 2010-12-31; y has no city, so the data end there as well.
    expect(old.offer('a', 'heat')).toBeCloseTo(1 - Math.exp(-1), 12);
    const later = read({ ...cells, practices: [{ id: 'p', title: 'P', originCityId: 'a', topics: ['heat'], started: '2010', outcome: 'x' }], adoptions: [], exchanges: [{ id: 'y', kind: 'workshop', start: '2020' }], participations: part('y', 'b', 'c') });
    expect(later.offer('a', 'heat')).toBeCloseTo(1 - Math.exp(-(2 ** (-3653 / 365.25 / 10))), 12);
  });
  test('a practice of which every lesson says that it did not work is no offer', () => {
    const failed = read({ ...cells, lessons: [{ id: 'l', aboutId: 'practice:p', text: 'no', worked: 'no' }] });
    expect(failed.offer('a', 'heat')).toBe(0);
    const mixed = read({ ...cells, lessons: [{ id: 'l', aboutId: 'practice:p', text: 'no', worked: 'no' }, { id: 'm', aboutId: 'practice:p', text: 'well', worked: 'mixed' }] });
    expect(mixed.offer('a', 'heat')).toBeGreaterThan(0);
  });
  test('what is hidden gives neither a need nor an offer', () => {
    // Occasions: exchanges x, y, then adoptions 1, 2.
    const less = read(cells, Uint8Array.of(1, 0, 1, 0));
    expect(less.need('d', 'heat')).toBeNaN();
    expect(less.offer('b', 'heat')).toBeNaN();
  });
});

function everyPair({ n }: PartnerNetwork, needs: CityNeeds): void {
  const into = { met: new Float64Array(n), metBack: new Float64Array(n), topics: new Float64Array(n), topicsBack: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    needs.complementarityOf(i, into);
    for (let j = 0; j < n; j++) {
      if (Number.isNaN(needs.complementarity(i, j))) expect(into.met[j]).toBeNaN();
      else expect(into.met[j]).toBeCloseTo(needs.complementarity(i, j), 12);
      if (Number.isNaN(needs.complementarity(j, i))) expect(into.metBack[j]).toBeNaN();
      else expect(into.metBack[j]).toBeCloseTo(needs.complementarity(j, i), 12);
    }
  }
}
