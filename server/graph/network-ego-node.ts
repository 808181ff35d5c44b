/** How a node of any type reads in an ego network: label, a word of detail, place. */
import type { EgoNode } from '../model/network-wire.ts';
import type { Row } from '../model/tables.ts';
import type { Network } from './network-columns.ts';
import { NODE_TABLES, nodeOf } from './network-relations.ts';

type Described = Omit<EgoNode, 'depth' | 'neighbours' | 'more'>;

const positions = new WeakMap<object, Map<string, number>>();

function rowOf<T extends (typeof NODE_TABLES)[keyof typeof NODE_TABLES]>(network: Network, table: T, id: string): { row: Row<T>; at: number } {
  const rows = network.rows[table] as Row<T>[];
  let byId = positions.get(rows);
  if (!byId) {
    byId = new Map((rows as { id: string }[]).map((row, i) => [row.id, i]));
    positions.set(rows, byId);
  }
  const at = byId.get(id)!;
  return { row: rows[at]!, at };
}

const NOWHERE = { country: null, region: null, incomeGroup: null, population: null, lat: null, lon: null };

export function egoNode(network: Network, key: string): Described {
  const { type, id } = nodeOf(key);
  const self = { key, type, id };
  switch (type) {
    case 'city': {
      const { row, at } = rowOf(network, 'cities', id);
      const { country, region, incomeGroup } = network.cities;
      return {
        ...self, label: row.name, detail: row.country, country: country[at]!, region: region[at]!, incomeGroup: incomeGroup[at]!,
        population: row.population, lat: row.lat, lon: row.lon, verified: row.verified,
      };
    }
    case 'institution': {
      const { row } = rowOf(network, 'institutions', id);
      return { ...self, ...NOWHERE, label: row.name, detail: row.kind, country: row.country, lat: row.lat, lon: row.lon, verified: row.verified };
    }
    case 'practice': {
      const { row } = rowOf(network, 'practices', id);
      return { ...self, ...NOWHERE, label: row.title, detail: row.kind, verified: row.verified };
    }
    case 'exchange': {
      const { row } = rowOf(network, 'exchanges', id);
      return { ...self, ...NOWHERE, label: row.title ?? row.id, detail: row.start === null ? row.kind : `${row.kind}, ${row.start}`, verified: row.verified };
    }
    case 'person': {
      const { row } = rowOf(network, 'people', id);
      return { ...self, ...NOWHERE, label: row.name, detail: row.role, verified: row.verified };
    }
    case 'programme': {
      const { row } = rowOf(network, 'programmes', id);
      return { ...self, ...NOWHERE, label: row.name, detail: row.start, verified: row.verified };
    }
    case 'topic': {
      const { row } = rowOf(network, 'topics', id);
      return { ...self, ...NOWHERE, label: row.label, detail: row.scheme, verified: row.verified };
    }
  }
}
