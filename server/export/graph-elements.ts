/**
 * The graph as nodes and edges, for GEXF and GraphML. Every row with an id is a node; rows that
 * join two things are edges that carry all their cells; references are edges too, for
 * those who look at the graph, and are passed over on import because the nodes hold them.
 */
import { REFERENCE_TYPES, TABLE_NAMES, typedReference, type NodeTable, type TableName } from '../model/fields.ts';
import { TABLES, type TableColumn, type Tables } from '../model/tables.ts';
import { sortedRows } from './cells.ts';

export const TABLE_ATTRIBUTE = 'interurbanTable';
export const RELATION_ATTRIBUTE = 'relation';

export type AttributeType = 'string' | 'long' | 'double' | 'boolean';
export interface ElementAttribute { readonly name: string; readonly value: string }
export interface GraphNodeElement { readonly id: string; readonly label: string; readonly attributes: readonly ElementAttribute[] }
export interface GraphEdgeElement { readonly source: string; readonly target: string; readonly attributes: readonly ElementAttribute[]; readonly weight?: number }
export interface DeclaredAttribute { readonly name: string; readonly type: AttributeType }

/** What a graph file holds. */
export interface GraphFile {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly directed: boolean;
  readonly description?: string;
  readonly nodeAttributes: readonly DeclaredAttribute[];
  readonly edgeAttributes: readonly DeclaredAttribute[];
  readonly nodes: () => Iterable<GraphNodeElement>;
  /** `known` holds the ids of the nodes written: an edge needs both its ends. */
  readonly edges: (known: ReadonlySet<string>) => Iterable<GraphEdgeElement>;
}

/** The whole graph. */
export function wholeGraph(tables: Tables): GraphFile {
  return {
    name: 'interurban', directed: true, nodeAttributes: declaredAttributes('node'), edgeAttributes: declaredAttributes('edge'),
    nodes: () => graphNodes(tables), edges: (known) => graphEdges(tables, known),
  };
}

type Row = { readonly [column: string]: unknown };

/** Tables whose rows are edges: the columns of their ends, and the name of the relationship. */
const EDGE_TABLES: Readonly<Partial<Record<TableName, { readonly from: string; readonly to: string; readonly relation: string }>>> = {
  participations: { from: 'participantId', to: 'exchangeId', relation: 'TOOK_PART' },
  posts: { from: 'personId', to: 'placeId', relation: 'WORKS_AT' },
  memberships: { from: 'cityId', to: 'institutionId', relation: 'MEMBER_OF' },
  supports: { from: 'institutionId', to: 'cityId', relation: 'SUPPORTS' },
  scores: { from: 'assessmentId', to: 'topicId', relation: 'SCORED' },
  completions: { from: 'personId', to: 'moduleId', relation: 'COMPLETED' },
  contributions: { from: 'contributorId', to: 'exchangeId', relation: 'CONTRIBUTED' },
  /* a step has one end only: an edge of its story to itself */
  steps: { from: 'storyId', to: 'storyId', relation: 'STEP_OF' },
};

/** Names of the relationships that reference columns stand for; `<` where the model draws the arrow towards the row. */
const RELATIONS: Readonly<Record<string, string>> = {
  'practices.originCityId': '<ORIGINATED', 'practices.adaptedFromPracticeId': 'ADAPTED_FROM', 'exchanges.hostCityId': 'HELD_IN', 'exchanges.programmeId': 'PART_OF',
  'exchanges.outputs': 'PRODUCED', 'adoptions.practiceId': 'OF', 'adoptions.adoptingCityId': '<MADE', 'adoptions.adaptedFromCityId': 'LEARNED_FROM',
  'adoptions.viaExchangeId': 'THROUGH', 'people.placeId': 'WORKS_AT', 'institutions.cityId': 'LOCATED_IN', 'topics.parent': 'PART_OF', 'cities.hazards': 'FACES',
  'assessments.cityId': '<ASSESSED', 'programmes.leadInstitutionIds': '<LEADS', 'programmes.partnerIds': '<PARTNERS', 'modules.publisherId': 'PUBLISHED_BY',
  'modules.revises': 'REVISES', 'modules.informedBy': '<INFORMED', 'feedback.seekerId': '<SOUGHT', 'feedback.candidateId': 'SUGGESTED', 'feedback.exchangeId': 'LED_TO',
  'sets.memberIds': 'HOLDS',
};

