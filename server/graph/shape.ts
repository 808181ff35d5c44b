/**
 * How tables become a graph: which rows are nodes and which are relationships, and which
 * cells show as relationships of a node besides being kept on it. The statement for a cell
 * is named by table and column (`link-exchanges-host-city-id`).
 */
import { dayInterval, yearOf } from '../model/dates.ts';
import { REFERENCE_TYPES, splitReference, type NodeTable, type NodeType } from '../model/fields.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../model/tables.ts';
import type { Value } from './engine.ts';
import { camelCase } from './queries.ts';

export type Cells = { [column: string]: Value };

/** Tables whose rows are nodes, with their label. */
export const LABELS = {
  cities: 'City', practices: 'Practice', exchanges: 'Exchange', adoptions: 'Adoption', people: 'Person', institutions: 'Institution',
  topics: 'Topic', assessments: 'Assessment', lessons: 'Lesson', programmes: 'Programme', modules: 'Module',
  contributions: 'Contribution', reviews: 'Review', feedback: 'Feedback', notes: 'Note', sets: 'NodeSet', stories: 'Story', steps: 'Step', sources: 'Source',
} as const satisfies Partial<Record<TableName, string>>;
export type LabelledTable = keyof typeof LABELS;

/** Tables whose rows are relationships between two nodes: the anchor, where a row is looked up, and the other end. */
export const RELATIONSHIP_ROWS = {
  participations: { type: 'TOOK_PART', anchor: 'exchangeId', other: 'participantId' },
  posts: { type: 'WORKS_AT', anchor: 'personId', other: 'placeId' },
  memberships: { type: 'MEMBER_OF', anchor: 'cityId', other: 'institutionId' },
  supports: { type: 'SUPPORTS', anchor: 'institutionId', other: 'cityId' },
  scores: { type: 'SCORED', anchor: 'assessmentId', other: 'topicId' },
  completions: { type: 'COMPLETED', anchor: 'personId', other: 'moduleId' },
} as const satisfies Partial<Record<TableName, { type: string; anchor: string; other: string }>>;
export type RelationshipTable = keyof typeof RELATIONSHIP_ROWS;

export function isRelationshipTable(table: TableName): table is RelationshipTable {
  return Object.hasOwn(RELATIONSHIP_ROWS, table);
}

/** Type and direction of the relationship a reference column shows as; `with` names cells it carries. */
interface LinkKind { type: string; incoming?: true; with?: (row: Cells) => Cells }
const LINKS: { [T in LabelledTable]: { [column: string]: LinkKind } } = {
  cities: { hazards: { type: 'FACES' } },
  practices: {
    originCityId: { type: 'ORIGINATED', incoming: true, with: (row) => ({ year: firstYear(row['started']) }) },
    topics: { type: 'ABOUT' }, hazards: { type: 'ADDRESSES' },
    adaptedFromPracticeId: { type: 'ADAPTED_FROM', with: (row) => ({ whatChanged: row['whatChanged'] ?? null }) },
  },
  exchanges: {
    hostCityId: { type: 'HELD_IN' }, programmeId: { type: 'PART_OF' }, topics: { type: 'ABOUT' }, practices: { type: 'ABOUT' },
    outputs: { type: 'PRODUCED' },
  },
  adoptions: {
    practiceId: { type: 'OF' }, adoptingCityId: { type: 'MADE', incoming: true }, adaptedFromCityId: { type: 'LEARNED_FROM' },
    viaExchangeId: { type: 'THROUGH' },
  },
  people: {
    placeId: { type: 'WORKS_AT', with: (row) => ({ role: row['role'] ?? null, from: row['from'] ?? null, to: row['to'] ?? null }) },
  },
  institutions: { cityId: { type: 'BASED_IN' }, topics: { type: 'EXPERT_IN' } },
  topics: { parent: { type: 'WITHIN' } },
  assessments: { cityId: { type: 'ASSESSED', incoming: true } },
  lessons: { aboutId: { type: 'ABOUT' } },
  programmes: { leadInstitutionIds: { type: 'LEADS', incoming: true }, partnerIds: { type: 'PARTNERS', incoming: true } },
  modules: {
    publisherId: { type: 'PUBLISHED', incoming: true }, topics: { type: 'ABOUT' }, revises: { type: 'REVISES' },
    informedBy: { type: 'INFORMED', incoming: true },
  },
  contributions: { contributorId: { type: 'CONTRIBUTED', incoming: true }, exchangeId: { type: 'TO' } },
  reviews: { aboutId: { type: 'ABOUT' } },
  feedback: {
    seekerId: { type: 'SOUGHT', incoming: true }, candidateId: { type: 'SUGGESTED' }, topicId: { type: 'ABOUT' }, exchangeId: { type: 'LED_TO' },
  },
  notes: { aboutId: { type: 'ABOUT' } },
  sets: { memberIds: { type: 'HOLDS' } },
  stories: {},
  steps: { storyId: { type: 'STEP_OF' } },
  sources: {},
};
const CITES: LinkKind = { type: 'CITES' };

