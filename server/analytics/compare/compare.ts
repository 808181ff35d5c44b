/**
 * Two cities, or two networks (two periods, datasets or filters of one), put beside each other. Measures come from
 * `ask`, so that they are computed as everywhere else and wherever the caller wants them computed.
 */
import { AppError } from '../../errors.ts';
import type { NamedNode } from '../../graph/named-node.ts';
import type { Network } from '../../graph/network-columns.ts';
import { filterNetwork } from '../../graph/network-filters.ts';
import { eventList, forEachLink, type NetworkForm } from '../../graph/network-projection.ts';
import { MeasureRequest, type MeasureResult } from '../../model/measure.ts';
import type { Compared, ComparedMeasure, Comparison } from '../../model/compare.ts';
import type { NetworkFilters } from '../../model/network-wire.ts';
import type { Mention } from '../../model/profile.ts';
import { alone, sectionOf } from './differences.ts';

export type AskMeasure = (id: string, request: MeasureRequest) => Promise<MeasureResult>;
export interface CompareParts {
  readonly network: Network;
  readonly mention: (type: string, id: string) => Mention;
  readonly ask: AskMeasure;
  /** Rows given for each section. */
  readonly limit: number;
}

type Asked = { readonly id: string; readonly form?: NetworkForm; readonly weights?: 'shared' };
/** Measures of a city; strength divides each exchange among those present. */
const CITY_MEASURES: readonly Asked[] = [
  { id: 'degree' }, { id: 'strength', weights: 'shared' }, { id: 'out-degree', form: 'directed' }, { id: 'in-degree', form: 'directed' }, { id: 'balance', form: 'directed' }, { id: 'harmonic-closeness' },
  { id: 'betweenness' }, { id: 'core-number' }, { id: 'clustering' }, { id: 'constraint' }, { id: 'effective-size' }, { id: 'pagerank', form: 'directed' }, { id: 'reach', form: 'directed' },
];
/** Past so many cities, betweenness takes longer than one waits for a page. */
const MOST_FOR_BETWEENNESS = 5_000;

/** Measures asked for at one time. */
const AT_ONCE = 4;

const request = ({ form, weights }: Asked, filters: NetworkFilters) => MeasureRequest.parse({ network: form ?? 'undirected', weights: weights ?? 'none', filters, parameters: {} });

/** Throws `bad-request` for one city twice, or a node that is no city. */
export async function compareCities({ network: whole, mention, ask, limit }: CompareParts, a: NamedNode, b: NamedNode, form: NetworkForm, filters: NetworkFilters): Promise<Comparison> {
  const other = [a, b].find(({ type }) => type !== 'city');
  if (other) throw new AppError('bad-request', `cities are compared with each other; ${other.key} is no city`, { details: { node: other.key } });
  if (a.key === b.key) throw new AppError('bad-request', `${a.key} stands on both sides; give two different cities`, { details: { a: a.key, b: b.key } });
  const network = filterNetwork(whole, filters);
  const { id } = network.cities;
  const [first, second] = [id.indexOf(a.id), id.indexOf(b.id)];
  const partners = [new Map<string, number>(), new Map<string, number>()] as const;
  const events = eventList(network, 'undirected');
  forEachLink(events, (u, v, from, to) => {
    for (const [side, city] of [[partners[0], first], [partners[1], second]] as const) {
      if (u === city) side.set(id[v]!, to - from);
      if (v === city) side.set(id[u]!, to - from);
    }
  });
  const asked = CITY_MEASURES.filter((measure) => measure.id !== 'betweenness' || id.length <= MOST_FOR_BETWEENNESS);
  const compared = async (measure: Asked): Promise<ComparedMeasure> => {
    const result = await ask(measure.id, request(measure, filters));
    const [idAt, valueAt] = ['id', 'value'].map((name) => result.columns.findIndex((column) => column.name === name)) as [number, number];
    const value = (city: string) => numberOf(result.rows.find((row) => row[idAt] === city)?.[valueAt]);
    return { id: measure.id, label: result.label, unit: result.columns[valueAt]?.unit ?? null, ...beside(value(a.id), value(b.id)) };
  };
  const measures: ComparedMeasure[] = [];
  for (let i = 0; i < asked.length; i += AT_ONCE) measures.push(...await Promise.all(asked.slice(i, i + AT_ONCE).map(compared)));
  const [cityA, cityB] = [mention('city', a.id), mention('city', b.id)];
  return {
    dataVersion: whole.dataVersion, of: 'cities', network: form, a: { label: cityA.label, city: cityA, filters }, b: { label: cityB.label, city: cityB, filters }, measures,
    sections: [
      sectionOf('partners', partners[0], partners[1], (city) => alone(mention('city', city)), limit),
      sectionOf('practices', practicesOf(network, first), practicesOf(network, second), (practice) => alone(mention('practice', practice)), limit),
    ],
    notes: asked.length < CITY_MEASURES.length ? [`Betweenness is left out: the network has more than ${MOST_FOR_BETWEENNESS} cities.`] : [],
  };
}

