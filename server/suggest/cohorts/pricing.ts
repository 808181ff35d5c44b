/**
 * The best groups for given prices of cities: depth-first branch and bound over sets of units. A
 * group is worth its benefit less the prices of its cities and of the cuts it falls under. Every rule
 * of a group (size, countries, mentors, language, apart) is kept here, so column generation needs to
 * know nothing about rules. Bounds hold at any time, also when the search is cut short.
 */
import type { CohortProblem } from './problem.ts';
import type { Units } from './units.ts';

/** Units of a group in order, and the benefit of its pairs. */
export interface Group {
  readonly units: readonly number[];
  readonly value: number;
}

/** At most one group may hold two or three of these units (subset-row cut, Jepsen et al. 2008). */
export interface Cut {
  readonly units: readonly [number, number, number];
  readonly price: number;
}

export interface PricingOptions {
  readonly prices: Float64Array;
  readonly cuts: readonly Cut[];
  /** Groups worth no more than this are of no interest. */
  readonly threshold: number;
  /** Keep so many of the best; the rest only count for the bound. */
  readonly keep: number;
  /** Every group above the threshold is wanted, in any order: the search is cut short when `keep` is reached. */
  readonly all?: boolean;
  /** Only groups with this unit. */
  readonly with?: number | undefined;
  readonly nodes: number;
  /** Asked now and then; true cuts the search short. */
  readonly enough: () => boolean;
}

export interface Priced {
  /** Best first. */
  readonly found: readonly { readonly group: Group; readonly worth: number }[];
  /** No group (with the unit asked for) is worth more than this; the threshold where nothing above it exists. */
  readonly bound: number;
  /** True when everything was looked at. */
  readonly complete: boolean;
  readonly nodes: number;
}

const ENOUGH_EVERY = 1024;

export class Pricer {
  readonly #problem: CohortProblem;
  readonly #units: Units;
  readonly #depth: number;
  readonly #gains: Float64Array[];
  /** Half the price of cuts that each unit would be the second to fall under: two that fall under one cut together pay it once. */
  readonly #eased: Float64Array[];
  readonly #reach: Float64Array[];
  readonly #candidates: Int32Array[];
  readonly #language: Int32Array[];
  /** Units by falling benefit with each unit: row u of count entries. */
  readonly #ranked: Int32Array;
  /** Node in which a unit was last a candidate. */
  readonly #seen: Int32Array;