const text = (value: unknown): string => (Array.isArray(value) ? value.join(';') : String(value));

/** The type a column has in a graph file. */
export function attributeType(column: TableColumn): AttributeType {
  if (column.column.type === 'number') return column.column.integer ? 'long' : 'double';
  return column.column.type === 'yes-no' ? 'boolean' : 'string';
}

function isNodeTable(table: TableName): table is NodeTable {
  return table in REFERENCE_TYPES;
}

/** The label of a node stands for the column where it is called label; the id stands in the node's own. */
function isAttribute(table: TableName, column: TableColumn): boolean {
  return column.name !== 'id' && !(column.name === 'label' && TABLES[table].label === 'label');
}

function attributesOf(table: TableName, row: Row, columns: readonly TableColumn[]): ElementAttribute[] {
  const attributes = [{ name: TABLE_ATTRIBUTE, value: table as string }];
  for (const { name } of columns) {
    const value = row[name];
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    attributes.push({ name, value: text(value) });
  }
  return attributes;
}

function* graphNodes(tables: Tables): Generator<GraphNodeElement> {
  for (const table of TABLE_NAMES) {
    if (!isNodeTable(table)) continue;
    const { columns, label } = TABLES[table];
    const own = columns.filter((column) => isAttribute(table, column));
    for (const row of sortedRows(table, tables)) {
      const id = row['id'] as string;
      const shown = label === undefined ? undefined : (row[label] as string | null);
      yield { id: typedReference(REFERENCE_TYPES[table], id), label: shown ?? id, attributes: attributesOf(table, row, own) };
    }
  }
}

function endOf(column: TableColumn, reference: string): string {
  const to = (column.column as { readonly to: readonly TableName[] }).to;
  return to.length > 1 ? reference : typedReference(REFERENCE_TYPES[to[0] as NodeTable], reference);
}

function* referenceEdges(table: NodeTable, row: Row, columns: readonly TableColumn[], known: ReadonlySet<string>): Generator<GraphEdgeElement> {
  const own = typedReference(REFERENCE_TYPES[table], row['id'] as string);
  for (const column of columns) {
    const value = row[column.name];
    if (value === null || value === undefined) continue;
    const named = column.name === 'sourceIds' ? 'CITES' : RELATIONS[`${table}.${column.name}`] ?? 'ABOUT';
    const relation = named.replace('<', '');
    for (const reference of Array.isArray(value) ? (value as string[]) : [value as string]) {
      const other = endOf(column, reference);
      if (!known.has(other)) continue;
      const [source, target] = named.startsWith('<') ? [other, own] : [own, other];
      yield { source, target, attributes: [{ name: RELATION_ATTRIBUTE, value: relation }] };
    }
  }
}

function* graphEdges(tables: Tables, known: ReadonlySet<string>): Generator<GraphEdgeElement> {
  for (const table of TABLE_NAMES) {
    const { columns } = TABLES[table];
    const ends = EDGE_TABLES[table];
    if (ends) {
      const from = columns.find((column) => column.name === ends.from) as TableColumn;
      const to = columns.find((column) => column.name === ends.to) as TableColumn;
      for (const row of sortedRows(table, tables)) {
        const source = endOf(from, row[ends.from] as string);
        const target = endOf(to, row[ends.to] as string);
        if (!known.has(source) || !known.has(target)) continue;
        yield { source, target, attributes: [{ name: RELATION_ATTRIBUTE, value: ends.relation }, ...attributesOf(table, row, columns)] };
      }
    } else if (isNodeTable(table)) {
      const references = columns.filter((column) => column.column.type === 'reference' || column.column.type === 'references');
      for (const row of sortedRows(table, tables)) yield* referenceEdges(table, row, references, known);
    }
  }
}

/** Attributes that the tables have, in table and column order, each once. */
function declaredAttributes(kind: 'node' | 'edge'): DeclaredAttribute[] {
  const declared = new Map<string, AttributeType>([...(kind === 'edge' ? [[RELATION_ATTRIBUTE, 'string'] as const] : []), [TABLE_ATTRIBUTE, 'string']]);
  for (const table of TABLE_NAMES) {
    if ((kind === 'node') !== isNodeTable(table)) continue;
    for (const column of TABLES[table].columns) if (kind === 'edge' || isAttribute(table, column)) if (!declared.has(column.name)) declared.set(column.name, attributeType(column));
  }
  return [...declared].map(([name, type]) => ({ name, type }));
}
