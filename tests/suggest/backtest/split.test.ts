import { describe, expect, test } from 'vitest';
import { readSplitRule, splitNetwork, type Split } from '../../../server/suggest/backtest/split.ts';
import type { Network } from '../../../server/graph/network-columns.ts';
import { cities, networkOf, part } from '../../graph/network-tables.ts';

const pairsOf = ({ training }: Split): string[] => {
  const pairs: string[] = [];
  for (let a = 0; a < training.n; a++) {
    for (let at = training.ties.offsets[a]!; at < training.ties.offsets[a + 1]!; at++) {
      if (training.ties.targets[at]! > a) pairs.push(named(training.network, [a, training.ties.targets[at]!]));
    }
  }
  return pairs;
};
const named = (network: Network, pair: readonly [number, number]) => pair.map((city) => network.cities.id[city]).join('');
const asked = (split: Split, queries: readonly { seeker: number; candidate: number }[]) => queries.map(({ seeker, candidate }) => `${split.training.network.cities.id[seeker]}→${split.training.network.cities.id[candidate]}`);

describe('what a split may be', () => {
  test('shares and dates', () => {
    expect(readSplitRule('random:0.1')).toEqual({ kind: 'random', share: 0.1 });
    expect(readSplitRule('before:2018-06')).toEqual({ kind: 'before', date: '2018-06' });
  });
  test.each(['random:0', 'random:0.9', 'random:', 'random:x', 'before:soon', 'before:2018-02-30', 'before:2017/2018', 'later', ''])('"%s" is refused with what to write', (text) => {
    expect(() => readSplitRule(text)).toThrow(/write (random:0\.1|before:)/);
  });
});

