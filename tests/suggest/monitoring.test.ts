import { describe, expect, test } from 'vitest';
import type { FunnelStage, Monitoring } from '../../server/model/monitoring.ts';
import { Monitoring as MonitoringSchema } from '../../server/model/monitoring.ts';
import { monitorSuggestions } from '../../server/suggest/monitoring.ts';
import { cities, networkOf, part, type Cells } from '../graph/network-tables.ts';

let made = 0;
const said = (pair: string, purpose: string | null, outcome: string, date: string | null, more: Record<string, unknown> = {}) => {
  const [seekerId, candidateId] = pair.split('→');
  return { id: `f${String((made += 1)).padStart(3, '0')}`, seekerId, candidateId, purpose, outcome, date, ...more };
};
const world = (feedback: Record<string, unknown>[], more: Cells = {}) => networkOf({
  cities: cities('a', 'b', 'c', 'd'), practices: [{ id: 'p', title: 'P' }], topics: [{ id: 'flood', label: 'Flood' }],
  ...more, feedback,
});
const stage = ({ funnels }: Monitoring, name: FunnelStage['stage'], purpose = 'all') => funnels.find((funnel) => funnel.purpose === purpose)!.stages.find((one) => one.stage === name)!;

/** Seven pairs, worked out on paper. */
const network = world([
  said('a→b', 'learn', 'shortlisted', '2024-01-01'), said('a→b', 'learn', 'introduced', '2024-01-11'), // 10 days
  said('a→c', 'learn', 'shortlisted', '2024-01-01'), said('a→c', 'learn', 'introduced', '2024-01-21'), // 20 days
  said('a→c', 'learn', 'exchange', null, { exchangeId: 'x2' }),
  said('a→d', 'learn', 'introduced', null, { topicId: 'flood', by: 'Ann' }),
  said('b→c', 'learn', 'introduced', '2024-05-01'), said('b→c', 'learn', 'introduced', '2025-05-01'),
  said('b→d', 'learn', 'declined', '2024-01-01', { reason: 'No money.' }),
  said('c→d', 'learn', 'exchange', '2024-09-09'),
  said('a→b', 'twin', 'shortlisted', '2024-01-01'),
], {
  exchanges: [
    { id: 'x1', kind: 'workshop', title: 'First', start: '2024-02-10' }, // 30 days after the introduction
    { id: 'x2', kind: 'workshop', start: '2024-03' },                    // its middle, 16 March, 55 days after
    { id: 'x3', kind: 'workshop', start: '2025' },                       // the introduction of a and d is undated
    { id: 'x4', kind: 'workshop', start: '2024-05' },                    // may have been on the day of the introduction
  ],
  participations: [...part('x1', 'a', 'b'), ...part('x2', 'a', 'c'), ...part('x3', 'a', 'd'), ...part('x4', 'b', 'c')],
  adoptions: [
    { id: 'o1', practiceId: 'p', adoptingCityId: 'a', adaptedFromCityId: 'b', date: '2024-06-01' }, // 112 days after x1
    { id: 'o2', practiceId: 'p', adoptingCityId: 'c', viaExchangeId: 'x2', date: '2024-04' },       // its middle 30.5 days after that of x2
    { id: 'o3', practiceId: 'p', adoptingCityId: 'c', adaptedFromCityId: 'd', date: '2024-09-09' }, // the same day, not after
  ],
});

