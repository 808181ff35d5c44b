/**
 * The master of column generation, held in HiGHS: choose as many of the known groups as asked for so
 * that every unit is in one (at most one, where it may be left out), for the largest benefit.
 */
import type { Highs } from 'highs';
import { AppError } from '../../errors.ts';
import type { CohortProblem } from './problem.ts';
import type { Cut, Group } from './pricing.ts';
import type { Units } from './units.ts';

export interface MasterSolution {
  readonly value: number;
  /** Share of each group taken. */
  readonly shares: Float64Array;
  readonly prices: Float64Array;
  readonly groupPrice: number;
  readonly cuts: readonly Cut[];
}

export function groupKey(units: readonly number[]): string {
  return units.join(' ');
}

export class Master {
  readonly #highs: Highs;
  readonly #model: ReturnType<Highs['createModel']>;
  readonly #units: Units;
  readonly #keys = new Set<string>();
  readonly groups: Group[] = [];
  readonly cuts: (readonly [number, number, number])[] = [];

  constructor(highs: Highs, problem: CohortProblem, units: Units) {
    this.#highs = highs;
    this.#units = units;
    this.#model = highs.createModel();
    this.#model.options.set({ output_flag: false });
    const rows = units.count + 1;
    this.#model.passModel({
      numCols: 0, numRows: rows, sense: highs.constants.objectiveSense.maximize, colCost: [], colLower: [], colUpper: [],
      rowLower: Float64Array.from({ length: rows }, (_, r) => (r === units.count ? problem.groups : units.required[r]!)),
      rowUpper: Float64Array.from({ length: rows }, (_, r) => (r === units.count ? problem.groups : 1)),
      matrix: { format: 'csc', numRows: rows, numCols: 0, starts: [0], indices: [], values: [] },
    });
  }

  /** Adds what is new; returns how many were. */
  add(groups: Iterable<Group>): number {
    let added = 0;
    for (const group of groups) {
      const key = groupKey(group.units);
      if (this.#keys.has(key)) continue;
      this.#keys.add(key);
      this.groups.push(group);
      const indices = [...group.units, this.#units.count];
      this.cuts.forEach((cut, c) => { if (underCut(cut, group)) indices.push(this.#units.count + 1 + c); });
      this.#model.addCol(group.value, 0, this.#highs.infinity, { indices, values: indices.map(() => 1) });
      added++;
    }
    return added;
  }

  addCuts(cuts: readonly (readonly [number, number, number])[]): void {
    for (const cut of cuts) {
      const indices = this.groups.flatMap((group, g) => (underCut(cut, group) ? [g] : []));
      this.#model.addRow(-this.#highs.infinity, 1, { indices, values: indices.map(() => 1) });
      this.cuts.push(cut);
    }
  }

  relax(): MasterSolution {
    this.#model.run();
    const status = this.#model.getModelStatus();
    if (status !== this.#highs.constants.modelStatus.optimal) throw new AppError('internal', `the linear program of the cohorts ended with status ${status}`);
    const { colValue, rowDual } = this.#model.getSolution();
    const { count, required } = this.#units;
    return {
      value: this.#model.getObjectiveValue(), shares: colValue, groupPrice: rowDual[count]!,
      prices: Float64Array.from({ length: count }, (_, u) => (required[u] === 1 ? rowDual[u]! : Math.max(0, rowDual[u]!))),
      cuts: this.cuts.map((units, c) => ({ units, price: Math.max(0, rowDual[count + 1 + c]!) })),
    };
  }

  dispose(): void {
    this.#model.dispose();
  }
}

export function underCut(cut: readonly number[], group: Group): boolean {
  let inside = 0;
  for (const unit of group.units) if (cut.includes(unit)) inside++;
  return inside >= 2;
}

export interface Chosen {
  readonly groups: readonly Group[] | null;
  readonly value: number;
  /** No choice among these groups is worth more. */
  readonly bound: number;
  readonly complete: boolean;
}

/** The best choice among the groups given, by branch and cut in HiGHS. Cuts hold for every choice; they only help. */
export function chooseGroups(highs: Highs, problem: CohortProblem, units: Units, groups: readonly Group[], cuts: readonly (readonly number[])[], options: { seconds: number; seed: number; start: ReadonlySet<string>; enough: () => boolean }): Chosen {
  const rows = units.count + 1 + cuts.length;
  const starts = new Int32Array(groups.length + 1);
  const indices: number[] = [];
  groups.forEach((group, g) => {
    indices.push(...group.units, units.count);
    cuts.forEach((cut, c) => { if (underCut(cut, group)) indices.push(units.count + 1 + c); });
    starts[g + 1] = indices.length;
  });
  return highs.withModel({
    numCols: groups.length, numRows: rows, sense: highs.constants.objectiveSense.maximize,
    colCost: groups.map(({ value }) => value), colLower: groups.map(() => 0), colUpper: groups.map(() => 1), integrality: groups.map(() => highs.constants.variableType.integer),
    rowLower: Float64Array.from({ length: rows }, (_, r) => (r > units.count ? 0 : r === units.count ? problem.groups : units.required[r]!)),
    rowUpper: Float64Array.from({ length: rows }, (_, r) => (r === units.count ? problem.groups : 1)),
    matrix: { format: 'csc', numRows: rows, numCols: groups.length, starts, indices, values: indices.map(() => 1) },
  }, (model) => {
    model.options.set({ output_flag: false, time_limit: Math.max(0.05, options.seconds), random_seed: options.seed % 2147483647, mip_rel_gap: 0, mip_abs_gap: 1e-7 });
    if (options.start.size > 0) model.setSolution({ colValue: groups.map((group) => (options.start.has(groupKey(group.units)) ? 1 : 0)) });
    model.run({ [highs.constants.callbackType.mipInterrupt]: (event) => { if (options.enough()) event.interrupt(); return undefined; } });
    const { optimal, infeasible } = highs.constants.modelStatus;
    const status = model.getModelStatus();
    const found = Number(model.info.get('primal_solution_status')) === 2;
    const chosen = found ? groups.filter((_, g) => model.getSolution().colValue[g]! > 0.5) : null;
    return {
      groups: chosen, value: chosen === null ? -Infinity : chosen.reduce((sum, { value }) => sum + value, 0),
      bound: status === infeasible ? -Infinity : Number(model.info.get('mip_dual_bound')), complete: status === optimal || status === infeasible,
    };
  });
}
