import { expect, test } from 'vitest';
import { distanceKm, Gazetteer } from '../../server/ingest/places.ts';

const gazetteer = await Gazetteer.load();

test('a name that is the only one of its country fits, whatever its accents and additions', () => {
  for (const [name, country, id] of [['Köln', 'DE', '2886242'], ['koln', 'DE', '2886242'], ['City of Tokyo', 'JP', '1850147'], ['Kyrenia (Girne)', 'CY', '146412']] as const) {
    expect(gazetteer.find({ name, country }), name).toMatchObject({ kind: 'match', place: { geonamesId: id, confidence: 0.95 } });
  }
});

test('coordinates decide between places of one name, and help with spelling', () => {
  expect(gazetteer.find({ name: 'Springfield', country: 'US', lat: 39.8, lon: -89.64 })).toMatchObject({ kind: 'match', place: { geonamesId: '4250542', confidence: 0.99 } });
  expect(gazetteer.find({ name: 'Hargeisa', lat: 9.5656, lon: 44.0606 })).toMatchObject({ kind: 'match', place: { name: 'Hargeysa', country: 'SO', confidence: 0.8 } });
  expect(gazetteer.find({ name: 'Kobe', lat: 0, lon: 0 })).toEqual({ kind: 'unknown' });
});

test('several that fit are candidates whose confidence follows their population', () => {
  const answer = gazetteer.find({ name: 'Springfield', country: 'US' });
  expect(answer.kind).toBe('ambiguous');
  if (answer.kind !== 'ambiguous') return;
  expect(answer.candidates.every((one) => one.country === 'US' && one.confidence < 0.75)).toBe(true);
  expect([...answer.candidates].sort((a, b) => b.confidence - a.confidence)).toEqual(answer.candidates);
});

test('distance is that of a great circle', () => {
  // A quarter of the equator, 6371 km · π / 2.
  expect(distanceKm(0, 0, 0, 90)).toBeCloseTo(10_007.5, 1);
});
