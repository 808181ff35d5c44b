/** Groups of cities and flows between them, counted by hand. */
import { describe, expect, test } from 'vitest';
import { overview } from '../../server/analytics/structure/overview.ts';
import { networkOf } from '../graph/network-tables.ts';
import { FIXTURE } from './linked-cities.ts';

const group = (name: string | null, cities: number, linked: number, linksWithin: number, occasionsWithin: number) => ({ group: name, label: name, cities, linked, linksWithin, occasionsWithin });
const flow = (source: string | null, target: string | null, links: number, occasions: number) => ({ source, target, links, occasions });

describe('the network by groups', () => {
  // a and b in JP, c in FR, d and e in KE; a>b twice, b>c, c>d, d>a, b>d; e has no link.
  test('who learns from whom', () => {
    expect(overview(FIXTURE, 'country', 'directed')).toEqual({
      groups: [group('JP', 2, 2, 1, 2), group('KE', 2, 1, 0, 0), group('FR', 1, 1, 0, 0)],
      flows: [flow('JP', 'KE', 1, 1), flow('JP', 'FR', 1, 1), flow('KE', 'JP', 1, 1), flow('FR', 'KE', 1, 1)],
    });
  });
  test('ties stand once, the larger group first', () => {
    expect(overview(FIXTURE, 'country', 'undirected').flows).toEqual([flow('JP', 'KE', 2, 2), flow('JP', 'FR', 1, 1), flow('KE', 'FR', 1, 1)]);
  });

  const workshop = networkOf({
    cities: [{ id: 'a', name: 'A', country: 'JP' }, { id: 'b', name: 'B', country: 'JP' }, { id: 'c', name: 'C', country: 'FR' }, { id: 'd', name: 'D', country: 'FR' }],
    topics: [{ id: 'heat', label: 'Heat' }, { id: 'flood', label: 'Flood' }],
    exchanges: [{ id: 'w', kind: 'workshop', topics: ['heat'] }, { id: 'v', kind: 'twinning', topics: ['flood'] }, { id: 'x', kind: 'twinning', topics: ['flood'] }],
    participations: [['w', 'a'], ['w', 'b'], ['w', 'c'], ['v', 'c'], ['v', 'b'], ['x', 'c'], ['x', 'b']].map(([exchangeId, id]) => ({ exchangeId, participantId: `city:${id}`, participantType: 'city', role: 'participant' })),
  });
  test('an occasion of several links between two groups counts once', () => {
    // Links a–c and b–c by the workshop, b–c again by two twinnings.
    expect(overview(workshop, 'country', 'undirected')).toEqual({ groups: [group('FR', 2, 1, 0, 0), group('JP', 2, 2, 1, 1)], flows: [flow('FR', 'JP', 2, 3)] });
  });
  test('by main topic, of equals the first by text; a city without links has none', () => {
    // a: heat. b and c: heat once, flood twice. d: nothing.
    expect(overview(workshop, 'topic', 'undirected')).toEqual({
      groups: [
        { ...group('flood', 2, 2, 1, 3), label: 'Flood' }, { ...group('heat', 1, 1, 0, 0), label: 'Heat' }, group(null, 1, 0, 0, 0),
      ],
      flows: [flow('flood', 'heat', 2, 1)],
    });
  });
  test('by saved set: what two sets share is a group of its own, and so is who is in none', () => {
    // a in one, b in both, c in none, d unknown. a–b, a–c, b–c by the workshop, b–c again by two twinnings.
    const sets = { of: ['s1', 's1;s2', ';', null], names: new Map([['s1', 'Ports'], ['s2', 'Capitals']]) };
    expect(overview(workshop, sets, 'undirected')).toEqual({
      groups: [
        { ...group(';', 1, 1, 0, 0), label: 'In no set' }, { ...group('s1', 1, 1, 0, 0), label: 'Ports' }, { ...group('s1;s2', 1, 1, 0, 0), label: 'Ports + Capitals' }, group(null, 1, 0, 0, 0),
      ],
      flows: [flow(';', 's1;s2', 1, 3), flow(';', 's1', 1, 1), flow('s1', 's1;s2', 1, 1)],
    });
  });
  test('no cities, no groups', () => {
    expect(overview(networkOf({}), 'region', 'directed')).toEqual({ groups: [], flows: [] });
  });
});
