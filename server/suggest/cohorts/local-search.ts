/**
 * Good groupings found fast: simulated annealing over moves and swaps (Kirkpatrick, Gelatt & Vecchi
 * 1983). Broken rules are allowed on the way at a price. The number of steps is fixed, so the same
 * seed gives the same groupings; nothing here proves anything, exact.ts does.
 */
import type { CohortProblem } from './problem.ts';
import type { Units } from './units.ts';

/** Group of each unit, −1 for one left out. */
export type UnitGrouping = Int32Array;

export interface LocalSearchOptions {
  readonly random: () => number;
  readonly steps: number;
  readonly start?: UnitGrouping | undefined;
  /** Asked now and then; true ends the search. */
  readonly enough: () => boolean;
  /** Hears every grouping without broken rules that is better than those before it in this run. */
  readonly onBetter: (grouping: UnitGrouping, objective: number) => void;
}

/** Counts of one grouping, kept up to date as units come and go. */
class Counts {
  readonly #problem: CohortProblem;
  readonly #units: Units;
  readonly #languages: readonly (readonly number[])[];
  readonly #languageCount: number;
  readonly size: Int32Array;
  readonly #mentors: Int32Array;
  readonly #country: Int32Array;
  readonly #over: Int32Array;
  readonly #speakers: Int32Array;
  readonly #conflicts: Int32Array;
  /** Benefit of each unit with each group. */
  readonly pull: Float64Array;

  constructor(problem: CohortProblem, units: Units) {
    this.#problem = problem;
    this.#units = units;
    this.#languageCount = problem.languages === null ? 0 : problem.languageNames.length;
    this.#languages = units.members.map((cities) => (problem.languages === null ? [] : problem.languages[cities[0]!]!.filter((language) => cities.every((city) => problem.languages![city]!.includes(language)))));
    const g = problem.groups;
    this.size = new Int32Array(g);
    this.#mentors = new Int32Array(g);
    this.#country = new Int32Array(g * units.countryCount);
    this.#over = new Int32Array(g);
    this.#speakers = new Int32Array(g * this.#languageCount);
    this.#conflicts = new Int32Array(g);
    this.pull = new Float64Array(units.count * g);
  }

