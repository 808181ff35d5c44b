/** From the rows of the flow matrix to groups, cells and marks. */
import type { MeasureResult } from '#model/measure.ts';
import { adjustedTwoSided } from '../../charts/adjusted.ts';
import type { FlowCell } from '../../charts/flow-heatmap.ts';
import { FEWEST, numberOf, recordsOf, textOf } from '../measures/result-columns.ts';

export interface FlowTable {
  readonly groups: readonly string[];
  readonly cells: readonly FlowCell[];
  readonly matrix: readonly (readonly number[])[];
  /** Cells with flow whose relative value rests on fewer than five arcs. */
  readonly few: number;
  readonly total: number;
}

/** A relative value on fewer than five arcs is taken out: it says more about chance than about the groups. */
export function flowTable(result: MeasureResult, scale: 'absolute' | 'relative'): FlowTable {
  const records = recordsOf(result);
  const groups = [...new Set(records.flatMap((record) => textOf(record, 'source') ?? []))];
  // What is shown is what is tested: the flow itself, or the flow against the totals of both groups.
  const tested = scale === 'relative' ? 'relative-' : '';
  const tails = records.map((record) => ({ p: numberOf(record, `${tested}p`), pLow: numberOf(record, `${tested}p-low`) }));
  const q = adjustedTwoSided(tails);
  let [few, total] = [0, 0];
  const place = new Map(groups.map((group, at) => [group, at]));
  const matrix = groups.map(() => groups.map(() => 0));
  const cells = records.map((record, at): FlowCell => {
    const [source, target, value] = [textOf(record, 'source') ?? '', textOf(record, 'target') ?? '', numberOf(record, 'value') ?? 0];
    const expected = numberOf(record, 'expected');
    // No flow where much was expected is a finding; little flow where little was expected is not.
    const enough = Math.max(numberOf(record, 'n') ?? 0, expected ?? 0) >= FEWEST;
    if (!enough && value > 0) few += 1;
    total += value;
    (matrix[place.get(source) as number] as number[])[place.get(target) as number] = value;
    const significant = (q[at] ?? 1) <= 0.05;
    const more = (tails[at]?.p ?? 1) <= (tails[at]?.pLow ?? 1);
    return { source, target, value, relative: enough ? numberOf(record, 'relative') : null, sign: significant && (scale === 'absolute' || enough) ? (more ? 'more' : 'less') : null };
  });
  return { groups, cells, matrix, few, total };
}

/** Groups with most flow, given and taken, in the order they came in. */
export function largest({ groups, matrix }: Pick<FlowTable, 'groups' | 'matrix'>, most: number): string[] {
  const total = groups.map((_, at) => groups.reduce((sum, __, other) => sum + (matrix[at]?.[other] ?? 0) + (matrix[other]?.[at] ?? 0), 0));
  const kept = new Set(groups.map((_, at) => at).filter((at) => (total[at] as number) > 0).sort((a, b) => (total[b] as number) - (total[a] as number) || a - b).slice(0, most));
  return groups.filter((_, at) => kept.has(at));
}
