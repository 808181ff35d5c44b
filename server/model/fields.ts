/**
 * The kinds of cell a table has. Each maker returns a zod schema and registers what
 * readers, writers, forms and documentation need to know of the column, so that a
 * noun is described once.
 */
import { z } from 'zod';
import { PartialDate } from './dates.ts';

export const TABLE_NAMES = [
  'cities', 'practices', 'exchanges', 'participations', 'adoptions', 'people', 'posts', 'institutions', 'memberships', 'supports',
  'topics', 'assessments', 'scores', 'lessons', 'programmes', 'modules', 'completions', 'contributions', 'reviews', 'feedback',
  'notes', 'sets', 'stories', 'steps', 'sources',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** What people write beside the data, for themselves: the network is the same whatever stands here. */
export const ANNOTATION_TABLES = ['notes', 'sets', 'stories', 'steps'] as const satisfies readonly TableName[];
export type AnnotationTable = (typeof ANNOTATION_TABLES)[number];
/** Tables that the network of cities and all that is worked out on it are made from. */
export const NETWORK_TABLES = TABLE_NAMES.filter((table) => !isAnnotation(table));

export function isAnnotation(table: TableName): table is AnnotationTable {
  return (ANNOTATION_TABLES as readonly TableName[]).includes(table);
}

/** What happens to a reference that matches no row: refuse it, make a topic of it, or make a source of a web address. */
export type OnMissing = 'refuse' | 'create-topic' | 'create-source';

export type Column =
  | { type: 'id' }
  | { type: 'text' }
  | { type: 'number'; min?: number; max?: number; integer?: boolean }
  | { type: 'country' }
  | { type: 'date' }
  | { type: 'yes-no' }
  | { type: 'vocabulary'; values: readonly string[]; open: boolean }
  | { type: 'list' }
  | { type: 'reference'; to: readonly TableName[]; onMissing: OnMissing }
  | { type: 'references'; to: readonly TableName[]; byLabel: boolean; onMissing: OnMissing; scheme?: string };

/** Column meaning by schema; read it with `columnsOf` (tables.ts). */
export const columnRegistry = z.registry<Column>();

function column<T extends z.ZodType>(schema: T, meaning: Column): T {
  columnRegistry.add(schema, meaning);
  return schema;
}

/**
 * A reference that may lead to more than one table is held as `type:id` (`city:kobe-jp`,
 * `institution:iclei`), so that nobody has to guess. Tables write the plain id wherever it
 * leads to one row only. References to one table hold the plain id.
 */
export const REFERENCE_TYPES = {
  cities: 'city', people: 'person', institutions: 'institution', practices: 'practice', exchanges: 'exchange', modules: 'module',
  lessons: 'lesson', programmes: 'programme', topics: 'topic', sources: 'source', adoptions: 'adoption',
  assessments: 'assessment', reviews: 'review', feedback: 'feedback', notes: 'note', sets: 'set', stories: 'story',
} as const satisfies Partial<Record<TableName, string>>;
export type NodeTable = keyof typeof REFERENCE_TYPES;
export type NodeType = (typeof REFERENCE_TYPES)[NodeTable];

export function typedReference(type: NodeType, id: string): string {
  return `${type}:${id}`;
}

/** Splits `type:id`; throws when the text is not of that form, because rows always hold it so. */
export function splitReference(text: string): { type: NodeType; id: string } {
  const at = text.indexOf(':');
  const type = text.slice(0, at);
  if (at < 1 || !(Object.values(REFERENCE_TYPES) as string[]).includes(type)) throw new Error(`not a typed reference: ${text}`);
  return { type: type as NodeType, id: text.slice(at + 1) };
}

const CONTROL = /[\u0000-\u001f\u007f-\u009f]/u;
const INVISIBLE = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]/u;

