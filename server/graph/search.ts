/**
 * Text search over everything with a name. The index lives in this process and is made from the
 * rows of the store, so both engines give the same results by construction. Accents and case are
 * folded, words may be unfinished, and words of four letters or more may hold small typos.
 */
import MiniSearch, { type SearchOptions as MiniSearchOptions } from 'minisearch';
import { countryByCode } from '../geo/countries.ts';
import { AppError } from '../errors.ts';
import { splitReference } from '../model/fields.ts';
import type { NodeKind, SearchHit } from '../model/network-wire.ts';
import { compareText, type TableName, type Tables } from '../model/tables.ts';
import type { DataVersion, Store } from './store.ts';
import { breathe } from './values.ts';
import { WordCounts } from './word-counts.ts';

const SEARCHED = ['cities', 'practices', 'people', 'institutions', 'exchanges', 'topics', 'programmes'] as const satisfies readonly TableName[];
/** Participations name exchanges that have no title of their own. */
const READ: readonly TableName[] = [...SEARCHED, 'participations'];

interface Entry {
  readonly at: number;
  readonly type: NodeKind;
  readonly id: string;
  readonly label: string;
  /** Words of the label, to see how close a question comes to the whole of it. */
  readonly folded: string;
  readonly detail: string | null;
  readonly country: string | null;
  /** Further words it is found by: country, kind, other names of the same thing. */
  readonly more: string;
  /** At least 1; larger for what people more often mean. */
  readonly weight: number;
}

export interface SearchOptions { readonly types?: readonly NodeKind[]; readonly limit?: number }

/** Letters that Unicode does not take apart into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't' };

/** Words of a text without accents and case. */
export function searchWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[ßøłæœđðþıħŧ]/gu, (letter) => PLAIN[letter]!);
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const FUZZY_FROM = 4;
const PREFIX_WEIGHT = 0.6;
const FUZZY_WEIGHT = 0.25;
const EXCHANGES_FROM = 3;
const LABEL_BOOST = 3;
const WHOLE_LABEL = 4;
const LABEL_START = 1.5;
const NAMES_SHOWN = 3;
const BUILD_CHUNK = 1_000;
const MOST = 100;

/** How many letters of a word may be wrong: none in short ones and numbers; two from four letters on, which two swapped letters count as. */
function typos(word: string): number {
  return word.length < FUZZY_FROM || /^\d+$/.test(word) ? 0 : 2;
}

function countryName(code: string | null): string | null {
  return code === null ? null : countryByCode(code)?.name ?? code;
}

function joined(...parts: (string | null | undefined)[]): string | null {
  return parts.filter((part) => part).join(', ') || null;
}

