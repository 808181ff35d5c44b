/**
 * Nodes as columns that rules are evaluated on, the same for the explorer (what it shows) and the server (the whole
 * network). Each column is made when it is first asked for. A node counts as linked to itself, so that "not linked
 * to Kobe" does not offer Kobe.
 */
import { isMeasureField, isTextField, TEXT_FIELDS } from './rule.ts';
import type { AskColumn, Askable, SavedSet, WordColumn } from './rule-evaluation.ts';

export interface AskNode {
  readonly key: string; readonly type: string; readonly country: string | null; readonly region: string | null; readonly incomeGroup: string | null;
  readonly population: number | null; readonly verified: boolean | null;
}
export interface AskSource {
  readonly nodes: readonly AskNode[];
  readonly links: readonly { readonly source: number; readonly target: number; readonly occasions: readonly number[] }[];
  readonly occasions: readonly { readonly kind: string }[];
  /** Topics of each occasion with those above them. */
  readonly topicsOf: readonly (readonly string[])[];
}
/** What is known of a city by its key beyond what a picture needs. */
export interface AskExtra { readonly languages: readonly string[]; readonly hazards: readonly string[]; readonly adopted: readonly string[] }
export interface AskExtras {
  /** Undefined while it is not there. */
  readonly extra: ReadonlyMap<string, AskExtra> | undefined;
  readonly notes: readonly { readonly aboutId: string; readonly tags: readonly string[] }[] | undefined;
  readonly sets: readonly SavedSet[] | undefined;
  /** Values by the id of the city; undefined while it is not there. */
  readonly measure: (id: string) => ReadonlyMap<string, string | number | null> | undefined;
}

/** Takes words node by node. */
class WordColumnMaker {
  readonly #words: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #items: number[] = [];
  readonly #offsets: Uint32Array;
  #node = 0;

  constructor(count: number) {
    this.#offsets = new Uint32Array(count + 1);
  }

  add(word: string): void {
    let place = this.#places.get(word);
    if (place === undefined) this.#places.set(word, place = this.#words.push(word) - 1);
    this.#items.push(place);
  }

  /** Ends the words of a node. */
  next(): void {
    this.#offsets[++this.#node] = this.#items.length;
  }