function firstYear(date: Value | undefined): number | null {
  const days = typeof date === 'string' ? dayInterval(date) : undefined;
  return days ? yearOf(days.lo) : null;
}

export const TABLE_OF_TYPE = Object.fromEntries(
  Object.entries(REFERENCE_TYPES).map(([table, type]) => [type, table]),
) as { [T in NodeType]: NodeTable };
const TABLE_OF_LABEL = new Map(Object.entries(LABELS).map(([table, label]) => [label as string, table as LabelledTable]));

export function tableOfLabel(label: string): LabelledTable {
  const table = TABLE_OF_LABEL.get(label);
  if (!table) throw new Error(`no table is held by nodes labelled ${label}`);
  return table;
}

export interface Reference { readonly column: string; readonly table: NodeTable; readonly id: string }

interface ReferenceColumn { readonly name: string; readonly to: readonly NodeTable[]; readonly many: boolean }
const REFERENCE_COLUMNS = Object.fromEntries(TABLE_NAMES.map((table) => [table,
  TABLES[table].columns.flatMap(({ name, column }) =>
    column.type === 'reference' || column.type === 'references'
      ? [{ name, to: column.to as readonly NodeTable[], many: column.type === 'references' }] : []),
])) as unknown as Record<TableName, ReferenceColumn[]>;

function target(column: ReferenceColumn, text: string): Reference {
  if (column.to.length === 1) return { column: column.name, table: column.to[0]!, id: text };
  const { type, id } = splitReference(text);
  const table = TABLE_OF_TYPE[type];
  if (!column.to.includes(table)) throw new Error(`${column.name} cannot lead to ${text}`);
  return { column: column.name, table, id };
}

/** Every row another row names, cell by cell. Throws on a reference of the wrong form or kind. */
export function referencesOf(table: TableName, row: Cells): Reference[] {
  const found: Reference[] = [];
  for (const column of REFERENCE_COLUMNS[table]) {
    const cell = row[column.name];
    if (cell === null || cell === undefined) continue;
    if (column.many) for (const text of cell as string[]) found.push(target(column, text));
    else found.push(target(column, cell as string));
  }
  return found;
}

/** A relationship that a node's row states: the statement that makes it, and its ends. */
export interface Link {
  readonly statement: string; readonly type: string; readonly incoming: boolean;
  readonly to: string; readonly table: NodeTable; readonly cells?: Cells;
}

function kindOfLink(table: LabelledTable, column: string): LinkKind {
  const kind = column === 'sourceIds' ? CITES : LINKS[table][column];
  if (!kind) throw new Error(`${table}.${column} has no relationship; add it to the shape of the graph`);
  return kind;
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

export function linkStatement(table: LabelledTable, column: string, to: NodeTable, several: boolean): string {
  return camelCase(`link-${table}-${kebabCase(column)}${several ? `-${to}` : ''}`);
}

export function linksOf(table: LabelledTable, row: Cells): Link[] {
  return referencesOf(table, row).map(({ column, table: to, id }) => {
    const kind = kindOfLink(table, column);
    const several = REFERENCE_COLUMNS[table].find((one) => one.name === column)!.to.length > 1;
    const cells = kind.with?.(row);
    return {
      statement: linkStatement(table, column, to, several), type: kind.type, incoming: kind.incoming ?? false, to: id, table: to,
      ...(cells ? { cells: Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null)) } : {}),
    };
  });
}

/** Directions in which a table's rows state relationships, for taking them away again. */
export function linkDirections(table: LabelledTable): ('outgoing' | 'incoming')[] {
  const kinds = REFERENCE_COLUMNS[table].map(({ name }) => kindOfLink(table, name));
  return [
    ...(kinds.some((kind) => !kind.incoming) ? ['outgoing' as const] : []),
    ...(kinds.some((kind) => kind.incoming) ? ['incoming' as const] : []),
  ];
}

/** Whether rows of `owner` state relationships of that type to rows of `other`, in that direction. */
export function statesLink(owner: LabelledTable, type: string, other: LabelledTable, incoming: boolean): boolean {
  return REFERENCE_COLUMNS[owner].some(({ name, to }) => {
    const kind = kindOfLink(owner, name);
    return kind.type === type && (kind.incoming ?? false) === incoming && (to as readonly string[]).includes(other);
  });
}
