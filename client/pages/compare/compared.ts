/** What can be put side by side. Plain text, so that the model's validation stays out of the page; the compiler compares them. */
import type { Compared as ModelCompared } from '#model/compare.ts';

export const COMPARED = ['cities', 'periods', 'datasets', 'filters'] as const satisfies readonly ModelCompared[];
export type Compared = ModelCompared;
export type NetworkForm = 'undirected' | 'directed';