async function entriesOf(tables: Tables): Promise<Entry[]> {
  const entries: Entry[] = [];
  const add = (type: NodeKind, id: string, label: string, detail: string | null, country: string | null, more: string, weight = 1) =>
    entries.push({ at: entries.length, type, id, label, folded: searchWords(label).join(' '), detail, country, more, weight });
  const cities = new Map(tables.cities.map((city) => [city.id, city]));
  const cityName = (id: string | null) => (id === null ? null : cities.get(id)?.name ?? id);

  const exchangesOf = new Map<string, number>();
  const citiesIn = new Map<string, string[]>();
  for (const [at, { exchangeId, participantId, participantType }] of tables.participations.entries()) {
    if (at % BUILD_CHUNK === BUILD_CHUNK - 1) await breathe();
    if (participantType !== 'city') continue;
    const { id } = splitReference(participantId);
    exchangesOf.set(id, (exchangesOf.get(id) ?? 0) + 1);
    const there = citiesIn.get(exchangeId);
    if (!there) citiesIn.set(exchangeId, [id]);
    else if (!there.includes(id)) there.push(id);
  }
  for (const city of tables.cities) {
    // Of two Springfields the one that takes part more, and then the larger one, is more often meant.
    const weight = 1 + 0.1 * Math.log10(1 + (city.population ?? 0)) + 0.2 * Math.log2(1 + (exchangesOf.get(city.id) ?? 0));
    const country = countryName(city.country);
    add('city', city.id, city.name, country, city.country, joined(country, city.id, city.geonamesId, city.wikidataId) ?? '', weight);
  }
  for (const practice of tables.practices) {
    const origin = practice.originCityId === null ? undefined : cities.get(practice.originCityId);
    add('practice', practice.id, practice.title, joined(practice.kind, origin?.name), origin?.country ?? null, joined(practice.kind, origin?.name) ?? '');
  }
  for (const person of tables.people) {
    const place = person.placeId === null ? undefined : splitReference(person.placeId);
    const city = place?.type === 'city' ? cities.get(place.id) : undefined;
    add('person', person.id, person.name, joined(person.role, city?.name), city?.country ?? null, joined(person.role, city?.name, ...person.expertise) ?? '');
  }
  for (const institution of tables.institutions) {
    add('institution', institution.id, institution.name, joined(institution.kind, countryName(institution.country)), institution.country,
      joined(institution.kind, institution.id, countryName(institution.country)) ?? '');
  }
  for (const [at, exchange] of tables.exchanges.entries()) {
    if (at % BUILD_CHUNK === BUILD_CHUNK - 1) await breathe();
    const names = (citiesIn.get(exchange.id) ?? []).map((id) => cityName(id)!);
    const shown = names.length > NAMES_SHOWN ? `${names.slice(0, NAMES_SHOWN).join(' – ')} and ${names.length - NAMES_SHOWN} more` : names.join(' – ');
    const host = exchange.hostCityId === null ? undefined : cities.get(exchange.hostCityId);
    const label = exchange.title ?? (shown || exchange.id);
    add('exchange', exchange.id, label, joined(exchange.kind, exchange.start, host?.name), host?.country ?? null,
      joined(exchange.kind, host?.name, exchange.start) ?? '');
  }
  for (const topic of tables.topics) add('topic', topic.id, topic.label, topic.scheme, null, joined(topic.scheme, topic.id) ?? '');
  for (const programme of tables.programmes) add('programme', programme.id, programme.name, joined(programme.start, programme.end), null, programme.id);
  return entries;
}

/** `counts` learns how often each word was indexed. */
function newIndex(counts: Map<string, number>): MiniSearch<Entry> {
  return new MiniSearch<Entry>({
    idField: 'at', fields: ['label', 'more'], tokenize: searchWords, searchOptions: { processTerm: (word) => word },
    processTerm: (word) => {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      return word;
    },
  });
}

export class SearchIndex {
  readonly version: DataVersion;
  readonly #entries: readonly Entry[];
  /** Exchanges apart from the rest: there are many of them, and they are named after the cities in them. */
  readonly #exchanges: MiniSearch<Entry>;
  readonly #others: MiniSearch<Entry>;
  readonly #words: WordCounts;

  private constructor(version: DataVersion, entries: readonly Entry[], exchanges: MiniSearch<Entry>, others: MiniSearch<Entry>, words: WordCounts) {
    this.version = version;
    this.#entries = entries;
    this.#exchanges = exchanges;
    this.#others = others;
    this.#words = words;
  }

  /** Builds the index in pieces, so that other work goes on meanwhile. */
  static async build(version: DataVersion, tables: Tables): Promise<SearchIndex> {
    const entries = await entriesOf(tables);
    const counts = new Map<string, number>();
    const [exchanges, others] = [newIndex(counts), newIndex(counts)];
    await exchanges.addAllAsync(entries.filter(({ type }) => type === 'exchange'), { chunkSize: BUILD_CHUNK });
    await others.addAllAsync(entries.filter(({ type }) => type !== 'exchange'), { chunkSize: BUILD_CHUNK });
    return new SearchIndex(version, entries, exchanges, others, new WordCounts(counts));
  }

