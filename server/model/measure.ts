/** A measure as the catalogue describes it, and a result with everything needed to compute it again. */
import { z } from 'zod';
import { NetworkFilters } from './network-wire.ts';

export const MeasureParameter = z.strictObject({
  name: z.string(), label: z.string(), description: z.string(),
  type: z.enum(['boolean', 'integer', 'number', 'choice', 'date', 'city', 'practice']),
  choices: z.array(z.string()).nullable(), default: z.union([z.string(), z.number(), z.boolean()]).nullable(), required: z.boolean(),
});
export type MeasureParameter = z.infer<typeof MeasureParameter>;

export const MeasureColumn = z.strictObject({
  name: z.string(), label: z.string(), type: z.enum(['text', 'number', 'date']), unit: z.string().nullable(), description: z.string(),
});
export type MeasureColumn = z.infer<typeof MeasureColumn>;

/**
 * `rewire` swaps ends of events within each kind and year, so that every city keeps how often it teaches
 * and learns; `time-shuffle` deals the dates out again and keeps who met whom; `labels` deals the
 * attributes of cities (country, region, income, size) out again.
 */
export const NullModel = z.enum(['rewire', 'time-shuffle', 'labels']);
export type NullModel = z.infer<typeof NullModel>;

export const MeasureDescription = z.strictObject({
  id: z.string(), label: z.string(),
  /** `node`: one row a city. `network`: one row a figure. `series`: rows with columns of their own. */
  kind: z.enum(['node', 'network', 'series']),
  definition: z.string(), unit: z.string().nullable(),
  /** Paper or standard the definition follows. */
  source: z.string(),
  /** What the measure does on empty, disconnected, undated … networks. */
  edgeCases: z.string(),
  network: z.enum(['directed', 'undirected']), weights: z.array(z.enum(['none', 'count', 'shared'])),
  parameters: z.array(MeasureParameter), columns: z.array(MeasureColumn),
  /** Null models that say something about it. */
  nulls: z.array(NullModel),
  /** Keys of the references in `analytics/references.ts`. */
  references: z.array(z.string()),
});
export type MeasureDescription = z.infer<typeof MeasureDescription>;

export const MeasureRequest = z.strictObject({
  network: z.enum(['directed', 'undirected']).nullable().default(null),
  weights: z.enum(['none', 'count', 'shared']).default('none'),
  filters: NetworkFilters.prefault({}),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  /** A null model to put beside the measure: `samples` networks drawn from it. */
  null: NullModel.nullable().default(null),
  samples: z.number().int().min(19).max(9999).default(999),
  /** Of everything random: null models, communities, bootstraps. */
  seed: z.number().int().min(0).max(4294967295).default(1),
});
export type MeasureRequest = z.infer<typeof MeasureRequest>;

export const MeasureResult = z.strictObject({
  measure: z.string(), label: z.string(), dataVersion: z.string(), software: z.string(),
  network: z.enum(['directed', 'undirected']), weights: z.enum(['none', 'count', 'shared']), filters: NetworkFilters,
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  null: NullModel.nullable(), samples: z.number().int(), seed: z.number().int(),
  /** Cities and links (arcs or ties) that the measure was computed on. */
  n: z.number().int(), links: z.number().int(),
  columns: z.array(MeasureColumn), rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  notes: z.array(z.string()),
});
export type MeasureResult = z.infer<typeof MeasureResult>;

/** What a paper says of a computation: a paragraph, and the works it names as BibTeX. */
export const MethodsText = z.strictObject({ measure: z.string(), text: z.string(), bibtex: z.string() });
export type MethodsText = z.infer<typeof MethodsText>;
