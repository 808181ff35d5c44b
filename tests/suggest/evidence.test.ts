/** Evidence between two cities on small networks. */
import { describe, expect, test } from 'vitest';
import { evidenceBetween, type Asked } from '../../server/suggest/evidence.ts';
import { partnerNetwork } from '../../server/suggest/partner-network.ts';
import { cities, networkOf, part, type Cells } from '../graph/network-tables.ts';
import { everything } from './everything.ts';

function evidence(cells: Cells, seeker: string, candidate: string, hidden?: Uint8Array, asked?: Asked) {
  const partners = partnerNetwork(networkOf(cells), hidden);
  const city = (id: string) => partners.network.cities.id.indexOf(id);
  return evidenceBetween(partners)(city(seeker), city(candidate), asked);
}
const chain = ({ nodes }: { nodes: { type: string; id: string }[] }) => nodes.map(({ type, id }) => `${type}:${id}`).join(' ');

describe('evidence', () => {
  /** a and d both work with b (three partners), c (two). */
  const ties: Cells = {
    cities: cities('a', 'b', 'c', 'd', 'e'), exchanges: ['1', '2', '3', '4', '5'].map((id) => ({ id, kind: 'twinning' })),
    participations: [...part('1', 'a', 'b'), ...part('2', 'd', 'b'), ...part('3', 'a', 'c'), ...part('4', 'd', 'c'), ...part('5', 'b', 'e')],
  };
  test('shared partners, the one with fewest partners first', () => {
    const found = evidence(ties, 'a', 'd');
    expect(found.map(chain)).toEqual(['city:a city:c city:d', 'city:a city:b city:d']);
    expect(found[0]!.text).toBe('C, which has 2 partners, works with both');
  });
  test('without a shared partner, the best chain of three ties', () => {
    const found = evidence({ ...ties, exchanges: ties.exchanges!.slice(0, 4), participations: [...part('1', 'a', 'b'), ...part('2', 'b', 'c'), ...part('3', 'c', 'd'), ...part('4', 'b', 'e')] }, 'a', 'd');
    expect(found.map(chain)).toEqual(['city:a city:b city:c city:d']);
    expect(found[0]).toMatchObject({ kind: 'path', steps: ['worked with', 'worked with', 'worked with'] });
  });
  test('what is hidden is no evidence', () => {
    const found = evidence(ties, 'a', 'd', Uint8Array.of(1, 0, 1, 0, 0));
    expect(found).toHaveLength(1);
    expect(found[0]!.text).toMatch(/^Nothing on record joins the two/);
  });
  test('the practice they have on the topic that the seeker needs', () => {
    const found = evidence({
      cities: [{ id: 'a', name: 'A', country: 'JP', hazards: ['flood'] }, { id: 'b', name: 'B', country: 'FR' }, { id: 'c', name: 'C', country: 'FR' }],
      topics: [{ id: 'flood', label: 'Flood', scheme: 'hazard' }],
      practices: [{ id: 'p', title: 'Sponge park', originCityId: 'b', hazards: ['flood'], outcome: 'dry' }, { id: 'q', title: 'Dike', originCityId: 'c', hazards: ['flood'], status: 'abandoned' }],
    }, 'a', 'b');
    expect(found.map(chain)).toEqual(['city:a topic:flood practice:p city:b']);
    // Need 1 − 1/e; the practice is undated, so it weighs ½: offer 1 − e^−½.
    expect(found[0]!.text).toBe('B has Sponge park on Flood, which A needs (need 0.63, offer 0.39, each from 0 to 1)');
    expect(found[0]!.steps).toEqual(['needs', 'what it is about', 'originated by']);
    const ended = evidence({
      cities: [{ id: 'a', name: 'A', country: 'JP', hazards: ['flood'] }, { id: 'c', name: 'C', country: 'JP' }], topics: [{ id: 'flood', label: 'Flood', scheme: 'hazard' }],
      practices: [{ id: 'q', title: 'Dike', originCityId: 'c', hazards: ['flood'], status: 'abandoned' }],
    }, 'a', 'c');
    expect(ended.map(({ kind }) => kind)).toEqual(['place']);
  });
  test('a topic that is asked for is a need; offering to mentor turns the chain round', () => {
    const cells: Cells = {
      cities: [...cities('a', 'b'), { id: 'c', name: 'C', country: 'JP', hazards: ['flood'] }], topics: [{ id: 'heat', label: 'Heat' }, { id: 'flood', label: 'Flood', scheme: 'hazard' }],
      practices: [{ id: 'p', title: 'Cool roofs', originCityId: 'b', topics: ['heat'], started: '2020', outcome: 'cooler' }, { id: 'q', title: 'Dike', originCityId: 'b', topics: ['flood'], started: '2020', outcome: 'dry' }],
    };
    const learned = evidence(cells, 'a', 'b', undefined, { purpose: 'learn', topic: 'Heat' });
    expect(learned.map(chain)).toEqual(['city:a topic:heat practice:p city:b']);
    expect(learned[0]!.text).toBe('B has Cool roofs on Heat, which A asks about (offer 0.63 of 1)');
    expect(evidence(cells, 'c', 'b', undefined, { purpose: 'learn', topic: 'Heat' }).map(chain)).toEqual(['city:c topic:heat practice:p city:b', 'city:c topic:flood practice:q city:b']);
    const mentored = evidence(cells, 'b', 'c', undefined, { purpose: 'offer-mentoring', topic: null });
    expect(mentored.map(chain)).toEqual(['city:b practice:q topic:flood city:c']);
    expect(mentored[0]!.steps).toEqual(['originated', 'is about', 'needed by']);
  });
  test('a practice that both have, unless one of them has ended it', () => {
    const cells = (ended: string | null): Cells => ({
      cities: cities('a', 'b', 'c'), practices: [{ id: 'p', title: 'Sirens', originCityId: 'c' }],
      adoptions: [{ id: '1', practiceId: 'p', adoptingCityId: 'a' }, { id: '2', practiceId: 'p', adoptingCityId: 'b', ended }],
    });
    expect(evidence(cells(null), 'a', 'b').map(({ text }) => text)).toEqual(['Both have Sirens, which 3 cities have originated or taken up']);
    expect(evidence(cells('2015'), 'a', 'b').map(({ kind }) => kind)).toEqual(['place']);
  });
  test('institutions, programmes, people, hazards and topics in common', () => {
    const found = evidence({
      cities: ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase(), country: 'JP', hazards: id === 'c' ? [] : ['flood', id] })),
      topics: ['flood', 'a', 'b'].map((id) => ({ id, label: id, scheme: 'hazard' })),
      institutions: [{ id: 'i', name: 'I' }], memberships: [{ cityId: 'a', institutionId: 'i' }, { cityId: 'b', institutionId: 'i' }], programmes: [{ id: 'm', name: 'M' }],
      people: [{ id: 's', name: 'S' }], posts: [{ personId: 's', placeId: 'city:a' }, { personId: 's', placeId: 'city:b' }],
      exchanges: [{ id: '1', kind: 'workshop', programmeId: 'm' }, { id: '2', kind: 'workshop', programmeId: 'm' }], participations: [...part('1', 'a'), ...part('2', 'b')],
    }, 'a', 'b');
    expect(found.map(({ kind }) => kind)).toEqual(['shared-institution', 'shared-institution', 'person', 'hazard']);
    expect(found[3]!.text).toBe('Both face flood (1 of 3 hazards that either faces)');
  });
  test('a programme does not stand beside the institution that leads it', () => {
    const found = evidence({
      cities: cities('a', 'b'), institutions: [{ id: 'i', name: 'I' }], programmes: [{ id: 'm', name: 'M', leadInstitutionIds: ['i'] }], memberships: [{ cityId: 'a', institutionId: 'i' }, { cityId: 'b', institutionId: 'i' }],
      exchanges: [{ id: '1', kind: 'workshop', programmeId: 'm' }, { id: '2', kind: 'workshop', programmeId: 'm' }], participations: [...part('1', 'a'), ...part('2', 'b')],
    }, 'a', 'b');
    expect(found.map(chain)).toEqual(['city:a institution:i city:b']);
  });
  test('a linked pair shows what it did together', () => {
    const found = evidence({ cities: cities('a', 'b'), exchanges: [{ id: 'x', kind: 'twinning', title: 'Sister cities', start: '2001' }], participations: part('x', 'a', 'b') }, 'a', 'b');
    expect(found.map(chain)).toEqual(['city:a exchange:x city:b']);
    expect(found[0]!.text).toBe('Both took part in Sister cities (2001, 2 cities)');
  });
  test('a pair linked by an adoption shows what was taken up, from either side', () => {
    const cells: Cells = { cities: cities('a', 'b'), practices: [{ id: 'p', title: 'Sirens', originCityId: 'b' }], adoptions: [{ id: '1', practiceId: 'p', adoptingCityId: 'a', adaptedFromCityId: 'b', date: '2011' }] };
    expect(evidence(cells, 'a', 'b')[0]).toMatchObject({ text: 'A took up Sirens from B (2011)', steps: ['took up', 'learned from'] });
    expect(evidence(cells, 'b', 'a')[0]).toMatchObject({ text: 'A took up Sirens from B (2011)', steps: ['passed on', 'taken up by'] });
  });
  test('places: a partner near the candidate, then a link between surroundings', () => {
    const at = (id: string, lat: number, lon: number) => ({ id, name: id.toUpperCase(), country: 'JP', lat, lon });
    const near: Cells = { cities: [at('a', 0, 0), at('b', 50, 10), at('c', 50.1, 10)], exchanges: [{ id: 'x', kind: 'twinning' }], participations: part('x', 'a', 'b') };
    // 0.1° of latitude is 11.1 km.
    expect(evidence(near, 'a', 'c').map(({ text }) => text)).toEqual(['A works with B, 11 km from C']);
    expect(evidence(near, 'c', 'a').map(({ text }) => text)).toEqual(['A works with B, 11 km from C']);
    const between: Cells = { ...near, cities: [...near.cities!, at('d', 0.2, 0)] };
    const found = evidence(between, 'd', 'c');
    expect(found.map(chain)).toEqual(['city:d city:a city:b city:c']);
    expect(found[0]).toMatchObject({ text: '1 link joins cities within 100 km of the two: A works with B', steps: ['22 km from', 'worked with', '11 km from'] });
  });
  test('where nothing joins them it is said, with the figures', () => {
    const found = evidence({ cities: [{ id: 'a', name: 'A', country: 'FR', lat: 0, lon: 0, population: 1000 }, { id: 'b', name: 'B', country: 'FR', lat: 10, lon: 0, population: 2500 }] }, 'a', 'b');
    expect(found).toHaveLength(1);
    expect(found[0]!.text).toBe('Nothing on record joins the two; both are in France, 1,112 km apart, with 1,000 and 2,500 people');
  });
  test('every pair of a network has one to five chains, each step joining two nodes', () => {
    const partners = partnerNetwork(networkOf(everything((letter) => letter)));
    const find = evidenceBetween(partners);
    for (let a = 0; a < partners.n; a++) for (let b = 0; b < partners.n; b++) {
      if (a === b) continue;
      const found = find(a, b);
      expect(found.length).toBeGreaterThanOrEqual(1);
      expect(found.length).toBeLessThanOrEqual(5);
      for (const { nodes, steps, text } of found) {
        expect(steps).toHaveLength(nodes.length - 1);
        expect(text).not.toBe('');
        expect([nodes[0]!.id, nodes[nodes.length - 1]!.id]).toEqual([partners.network.cities.id[a], partners.network.cities.id[b]]);
      }
    }
  });
});
