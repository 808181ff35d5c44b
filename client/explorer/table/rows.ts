/** Which rows the table has, and in which order, worked out in pieces: 100,000 links take longer than a frame. */
import { fold } from '../../ui/fold.ts';
import { compareText } from '../../ui/number-text.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Cell, Column } from './columns.ts';
import { messages as explorer } from '../messages.ts';
import { sortedPlaces, type Job } from './sliced.ts';

const STEP = 512;

export interface SortBy {
  readonly column: Column;
  readonly falling: boolean;
}
export interface RowsWanted {
  readonly data: Dataset;
  readonly rows: 'nodes' | 'links';
  /** 1 where the filters leave the node or the link. */
  readonly shown: Uint8Array;
  readonly find: string;
  readonly sort: readonly SortBy[];
}

/** Places in the data of the rows, ordered. Rows that are equal in all stay as the data have them; unknown comes last either way. */
export function* orderedRows({ data, rows, shown, find, sort }: RowsWanted): Job<Uint32Array> {
  const words = fold(find).split(/\s+/).filter((word) => word !== '');
  const holds = rows === 'nodes' ? nodeWords(data) : linkWords(data);
  const kept: number[] = [];
  for (let at = 0; at < shown.length; at += 1) {
    if (shown[at] === 1 && words.every((word) => holds(at, word))) kept.push(at);
    if (at % STEP === 0) yield;
  }
  if (sort.length === 0) return Uint32Array.from(kept);
  const keys: { values: Float64Array; sign: number }[] = [];
  for (const { column, falling } of sort) keys.push({ values: yield* sortKeys(column, kept), sign: falling ? -1 : 1 });
  const order = yield* sortedPlaces(kept.length, (a, b) => {
    for (const { values, sign } of keys) {
      const [x, y] = [values[a]!, values[b]!];
      if (x === y) continue;
      const [xUnknown, yUnknown] = [Number.isNaN(x), Number.isNaN(y)];
      if (xUnknown && yUnknown) continue;
      if (xUnknown || yUnknown) return xUnknown ? 1 : -1;
      return x < y ? -sign : sign;
    }
    return a - b;
  });
  return order.map((place) => kept[place]!);
}

/** Numbers as they are, texts by their rank among each other, unknown as NaN. */
function* sortKeys(column: Column, places: readonly number[]): Job<Float64Array> {
  const read: (at: number) => Cell = column.order ?? column.value;
  const cells: Cell[] = [];
  for (const at of places) {
    cells.push(read(at));
    if (cells.length % STEP === 0) yield;
  }
  const texts = [...new Set(cells.filter((cell) => typeof cell === 'string'))];
  const order = yield* sortedPlaces(texts.length, (a, b) => compareText(texts[a]!, texts[b]!));
  const rank = new Map<string, number>();
  order.forEach((place, at) => rank.set(texts[place]!, at));
  return Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : typeof cell === 'number' ? cell : rank.get(cell)!));
}

const folded = new WeakMap<Dataset, string[]>();

function nodeWords(data: Dataset): (at: number, word: string) => boolean {
  const known = folded.get(data) ?? [];
  folded.set(data, known);
  return (at, word) => {
    const { label, country, region, type } = data.nodes[at]!;
    known[at] ??= fold([label, country === null ? '' : explorer.countryName(country), region ?? '', explorer.type[type]].join(' '));
    return known[at].includes(word);
  };
}

/** A link holds what its ends hold, its relation, and the kinds of what is behind it. */
function linkWords(data: Dataset): (at: number, word: string) => boolean {
  const ends = nodeWords(data);
  return (at, word) => {
    const { source, target, relation, occasions } = data.links[at]!;
    return ends(source, word) || ends(target, word) || fold(relation).includes(word) || occasions.some((occasion) => data.occasions[occasion]!.kind.includes(word));
  };
}
