/** Where a practice came from, who took it up from whom, what was changed, and what was given up: rows of a tree. */
import { NO_DAY, NONE, type NetworkColumns } from '../../graph/network-columns.ts';
import { dayNumber, isoDay, yearOf } from '../../model/dates.ts';
import type { Cell, Measure } from '../measure-entry.ts';
import { adoptionFacts, practiceNumber } from './adoption-facts.ts';
import { number, PRACTICE, text, textOf } from './parameters.ts';

/** The shortest date that means these days; null where not known. */
export function dateText(lo: number, hi: number): string | null {
  if (lo === NO_DAY) return null;
  if (lo === hi) return isoDay(lo);
  const [from, to] = [isoDay(lo), isoDay(hi)];
  if (from.endsWith('-01-01') && hi === dayNumber(yearOf(hi), 12, 31)) return from.slice(0, -6) === to.slice(0, -6) ? from.slice(0, -6) : `${from.slice(0, -6)}/${to.slice(0, -6)}`;
  const nextMonth = isoDay(hi + 1);
  if (from.endsWith('-01') && nextMonth.endsWith('-01')) return from.slice(0, -3) === to.slice(0, -3) ? from.slice(0, -3) : `${from.slice(0, -3)}/${to.slice(0, -3)}`;
  return `${from}/${to}`;
}

/** Depth first; under each parent by date, what has none last, then by id. Every row stands once, whatever circles the data hold. */
function treeOf(network: NetworkColumns, root: number): Cell[][] {
  const { practices, adoptions, cities, exchanges } = network;
  const { counted } = adoptionFacts(network);
  const rows: Cell[][] = [];
  const seen = new Set<number>();
  const inOrder = <T>(list: readonly T[], lo: (each: T) => number, id: (each: T) => string): T[] =>
    [...list].sort((a, b) => (lo(a) === NO_DAY ? Infinity : lo(a)) - (lo(b) === NO_DAY ? Infinity : lo(b)) || (id(a) < id(b) ? -1 : 1));

  function addPractice(p: number, level: number, parent: string | null): void {
    seen.add(p);
    const origin = practices.origin[p]!;
    rows.push([
      level, 'practice', practices.id[p]!, practices.title[p]!, parent, dateText(practices.startedLo[p]!, practices.startedHi[p]!), null, practices.whatChanged[p]!,
      practices.outcome[p]!, null, null, null, origin === NONE ? null : cities.name[origin]!, practices.status[p]!,
    ]);
    addAdoptions(p, level + 1);
    const adapted = practices.adaptedFrom.reduce<number[]>((list, from, each) => (from === p && !seen.has(each) ? [...list, each] : list), []);
    for (const each of inOrder(adapted, (one) => practices.startedLo[one]!, (one) => practices.id[one]!)) if (!seen.has(each)) addPractice(each, level + 1, practices.id[p]!);
  }

  function addAdoptions(p: number, level: number): void {
    const all = Array.from(adoptions.practice.keys()).filter((a) => counted[a] === 1 && adoptions.practice[a] === p);
    const ordered = inOrder(all, (a) => adoptions.lo[a]!, (a) => adoptions.id[a]!);
    /** The first adoption of the city learned from; the practice itself where that is its origin or did not adopt. */
    const above = (a: number) => ordered.find((other) => adoptions.target[other] === adoptions.source[a] && other !== a && adoptions.target[other] !== practices.origin[p] && adoptions.target[other] !== adoptions.target[a]);
    const under = new Map<number | undefined, number[]>();
    for (const a of ordered) {
      const parent = above(a);
      if (!under.has(parent)) under.set(parent, []);
      under.get(parent)!.push(a);
    }
    const placed = new Set<number>();
    const place = (a: number, depth: number, parent: string) => {
      placed.add(a);
      const via = adoptions.via[a]!;
      rows.push([
        depth, 'adoption', adoptions.id[a]!, cities.name[adoptions.target[a]!]!, parent, dateText(adoptions.lo[a]!, adoptions.hi[a]!), adoptions.fidelity[a]!, null, adoptions.outcome[a]!,
        dateText(adoptions.endedLo[a]!, adoptions.endedHi[a]!), adoptions.grade[a]!, via === NONE ? null : exchanges.id[via]!, adoptions.source[a] === NONE ? null : cities.name[adoptions.source[a]!]!, null,
      ]);
      for (const child of under.get(a) ?? []) if (!placed.has(child)) place(child, depth + 1, adoptions.id[a]!);
    };
    for (const a of under.get(undefined) ?? []) place(a, level, practices.id[p]!);
    /* Cities that name each other as source hang in a circle: it is opened at its earliest. */
    for (const a of ordered) if (!placed.has(a)) place(a, level, practices.id[p]!);
  }

  addPractice(root, 0, practices.adaptedFrom[root] === NONE ? null : practices.id[practices.adaptedFrom[root]!]!);
  return rows;
}

export const lineage: Measure = {
  id: 'lineage', label: 'Lineage of a practice', kind: 'series', unit: null, network: 'directed', weights: ['none'],
  definition: 'The practice, the cities that took it up — each under the adoption of the city it names as source, or under the practice — and the practices adapted from it with theirs: what changed, how faithful, what came of it, what was ended. Level is the depth in the tree; parent the id of the row above.',
  nulls: [], references: [], source: 'Recorded adoptions and adaptations; nothing is inferred (for that: learned-from)',
  edgeCases: 'A practice that nobody adopted is one row. A parent of the first row is the practice it was adapted from. Adoptions without a date come last under their parent. Sources that did not adopt, and circles, hang under the practice.',
  parameters: [PRACTICE],
  columns: [
    number('level', 'Level', null, 'Depth in the tree: the practice asked for is 0.'), text('kind', 'Kind', 'practice or adoption.'), text('id', 'Id', 'Id of the practice or adoption.'), text('name', 'Name', 'Title of the practice, or name of the city that adopted.'),
    text('parent', 'Parent', 'Id of the row above.'), text('date', 'Date', 'Start or adoption, as precise as known.'), text('fidelity', 'Fidelity', 'replicated, adapted or inspired.'), text('whatChanged', 'What changed', 'Of a practice adapted from another.'),
    text('outcome', 'Outcome', 'What came of it.'), text('ended', 'Ended', 'When it was given up.'), text('grade', 'Evidence', 'A documented, B self-reported, C inferred.'), text('via', 'Via', 'Id of the exchange it came through.'),
    text('from', 'From', 'City of origin of a practice; city an adopter names as source.'), text('status', 'Status', 'Of a practice.'),
  ],
  compute: ({ network, parameters }) => {
    const practice = practiceNumber(network, textOf(parameters, 'practice')!);
    const rows = treeOf(network, practice);
    const adopted = rows.filter(([, kind]) => kind === 'adoption');
    const [ended, named] = [adopted.filter((row) => row[9] !== null).length, adopted.filter((row) => row[12] !== null).length];
    return { rows, notes: [`${adopted.length} adoptions, ${named} with a source named, ${ended} ended.`] };
  },
};
