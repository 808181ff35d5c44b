/** What moves at a moment: links with an exchange under way, and cities that have adopted something by then. */
import type { NetworkSnapshot } from '#model/network-wire.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Filtered } from '../data/filter.ts';
import type { Scene } from '../overview/scene.ts';
import { underWay, type Days } from './moment.ts';

export interface Flow {
  /** Place in the links of the scene. */
  readonly link: number;
  /** Knowledge goes one way; otherwise both learn. */
  readonly directed: boolean;
}
export interface UnderWay {
  readonly flows: readonly Flow[];
  /** Distinct exchanges and adoptions behind them. */
  readonly occasions: number;
}

/** Most occasions first, so that what is left out by a limit is what matters least. */
export function flowsAt(scene: Scene, pictured: Filtered, kept: Uint8Array, days: Days): UnderWay {
  const { data, base, linkMembers } = scene;
  const distinct = new Set<number>();
  const found: (Flow & { count: number })[] = [];
  data.links.forEach((link, at) => {
    if (pictured.linkShown[at] === 0) return;
    let count = 0;
    for (const member of linkMembers[at]!) {
      for (const occasion of base.links[member]!.occasions) {
        if (kept[occasion] === 0 || !underWay(base.occasions[occasion]!, days)) continue;
        count += 1;
        distinct.add(occasion);
      }
    }
    if (count > 0) found.push({ link: at, directed: link.directed, count });
  });
  return { flows: found.sort((a, b) => b.count - a.count || a.link - b.link), occasions: distinct.size };
}

/** The city that each adoption reached: only the directed network says which end of a link adopted. */
export function adoptersIn({ links, occasions, cities }: Pick<NetworkSnapshot, 'links' | 'occasions' | 'cities'>): Map<string, string> {
  const adopters = new Map<string, string>();
  links.target.forEach((target, at) => {
    for (const occasion of links.occasions[at]!) if (occasions.type[occasion] === 'adoption') adopters.set(occasions.id[occasion]!, `city:${cities.id[target]!}`);
  });
  return adopters;
}

export interface Adopted {
  /** Last day by which the first of its adoptions must have happened. */
  readonly sure: number;
}

/** Cities that have adopted by a day, among the occasions that the filters keep. */
export function adoptedBy(data: Pick<Dataset, 'occasions'>, kept: Uint8Array, adopters: ReadonlyMap<string, string>, day: number): Map<string, Adopted> {
  const cities = new Map<string, Adopted>();
  data.occasions.forEach(({ type, id, lo, hi }, at) => {
    const city = type === 'adoption' && id !== null && kept[at] === 1 ? adopters.get(id) : undefined;
    const [from, to] = [lo ?? hi, hi ?? lo];
    if (city === undefined || from === null || to === null || from > day) return;
    const before = cities.get(city);
    if (before === undefined || to < before.sure) cities.set(city, { sure: to });
  });
  return cities;
}
