/**
 * A measure beside a null model: R networks are drawn, the measure is computed on each, and each figure
 * gets the 95 % band of the draws (2.5 and 97.5 percentiles), p = (1 + #≥)/(1 + R) that chance reaches as
 * much, `p-low` that it stays as little, and q, p adjusted over the table (Benjamini & Hochberg 1995).
 * Draw i has a seed of its own, so it is the same whichever thread makes it.
 */
import { AppError } from '../../errors.ts';
import type { MeasureColumn, MeasureRequest, NullModel } from '../../model/measure.ts';
import { benjaminiHochberg } from '../../statistics/benjamini-hochberg.ts';
import { quantile } from '../../statistics/quantile.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import { computeWhole, type Cell, type Measure, type MeasureInput, type MeasureOutput, type PieceWork, type Watch } from '../measure-entry.ts';
import { drawFrom, limitsOf } from './draw.ts';

const DRAWS_IN_A_PIECE = 16;
/** Numbers kept at once: 999 draws of 50,000 figures. */
const MOST_NUMBERS = 50_000_000;

export function nullPieces(samples: number): number {
  return Math.ceil(samples / DRAWS_IN_A_PIECE);
}

const testedOf = (measure: Measure): readonly string[] => measure.tested ?? ['value'];
const placeOf = (measure: Measure, name: string): number => measure.columns.findIndex((column) => column.name === name);

/** What names a row: the columns that the measure says, or its texts, such as a city or the two groups of a pair. */
function rowName(measure: Measure, row: readonly Cell[]): string {
  const tested = testedOf(measure);
  const names = ({ name, type }: MeasureColumn) => (measure.keys ? measure.keys.includes(name) : type === 'text' && !tested.includes(name));
  return JSON.stringify(measure.columns.flatMap((column, i) => (names(column) ? [row[i]] : [])));
}

/** The rows that every draw must have, from the network as it is. */
function rowsOf(measure: Measure, input: MeasureInput): readonly (readonly Cell[])[] {
  return (measure.sampled ?? ((given: MeasureInput) => computeWhole(measure, given)))(input).rows;
}

const namesOf = (measure: Measure, rows: readonly (readonly Cell[])[]): string[] => rows.map((row) => rowName(measure, row));

/** What all draws share, the rows they must have and what is drawn from, is worked out once, by the first piece. */
export function nullWork(measure: Measure, model: NullModel, request: MeasureRequest, input: Omit<MeasureInput, 'watch'>): PieceWork {
  let shared: { readonly names: readonly string[]; readonly draw: ReturnType<typeof drawFrom> } | undefined;
  return {
    piece: (piece, watch) => {
      const watched = { ...input, watch };
      shared ??= { names: namesOf(measure, rowsOf(measure, watched)), draw: drawFrom(model, watched) };
      return samplePiece(measure, request, { ...shared, watch }, piece);
    },
    finish: (parts, watch) => besideNull(measure, model, request, { ...input, watch }, parts),
  };
}

interface Draws { readonly names: readonly string[]; readonly draw: ReturnType<typeof drawFrom>; readonly watch: Watch }

/** Figures of draws [piece · 16, …): draw after draw, row after row, tested column after column; NaN where there is none. */
function samplePiece(measure: Measure, { samples, seed }: MeasureRequest, { names, draw, watch }: Draws, piece: number): Float64Array {
  const tested = testedOf(measure).map((name) => placeOf(measure, name));
  const [first, end] = [piece * DRAWS_IN_A_PIECE, Math.min(samples, (piece + 1) * DRAWS_IN_A_PIECE)];
  if (samples * names.length * tested.length > MOST_NUMBERS) {
    throw new AppError('too-large', `${samples} samples of ${names.length * tested.length} figures are too many to keep; ask for fewer samples or filter the network`);
  }
  const figures = new Float64Array((end - first) * names.length * tested.length).fill(Number.NaN);
  let at = 0;
  for (let i = first; i < end; i++) {
    const tell = () => watch(i - first, end - first);
    tell();
    const found = new Map(rowsOf(measure, { ...draw(seededRandom(drawSeed(seed, i))), watch: tell }).map((row) => [rowName(measure, row), row]));
    for (const name of names) {
      const row = found.get(name);
      for (const column of tested) figures[at++] = (row?.[column] as number | null | undefined) ?? Number.NaN;
    }
  }
  return figures;
}

