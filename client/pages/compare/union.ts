/**
 * Two networks in one dataset, with what of it stands on each side: both pictures draw the same nodes at the same
 * places and differ only in what they leave out.
 */
import type { NetworkSnapshot } from '#model/network-wire.ts';
import { datasetFromSnapshot, type Dataset } from '../../explorer/data/dataset.ts';
import type { Filtered } from '../../explorer/data/filter.ts';

export interface Union {
  readonly data: Dataset;
  readonly a: Filtered;
  readonly b: Filtered;
}

/** What a side keeps of its snapshot: links by place, and cities besides their ends. */
export interface Kept {
  readonly snapshot: NetworkSnapshot;
  readonly link: (at: number) => boolean;
  /** Ids of cities shown although no link keeps them. */
  readonly cities: readonly string[];
}

/** Everything. */
export const wholeSide = (snapshot: NetworkSnapshot): Kept => ({ snapshot, link: () => true, cities: [] });

/** A city, the cities it is linked to, and the links among all of these. */
export function egoSide(snapshot: NetworkSnapshot, id: string): Kept {
  const city = snapshot.cities.id.indexOf(id);
  const near = new Set([city]);
  snapshot.links.source.forEach((source, at) => {
    const target = snapshot.links.target[at]!;
    if (source === city) near.add(target);
    if (target === city) near.add(source);
  });
  return { snapshot, link: (at) => near.has(snapshot.links.source[at]!) && near.has(snapshot.links.target[at]!), cities: city === -1 ? [] : [id] };
}

/** All cities stand in both snapshots in the same order, whatever the filters: that is what makes them one network. */
export function unionOf(a: Kept, b: Kept): Union {
  const links = new Map<string, { source: number; target: number; occasions: number[]; a: number; b: number }>();
  const occasions: NetworkSnapshot['occasions'] = { type: [], id: [], kind: [], title: [], lo: [], hi: [], cities: [], topics: [], verified: [] };
  const placeOf = new Map<string, number>();
  const used = new Set<number>();
  for (const [name, { snapshot, link, cities }] of [['a', a], ['b', b]] as const) {
    for (const id of cities) used.add(snapshot.cities.id.indexOf(id));
    snapshot.links.source.forEach((source, at) => {
      if (!link(at)) return;
      const target = snapshot.links.target[at]!;
      const key = `${source} ${target}`;
      const known = links.get(key) ?? { source, target, occasions: [], a: 0, b: 0 };
      links.set(key, known);
      used.add(source);
      used.add(target);
      known[name] = snapshot.links.occasions[at]!.length;
      for (const occasion of snapshot.links.occasions[at]!) {
        const place = take(snapshot, occasion);
        if (!known.occasions.includes(place)) known.occasions.push(place);
      }
    });
  }
  used.delete(-1);
  const kept = [...used].sort((x, y) => x - y);
  const at = new Map(kept.map((city, place) => [city, place]));
  const all = [...links.values()];
  const { cities } = a.snapshot;
  const column = <T>(values: readonly T[]): T[] => kept.map((city) => values[city]!);
  const data = datasetFromSnapshot({
    ...a.snapshot, occasions, topics: a.snapshot.topics,
    cities: {
      id: column(cities.id), name: column(cities.name), country: column(cities.country), region: column(cities.region), incomeGroup: column(cities.incomeGroup),
      population: column(cities.population), lat: column(cities.lat), lon: column(cities.lon), verified: column(cities.verified),
    },
    links: { source: all.map(({ source }) => at.get(source)!), target: all.map(({ target }) => at.get(target)!), occasions: all.map((link) => link.occasions) },
  });
  // A scene of its own: places of the explorer's whole network stay as they are.
  return { data: { ...data, scene: `compare|${kept.length}|${all.length}|${kept[0] ?? ''}|${kept.at(-1) ?? ''}` }, a: shownOf(data, all.map((link) => link.a), a.cities), b: shownOf(data, all.map((link) => link.b), b.cities) };

  function take(snapshot: NetworkSnapshot, occasion: number): number {
    const from = snapshot.occasions;
    const key = `${from.type[occasion]}:${from.id[occasion]}`;
    const known = placeOf.get(key);
    if (known !== undefined) return known;
    for (const name of Object.keys(occasions) as (keyof typeof occasions)[]) (occasions[name] as unknown[]).push(from[name][occasion]);
    placeOf.set(key, occasions.id.length - 1);
    return occasions.id.length - 1;
  }
}

function shownOf(data: Dataset, counts: readonly number[], cities: readonly string[]): Filtered {
  const linkShown = Uint8Array.from(counts, (count) => Number(count > 0));
  const near = data.nodes.map(() => new Set<number>());
  data.links.forEach(({ source, target }, at) => {
    if (linkShown[at] === 0) return;
    near[source]!.add(target);
    near[target]!.add(source);
  });
  const nodeShown = Uint8Array.from(data.nodes, ({ id }, at) => Number(near[at]!.size > 0 || cities.includes(id)));
  return {
    nodeShown, linkShown, linkCount: Uint32Array.from(counts), occasionShown: new Uint8Array(data.occasions.length).fill(1), degree: Uint32Array.from(near, (set) => set.size),
    nodes: nodeShown.reduce((sum, bit) => sum + bit, 0), links: linkShown.reduce((sum, bit) => sum + bit, 0),
  };
}