  change(grouping: UnitGrouping, unit: number, group: number, sign: 1 | -1): void {
    const { count, weight, mentors, countries, countryCount, pair, apart } = this.#units;
    const g = this.#problem.groups;
    this.size[group]! += sign * weight[unit]!;
    this.#mentors[group]! += sign * mentors[unit]!;
    for (const [country, cities] of countries[unit]!) {
      const at = group * countryCount + country;
      const before = Math.max(0, this.#country[at]! - this.#problem.maxPerCountry);
      this.#country[at]! += sign * cities;
      this.#over[group]! += Math.max(0, this.#country[at]! - this.#problem.maxPerCountry) - before;
    }
    for (const language of this.#languages[unit]!) this.#speakers[group * this.#languageCount + language]! += sign * weight[unit]!;
    for (let other = 0; other < count; other++) {
      if (other === unit) continue;
      this.pull[other * g + group]! += sign * pair[other * count + unit]!;
      if (grouping[other] === group && apart[other * count + unit] === 1) this.#conflicts[group]! += sign;
    }
  }

  /** How much the rules are broken in a group, in cities. */
  broken(group: number): number {
    const { minSize, maxSize, mentorsMin, mentorsMax, mentorCapacity, languages } = this.#problem;
    const [size, mentors] = [this.size[group]!, this.#mentors[group]!];
    let sum = Math.max(0, minSize - size) + Math.max(0, size - maxSize) + Math.max(0, mentorsMin - mentors) + Math.max(0, mentors - mentorsMax)
      + this.#over[group]! + this.#conflicts[group]!;
    if (mentorCapacity < Infinity) sum += Math.max(0, size - mentors - mentorCapacity * mentors);
    if (languages !== null && size > 0) {
      let most = 0;
      for (let l = group * this.#languageCount, end = l + this.#languageCount; l < end; l++) if (this.#speakers[l]! > most) most = this.#speakers[l]!;
      sum += size - most;
    }
    return sum;
  }
}

/** One run. Returns the best grouping without broken rules, or the last one with them. */
export function localSearch(problem: CohortProblem, units: Units, options: LocalSearchOptions): { grouping: UnitGrouping; broken: number; objective: number } {
  const { random, steps } = options;
  const { count, locked, required, apart, weight } = units;
  const g = problem.groups;
  const grouping = options.start?.slice() ?? new Int32Array(count).fill(-1);
  const counts = new Counts(problem, units);
  if (options.start === undefined) scatter();
  const placed = grouping.slice();
  grouping.fill(-1);
  for (let u = 0; u < count; u++) {
    if (placed[u]! < 0) continue;
    counts.change(grouping, u, placed[u]!, 1);
    grouping[u] = placed[u]!;
  }
  let objective = 0;
  for (let u = 0; u < count; u++) if (grouping[u]! >= 0) objective += units.inner[u]! + counts.pull[u * g + grouping[u]!]! / 2;
  let broken = 0;
  for (let group = 0; group < g; group++) broken += counts.broken(group);

  const top = units.pair.reduce((most, value) => Math.max(most, value), 0) || 1;
  /* Broken rules cost more and more, at the end more than any city can gain. */
  let price = 0;
  const [hot, cold] = options.start === undefined ? [top, top / 100] : [top / 5, top / 100];
  let best: UnitGrouping | undefined;
  let bestObjective = -Infinity;
  const note = () => {
    if (broken > 0 || objective <= bestObjective + 1e-9) return;
    best = grouping.slice();
    bestObjective = objective;
    options.onBetter(best, objective);
  };
  note();
  for (let step = 0; step < steps; step++) {
    if ((step & 4095) === 0 && options.enough()) break;
    price = top * (2 + (problem.maxSize * step) / steps);
    const heat = hot * (cold / hot) ** (step / steps);
    const u = Math.floor(random() * count);
    if (locked[u]! >= 0 || apart[u * count + u] === 1) continue;
    if (random() < 0.5) move(u, heat);
    else swap(u, Math.floor(random() * count), heat);
  }
  return { grouping: best ?? grouping, broken: best ? 0 : broken, objective: best ? bestObjective : objective };

  function scatter(): void {
    const size = new Int32Array(g);
    const order = Array.from({ length: count }, (_, u) => u).sort((a, b) => Number(locked[b]! >= 0) - Number(locked[a]! >= 0));
    for (const u of order) {
      if (apart[u * count + u] === 1) continue;
      let group = locked[u]!;
      if (group < 0) {
        const open = Array.from({ length: g }, (_, k) => k).filter((k) => size[k]! + units.weight[u]! <= problem.maxSize);
        if (open.length === 0 && required[u] === 0) continue;
        group = open.length === 0 ? Math.floor(random() * g) : open[Math.floor(random() * open.length)]!;
      }
      grouping[u] = group;
      size[group]! += units.weight[u]!;
    }
  }

  /** No group grows far beyond its size: what each city gains there would outweigh any price. */
  function overfull(group: number, more: number): boolean {
    return group >= 0 && more > 0 && counts.size[group]! + more > problem.maxSize + 1;
  }

  function place(u: number, to: number): void {
    const from = grouping[u]!;
    if (from >= 0) {
      objective -= units.inner[u]! + counts.pull[u * g + from]!;
      broken -= counts.broken(from);
      grouping[u] = -1;
      counts.change(grouping, u, from, -1);
      broken += counts.broken(from);
    }
    if (to >= 0) {
      objective += units.inner[u]! + counts.pull[u * g + to]!;
      broken -= counts.broken(to);
      counts.change(grouping, u, to, 1);
      grouping[u] = to;
      broken += counts.broken(to);
    }
  }

  function accept(before: number, heat: number): boolean {
    const change = objective - price * broken - before;
    return change >= 0 || random() < Math.exp(change / heat);
  }

  function move(u: number, heat: number): void {
    const from = grouping[u]!;
    let to = Math.floor(random() * (required[u] === 1 ? g : g + 1));
    if (to === g) to = -1;
    if (to === from || overfull(to, weight[u]!)) return;
    const before = objective - price * broken;
    place(u, to);
    if (accept(before, heat)) note();
    else place(u, from);
  }

  function swap(u: number, v: number, heat: number): void {
    const [a, b] = [grouping[u]!, grouping[v]!];
    if (a === b || locked[v]! >= 0 || apart[v * count + v] === 1) return;
    if ((b < 0 && required[u] === 1) || (a < 0 && required[v] === 1)) return;
    if (overfull(b, weight[u]! - weight[v]!) || overfull(a, weight[v]! - weight[u]!)) return;
    const before = objective - price * broken;
    place(u, -1);
    place(v, a);
    place(u, b);
    if (accept(before, heat)) note();
    else {
      place(u, -1);
      place(v, b);
      place(u, a);
    }
  }
}
