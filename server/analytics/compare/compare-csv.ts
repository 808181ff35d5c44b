/** A comparison as rows of one table: measures first, then each section. */
import type { Comparison } from '../../model/compare.ts';
import type { PathTable } from '../paths/paths-csv.ts';

export function comparisonRows({ measures, sections }: Comparison): PathTable {
  return {
    columns: ['section', 'type', 'id', 'name', 'otherId', 'other', 'where', 'a', 'b', 'difference'].map((name) => ({ name })),
    rows: [
      ...measures.map(({ id, label, a, b, difference }) => ['measures', 'measure', id, label, null, null, null, a, b, difference]),
      ...sections.flatMap(({ id, items }) => items.map(({ what, other, where, a, b, difference }) => [id, what.type, what.id, what.label, other?.id ?? null, other?.label ?? null, where, a, b, difference])),
    ],
  };
}
