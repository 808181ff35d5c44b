/** A small network with something in every table that suggestions read. */
import { part, type Cells } from '../graph/network-tables.ts';

/** Letters stand for cities, so that they can be renamed. */
export function everything(name: (letter: string) => string): Cells {
  const letters = 'abcdefgh'.split('');
  return {
    cities: letters.map((letter, i) => ({
      id: name(letter), name: letter, country: ['JP', 'VN', 'DE', 'FR'][i % 4]!, ...(i === 5 ? {} : { lat: 10 * i - 30, lon: 20 * i }), population: 10 ** (3 + (i % 4)),
      hazards: i % 3 === 0 ? ['flood', 'heat'] : i % 3 === 1 ? ['flood'] : [],
    })),
    topics: [{ id: 'flood', label: 'Flood', scheme: 'hazard' }, { id: 'heat', label: 'Heat', scheme: 'hazard' }, { id: 'climate', label: 'Climate' }, { id: 'water', label: 'Water', parent: 'climate' }],
    practices: [{ id: 'p', title: 'P', originCityId: name('a'), topics: ['water'], hazards: ['flood'], started: '2010', outcome: 'good' }, { id: 'q', title: 'Q', originCityId: name('b'), topics: ['climate'], status: 'ended' }],
    adoptions: [{ id: 'p1', practiceId: 'p', adoptingCityId: name('c'), adaptedFromCityId: name('a'), date: '2013' }, { id: 'q1', practiceId: 'q', adoptingCityId: name('d') }],
    institutions: [{ id: 'i', name: 'I' }, { id: 'k', name: 'K', cityId: name('h') }], people: [{ id: 's', name: 'S', placeId: `city:${name('a')}`, contactable: true }],
    memberships: ['a', 'b', 'f', 'h'].map((letter) => ({ cityId: name(letter), institutionId: 'i', since: '2011' })), programmes: [{ id: 'm', name: 'M' }],
    exchanges: [
      { id: 'x', kind: 'study visit', start: '2012-05', topics: ['water'], practices: ['p'], hostCityId: name('a'), programmeId: 'm' },
      { id: 'y', kind: 'workshop', start: '2015', topics: ['heat', 'climate'], programmeId: 'm' }, { id: 'z', kind: 'mentoring' },
    ],
    participations: [
      ...part('x', `city:${name('a')} host`, `city:${name('b')} learner`, `city:${name('e')} learner`, 'institution:k organiser', 'person:s speaker'),
      ...part('y', `city:${name('d')}`, `city:${name('e')}`, `city:${name('g')}`), ...part('z', `city:${name('g')} mentor`, `city:${name('h')} learner`),
    ],
  };
}
