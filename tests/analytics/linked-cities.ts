/** Small networks written as links, and what a measure says about them. */
import { computeMeasure } from '../../server/analytics/run.ts';
import type { Network } from '../../server/graph/network.ts';
import { MeasureRequest, type MeasureResult } from '../../server/model/measure.ts';
import { networkOf } from '../graph/network-tables.ts';

export type Cell = string | number | null;

/** `a>b` is a mentoring from a to b, `a-b` a twinning; `cells` adds what is known about a city. */
export function linked(ids: readonly string[], links: readonly string[], cells: Record<string, Record<string, unknown>> = {}): Network {
  const occasion = (i: number) => `x${String(i).padStart(5, '0')}`;
  return networkOf({
    cities: ids.map((id) => ({ id, name: id.toUpperCase(), country: 'JP', ...cells[id] })),
    exchanges: links.map((_, i) => ({ id: occasion(i), kind: 'mentoring' })),
    participations: links.flatMap((link, i) => link.split(/[>-]/).map((id, end) => ({
      exchangeId: occasion(i), participantId: `city:${id}`, participantType: 'city', role: link.includes('-') ? 'partner' : end === 0 ? 'mentor' : 'learner',
    }))),
  });
}

export function run(network: Network, id: string, request: Parameters<typeof MeasureRequest.parse>[0] = {}): MeasureResult {
  return computeMeasure(network, id, MeasureRequest.parse(request));
}

/** Rows as objects by column name. */
export function rowsOf({ columns, rows }: MeasureResult): Record<string, Cell>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i]!])));
}

/** `column` of each row by the first text of the row. */
export function byName(result: MeasureResult, column = 'value'): Record<string, Cell> {
  return Object.fromEntries(rowsOf(result).map((row) => [String(row.id ?? row.name), row[column]!]));
}

/** The temporal fixture of methods.md without its times: cities a b in one group, c in another, d e in a third. */
export const FIXTURE = linked(['a', 'b', 'c', 'd', 'e'], ['a>b', 'b>c', 'c>d', 'd>a', 'b>d', 'a>b'], {
  a: { country: 'JP' }, b: { country: 'JP' }, c: { country: 'FR' }, d: { country: 'KE' }, e: { country: 'KE' },
});
