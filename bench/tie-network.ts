/** Ties as a network of the product: every tie an undated twinning, two events. */
import { buildNetwork, type Network } from '../server/graph/network.ts';
import { emptyTables, TABLES, TABLE_NAMES } from '../server/model/tables.ts';
import type { Ties } from './twin-towns.ts';

/** Seven countries, by city number, as the peers have them. */
const COUNTRIES = ['BR', 'DE', 'FR', 'JP', 'KE', 'PH', 'US'];

export function networkOfTies({ n, ties }: Ties): Network {
  const tables = emptyTables();
  const id = (i: number) => `c${String(i).padStart(6, '0')}`;
  const exchange = (i: number) => `x${String(i).padStart(7, '0')}`;
  tables.cities = Array.from({ length: n }, (_, i) => TABLES.cities.schema.parse({ id: id(i), name: `City ${i}`, country: COUNTRIES[i % 7] }));
  tables.exchanges = ties.map((_, i) => TABLES.exchanges.schema.parse({ id: exchange(i), kind: 'twinning' }));
  tables.participations = ties.flatMap((tie, i) => tie.map((city) => TABLES.participations.schema.parse({ exchangeId: exchange(i), participantId: `city:${id(city)}`, participantType: 'city', role: 'partner' })));
  return buildNetwork({ version: 'bench', tables, datasets: Object.fromEntries(TABLE_NAMES.map((name) => [name, tables[name].map(() => [])])) as never });
}