  constructor(problem: CohortProblem, units: Units) {
    this.#problem = problem;
    this.#units = units;
    const { count, words } = units;
    this.#depth = Math.min(problem.maxSize, count);
    const each = <T>(make: () => T) => Array.from({ length: this.#depth + 1 }, make);
    this.#gains = each(() => new Float64Array(count));
    this.#eased = each(() => new Float64Array(count));
    this.#reach = each(() => new Float64Array(count));
    this.#candidates = each(() => new Int32Array(count));
    this.#language = each(() => new Int32Array(words));
    this.#seen = new Int32Array(count);
    this.#ranked = new Int32Array(count * count);
    for (let u = 0; u < count; u++) {
      const order = Array.from({ length: count }, (_, v) => v).filter((v) => v !== u).sort((a, b) => units.pair[u * count + b]! - units.pair[u * count + a]! || a - b);
      order.forEach((v, k) => { this.#ranked[u * count + k] = v; });
    }
  }

  search(options: PricingOptions): Priced {
    const { count, weight, mentors, pair, inner, apart, countries, countryCount, language, words } = this.#units;
    const { minSize, maxSize, maxPerCountry, mentorsMin, mentorsMax, mentorCapacity } = this.#problem;
    const { prices, cuts, threshold, keep } = options;
    const limited = mentorCapacity < Infinity;
    const cutsOf: number[][] = Array.from({ length: count }, () => []);
    cuts.forEach((cut, c) => { for (const u of cut.units) cutsOf[u]!.push(c); });
    const cutCount = new Int32Array(cuts.length);
    const countryCounts = new Int32Array(countryCount);
    const chosen: number[] = [];
    const seen = this.#seen.fill(0);
    const ranked = this.#ranked;
    const found: { group: Group; worth: number }[] = [];
    let cutoff = threshold;
    let nodes = 0;
    let stopped = false;
    let missed = -Infinity;

    const gains = this.#gains[0]!;
    for (let u = 0; u < count; u++) gains[u] = inner[u]! - prices[u]!;
    this.#eased[0]!.fill(0);
    const root = this.#language[0]!;
    root.fill(-1);
    const candidates = this.#candidates[0]!;
    let q = 0;
    for (let u = 0; u < count; u++) if (apart[u * count + u] === 0) candidates[q++] = u;

    const offer = (value: number) => {
      if (value <= cutoff) return;
      const units = [...chosen].sort((a, b) => a - b);
      let benefit = 0;
      units.forEach((u, i) => {
        benefit += inner[u]!;
        for (let k = i + 1; k < units.length; k++) benefit += pair[u * count + units[k]!]!;
      });
      if (options.all === true) {
        found.push({ group: { units, value: benefit }, worth: value });
        if (found.length >= keep) stopped = true;
        return;
      }
      let at = found.length;
      while (at > 0 && found[at - 1]!.worth < value) at--;
      found.splice(at, 0, { group: { units, value: benefit }, worth: value });
      if (found.length > keep) found.pop();
      if (found.length === keep) cutoff = Math.max(threshold, found[keep - 1]!.worth);
    };

    /** Takes unit u into the group; candidates from `from` on in the list of the level are carried over where they still fit. */
    const enter = (level: number, u: number, from: number, length: number, value: number, size: number, mentorCount: number) => {
      const [gain, next] = [this.#gains[level]!, this.#gains[level + 1]!];
      const [eased, nextEased] = [this.#eased[level]!, this.#eased[level + 1]!];
      const [list, carried] = [this.#candidates[level]!, this.#candidates[level + 1]!];
      const [mask, narrowed] = [this.#language[level]!, this.#language[level + 1]!];
      for (let w = 0; w < words; w++) narrowed[w] = mask[w]! & language[u * words + w]!;
      chosen.push(u);
      for (const [country, cities] of countries[u]!) countryCounts[country]! += cities;
      const newSize = size + weight[u]!;
      const newMentors = mentorCount + mentors[u]!;
      let kept = 0;
      for (let k = from; k < length; k++) {
        const v = list[k]!;
        if (v === u || apart[u * count + v] === 1 || newSize + weight[v]! > maxSize || newMentors + mentors[v]! > mentorsMax) continue;
        let speaks = false;
        for (let w = 0; w < words; w++) if ((narrowed[w]! & language[v * words + w]!) !== 0) speaks = true;
        if (!speaks) continue;
        let fits = true;
        for (const [country, cities] of countries[v]!) if (countryCounts[country]! + cities > maxPerCountry) fits = false;
        if (!fits) continue;
        next[v] = gain[v]! + pair[u * count + v]!;
        nextEased[v] = eased[v]!;
        carried[kept++] = v;
      }
      for (const c of cutsOf[u]!) {
        const before = cutCount[c]!++;
        if (before > 1) continue;
        const shift = before === 0 ? -cuts[c]!.price : cuts[c]!.price;
        for (const v of cuts[c]!.units) {
          if (v === u) continue;
          next[v]! += shift;
          nextEased[v]! -= shift / 2;
        }
      }
      visit(level + 1, kept, value + gain[u]!, newSize, newMentors);
      for (const c of cutsOf[u]!) cutCount[c]!--;
      for (const [country, cities] of countries[u]!) countryCounts[country]! -= cities;
      chosen.pop();
    };

    const visit = (level: number, length: number, value: number, size: number, mentorCount: number): void => {
      nodes++;
      if (nodes > options.nodes || (nodes % ENOUGH_EVERY === 0 && options.enough())) stopped = true;
      if (level > 0 && size >= minSize && mentorCount >= mentorsMin && (!limited || size - mentorCount <= mentorCapacity * mentorCount)) offer(value);
      const room = maxSize - size;
      if (room <= 0 || length === 0) return;
      const [gain, eased, reach, list] = [this.#gains[level]!, this.#eased[level]!, this.#reach[level]!, this.#candidates[level]!];
      const stamp = nodes;
      let [more, bulk, heaviest] = [0, 0, 1];
      for (let k = 0; k < length; k++) {
        const u = list[k]!;
        seen[u] = stamp;
        more += mentors[u]!;
        bulk += weight[u]!;
        if (weight[u]! > heaviest) heaviest = weight[u]!;
      }
      if (mentorCount + more < mentorsMin || size + bulk < minSize) return;
      if (limited && size - mentorCount > mentorCapacity * Math.min(mentorsMax, mentorCount + more)) return;
      const needed = Math.max(1, Math.ceil((minSize - size) / heaviest));
      /* What a candidate can bring: its own gain and half of its best pairs with others that may follow. */
      const half = Math.min(room, length) - 1;
      for (let k = 0; k < length; k++) {
        const u = list[k]!;
        let sum = 0;
        let left = half;
        for (let at = u * count; left > 0; at++) {
          const v = ranked[at]!;
          if (seen[v] !== stamp) continue;
          sum += pair[u * count + v]!;
          left--;
        }
        const brings = gain[u]! + eased[u]! + sum / 2;
        reach[u] = brings;
        let at = k;
        while (at > 0 && reach[list[at - 1]!]! < brings) { list[at] = list[at - 1]!; at--; }
        list[at] = u;
      }
      for (let k = 0; k + needed <= length; k++) {
        let best = 0;
        for (let j = k; j < length && j < k + room; j++) {
          const brings = reach[list[j]!]!;
          if (brings <= 0 && j - k >= needed) break;
          best += brings;
        }
        if (value + best <= cutoff) break;
        if (stopped) { missed = Math.max(missed, value + best); return; }
        enter(level, list[k]!, k + 1, length, value, size, mentorCount);
      }
    };

    if (options.with === undefined) visit(0, q, 0, 0, 0);
    else if (apart[options.with * count + options.with] === 0) enter(0, options.with, 0, q, 0, 0, 0);
    if (options.all === true) found.sort((a, b) => b.worth - a.worth);
    const best = found[0]?.worth ?? -Infinity;
    return { found, bound: Math.max(threshold, best, missed), complete: !stopped, nodes };
  }
}
