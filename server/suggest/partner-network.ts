/**
 * The network as the suggestions read it: cities in columns, and the distinct pairs that have met
 * (ties). Everything a feature uses comes from the network given, so what is not in it (a held-out
 * exchange, for example) cannot reach a feature.
 */
import { countryByCode } from '../geo/countries.ts';
import { sharedBytes, type Network } from '../graph/network-columns.ts';
import { project, type Adjacency } from '../graph/network-projection.ts';

export interface PartnerNetwork {
  readonly network: Network;
  /** Number of cities. */
  readonly n: number;
  /** Distinct pairs that have met, each at both its cities in city order; weights are the sum of 1/(k − 1) over their events. */
  readonly ties: Adjacency;
  /** Distinct partners of each city. */
  readonly degree: Int32Array;
  /** Place of each city's country in `countries`. */
  readonly country: Int32Array;
  readonly countries: readonly string[];
  /** Degrees; NaN where unknown. */
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  /** log10 of the population; NaN where unknown or 0. */
  readonly logPopulation: Float64Array;
  /** Place in `regions` and `incomeGroups`; −1 where unknown. */
  readonly region: Int32Array;
  readonly regions: readonly string[];
  readonly income: Int32Array;
  readonly incomeGroups: readonly string[];
  /** Languages of each city: its own where given, else its country's official ones, by English name in lower case. */
  readonly languages: readonly ReadonlySet<string>[];
}

/** Reads the network once; `hidden` marks occasions (exchanges, then adoptions) that are treated as if they had not been recorded. */
export function partnerNetwork(network: Network, hidden?: Uint8Array): PartnerNetwork {
  const seen = hidden === undefined ? network : withoutOccasions(network, hidden);
  const { rows, cities } = network;
  const n = cities.id.length;
  const ties = project(seen, 'undirected', 'shared').out;
  const degree = new Int32Array(n);
  for (let i = 0; i < n; i++) degree[i] = ties.offsets[i + 1]! - ties.offsets[i]!;
  const number = (value: number | null) => value ?? Number.NaN;
  const [country, countries] = coded(cities.country);
  const [region, regions] = coded(cities.region);
  const [income, incomeGroups] = coded(cities.incomeGroup);
  const official = countries.map((code) => new Set((countryByCode(code)?.languages ?? []).map((name) => name.toLowerCase())));
  return {
    network: seen, n, ties, degree, country, countries, region, regions, income, incomeGroups,
    lat: Float64Array.from(rows.cities, (row) => number(row.lat)),
    lon: Float64Array.from(rows.cities, (row) => number(row.lon)),
    logPopulation: Float64Array.from(rows.cities, (row) => (row.population ? Math.log10(row.population) : Number.NaN)),
    languages: rows.cities.map((row, i) => (row.languages.length > 0 ? new Set(row.languages.map(languageName)) : official[country[i]!]!)),
  };
}

/** True when the two have met. */
export function linked({ ties }: Pick<PartnerNetwork, 'ties'>, a: number, b: number): boolean {
  let [low, high] = [ties.offsets[a]!, ties.offsets[a + 1]! - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ties.targets[middle]!;
    if (found === b) return true;
    if (found < b) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

function withoutOccasions(network: Network, hidden: Uint8Array): Network {
  const kept = (before: Uint8Array, offset: number) => {
    const after = sharedBytes(before.length);
    for (let i = 0; i < before.length; i++) after[i] = before[i] === 1 && hidden[offset + i] !== 1 ? 1 : 0;
    return after;
  };
  const { exchanges, adoptions } = network;
  return {
    ...network,
    exchanges: { ...exchanges, kept: kept(exchanges.kept, 0) },
    adoptions: { ...adoptions, kept: kept(adoptions.kept, exchanges.count) },
  };
}

/** Numbers for texts in order of first appearance; −1 for null. */
function coded(texts: readonly (string | null)[]): [Int32Array, string[]] {
  const numbers = new Map<string, number>();
  const codes = Int32Array.from(texts, (text) => {
    if (text === null) return -1;
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  });
  return [codes, [...numbers.keys()]];
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** `es` and `Spanish` are one language. */
function languageName(text: string): string {
  const code = /^[a-z]{2,3}$/i.test(text) ? text.toLowerCase() : undefined;
  return (code === undefined ? text : (languageNames.of(code) ?? text)).toLowerCase();
}
