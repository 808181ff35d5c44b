import type { Input } from './inputs.ts';
import type { Problems } from './problems.ts';
import type { BoundTable } from './raw-table.ts';
export async function* readWorkbookTables(_input: Input, _problems: Problems): AsyncGenerator<BoundTable> {}