  /**
   * Best first; equals by label, then type and id, so that the order is always the same. What is
   * spelled right comes before what a typo would explain. A question of one or two letters looks
   * at exchanges only when nothing else is asked for. Nothing to look for finds nothing.
   */
  search(text: string, { types, limit = 20 }: SearchOptions = {}): SearchHit[] {
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST) throw new AppError('bad-request', `limit must be a whole number from 1 to ${MOST}`);
    const words = searchWords(text);
    if (words.length === 0) return [];
    const onlyExchanges = types?.every((type) => type === 'exchange') ?? false;
    const short = words.every((word) => word.length < EXCHANGES_FROM) && !onlyExchanges;
    const indexes = [
      ...(onlyExchanges ? [] : [this.#others]),
      ...(short || (types && !types.includes('exchange')) ? [] : [this.#exchanges]),
    ];
    const hits = this.#ranked(indexes, words, types, limit, { prefix: true, weights: { prefix: PREFIX_WEIGHT, fuzzy: FUZZY_WEIGHT } });
    if (hits.length < limit && words.some((word) => typos(word) > 0)) {
      const there = new Set(hits.map(({ entry }) => entry));
      const guesses = this.#ranked(indexes, words, types, limit + hits.length, { prefix: true, fuzzy: typos, maxFuzzy: 2, weights: { prefix: PREFIX_WEIGHT, fuzzy: FUZZY_WEIGHT } });
      const least = hits.at(-1)?.score ?? Infinity;
      for (const { entry, score } of guesses) if (!there.has(entry)) hits.push({ entry, score: Math.min(score, least) });
    }
    return hits.slice(0, limit).map(({ entry: { type, id, label, detail, country }, score }) => ({ type, id, label, detail, country, score }));
  }

  #ranked(
    indexes: readonly MiniSearch<Entry>[], words: readonly string[], types: readonly NodeKind[] | undefined, limit: number, options: MiniSearchOptions,
  ): { entry: Entry; score: number }[] {
    const wanted = words.join(' ');
    const hits: { entry: Entry; score: number }[] = [];
    const rarest = this.#words.rarest(words);
    for (const index of indexes) {
      // Every word must be there: what holds the rarest is all that the others need be looked for in.
      const among = words.length === 1 ? null : new Set(index.search(rarest, options).map(({ id }) => id as number));
      if (among?.size === 0) continue;
      const found = index.search(wanted, {
        ...options, boost: { label: LABEL_BOOST }, combineWith: 'AND', bm25: { k: 1.2, b: 0.2, d: 0.5 },
        boostDocument: (at) => (among === null || among.has(at as number) ? this.#entries[at as number]!.weight : 0),
        ...(types ? { filter: ({ id }) => types.includes(this.#entries[id as number]!.type) } : {}),
      });
      for (const { id, score } of found) {
        const entry = this.#entries[id as number]!;
        const closeness = entry.folded === wanted ? WHOLE_LABEL : entry.folded.startsWith(wanted) ? LABEL_START : 1;
        hits.push({ entry, score: score * closeness });
      }
    }
    // Of many hits only those that can be among the first are put in order.
    const least = hits.length > limit ? Float64Array.from(hits, ({ score }) => score).sort().at(-limit)! : -Infinity;
    return hits.filter(({ score }) => score >= least).sort((a, b) => b.score - a.score || compareText(a.entry.label, b.entry.label)
      || compareText(a.entry.type, b.entry.type) || compareText(a.entry.id, b.entry.id));
  }
}

export interface Search {
  /** Searches the data as they are now; builds the index again when they have changed. */
  search(text: string, options?: SearchOptions): Promise<SearchHit[]>;
  /** Builds the index ahead of the first question. */
  warm(): Promise<void>;
}

/** Search over a store, kept current with its version, whoever writes. */
export function openSearch(store: Store): Search {
  let current: SearchIndex | undefined;
  let building: Promise<SearchIndex> | undefined;
  const build = (): Promise<SearchIndex> => {
    building ??= store.readAll(READ)
      .then(({ networkVersion, tables }) => SearchIndex.build(networkVersion, tables))
      .finally(() => { building = undefined; });
    return building;
  };
  const index = async (): Promise<SearchIndex> => {
    const version = await store.networkVersion();
    if (current?.version === version) return current;
    current = await build();
    return current;
  };
  return {
    search: async (text, options) => (await index()).search(text, options),
    warm: async () => { await index(); },
  };
}