describe('the funnel of suggestions', () => {
  const seen = monitorSuggestions(network, 'learn');
  test('counts the pairs that got so far', () => {
    expect(MonitoringSchema.safeParse(seen).error).toBeUndefined();
    expect(seen.funnels.map(({ purpose, stages, declined }) => [purpose, stages.map(({ n }) => n), declined])).toEqual([['learn', [6, 5, 3, 2], 1]]);
  });
  test('gives each share with its interval, and none below five pairs', () => {
    // 5 of 6 and 3 of 5, Wilson 95 %, worked apart in Python
    const introduced = stage(seen, 'introduced', 'learn');
    expect(introduced.share).toBeCloseTo(5 / 6, 12);
    expect(introduced.low).toBeCloseTo(0.436497, 5);
    expect(introduced.high).toBeCloseTo(0.969947, 5);
    expect(stage(seen, 'exchange', 'learn')).toMatchObject({ share: 0.6, note: null });
    expect(stage(seen, 'adoption', 'learn')).toMatchObject({ n: 2, share: null, low: null, high: null, note: 'only 3 pairs at the stage before; a share needs 5' });
    expect(stage(seen, 'suggested', 'learn')).toMatchObject({ share: null, note: null, medianDays: null });
  });
  test('gives the middle number of days between stages whose dates are known', () => {
    expect(stage(seen, 'introduced', 'learn')).toMatchObject({ medianDays: 15, dated: 2 });
    expect(stage(seen, 'exchange', 'learn')).toMatchObject({ medianDays: 42.5, dated: 2 });
    expect(stage(seen, 'adoption', 'learn')).toMatchObject({ medianDays: 71.25, dated: 2 });
  });
  test('says how each exchange is known, and which adoption followed', () => {
    expect(seen.reached.map(({ seeker, candidate, basis, exchange, date, adoption }) => [seeker.id + candidate.id, basis, exchange?.label ?? null, date, adoption?.id ?? null, adoption?.basis ?? null])).toEqual([
      ['ab', 'met', 'First', '2024-02-10', 'o1', 'learned'], ['ac', 'named', 'x2', '2024-03', 'o2', 'through'], ['cd', 'stated', null, '2024-09-09', null, null],
    ]);
  });
  test('lists introductions that nothing came of yet, the longest waiting first', () => {
    expect(seen.open.map(({ seeker, candidate, date, by, topic }) => [seeker.id + candidate.id, date, by, topic?.label ?? null])).toEqual([['bc', '2024-05-01', null, null], ['ad', null, 'Ann', 'Flood']]);
  });
  test('shows every purpose apart and all together', () => {
    const all = monitorSuggestions(network);
    expect(all.funnels.map(({ purpose, stages }) => [purpose, stages.map(({ n }) => n)])).toEqual([['all', [7, 5, 3, 2]], ['learn', [6, 5, 3, 2]], ['twin', [1, 0, 0, 0]]]);
    expect(stage(all, 'exchange', 'twin').note).toBe('no pair was introduced');
  });
  test('is empty without feedback', () => {
    const none = monitorSuggestions(world([]));
    expect(none).toMatchObject({ declined: [], open: [], reached: [] });
    expect(none.funnels.map(({ purpose, stages }) => [purpose, stages.map(({ n }) => n)])).toEqual([['all', [0, 0, 0, 0]]]);
  });
});

describe('what counts as following', () => {
  const after = (feedback: Record<string, unknown>[], more: Cells) => stages(monitorSuggestions(world(feedback, more)));
  const stages = (seen: Monitoring) => seen.funnels[0]!.stages.map(({ n }) => n);
  const introduced = said('a→b', 'twin', 'introduced', '2020-01-01');
  const meeting = (start: string | null, end: string | null = null): Cells => ({ exchanges: [{ id: 'x', kind: 'twinning', start, end }], participations: part('x', 'a', 'b') });

  test('an exchange that began before the introduction does not count, even if it lasts', () => {
    expect(after([introduced], meeting('2019', '2030'))).toEqual([1, 1, 0, 0]);
    expect(after([introduced], meeting('2020-01-01'))).toEqual([1, 1, 0, 0]);
    expect(after([introduced], meeting('2020-01-02'))).toEqual([1, 1, 1, 0]);
  });
  test('an undated exchange, and one with an end only, do not count', () => {
    expect(after([introduced], meeting(null))).toEqual([1, 1, 0, 0]);
    expect(after([introduced], meeting(null, '2022'))).toEqual([1, 1, 0, 0]);
  });
  test('an undated exchange that feedback names does count, but nothing is known to be after it', () => {
    const learned: Cells = { ...meeting(null), adoptions: [{ id: 'o', practiceId: 'p', adoptingCityId: 'a', adaptedFromCityId: 'b', viaExchangeId: 'x', date: '2029' }] };
    expect(after([introduced, said('a→b', 'twin', 'exchange', '2021', { exchangeId: 'x' })], learned)).toEqual([1, 1, 1, 0]);
  });
  test('an adoption counts whichever of the two learned, and an undated one never', () => {
    const adopting = (adopter: string, other: string | null, date: string | null, via: string | null = null): Cells => ({
      ...meeting('2021-01-01'), adoptions: [{ id: 'o', practiceId: 'p', adoptingCityId: adopter, adaptedFromCityId: other, viaExchangeId: via, date }],
    });
    expect(after([introduced], adopting('a', 'b', '2022'))).toEqual([1, 1, 1, 1]);
    expect(after([introduced], adopting('b', 'a', '2022'))).toEqual([1, 1, 1, 1]);
    expect(after([introduced], adopting('b', 'a', null))).toEqual([1, 1, 1, 0]);
    expect(after([introduced], adopting('b', 'a', '2020'))).toEqual([1, 1, 1, 0]);
    // learned from a third city at the same exchange, or from nobody that is known
    expect(after([introduced], adopting('b', 'c', '2022', 'x'))).toEqual([1, 1, 1, 0]);
    expect(after([introduced], adopting('b', null, '2022'))).toEqual([1, 1, 1, 0]);
    expect(after([introduced], adopting('b', null, '2022', 'x'))).toEqual([1, 1, 1, 1]);
  });
  test('an adoption without an exchange is not a stage of its own', () => {
    expect(after([introduced], { adoptions: [{ id: 'o', practiceId: 'p', adoptingCityId: 'a', adaptedFromCityId: 'b', date: '2022' }] })).toEqual([1, 1, 0, 0]);
  });
  test('cities meet through people who work there as well', () => {
    expect(after([introduced], {
      people: [{ id: 'q', name: 'Q', placeId: 'city:b' }], exchanges: [{ id: 'x', kind: 'workshop', start: '2021' }], participations: part('x', 'a', 'person:q'),
    })).toEqual([1, 1, 1, 0]);
  });
});