/** What is wrong with an id, in words, or undefined when nothing is. */
export function idProblem(text: string): string | undefined {
  // Characters, not UTF-16 units: a character beyond the basic plane counts once.
  if (text.length < 1 || (text.length > 200 && [...text].length > 200)) return 'must have 1 to 200 characters';
  if (CONTROL.test(text)) return 'must not hold control characters';
  if (INVISIBLE.test(text)) return 'must not hold invisible or direction marks';
  if (text.includes(';')) return 'must not hold ";" (it separates the items of a list)';
  if (text !== text.trim()) return 'must not begin or end with a space';
  return undefined;
}

const Id = z.string().superRefine((text, context) => {
  const problem = idProblem(text);
  if (problem) context.addIssue({ code: 'custom', message: problem });
});
/** An id of any length, with or without its type before it. */
const TypedId = z.string().superRefine((text, context) => {
  const at = text.indexOf(':');
  const problem = idProblem(at > 0 && (Object.values(REFERENCE_TYPES) as string[]).includes(text.slice(0, at)) ? text.slice(at + 1) : text);
  if (problem) context.addIssue({ code: 'custom', message: problem });
});
const Text = z.string().max(20_000);

export const id = () => column(Id.clone(), { type: 'id' });
export const requiredText = () => column(Text.min(1), { type: 'text' });
export const text = () => column(Text.nullable().default(null), { type: 'text' });
export const number = (limits: { min?: number; max?: number; integer?: boolean } = {}) => {
  let schema = limits.integer ? z.number().int() : z.number();
  if (limits.min !== undefined) schema = schema.min(limits.min);
  if (limits.max !== undefined) schema = schema.max(limits.max);
  return column(schema.nullable().default(null), { type: 'number', ...limits });
};
export const requiredNumber = (limits: { min: number; max: number; integer: true }) =>
  column(z.number().int().min(limits.min).max(limits.max), { type: 'number', ...limits });
export const requiredCountry = () => column(z.string().regex(/^[A-Z]{2}$/), { type: 'country' });
export const country = () => column(z.string().regex(/^[A-Z]{2}$/).nullable().default(null), { type: 'country' });
export const date = () => column(PartialDate.nullable().default(null), { type: 'date' });
export const yesNo = () => column(z.boolean().nullable().default(null), { type: 'yes-no' });
export const oneOf = <const V extends readonly [string, ...string[]]>(values: V) =>
  column(z.enum(values).nullable().default(null), { type: 'vocabulary', values, open: false });
export const requiredOneOf = <const V extends readonly [string, ...string[]]>(values: V) =>
  column(z.enum(values), { type: 'vocabulary', values, open: false });
export const suggested = (values: readonly string[]) =>
  column(Text.nullable().default(null), { type: 'vocabulary', values, open: true });
export const requiredSuggested = (values: readonly string[]) =>
  column(Text.min(1), { type: 'vocabulary', values, open: true });
/** A list of free texts, kept in the order given. */
export const list = () => column(z.array(z.string().min(1).max(2_000)).default([]), { type: 'list' });
export const reference = (...to: TableName[]) =>
  column((to.length > 1 ? TypedId : Id).nullable().default(null), { type: 'reference', to, onMissing: 'refuse' });
export const requiredReference = (...to: TableName[]) => column((to.length > 1 ? TypedId : Id).clone(), { type: 'reference', to, onMissing: 'refuse' });
/** A set of ids; kept sorted, because the graph holds it as relationships. */
export const references = (to: readonly TableName[], options: { byLabel?: boolean; onMissing?: OnMissing; scheme?: string } = {}) =>
  column(z.array(to.length > 1 ? TypedId : Id).default([]), {
    type: 'references', to, byLabel: options.byLabel ?? false, onMissing: options.onMissing ?? 'refuse',
    ...(options.scheme === undefined ? {} : { scheme: options.scheme }),
  });
export const topicReferences = () => references(['topics'], { byLabel: true, onMissing: 'create-topic' });
export const hazardReferences = () => references(['topics'], { byLabel: true, onMissing: 'create-topic', scheme: 'hazard' });

/** May stand on any row: where the fact is from, and whether somebody has checked it there. */
export const provenance = () => ({
  sourceIds: references(['sources'], { onMissing: 'create-source' }),
  verified: yesNo(),
});
