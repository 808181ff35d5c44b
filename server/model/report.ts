/** What an import found and did, or would do: the report of design and interface, row by row. */
import { z } from 'zod';
import { TABLE_NAMES } from './fields.ts';

export const Problem = z.strictObject({
  severity: z.enum(['error', 'warning']),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  /** Line of the file (or row of the sheet), counted from 1, of the first occurrence. */
  line: z.number().int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  /** Stable, kebab-case; branch on this, not on the message. */
  code: z.string(),
  message: z.string(),
  suggestion: z.string().nullable(),
  /** How often the same problem stands in the same column. */
  count: z.number().int().min(1),
});
export type Problem = z.infer<typeof Problem>;

export const TableCounts = z.strictObject({ added: z.number().int(), updated: z.number().int(), unchanged: z.number().int() });

/** A place that fits several entries of the gazetteer: somebody has to say which. */
export const PlaceQuestion = z.strictObject({
  file: z.string().nullable(), sheet: z.string().nullable(), line: z.number().int().nullable(),
  name: z.string(), country: z.string().nullable(),
  candidates: z.array(z.strictObject({
    geonamesId: z.string(), name: z.string(), country: z.string(), adminCode: z.string().nullable(),
    lat: z.number(), lon: z.number(), population: z.number().nullable(), confidence: z.number().min(0).max(1),
  })),
});
export type PlaceQuestion = z.infer<typeof PlaceQuestion>;

export const ImportReport = z.strictObject({
  status: z.enum(['accepted', 'refused']),
  /** The dataset that holds these rows; null when nothing was (or would be) written. */
  dataset: z.string().nullable(),
  tables: z.partialRecord(z.enum(TABLE_NAMES), TableCounts),
  problems: z.array(Problem),
  questions: z.array(PlaceQuestion).optional(),
});
export type ImportReport = z.infer<typeof ImportReport>;
