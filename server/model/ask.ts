/** Questions to the network by a rule, their answer, and what cities can be asked by beside what a picture of the network holds. */
import { z } from 'zod';

/** Columns of the cities, in the order of their ids; lists are empty where nothing is recorded. */
export const CityAttributes = z.strictObject({
  dataVersion: z.string(), id: z.array(z.string()), languages: z.array(z.array(z.string())),
  /** Ids of topics. */
  hazards: z.array(z.array(z.string())),
  /** Practices taken up from elsewhere, as places in `practices`. */
  adopted: z.array(z.array(z.number().int())),
  practices: z.strictObject({ id: z.array(z.string()), title: z.array(z.string()) }),
});
export type CityAttributes = z.infer<typeof CityAttributes>;

export const AskAnswer = z.strictObject({
  dataVersion: z.string(), network: z.enum(['undirected', 'directed']),
  /** The rule as it was understood. */
  rule: z.string(),
  /** Cities asked about, those the rule holds for, and those of which too little is known to say. */
  cities: z.number().int(), total: z.number().int(), unknown: z.number().int(),
  /** What each of them was asked by: lists for words, a number, or null where unknown. */
  columns: z.array(z.string()),
  items: z.array(z.strictObject({
    id: z.string(), name: z.string(), country: z.string(), values: z.array(z.union([z.number(), z.array(z.string()), z.null()])),
  })),
});
export type AskAnswer = z.infer<typeof AskAnswer>;
