/** What purposes add, on a small network with the figures worked out by hand. */
import { describe, expect, test } from 'vitest';
import type { Purpose } from '../../server/model/suggestion.ts';
import { PURPOSES } from '../../server/model/suggestion.ts';
import { partnerNetwork } from '../../server/suggest/partner-network.ts';
import { PURPOSE_WEIGHTS as W, purposesOf } from '../../server/suggest/purposes.ts';
import { cities, networkOf, part, type Cells } from '../graph/network-tables.ts';

const CELLS: Cells = {
  cities: [{ id: 'a', name: 'A', country: 'JP', hazards: ['flood'] }, ...cities('b:FR', 'c:FR', 'd:JP', 'e:JP')],
  topics: [{ id: 'flood', label: 'Flood', scheme: 'hazard' }, { id: 'heat', label: 'Heat' }],
  practices: [
    { id: 'p', title: 'P', originCityId: 'b', hazards: ['flood'], started: '2020', outcome: 'good' },
    { id: 'q', title: 'Q', originCityId: 'c', hazards: ['flood'], started: '2020', status: 'ended' },
  ],
  exchanges: [
    { id: 'x', kind: 'mentoring', start: '2020', topics: ['flood'] }, { id: 'y', kind: 'study visit', start: '2019', topics: ['heat'] },
    { id: 'z', kind: 'mentoring', start: '2010', topics: ['flood'] }, { id: 'w', kind: 'workshop', start: '2020', topics: ['heat'] },
  ],
  participations: [...part('x', 'b mentor', 'd learner'), ...part('y', 'b host', 'd learner', 'c learner'), ...part('z', 'b mentor', 'e learner'), ...part('w', 'c', 'd')],
};
function open(cells: Cells = CELLS, capacity?: number) {
  const partners = partnerNetwork(networkOf(cells));
  const city = (id: string) => partners.network.cities.id.indexOf(id);
  const purposes = purposesOf(partners, capacity);
  const term = (seeker: string, purpose: Purpose, topic: string | null, id: string) => {
    const found = purposes.terms(city(seeker), purpose, topic).find((one) => one.id === id)!;
    return { value: (c: string) => found.values[city(c)]!, effect: (c: string) => found.effects[city(c)]!, say: (c: string) => found.say(found.values[city(c)]!, city(c)) };
  };
  return { purposes, city, term };
}

describe('learning and finding a mentor', () => {
  const { term, purposes, city } = open();
  test('on a topic: the offer; ended is worse than not known', () => {
    const offer = term('a', 'learn', 'Flood', 'topic-offer');
    expect(offer.value('b')).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(offer.effect('b')).toBeCloseTo(4 * (1 - Math.exp(-1)), 12);
    expect([offer.effect('c'), offer.effect('e')]).toEqual([W.nothing, W.unknown]);
    expect(offer.say('c')).toContain('(offer 0)');
  });
  test('without a topic: the share of needs met', () => {
    const met = term('a', 'learn', null, 'needs-met');
    // Flood is all that a needs: C = offer of b.
    expect(met.value('b')).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(met.effect('b')).toBeCloseTo(4 * Math.sqrt(1 - Math.exp(-1)), 12);
    // What c had has ended: its offers are known and none fits.
    expect([met.value('c'), met.effect('c'), met.effect('e')]).toEqual([0, W.unknown, W.unknown]);
  });
  test('willingness: exchanges in which it taught, on the topic; peers do not count', () => {
    expect(term('a', 'find-mentor', null, 'has-taught').value('b')).toBe(3);
    expect(term('a', 'find-mentor', 'flood', 'has-taught').value('b')).toBe(2);
    expect(term('a', 'find-mentor', 'flood', 'has-taught').effect('b')).toBeCloseTo(0.5 * Math.log2(3), 12);
    expect(term('a', 'find-mentor', null, 'has-taught').value('c')).toBe(0);
    expect(term('a', 'find-mentor', null, 'has-taught').effect('b')).toBe(1);
  });
  test('capacity: distinct cities served in the last three years', () => {
    // d (twice) and c; e was ten years ago.
    expect(term('a', 'find-mentor', null, 'capacity-taken').value('b')).toBe(2);
    expect(term('a', 'find-mentor', null, 'capacity-taken').effect('b')).toBeCloseTo(-1.5 / 3, 12);
    expect(open(CELLS, 2).term('a', 'find-mentor', null, 'capacity-taken').effect('b')).toBe(-3.5);
  });
  test('a topic that nobody knows anything about adds nothing, and it is said', () => {
    const bare = open({ cities: cities('a', 'b'), topics: [{ id: 'flood', label: 'Flood' }] });
    expect(bare.term('a', 'learn', 'flood', 'topic-offer').effect('b')).toBe(0);
    expect(bare.purposes.notes(0, 'learn', 'flood').join(' ')).toContain('No other city is known to offer anything on Flood');
    expect(bare.purposes.notes(0, 'learn', null).join(' ')).toContain('Nothing is recorded of what A needs');
  });
  test('an unknown topic is refused', () => {
    expect(() => purposes.terms(city('a'), 'learn', 'volcano')).toThrow(/volcano/);
  });
  test('what the needs rest on is said', () => {
    expect(purposes.notes(city('a'), 'learn', 'flood')).toEqual(['1 city is known to offer something on Flood.', 'There is no self-assessment: what A needs is read from practices, exchanges and hazards (1 topic).']);
  });
});

describe('offering to mentor', () => {
  const { term, purposes, city } = open();
  test('who needs it, less who has teachers already', () => {
    const need = term('b', 'offer-mentoring', 'flood', 'topic-need');
    expect(need.value('a')).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(need.effect('c')).toBe(W.unknown);
    expect(term('b', 'offer-mentoring', 'flood', 'has-teachers').effect('d')).toBe(-0.5);
    expect(term('b', 'offer-mentoring', null, 'needs-met-back').value('a')).toBeCloseTo(1 - Math.exp(-1), 12);
  });
  test('mentoring without a practice is said', () => {
    expect(purposes.notes(city('c'), 'offer-mentoring', 'flood').join(' ')).toContain('C has no practice on Flood on record that runs');
  });
});

describe('a consortium', () => {
  const { term } = open();
  test('complements, aims, another country', () => {
    expect(term('a', 'consortium', null, 'complements').value('b')).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(term('a', 'consortium', 'flood', 'shared-aims').value('b')).toBe(1);
    expect(term('b', 'consortium', null, 'shared-aims').value('d')).toBe(1);
    expect([term('a', 'consortium', null, 'other-country').effect('b'), term('a', 'consortium', null, 'other-country').effect('d')]).toEqual([1, 0]);
  });
});

test('every purpose answers for a city without any data, with finite effects and a note or none for plain partnership', () => {
  const { purposes, city } = open();
  const bare = open({ cities: cities('a', 'b') });
  for (const purpose of PURPOSES) {
    for (const [opened, seeker] of [[purposes, city('e')], [bare.purposes, 0]] as const) {
      for (const { effects, values } of opened.terms(seeker, purpose, null)) {
        for (const effect of effects) expect(Number.isFinite(effect)).toBe(true);
        expect(values).toHaveLength(effects.length);
      }
      const notes = opened.notes(seeker, purpose, null);
      if (purpose === 'partner' || purpose === 'twin') expect(notes).toEqual([]);
    }
    if (purpose !== 'partner' && purpose !== 'twin') expect(bare.purposes.notes(0, purpose, null)).toHaveLength(1);
  }
});
