import { expect, test } from 'vitest';
import { guessMapping } from '../../server/ingest/guess-mapping.ts';
import { input } from './given.ts';

test.each([
  ['en', 'Town,Country,Latitude,Longitude,Inhabitants\nKobe,JP,34.69,135.18,1525152\nBern,CH,46.94,7.44,134794\n', { name: 'Town', country: 'Country', lat: 'Latitude', lon: 'Longitude', population: 'Inhabitants' }],
  ['de', 'Stadt;Land;Breitengrad;Längengrad;Einwohner\nKöln;Germany;50,94;6,96;1085664\nBern;CH;46,94;7,44;134794\n', { name: 'Stadt', country: 'Land', lat: { column: 'Breitengrad', decimal: ',' }, lon: { column: 'Längengrad', decimal: ',' }, population: 'Einwohner' }],
  ['fr', 'Ville;Pays;Latitude;Longitude;Population\nLyon;FR;45,76;4,83;513275\nNice;FR;43,70;7,26;342522\n', { name: 'Ville', country: 'Pays', lat: { column: 'Latitude', decimal: ',' }, population: 'Population' }],
  ['es', 'Ciudad,País,Latitud,Longitud,Población\nQuito,EC,-0.22,-78.5,2011388\nLima,PE,-12.04,-77.03,8852000\n', { name: 'Ciudad', country: 'País', lat: 'Latitud', lon: 'Longitud', population: 'Población' }],
])('cities in a table with headings in %s', async (_, text, columns) => {
  const { mapping, tables } = await guessMapping([input('liste.csv', text)]);
  expect(mapping).toMatchObject([{ table: 'cities', columns }]);
  expect(tables[0]?.preview).toHaveLength(2);
  expect(tables[0]?.guesses.every((guess) => guess.confidence > 0 && guess.confidence <= 1)).toBe(true);
});

test('a delimiter other than the comma is written down', async () => {
  expect((await guessMapping([input('liste.csv', 'Stadt;Land\nKöln;DE\nBern;CH\n')])).mapping).toMatchObject([{ delimiter: ';' }]);
});

test('projects with a period and a list of themes', async () => {
  const { mapping } = await guessMapping([input('projekte.csv', 'Titel,Beginn,Ende,Themen\nEins,01.02.2014,03.04.2015,Wasser/Klima\nZwei,05.06.2016,07.08.2017,Klima/Verkehr\n')]);
  expect(mapping).toEqual([{
    table: 'exchanges',
    columns: { title: 'Titel', start: { column: 'Beginn', date: 'DD.MM.YYYY' }, end: { column: 'Ende', date: 'DD.MM.YYYY' }, topics: { column: 'Themen', split: '/' }, kind: { value: 'joint project' }, id: { from: ['Titel'] } },
  }]);
});

test('a list of pairs is a list of twinnings', async () => {
  const { mapping } = await guessMapping([input('pairs.csv', 'Ville 1,Ville 2\nlyon,bern\n')]);
  expect(mapping.map((entry) => entry.table)).toEqual(['exchanges', 'participations', 'participations']);
});

test('yes and no are no countries, though No could be Norway', async () => {
  const { mapping } = await guessMapping([input('x.csv', 'City,Answered\nA,No\nB,No\nC,Yes\nD,No\n')]);
  expect(mapping[0]?.columns['country']).toBeUndefined();
});

test('what cannot be read gives no table', async () => {
  expect(await guessMapping([input('x.csv', Buffer.from('89504e470d0a1a0a', 'hex')), input('y.csv', '')])).toEqual({ mapping: [], tables: [] });
});
