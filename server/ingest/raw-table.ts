/** A table as it stands in a file: headings and rows of texts, before anything is understood. */
import type { TableName } from '../model/fields.ts';
import type { Place } from './problems.ts';

export interface RawRow {
  /** Line of the file, or row of the sheet, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows come in batches: waiting for each of half a million rows alone takes seconds. */
export type RowBatches = AsyncIterable<readonly RawRow[]>;

/** Rows that are at hand already; can be walked again and again. */
export function batchesOf(rows: Iterable<RawRow>): RowBatches {
  return { async *[Symbol.asyncIterator]() { yield [...rows]; } };
}

export interface RawTable {
  readonly at: Place;
  readonly headings: RawRow;
  /** Of a workbook or graph, which several entries of a mapping share, it can be walked again and again; of a CSV file once. */
  readonly rows: RowBatches;
}

/** How one column of ours is filled from a row of a file. */
export interface BoundColumn {
  /** Name of the column in our table. */
  readonly target: string;
  /** Name people know it by in their file; the report says it. */
  readonly shown: string;
  /** The same for every row: it does not make a blank row one that says something. */
  readonly constant?: boolean;
  /** The text of the cell, or why the mapping's rule does not fit it. */
  read(row: RawRow): string | CellRefusal;
}

/** A raw table with its columns bound to one of ours. */
export interface BoundTable {
  readonly at: Place;
  readonly table: TableName;
  readonly columns: readonly BoundColumn[];
  readonly rows: RowBatches;
  /** Cells carry the apostrophe of exported formulas (CSV, XLSX). */
  readonly escaped: boolean;
  /** From a mapping or a foreign graph: rows without a key cell are left out, not refused. */
  readonly mapped: boolean;
  /** Line of the headings, for problems of whole columns. */
  readonly headingLine: number | null;
}

/** Why a cell cannot be read, in words, with what was probably meant. */
export class CellRefusal {
  readonly code: string;
  readonly message: string;
  readonly suggestion: string | null;
  /** The text refused, where it is not the cell itself. */
  readonly value: string | undefined;
  constructor(code: string, message: string, suggestion: string | null = null, value?: string) {
    this.value = value;
    this.code = code;
    this.message = message;
    this.suggestion = suggestion;
  }
}
