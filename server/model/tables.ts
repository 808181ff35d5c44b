/**
 * The interchange tables: which noun each holds and what makes two rows the same row.
 * Readers, writers, the store, forms and documentation all go by this list.
 */
import { z } from 'zod';
import { Adoption } from './adoption.ts';
import { Assessment, Score } from './assessment.ts';
import { City } from './city.ts';
import { Contribution } from './contribution.ts';
import { Exchange, Participation } from './exchange.ts';
import { Feedback } from './feedback.ts';
import { columnRegistry, TABLE_NAMES, type Column, type TableName } from './fields.ts';
import { Institution, Membership, Support } from './institution.ts';
import { Lesson } from './lesson.ts';
import { Completion, Module } from './module.ts';
import { NodeSet } from './node-set.ts';
import { Note } from './note.ts';
import { Person, Post } from './person.ts';
import { Practice } from './practice.ts';
import { Programme } from './programme.ts';
import { Review } from './review.ts';
import { Source } from './source.ts';
import { Step, Story } from './story.ts';
import { Topic } from './topic.ts';

export { TABLE_NAMES, type Column, type TableName };

const schemas = {
  cities: City, practices: Practice, exchanges: Exchange, participations: Participation, adoptions: Adoption, people: Person,
  posts: Post, institutions: Institution, memberships: Membership, supports: Support, topics: Topic, assessments: Assessment,
  scores: Score, lessons: Lesson, programmes: Programme, modules: Module, completions: Completion, contributions: Contribution,
  reviews: Review, feedback: Feedback, notes: Note, sets: NodeSet, stories: Story, steps: Step, sources: Source,
} as const satisfies Record<TableName, z.ZodObject>;

export type Row<T extends TableName> = z.infer<(typeof schemas)[T]>;
/** Rows of every table, each in key order. */
export type Tables = { [T in TableName]: Row<T>[] };

const keys: Record<TableName, readonly string[]> = {
  cities: ['id'], practices: ['id'], exchanges: ['id'],
  participations: ['exchangeId', 'participantType', 'participantId', 'role'],
  adoptions: ['id'], people: ['id'], posts: ['personId', 'placeId', 'role', 'from'], institutions: ['id'],
  memberships: ['cityId', 'institutionId', 'since'], supports: ['institutionId', 'cityId', 'kind'], topics: ['id'],
  assessments: ['id'], scores: ['assessmentId', 'topicId'], lessons: ['id'], programmes: ['id'], modules: ['id'],
  completions: ['personId', 'moduleId'], contributions: ['contributorId', 'exchangeId', 'kind', 'date'], reviews: ['id'],
  feedback: ['id'], notes: ['id'], sets: ['id'], stories: ['id'], steps: ['storyId', 'number'], sources: ['id'],
};

/** The column whose text stands for the row where people read it (and where a list cell may name it). */
const labels: Partial<Record<TableName, string>> = {
  cities: 'name', practices: 'title', exchanges: 'title', people: 'name', institutions: 'name', topics: 'label',
  lessons: 'text', programmes: 'name', modules: 'title', reviews: 'finding', notes: 'text', sets: 'name', stories: 'title', sources: 'title',
};

export interface TableColumn {
  readonly name: string;
  readonly required: boolean;
  readonly column: Column;
}
export interface Table<T extends TableName = TableName> {
  readonly name: T;
  readonly schema: (typeof schemas)[T];
  /** Columns that identify a row; `['id']` for the nouns that stand alone. */
  readonly key: readonly string[];
  readonly label: string | undefined;
  readonly columns: readonly TableColumn[];
}

function columnsOf(schema: z.ZodObject): TableColumn[] {
  return Object.entries(schema.shape).map(([name, cell]) => {
    const column = columnRegistry.get(cell as never) as Column | undefined;
    if (!column) throw new Error(`column ${name} has no registered meaning`);
    return { name, required: !(cell as z.ZodType).safeParse(undefined).success, column };
  });
}

export const TABLES = Object.fromEntries(
  TABLE_NAMES.map((name) => [name, { name, schema: schemas[name], key: keys[name], label: labels[name], columns: columnsOf(schemas[name]) }]),
) as unknown as { [T in TableName]: Table<T> };

/** Joins key cells; U+001F cannot stand in an id or a text cell. */
const SEPARATOR = '\u001f';

/** The text that identifies a row within its table: its id, or its key cells joined. */
export function rowKey<T extends TableName>(table: T, row: Partial<Row<T>>): string {
  const cells = row as Record<string, unknown>;
  return TABLES[table].key.map((name) => (cells[name] ?? '') as string).join(SEPARATOR);
}

/**
 * Plain order of texts by UTF-16 code unit: the same on every machine and locale.
 * Keys, exports and every list that must be repeatable use it.
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function emptyTables(): Tables {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Tables;
}