describe('a split by time, by hand', () => {
  const network = networkOf({
    cities: cities('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    exchanges: [
      { id: 'e1', kind: 'twinning', start: '2010' },
      { id: 'e2', kind: 'workshop', start: '2017-05-01', end: '2019-05-01', programmeId: 'old', topics: ['t'] },
      { id: 'e3', kind: 'twinning', start: '2018' },
      { id: 'e4', kind: 'workshop', start: '2020-01-01', programmeId: 'new', practices: ['p'], outputs: ['lesson:l3'] },
      { id: 'e5', kind: 'twinning' },
      { id: 'e6', kind: 'twinning', start: '2017/2018' },
      { id: 'e7', kind: 'twinning', end: '2015' },
    ],
    participations: [
      ...part('e1', 'a partner', 'b partner'), ...part('e2', 'b', 'c', 'd'), ...part('e3', 'a partner', 'b partner'), ...part('e4', 'a', 'd', 'e'),
      ...part('e5', 'e partner', 'f partner'), ...part('e6', 'f partner', 'g partner'), ...part('e7', 'g partner', 'h partner'),
    ],
    programmes: [{ id: 'old', name: 'Old', end: '2021' }, { id: 'new', name: 'New' }],
    practices: [{ id: 'p', title: 'P', originCityId: 'a', started: '2016' }, { id: 'q', title: 'Q', originCityId: 'b', started: '2019', topics: ['t'] }],
    topics: [{ id: 't', label: 'T' }],
    adoptions: [
      { id: 'k1', practiceId: 'p', adoptingCityId: 'h', adaptedFromCityId: 'a', date: '2017', ended: '2019' },
      { id: 'k2', practiceId: 'p', adoptingCityId: 'c', adaptedFromCityId: 'a', date: '2019-03' },
      { id: 'k3', practiceId: 'p', adoptingCityId: 'g', adaptedFromCityId: 'a' },
      { id: 'k4', practiceId: 'p', adoptingCityId: 'e', adaptedFromCityId: 'a', viaExchangeId: 'e4', date: '2017' },
    ],
    institutions: [{ id: 'i', name: 'I' }],
    memberships: [{ cityId: 'a', institutionId: 'i', since: '2010', until: '2020' }, { cityId: 'b', institutionId: 'i', since: '2018-05' }, { cityId: 'c', institutionId: 'i' }],
    assessments: [{ id: 's1', cityId: 'a', date: '2019' }, { id: 's2', cityId: 'a', date: '2012' }],
    scores: [{ assessmentId: 's1', topicId: 't', score: 2 }, { assessmentId: 's2', topicId: 't', score: 3 }],
    people: [{ id: 'w', name: 'W', placeId: 'city:a', from: '2019' }],
    posts: [{ personId: 'w', placeId: 'city:b', role: 'mayor', from: '2012', to: '2018' }, { personId: 'w', placeId: 'city:c', role: 'mayor', from: '2018-02' }],
    lessons: [{ id: 'l1', aboutId: 'exchange:e2', text: 'kept' }, { id: 'l2', aboutId: 'exchange:e4', text: 'gone' }, { id: 'l3', aboutId: 'practice:p', text: 'came out of e4' }],
    contributions: [{ contributorId: 'city:a', exchangeId: 'e4', kind: 'cash' }],
    feedback: [{ id: 'f1', seekerId: 'a', candidateId: 'h', outcome: 'shortlisted', date: '2016' }, { id: 'f2', seekerId: 'b', candidateId: 'h', outcome: 'declined', date: '2018' }],
  });
  const split = splitNetwork(network, { kind: 'before', date: '2018' }, 1);
  const rows = split.training.network.rows;

  test('an occasion is known when it certainly began before the date', () => {
    // e2 began in 2017, e7 ended in 2015, k1 is of 2017; e6 may have begun before or after, e5 and k3 are undated.
    expect(rows.exchanges.map(({ id }) => id)).toEqual(['e1', 'e2', 'e7']);
    expect(rows.adoptions.map(({ id }) => id)).toEqual(['k1']);
    expect(pairsOf(split)).toEqual(['ab', 'ah', 'bc', 'bd', 'cd', 'gh']);
    expect(split.counts).toMatchObject({ occasions: 11, trainingOccasions: 4, heldOutOccasions: 4, undated: 2, straddling: 1 });
  });
  test('new pairs are those that never met in training, the rest are repeats', () => {
    // e3 a–b (met), e4 a–d, a–e, d–e, k2 a–c, k4 a–e through e4.
    expect(split.newPairs.map((pair) => named(network, pair))).toEqual(['ac', 'ad', 'ae', 'de']);
    expect(split.repeats.map((pair) => named(network, pair))).toEqual(['ab']);
  });
  test('each new pair is asked from both sides; who lost its only link stands apart', () => {
    expect(asked(split, split.headline).sort()).toEqual(['a→c', 'a→d', 'c→a', 'd→a', 'e→a', 'e→d']);
    expect(asked(split, split.lost).sort()).toEqual(['a→e', 'd→e']);
    expect(split.counts).toMatchObject({ seekers: 4, coldSeekers: 1 });
  });
  test('what is dated later is left out, what ends later is still under way', () => {
    expect(rows.practices.map(({ id }) => id)).toEqual(['p']);
    expect(rows.memberships.map(({ cityId, until }) => [cityId, until])).toEqual([['a', null], ['c', null]]);
    expect(rows.assessments.map(({ id }) => id)).toEqual(['s2']);
    expect(rows.scores.map(({ assessmentId }) => assessmentId)).toEqual(['s2']);
    expect(rows.people[0]).toMatchObject({ id: 'w', placeId: null, from: null });
    expect(rows.posts.map(({ placeId, to }) => [placeId, to])).toEqual([['city:b', null]]);
    expect(rows.exchanges.find(({ id }) => id === 'e2')).toMatchObject({ start: '2017-05-01', end: null });
    expect(rows.adoptions[0]).toMatchObject({ id: 'k1', ended: null });
    expect(rows.programmes).toMatchObject([{ id: 'old', end: null }]);
    expect(rows.feedback.map(({ id }) => id)).toEqual(['f1']);
  });
  test('what is about a held-out exchange or came out of it goes with it', () => {
    expect(rows.lessons.map(({ id }) => id)).toEqual(['l1']);
    expect(rows.contributions).toEqual([]);
    expect(rows.participations.every(({ exchangeId }) => ['e1', 'e2', 'e7'].includes(exchangeId))).toBe(true);
  });
  test('cities stay as they are', () => {
    expect(rows.cities).toEqual(network.rows.cities);
    expect(network.rows.exchanges).toHaveLength(7);
  });
});

