/** Amounts on two sides, put beside each other: what stands on one side only, on both, and by how much it differs. */
import type { Difference, Section } from '../../model/compare.ts';
import type { Mention } from '../../model/profile.ts';
import { compareText } from '../../model/tables.ts';

export type Amounts = ReadonlyMap<string, number>;

/** Largest difference first, then by name. An amount of 0 is the same as none. */
export function sectionOf(id: Section['id'], a: Amounts, b: Amounts, name: (key: string) => Pick<Difference, 'what' | 'other'>, limit: number): Section {
  const keys = [...new Set([...a.keys(), ...b.keys()])].filter((key) => (a.get(key) ?? 0) !== 0 || (b.get(key) ?? 0) !== 0);
  const all = keys.map((key) => {
    const [left, right] = [a.get(key) ?? 0, b.get(key) ?? 0];
    return { key, a: left, b: right, difference: right - left, where: left === 0 ? 'b' as const : right === 0 ? 'a' as const : 'both' as const };
  }).sort((x, y) => Math.abs(y.difference) - Math.abs(x.difference) || Math.max(y.a, y.b) - Math.max(x.a, x.b) || compareText(x.key, y.key));
  const count = (where: Difference['where']) => all.filter((each) => each.where === where).length;
  return {
    id, onlyA: count('a'), onlyB: count('b'), both: count('both'), total: all.length,
    items: all.slice(0, limit).map(({ key, ...amounts }) => ({ ...name(key), ...amounts })),
  };
}

export const alone = (what: Mention): Pick<Difference, 'what' | 'other'> => ({ what, other: null });
