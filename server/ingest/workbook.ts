/** XLSX workbooks as raw tables: a sheet is a table, formulas are their last value, dates are days. */
import { readXlsx } from 'hucre/xlsx';
import { archiveProblem } from './archive-safety.ts';
import type { Input } from './inputs.ts';
import type { Problems } from './problems.ts';
import { batchesOf, CellRefusal, type RawRow, type RawTable } from './raw-table.ts';

const MAX_FILE_BYTES = 200_000_000;

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly table: RawTable | undefined;
}

export async function bytesOf(input: Input): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of input.open()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A date with a time of day keeps it, so that a column of days refuses it instead of dropping it. */
function dayText(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return dayText(value);
  return String(value);
}

function* dataRows(rows: readonly (readonly unknown[])[], from: number): Generator<RawRow> {
  for (let index = from; index < rows.length; index++) {
    const cells = (rows[index] ?? []).map(cellText);
    if (cells.some((cell) => cell !== '')) yield { line: index + 1, cells };
  }
}

/** Undefined after an error. `wanted` says which sheets are worth reading; the others come without a table. */
export async function readWorkbook(input: Input, wanted: (name: string, hidden: boolean) => boolean, problems: Problems): Promise<Sheet[] | undefined> {
  const at = { file: input.name, sheet: null };
  const refuse = (refusal: CellRefusal): undefined => {
    problems.add({ severity: 'error', at, code: refusal.code, message: `${input.name}: ${refusal.message}`, suggestion: refusal.suggestion });
    return undefined;
  };
  if (input.size > MAX_FILE_BYTES) return refuse(new CellRefusal('too-large', `The workbook has ${Math.round(input.size / 1e6)} MB; at most ${MAX_FILE_BYTES / 1e6} MB are read.`, 'Give CSV files instead.'));
  const bytes = await bytesOf(input);
  const problem = await archiveProblem(bytes);
  if (problem) return refuse(problem);
  const seen: { name: string; hidden: boolean }[] = [];
  try {
    const workbook = await readXlsx(bytes, {
      sheets: (info) => {
        const hidden = info.hidden === true || info.veryHidden === true;
        seen.push({ name: info.name, hidden });
        return wanted(info.name, hidden);
      },
    });
    const read = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.rows]));
    return seen.map(({ name, hidden }) => {
      const rows = read.get(name);
      return { name, hidden, table: rows && rawTable({ file: input.name, sheet: name }, rows) };
    });
  } catch (error) {
    return refuse(new CellRefusal('broken-workbook', `the workbook cannot be read: ${(error as Error).message}.`, 'Check that it is an XLSX workbook without a password, saved whole.'));
  }
}

function rawTable(at: { file: string; sheet: string }, rows: readonly (readonly unknown[])[]): RawTable | undefined {
  const first = rows.findIndex((row) => row?.some((cell) => cellText(cell).trim() !== ''));
  if (first < 0) return undefined;
  return { at, headings: { line: first + 1, cells: (rows[first] as unknown[]).map(cellText) }, rows: batchesOf({ [Symbol.iterator]: () => dataRows(rows, first + 1) }) };
}
