/** Small networks written by hand: rows with only the cells that matter, the rest as an empty cell would be read. */
import { emptyTables, TABLES, type TableName, type Tables } from '../../server/model/tables.ts';
import { buildNetwork, type Network, type StoreRead } from '../../server/graph/network.ts';

export type Cells = { [T in TableName]?: Record<string, unknown>[] };

export function readOf(cells: Cells, datasets: { [T in TableName]?: string[][] } = {}): StoreRead {
  const tables = emptyTables();
  for (const [name, rows] of Object.entries(cells) as [TableName, Record<string, unknown>[]][]) {
    tables[name] = rows.map((row) => TABLES[name].schema.parse(row)) as never;
  }
  const none = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.map(() => [])])) as unknown as StoreRead['datasets'];
  return { version: 'test-1', tables: tables as Tables, datasets: { ...none, ...datasets } };
}

export function networkOf(cells: Cells, datasets: { [T in TableName]?: string[][] } = {}): Network {
  return buildNetwork(readOf(cells, datasets));
}

/** Cities by letter, all in Japan unless a country stands after a colon: `cities('a', 'b:FR')`. */
export function cities(...ids: string[]): Record<string, unknown>[] {
  return ids.map((text) => {
    const [id, country = 'JP'] = text.split(':');
    return { id, name: id!.toUpperCase(), country };
  });
}

/** Participations of one exchange: `part('x', 'a host', 'b', 'person:p speaker')`. */
export function part(exchangeId: string, ...who: string[]): Record<string, unknown>[] {
  return who.map((text) => {
    const [participant, role = null] = text.split(' ');
    const typed = participant!.includes(':') ? participant! : `city:${participant}`;
    return { exchangeId, participantId: typed, participantType: typed.split(':')[0], role };
  });
}
