/**
 * What the explorer receives: the city network in columns (small on the wire) and ego
 * networks of mixed nodes. Times are day numbers since 1970-01-01, null where undated.
 */
import { z } from 'zod';
import { TABLE_NAMES } from './fields.ts';

export const NODE_TYPES = ['city', 'practice', 'exchange', 'person', 'institution', 'programme', 'topic'] as const;
export const NodeKind = z.enum(NODE_TYPES);
export type NodeKind = z.infer<typeof NodeKind>;

const ints = z.array(z.number().int());
const nullableInts = z.array(z.number().int().nullable());
const nullableTexts = z.array(z.string().nullable());

export const NetworkFilters = z.strictObject({
  from: z.string().nullable().default(null),
  to: z.string().nullable().default(null),
  kind: z.string().nullable().default(null),
  topic: z.string().nullable().default(null),
  country: z.string().nullable().default(null),
  dataset: z.string().nullable().default(null),
});
export type NetworkFilters = z.infer<typeof NetworkFilters>;

export const NetworkSnapshot = z.strictObject({
  dataVersion: z.string(),
  network: z.enum(['undirected', 'directed']),
  filters: NetworkFilters,
  /** Cities are numbered by their place in these columns. */
  cities: z.strictObject({
    id: z.array(z.string()), name: z.array(z.string()), country: z.array(z.string()), region: nullableTexts,
    incomeGroup: nullableTexts, population: z.array(z.number().nullable()), lat: z.array(z.number().nullable()),
    lon: z.array(z.number().nullable()), verified: z.array(z.boolean().nullable()),
  }),
  topics: z.strictObject({ id: z.array(z.string()), label: z.array(z.string()), scheme: nullableTexts }),
  /** Exchanges, and adoptions that link two cities: what the links are made of. */
  occasions: z.strictObject({
    type: z.array(z.enum(['exchange', 'adoption'])), id: z.array(z.string()), kind: z.array(z.string()), title: nullableTexts,
    lo: nullableInts, hi: nullableInts,
    /** Number of cities taking part (k): the shared weight of a pair is the sum of 1/(k−1). */
    cities: ints,
    topics: z.array(ints), verified: z.array(z.boolean().nullable()),
  }),
  /** In the directed network knowledge flows from source to target. */
  links: z.strictObject({ source: ints, target: ints, occasions: z.array(ints) }),
});
export type NetworkSnapshot = z.infer<typeof NetworkSnapshot>;

export const EgoNode = z.strictObject({
  /** `type:id` */
  key: z.string(), type: NodeKind, id: z.string(), label: z.string(), detail: z.string().nullable(),
  country: z.string().nullable(), region: z.string().nullable(), incomeGroup: z.string().nullable(),
  population: z.number().nullable(), lat: z.number().nullable(), lon: z.number().nullable(), verified: z.boolean().nullable(),
  depth: z.number().int(),
  /** Neighbours in the whole graph (of this mode), and how many of them are not in this answer. */
  neighbours: z.number().int(), more: z.number().int(),
});
export type EgoNode = z.infer<typeof EgoNode>;

export const Occasion = z.strictObject({
  type: z.enum(['exchange', 'adoption', 'relation']), id: z.string().nullable(), kind: z.string(), title: z.string().nullable(),
  lo: z.number().int().nullable(), hi: z.number().int().nullable(), cities: z.number().int().nullable(),
  topics: z.array(z.string()), verified: z.boolean().nullable(),
});
export type Occasion = z.infer<typeof Occasion>;

export const EgoLink = z.strictObject({
  source: z.string(), target: z.string(),
  /** `tie` between two cities; otherwise the relationship in words, such as `took part as host`. */
  relation: z.string(), directed: z.boolean(), occasions: z.array(Occasion),
});
export type EgoLink = z.infer<typeof EgoLink>;

export const EgoNetwork = z.strictObject({
  dataVersion: z.string(), centre: z.string(), mode: z.enum(['cities', 'everything']), depth: z.number().int(),
  nodes: z.array(EgoNode), links: z.array(EgoLink),
});
export type EgoNetwork = z.infer<typeof EgoNetwork>;

export const SearchHit = z.strictObject({
  type: NodeKind, id: z.string(), label: z.string(), detail: z.string().nullable(), country: z.string().nullable(), score: z.number(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const TableNameParam = z.enum(TABLE_NAMES);
