/** A small graph with a bit of everything that makes writing hard. */
import { emptyTables, TABLES, type Tables } from '../../server/model/tables.ts';
import type { TableName } from '../../server/model/fields.ts';

function row<T extends TableName>(table: T, cells: object): Tables[T][number] {
  return TABLES[table].schema.parse(cells) as Tables[T][number];
}

export function sample(): Tables {
  const tables = emptyTables();
  tables.cities.push(
    row('cities', { id: 'kobe-jp', name: 'Kobe "神戸"', country: 'JP', lat: 34.6913, lon: 135.183, population: 1525152, languages: ['ja', 'en'], hazards: ['flood'], note: '=cmd()', verified: true }),
    row('cities', { id: 'x', name: 'Süd & <Nord>', country: 'DE', lat: 1e-7, note: "'=two\nlines" }),
  );
  tables.institutions.push(row('institutions', { id: 'i', name: 'I' }), row('institutions', { id: 'x', name: 'Institute X' }));
  tables.people.push(row('people', { id: 'p', name: 'P', placeId: 'city:x' }), row('people', { id: 'q', name: 'Q', placeId: 'institution:i' }));
  tables.topics.push(row('topics', { id: 'flood', label: 'Flood', scheme: 'hazard' }));
  tables.exchanges.push(row('exchanges', { id: 'e', kind: 'workshop', start: '2014-05', hostCityId: 'kobe-jp' }));
  tables.participations.push(
    row('participations', { exchangeId: 'e', participantId: 'city:kobe-jp', participantType: 'city', role: 'host' }),
    row('participations', { exchangeId: 'e', participantId: 'city:x', participantType: 'city' }),
  );
  return tables;
}
