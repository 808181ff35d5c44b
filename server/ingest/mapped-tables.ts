import type { Mapping } from '../model/mapping.ts';
import type { PlaceQuestion } from '../model/report.ts';
import type { Input } from './inputs.ts';
import type { Problems } from './problems.ts';
import type { BoundTable } from './raw-table.ts';
export async function* readMapped(_inputs: readonly Input[], _mapping: Mapping, _problems: Problems, _questions: PlaceQuestion[]): AsyncGenerator<BoundTable> {}