  column(blank: WordColumn['blank']): WordColumn {
    return { type: 'words', words: this.#words, offsets: this.#offsets, items: Uint32Array.from(this.#items), blank };
  }
}

export function askableOf(source: AskSource, extras: AskExtras): Askable {
  const { nodes } = source;
  const places = new Map(nodes.map(({ key }, at) => [key, at]));
  const sets = new Map((extras.sets ?? []).map((set) => [set.id, set]));
  const columns = new Map<string, AskColumn | undefined>();
  return {
    count: nodes.length, at: (key) => places.get(key), set: (id) => sets.get(id),
    column(field) {
      if (!columns.has(field)) columns.set(field, columnOf(field, source, extras));
      return columns.get(field);
    },
  };
}

function columnOf(field: string, source: AskSource, extras: AskExtras): AskColumn | undefined {
  const { nodes } = source;
  if (field === 'population') return { type: 'number', values: Float64Array.from(nodes, ({ population }) => population ?? Number.NaN) };
  if (field === 'neighbours') return neighbours(source);
  if (isMeasureField(field)) return measureColumn(nodes, extras.measure(field.slice('measure:'.length)));
  if (!isTextField(field)) return undefined;
  const blank = TEXT_FIELDS[field];
  const words = (of: (node: AskNode, at: number) => Iterable<string>): WordColumn => {
    const maker = new WordColumnMaker(nodes.length);
    nodes.forEach((node, at) => {
      for (const word of of(node, at)) maker.add(word);
      maker.next();
    });
    return maker.column(blank);
  };
  const one = (word: string | null): readonly string[] => (word === null ? [] : [word]);
  switch (field) {
    case 'node': return words(({ key }) => [key]);
    case 'type': return words(({ type }) => [type]);
    case 'country': return words(({ country }) => one(country));
    case 'region': return words(({ region }) => one(region));
    case 'income': return words(({ incomeGroup }) => one(incomeGroup));
    case 'verified': return words(({ verified }) => one(verified === null ? null : verified ? 'yes' : 'no'));
    case 'language': return extras.extra && words(({ key }) => extras.extra!.get(key)?.languages ?? []);
    case 'hazard': return extras.extra && words(({ key }) => extras.extra!.get(key)?.hazards ?? []);
    case 'adopted': return extras.extra && words(({ key }) => extras.extra!.get(key)?.adopted ?? []);
    case 'tag': {
      if (!extras.notes) return undefined;
      const tags = new Map<string, Set<string>>();
      for (const note of extras.notes) for (const tag of note.tags) tags.set(note.aboutId, (tags.get(note.aboutId) ?? new Set<string>()).add(tag));
      return words(({ key }) => tags.get(key) ?? []);
    }
    case 'kind': return occasionWords(source, (occasion) => [source.occasions[occasion]!.kind]);
    case 'topic': return occasionWords(source, (occasion) => source.topicsOf[occasion]!);
    case 'linked': return linked(source);
    // Sets are worked out where a rule is evaluated: they hold rules themselves.
    case 'set': return undefined;
  }
}

interface Around { readonly offsets: Uint32Array; readonly places: Uint32Array; readonly others: Uint32Array }
const arounds = new WeakMap<AskSource, Around>();

/** Links of each node with their other ends, made once for a source. */
function linksByNode(source: AskSource): Around {
  const known = arounds.get(source);
  if (known) return known;
  const { nodes, links } = source;
  const offsets = new Uint32Array(nodes.length + 1);
  for (const link of links) {
    offsets[link.source + 1]! += 1;
    offsets[link.target + 1]! += 1;
  }
  for (let i = 0; i < nodes.length; i += 1) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice();
  const [places, others] = [new Uint32Array(links.length * 2), new Uint32Array(links.length * 2)];
  for (let at = 0; at < links.length; at += 1) {
    const link = links[at]!;
    const [first, second] = [next[link.source]!++, next[link.target]!++];
    places[first] = at;
    others[first] = link.target;
    places[second] = at;
    others[second] = link.source;
  }
  const around = { offsets, places, others };
  arounds.set(source, around);
  return around;
}

function neighbours(source: AskSource): AskColumn {
  const { offsets } = linked(source);
  return { type: 'number', values: Float64Array.from(source.nodes, (_, i) => offsets[i + 1]! - offsets[i]! - 1) };
}

/** Words are all nodes by key; a node's own are itself and its neighbours, each once. */
function linked(source: AskSource): WordColumn {
  const { nodes, links } = source;
  const around = linksByNode(source);
  const offsets = new Uint32Array(nodes.length + 1);
  const items = new Uint32Array(nodes.length + links.length * 2);
  const seen = new Int32Array(nodes.length).fill(-1);
  let end = 0;
  for (let i = 0; i < nodes.length; i += 1) {
    seen[i] = i;
    items[end++] = i;
    for (let at = around.offsets[i]!; at < around.offsets[i + 1]!; at += 1) {
      const other = around.others[at]!;
      if (seen[other] === i) continue;
      seen[other] = i;
      items[end++] = other;
    }
    offsets[i + 1] = end;
  }
  return { type: 'words', words: nodes.map(({ key }) => key), offsets, items: items.slice(0, end), blank: 'none' };
}

/** Words of the occasions that a node's links are made of, each once. */
function occasionWords(source: AskSource, of: (occasion: number) => readonly string[]): WordColumn {
  const { nodes, links, occasions } = source;
  const around = linksByNode(source);
  const places = new Map<string, number>();
  const words: string[] = [];
  const ofOccasion = occasions.map((_, occasion) => of(occasion).map((word) => {
    let place = places.get(word);
    if (place === undefined) places.set(word, place = words.push(word) - 1);
    return place;
  }));
  const offsets = new Uint32Array(nodes.length + 1);
  let items = new Uint32Array(Math.max(16, nodes.length * 4));
  let end = 0;
  const seenWord = new Int32Array(words.length).fill(-1);
  for (let i = 0; i < nodes.length; i += 1) {
    for (let at = around.offsets[i]!; at < around.offsets[i + 1]!; at += 1) {
      const own = links[around.places[at]!]!.occasions;
      for (let o = 0; o < own.length; o += 1) {
        const placesOfWords = ofOccasion[own[o]!]!;
        for (let w = 0; w < placesOfWords.length; w += 1) {
          const word = placesOfWords[w]!;
          if (seenWord[word] === i) continue;
          seenWord[word] = i;
          if (end === items.length) {
            const larger = new Uint32Array(items.length * 2);
            larger.set(items);
            items = larger;
          }
          items[end++] = word;
        }
      }
    }
    offsets[i + 1] = end;
  }
  return { type: 'words', words, offsets, items: items.subarray(0, end), blank: 'none' };
}

/** Numbers, or labels such as those of communities; of what is no city nothing is known. */
function measureColumn(nodes: readonly AskNode[], values: ReadonlyMap<string, string | number | null> | undefined): AskColumn | undefined {
  if (!values) return undefined;
  const valueOf = ({ key }: AskNode) => (key.startsWith('city:') ? values.get(key.slice('city:'.length)) ?? null : null);
  if ([...values.values()].some((value) => typeof value === 'string')) {
    const maker = new WordColumnMaker(nodes.length);
    for (const node of nodes) {
      const value = valueOf(node);
      if (value !== null) maker.add(String(value));
      maker.next();
    }
    return maker.column('unknown');
  }
  return { type: 'number', values: Float64Array.from(nodes, (node) => (valueOf(node) as number | null) ?? Number.NaN) };
}