describe('a random split', () => {
  const network = networkOf({
    cities: cities('a', 'b', 'c', 'd', 'e'),
    exchanges: [{ id: 'x1', kind: 'workshop' }, { id: 'x2', kind: 'twinning' }, { id: 'x3', kind: 'webinar' }],
    participations: [...part('x1', 'a mentor', 'b learner', 'c learner'), ...part('x2', 'c partner', 'd partner'), ...part('x3', 'e')],
    practices: [{ id: 'p', title: 'P', originCityId: 'a', sourceIds: ['s1'] }, { id: 'q', title: 'Q', originCityId: 'b', adaptedFromPracticeId: 'p', whatChanged: 'smaller' }],
    adoptions: [{ id: 'k', practiceId: 'p', adoptingCityId: 'b', adaptedFromCityId: 'a', viaExchangeId: 'x1', sourceIds: ['s2'] }],
    sources: [{ id: 's1', title: 'about p' }, { id: 's2', title: 'about k' }, { id: 's3', title: 'about nothing' }],
    feedback: [{ id: 'f1', seekerId: 'a', candidateId: 'b', outcome: 'introduced' }, { id: 'f2', seekerId: 'a', candidateId: 'e', outcome: 'shortlisted' }, { id: 'f3', seekerId: 'a', candidateId: 'd', outcome: 'exchange', exchangeId: 'x1' }],
  });
  const splits = Array.from({ length: 20 }, (_, seed) => splitNetwork(network, { kind: 'random', share: 0.5 }, seed));

  test('holds out whole occasions with the adoptions through them', () => {
    // Two units link cities: x1 with k, and x2. x3 links nobody and stays.
    for (const split of splits) {
      expect(split.counts).toMatchObject({ occasions: 2, trainingOccasions: 1, heldOutOccasions: 1 });
      const kept = split.training.network.rows.exchanges.map(({ id }) => id).join(' ');
      expect(['x1 x3', 'x2 x3']).toContain(kept);
      expect(split.newPairs).toHaveLength(kept === 'x1 x3' ? 1 : 3);
    }
    expect(new Set(splits.map((split) => split.newPairs.length)).size).toBe(2);
  });
  test('whatever tells of the held-out pair goes too: lineage, feedback, sources that nothing else uses', () => {
    const { rows } = splits.find((split) => split.newPairs.length === 3)!.training.network;
    expect(rows.adoptions).toEqual([]);
    expect(rows.practices.find(({ id }) => id === 'q')).toMatchObject({ adaptedFromPracticeId: null, whatChanged: null });
    expect(rows.feedback.map(({ id }) => id)).toEqual(['f2']);
    expect(rows.sources.map(({ id }) => id)).toEqual(['s1', 's3']);
  });
  test('what is not held out stays', () => {
    const { rows } = splits.find((split) => split.newPairs.length === 1)!.training.network;
    expect(rows.adoptions).toHaveLength(1);
    expect(rows.practices.find(({ id }) => id === 'q')).toMatchObject({ adaptedFromPracticeId: 'p' });
    expect(rows.feedback).toHaveLength(3);
  });
  test('the same seed holds the same out', () => {
    expect(splitNetwork(network, { kind: 'random', share: 0.5 }, 3).newPairs).toEqual(splits[3]!.newPairs);
  });
});

describe('nothing to learn from or to find', () => {
  const network = networkOf({ cities: cities('a', 'b'), exchanges: [{ id: 'x', kind: 'twinning', start: '2010' }], participations: part('x', 'a partner', 'b partner') });
  test('is said with the numbers', () => {
    expect(() => splitNetwork(network, { kind: 'before', date: '2020' }, 1)).toThrow('nothing is left to find with the split before:2020: 1 occasion links cities, 1 to learn from and 0 held out; choose another date or share');
    expect(() => splitNetwork(network, { kind: 'before', date: '2000' }, 1)).toThrow(/nothing is left to learn from/);
    expect(() => splitNetwork(networkOf({}), { kind: 'random', share: 0.1 }, 1)).toThrow(/0 occasions link cities/);
  });
});