/** Far apart for neighbouring draws and seeds (Steele, Lea & Flood, OOPSLA 2014: the mixing function of SplitMix). */
function drawSeed(seed: number, draw: number): number {
  let mixed = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(draw + 1, 0x85ebca77)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** The measure with the columns of the null model filled in or added. */
function besideNull(measure: Measure, model: NullModel, { samples, seed }: MeasureRequest, input: MeasureInput, parts: readonly Float64Array[]): MeasureOutput & Pick<Measure, 'columns'> {
  const { rows, notes = [] } = computeWhole(measure, input);
  const sampled = namesOf(measure, measure.sampled ? rowsOf(measure, input) : rows);
  const tested = testedOf(measure);
  const width = sampled.length * tested.length;
  const draws = new Float64Array(samples * width);
  let at = 0;
  for (const part of parts) {
    draws.set(part, at);
    at += part.length;
  }
  const place = new Map(sampled.map((name, i) => [name, i]));
  const columns = [...measure.columns];
  const table = rows.map((row) => [...row]);
  keepOwnInterval(columns, table);
  let unbanded = 0;
  tested.forEach((name, k) => {
    const value = columns.findIndex((column) => column.name === name);
    const bands = rows.map((row) => {
      const i = place.get(rowName(measure, row));
      const observed = row[value] as number | null;
      return i === undefined || observed === null ? NO_BAND : bandOf(draws, i * tested.length + k, width, samples, observed);
    });
    unbanded += bands.filter(({ p }, i) => p === null && rows[i]![value] !== null).length;
    const q = benjaminiHochberg(bands.map(({ p }) => p));
    const unit = columns[value]!.unit;
    for (const column of bandColumns(name, unit)) {
      let to = columns.findIndex((one) => one.name === column.name);
      if (to === -1) to = columns.push(column) - 1;
      else columns[to] = column;
      const figure = column.name.slice(name === 'value' ? 0 : name.length + 1) as keyof Band | 'q';
      table.forEach((row, i) => { row[to] = figure === 'q' ? q[i]! : bands[i]![NAMES[figure as keyof typeof NAMES]]; });
    }
  });
  return {
    columns, rows: table,
    notes: [
      ...notes, `Beside ${samples} networks drawn by the null model ${model}.`, ...limitsOf(model, input, seededRandom(drawSeed(seed, 0))), ...lacking(draws, samples, width),
      ...(unbanded === 0 ? [] : [`${unbanded} figures are not recomputed on drawn networks, or have no value there: they have no band and no p.`]),
    ],
  };
}

interface Band { readonly low: number | null; readonly high: number | null; readonly p: number | null; readonly pLow: number | null }
const NO_BAND: Band = { low: null, high: null, p: null, pLow: null };
const NAMES = { low: 'low', high: 'high', p: 'p', 'p-low': 'pLow' } as const;

/** Says so where a drawn network lacks a figure, in some draws or in all of them. */
function lacking(draws: Float64Array, samples: number, width: number): string[] {
  const missing = new Int32Array(width);
  draws.forEach((value, i) => { if (Number.isNaN(value)) missing[i % width]!++; });
  return missing.some((count) => count > 0 && count < samples) ? ['Figures that a drawn network does not have are left out of its band and p.'] : [];
}

/** As likely as the observed within rounding counts as reached: sums of draws may differ in the last bits. */
function bandOf(draws: Float64Array, from: number, width: number, samples: number, observed: number): Band {
  const values: number[] = [];
  for (let i = 0; i < samples; i++) {
    const value = draws[i * width + from]!;
    if (!Number.isNaN(value)) values.push(value);
  }
  if (values.length === 0) return NO_BAND;
  const near = 1e-12 * Math.max(1, Math.abs(observed));
  let [above, below] = [0, 0];
  for (const value of values) {
    if (value >= observed - near) above++;
    if (value <= observed + near) below++;
  }
  const sorted = Float64Array.from(values).sort();
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975), p: (1 + above) / (1 + values.length), pLow: (1 + below) / (1 + values.length) };
}

/** A measure with an interval of its own keeps it as `own-low` and `own-high`, since `low` and `high` become the band. */
function keepOwnInterval(columns: MeasureColumn[], table: Cell[][]): void {
  for (const name of ['low', 'high']) {
    const at = columns.findIndex((column) => column.name === name);
    if (at === -1 || table.every((row) => (row[at] ?? null) === null)) continue;
    columns.push({ ...columns[at]!, name: `own-${name}`, label: `${columns[at]!.label} (own interval)` });
    for (const row of table) row.push(row[at]!);
  }
}

function bandColumns(name: string, unit: string | null): MeasureColumn[] {
  const prefix = name === 'value' ? '' : `${name}-`;
  const label = (text: string) => (name === 'value' ? text : `${name}: ${text}`);
  const column = (end: string, text: string, of: string | null, description: string): MeasureColumn => ({ name: `${prefix}${end}`, label: label(text), type: 'number', unit: of, description });
  return [
    column('low', 'Low by chance', unit, 'Lower end of the 95 % band of the null model.'),
    column('high', 'High by chance', unit, 'Upper end of that band.'),
    column('p', 'p', null, 'Share of networks of the null model, this one counted, with as much or more.'),
    column('p-low', 'p, low side', null, 'Share of networks of the null model, this one counted, with as little or less.'),
    column('q', 'q', null, 'p adjusted for the number of tests in this column (Benjamini & Hochberg).'),
  ];
}
