/** How foreign tables become ours: the JSON that people keep beside their spreadsheet. */
import { z } from 'zod';
import { TABLE_NAMES } from './fields.ts';

export const MappedColumn = z.union([
  z.string().min(1),
  z.strictObject({ value: z.union([z.string(), z.number(), z.boolean()]) }),
  z.strictObject({ from: z.array(z.string().min(1)).min(1) }),
  z.strictObject({
    column: z.string().min(1),
    decimal: z.enum([',', '.']).optional(),
    /** Letters D, M, Y and separators, such as `DD/MM/YYYY`. */
    date: z.string().min(1).optional(),
    split: z.string().min(1).optional(),
  }),
]);
export type MappedColumn = z.infer<typeof MappedColumn>;

export const MappingEntry = z.strictObject({
  table: z.enum(TABLE_NAMES),
  file: z.string().min(1).optional(),
  sheet: z.string().min(1).optional(),
  columns: z.record(z.string(), MappedColumn),
  /** Columns of the file that must not be blank: rows where one is are left out. */
  needs: z.array(z.string().min(1)).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
  /** Answers to ambiguous places: `name|country` → GeoNames id, or null to leave it without one. */
  places: z.record(z.string(), z.string().nullable()).optional(),
});
export type MappingEntry = z.infer<typeof MappingEntry>;

export const Mapping = z.array(MappingEntry).min(1);
export type Mapping = z.infer<typeof Mapping>;