describe('reasons for declining', () => {
  test('are counted whatever their case and spacing, with those that still stand', () => {
    const seen = monitorSuggestions(world([
      said('a→b', 'twin', 'declined', '2024-01-01', { reason: 'No budget' }), said('a→b', 'twin', 'lifted', '2024-02-01'),
      said('a→c', 'twin', 'declined', '2024-01-01', { reason: '  no  budget.' }),
      said('a→d', 'learn', 'declined', '2024-01-01', { reason: 'Too far' }),
      said('b→d', 'learn', 'declined', '2024-01-01'),
    ]));
    expect(seen.declined).toEqual([{ reason: 'No budget', n: 2, standing: 1 }, { reason: 'Too far', n: 1, standing: 1 }, { reason: null, n: 1, standing: 1 }]);
    expect(seen.funnels[0]!.declined).toBe(3);
  });
  test('what was taken back is as if never recorded, save a decline, which did happen', () => {
    const seen = (...events: [outcome: string, date: string][]) => {
      const { funnels, open, declined } = monitorSuggestions(world(events.map(([outcome, date]) => said('a→b', 'twin', outcome, date, outcome === 'declined' ? { reason: 'Too far' } : {}))));
      return [...funnels[0]!.stages.map(({ n }) => n), funnels[0]!.declined, open.length, declined[0]?.n ?? 0];
    };
    // suggested, introduced, exchange, adoption; declined now, open introductions, declines
    expect(seen(['shortlisted', '2024-01'], ['lifted', '2024-02'])).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(seen(['shortlisted', '2024-01'], ['introduced', '2024-02'], ['lifted', '2024-03'])).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(seen(['introduced', '2024-01'], ['declined', '2024-02'])).toEqual([1, 1, 0, 0, 1, 0, 1]);
    expect(seen(['introduced', '2024-01'], ['declined', '2024-02'], ['lifted', '2024-03'])).toEqual([1, 1, 0, 0, 0, 1, 1]);
    expect(seen(['declined', '2024-02'], ['lifted', '2024-03'])).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(seen(['exchange', '2024-02'], ['lifted', '2024-03'])).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
  test('an introduction that was declined is no longer open', () => {
    expect(monitorSuggestions(world([said('a→b', 'twin', 'introduced', '2024-01-01'), said('a→b', null, 'declined', '2024-02-01')])).open).toEqual([]);
  });
});

test('the network given stays as it is, and ids do not matter', () => {
  const before = JSON.stringify(network.rows);
  monitorSuggestions(network);
  expect(JSON.stringify(network.rows)).toBe(before);
  const renamed = networkOf(JSON.parse(JSON.stringify({ ...network.rows }, (_, value: unknown) => (typeof value === 'string' ? value.replace(/^(city:)?([abcd])$/, (__, type: string | undefined, id: string) => `${type ?? ''}${{ a: 'z', b: 'y', c: 'x', d: 'w' }[id]!}`) : value))) as Cells);
  expect(monitorSuggestions(renamed).funnels).toEqual(monitorSuggestions(network).funnels);
});
