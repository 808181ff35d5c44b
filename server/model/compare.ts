/** Two cities, two periods or two networks side by side: what is only in one, in both, and how amounts and measures differ. */
import { z } from 'zod';
import { NetworkFilters } from './network-wire.ts';
import { Mention } from './profile.ts';

export const COMPARED = ['cities', 'periods', 'datasets', 'filters'] as const;
export const Compared = z.enum(COMPARED);
export type Compared = z.infer<typeof Compared>;

const number = z.number().nullable();

export const Difference = z.strictObject({
  what: Mention,
  /** Other end of a link; in the directed network knowledge flows to it. */
  other: Mention.nullable(),
  where: z.enum(['a', 'b', 'both']),
  /** Amount on either side: see the section. */
  a: z.number(), b: z.number(), difference: z.number(),
});
export type Difference = z.infer<typeof Difference>;

/**
 * partners: cities and how many occasions each shares with a and with b. practices: of cities, records of originating and
 * adopting; of networks, adoptions. cities: how many cities each is linked to. links: occasions behind each.
 */
export const SECTIONS = ['partners', 'cities', 'links', 'practices'] as const;
export const Section = z.strictObject({
  id: z.enum(SECTIONS), onlyA: z.number().int(), onlyB: z.number().int(), both: z.number().int(),
  /** Largest difference first, at most as many as asked for. */
  items: z.array(Difference), total: z.number().int(),
});
export type Section = z.infer<typeof Section>;

export const ComparedMeasure = z.strictObject({
  id: z.string(), label: z.string(), unit: z.string().nullable(),
  /** Null where the measure has no value there; then there is no difference either. */
  a: number, b: number, difference: number,
});
export type ComparedMeasure = z.infer<typeof ComparedMeasure>;

export const Comparison = z.strictObject({
  dataVersion: z.string(), of: Compared, network: z.enum(['undirected', 'directed']),
  /** Filters of either side; of two cities they are the same. */
  a: z.strictObject({ label: z.string(), city: Mention.nullable(), filters: NetworkFilters }),
  b: z.strictObject({ label: z.string(), city: Mention.nullable(), filters: NetworkFilters }),
  measures: z.array(ComparedMeasure), sections: z.array(Section), notes: z.array(z.string()),
});
export type Comparison = z.infer<typeof Comparison>;
