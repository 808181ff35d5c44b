import type { PlaceQuestion } from '../model/report.ts';
import type { Input } from './inputs.ts';
import type { Problems } from './problems.ts';
import type { BoundTable } from './raw-table.ts';
export async function* readGraph(_input: Input, _kind: 'gexf' | 'graphml', _problems: Problems, _questions: PlaceQuestion[]): AsyncGenerator<BoundTable> {}