/** Practices a city originated or took up, and how many records say so. */
function practicesOf({ practices, adoptions }: Network, city: number): Map<string, number> {
  const found = new Map<string, number>();
  const add = (practice: number) => found.set(practices.id[practice]!, (found.get(practices.id[practice]!) ?? 0) + 1);
  practices.origin.forEach((origin, practice) => { if (origin === city) add(practice); });
  for (let i = 0; i < adoptions.count; i++) if (adoptions.kept[i] === 1 && adoptions.target[i] === city) add(adoptions.practice[i]!);
  return found;
}

export async function compareNetworks({ network: whole, mention, ask, limit }: CompareParts, of: Exclude<Compared, 'cities'>, sides: readonly [{ label: string; filters: NetworkFilters }, { label: string; filters: NetworkFilters }], form: NetworkForm): Promise<Comparison> {
  const [a, b] = sides.map(({ filters }) => amountsOf(filterNetwork(whole, filters), form)) as [ReturnType<typeof amountsOf>, ReturnType<typeof amountsOf>];
  const [summaryA, summaryB] = await Promise.all(sides.map(({ filters }) => ask('summary', request({ id: 'summary', form }, filters))));
  const value = (result: MeasureResult, name: string) => numberOf(result.rows.find(([row]) => row === name)?.[1]);
  const counts = (['exchanges', 'adoptions', 'linked-cities'] as const).map((id): ComparedMeasure => ({ id, label: COUNTED[id], unit: null, ...beside(a.counts[id], b.counts[id]) }));
  const summary = summaryA!.rows.map(([name]) => String(name)).filter((name) => name !== 'nodes').map((name): ComparedMeasure => ({ id: name, label: words(name), unit: null, ...beside(value(summaryA!, name), value(summaryB!, name)) }));
  return {
    dataVersion: whole.dataVersion, of, network: form, a: { ...sides[0], city: null }, b: { ...sides[1], city: null }, measures: [...counts, ...summary],
    sections: [
      sectionOf('cities', a.cities, b.cities, (city) => alone(mention('city', city)), limit),
      sectionOf('links', a.links, b.links, (pair) => { const [u, v] = pair.split(' ').map(Number) as [number, number]; return { what: mention('city', whole.cities.id[u]!), other: mention('city', whole.cities.id[v]!) }; }, limit),
      sectionOf('practices', a.practices, b.practices, (practice) => alone(mention('practice', practice)), limit),
    ],
    notes: [],
  };
}

const COUNTED = { exchanges: 'Exchanges', adoptions: 'Adoptions', 'linked-cities': 'Cities with a link' } as const;

/** What a network holds: links with their occasions, linked cities with how many they are linked to, practices with their adoptions. */
function amountsOf(network: Network, form: NetworkForm) {
  const { id } = network.cities;
  const links = new Map<string, number>();
  const near = new Map<number, Set<number>>();
  const meet = (u: number, v: number) => {
    const known = near.get(u);
    if (known) known.add(v);
    else near.set(u, new Set([v]));
  };
  forEachLink(eventList(network, form), (u, v, from, to) => {
    links.set(`${u} ${v}`, to - from);
    meet(u, v);
    meet(v, u);
  });
  const practices = new Map<string, number>();
  const { adoptions, exchanges } = network;
  for (let i = 0; i < adoptions.count; i++) {
    if (adoptions.kept[i] === 0) continue;
    const practice = network.practices.id[adoptions.practice[i]!]!;
    practices.set(practice, (practices.get(practice) ?? 0) + 1);
  }
  const kept = (column: Uint8Array) => column.reduce((sum, bit) => sum + bit, 0);
  return {
    links, practices, cities: new Map([...near].map(([city, others]) => [id[city]!, others.size])),
    counts: { exchanges: kept(exchanges.kept), adoptions: kept(adoptions.kept), 'linked-cities': near.size },
  };
}

function beside(a: number | null, b: number | null): Pick<ComparedMeasure, 'a' | 'b' | 'difference'> {
  return { a, b, difference: a === null || b === null ? null : b - a };
}

const numberOf = (cell: string | number | null | undefined): number | null => (typeof cell === 'number' ? cell : null);
/** `mean-distance` → `Mean distance` */
const words = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
