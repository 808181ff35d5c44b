/** The network seen from afar: groups of cities and the flows between them, as the overview of the explorer draws it. */
import { z } from 'zod';
import { FLOW_GROUPS } from './flow.ts';
import { NetworkFilters } from './network-wire.ts';

export const OVERVIEW_GROUPS = [...FLOW_GROUPS, 'topic', 'set'] as const;
export type OverviewGroup = (typeof OVERVIEW_GROUPS)[number];

export const Overview = z.strictObject({
  dataVersion: z.string(), by: z.enum(OVERVIEW_GROUPS), network: z.enum(['undirected', 'directed']), filters: NetworkFilters,
  /** Largest first; `group` is null for cities of which it is not known. By set: ids of the sets parted by ";", and ";" alone for cities in none. */
  groups: z.array(z.strictObject({
    group: z.string().nullable(), label: z.string().nullable(),
    cities: z.number().int(),
    /** Cities with a link. */
    linked: z.number().int(),
    /** Links, and distinct occasions, between cities of the group. */
    linksWithin: z.number().int(), occasionsWithin: z.number().int(),
  })),
  /** Most occasions first. In the undirected network a pair stands once, the larger group first. */
  flows: z.array(z.strictObject({
    source: z.string().nullable(), target: z.string().nullable(), links: z.number().int(), occasions: z.number().int(),
  })),
});
export type Overview = z.infer<typeof Overview>;
