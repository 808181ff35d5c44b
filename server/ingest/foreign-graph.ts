/**
 * A graph that is not ours: nodes are cities (label → name, attributes by column name), edges are
 * twinnings of two partners. A missing country is taken from the gazetteer only where name and
 * coordinates fit one place.
 */
import { TABLES } from '../model/tables.ts';
import type { TableName } from '../model/fields.ts';
import { headingKey } from './bind-columns.ts';
import { countryFromPlace } from './country-from-place.ts';
import type { GraphDocument, GraphEdge } from './graph-document.ts';
import type { Place, Problems } from './problems.ts';
import { batchesOf, type BoundTable, type RawRow } from './raw-table.ts';
import { shortId } from './slug.ts';

/** Names of attributes that mean a column of ours. */
const CITY_ALIASES: Readonly<Record<string, string>> = {
  latitude: 'lat', y: 'lat', lng: 'lon', long: 'lon', longitude: 'lon', x: 'lon', pop: 'population', inhabitants: 'population',
  country_code: 'country', countrycode: 'country', iso2: 'country', iso: 'country', nation: 'country', geonames: 'geonamesId', geonames_id: 'geonamesId', geonameid: 'geonamesId',
  wikidata: 'wikidataId', wikidata_id: 'wikidataId', qid: 'wikidataId', city: 'name', title: 'name', label: 'name',
};

interface Binding { readonly target: string; readonly attribute: string }

function bindings(table: TableName, attributes: readonly string[], aliases: Readonly<Record<string, string>>, at: Place, problems: Problems, what: string): Binding[] {
  const names = new Map(TABLES[table].columns.map((column) => [column.name.toLowerCase(), column.name]));
  const bound = new Map<string, Binding>();
  const rest: string[] = [];
  for (const attribute of attributes) {
    const target = names.get(headingKey(attribute));
    if (target !== undefined && target !== 'id' && !bound.has(target)) bound.set(target, { target, attribute });
    else rest.push(attribute);
  }
  for (const attribute of rest) {
    const target = Object.hasOwn(aliases, headingKey(attribute)) ? aliases[headingKey(attribute)] : undefined;
    if (target !== undefined && !bound.has(target)) bound.set(target, { target, attribute });
    else if (target === undefined) {
      problems.add({ severity: 'warning', at, column: attribute, value: attribute, code: 'unknown-column', message: `The attribute "${attribute}" of ${what} is not a column of ${table}; it is left out.` });
    }
  }
  return [...bound.values()];
}

export async function* foreignGraph(at: Place, graph: GraphDocument, problems: Problems): AsyncGenerator<BoundTable> {
  yield* cities(at, graph, problems);
  if (graph.edges.length > 0) yield* twinnings(at, graph, problems);
}

async function* cities(at: Place, graph: GraphDocument, problems: Problems): AsyncGenerator<BoundTable> {
  const bound = bindings('cities', graph.nodeAttributes, CITY_ALIASES, at, problems, 'nodes');
  const nameFrom = bound.find((one) => one.target === 'name')?.attribute;
  const others = bound.filter((one) => one.target !== 'name' && one.target !== 'country');
  const countryFrom = bound.find((one) => one.target === 'country')?.attribute;
  const attributeOf = (target: string): string | undefined => bound.find((one) => one.target === target)?.attribute;
  const list: RawRow[] = [];
  for (const node of graph.nodes) {
    const name = node.label?.trim() || (nameFrom === undefined ? '' : node.attributes.get(nameFrom) ?? '') || node.id;
    const valueOf = (attribute: string | undefined): string | undefined => (attribute === undefined ? undefined : node.attributes.get(attribute));
    const country = await countryFromPlace({
      at, line: node.line, column: countryFrom ?? 'country', written: valueOf(countryFrom) ?? '', name, lat: valueOf(attributeOf('lat')), lon: valueOf(attributeOf('lon')),
    }, problems);
    list.push({ line: node.line, cells: [node.id, name, country, ...others.map((one) => node.attributes.get(one.attribute) ?? '')] });
  }
  yield {
    at, table: 'cities', escaped: false, mapped: false, headingLine: null, rows: batchesOf(list),
    columns: [{ target: 'id', attribute: 'id' }, { target: 'name', attribute: 'label' }, { target: 'country', attribute: countryFrom ?? 'country' }, ...others]
      .map((one, index) => ({ target: one.target, shown: one.attribute, read: (row: RawRow) => row.cells[index] ?? '' })),
  };
}

async function* twinnings(at: Place, graph: GraphDocument, problems: Problems): AsyncGenerator<BoundTable> {
  const bound = bindings('exchanges', graph.edgeAttributes.filter((name) => !['weight', 'label', 'id', 'type'].includes(headingKey(name))), {}, at, problems, 'edges');
  const kindFrom = bound.find((one) => one.target === 'kind')?.attribute;
  const others = bound.filter((one) => one.target !== 'kind');
  const edges = graph.edges.filter((edge) => {
    if (edge.source !== edge.target) return true;
    problems.add({ severity: 'warning', at, line: edge.line, code: 'self-loop', group: '', message: `An edge leads from "${edge.source}" to itself; it is left out.` });
    return false;
  });
  const id = (edge: GraphEdge): string => shortId([edge.source, edge.target].map((one) => one.trim()).sort().join('--'));
  const read = (index: number) => (row: RawRow): string => row.cells[index] ?? '';
  yield {
    at, table: 'exchanges', escaped: false, mapped: false, headingLine: null,
    columns: [{ target: 'id', attribute: 'edge' }, { target: 'kind', attribute: kindFrom ?? 'kind' }, ...others].map((one, index) => ({ target: one.target, shown: one.attribute, read: read(index) })),
    rows: batchesOf(edges.map((edge) => ({ line: edge.line, cells: [id(edge), (kindFrom === undefined ? undefined : edge.attributes.get(kindFrom)) || 'twinning', ...others.map((one) => edge.attributes.get(one.attribute) ?? '')] }))),
  };
  yield {
    at, table: 'participations', escaped: false, mapped: false, headingLine: null,
    columns: [['exchangeId', 'edge'], ['participantId', 'source, target'], ['participantType', 'type'], ['role', 'role']].map(([target, shown], index) => ({ target: target as string, shown: shown as string, read: read(index) })),
    rows: batchesOf((function* () {
      const seen = new Set<string>();
      for (const edge of edges) {
        const exchange = id(edge);
        if (seen.has(exchange)) continue;
        seen.add(exchange);
        for (const city of [edge.source, edge.target]) yield { line: edge.line, cells: [exchange, city, 'city', 'partner'] };
      }
    })()),
  };
}
