/** The first rows of every table in some files, for the mapping screen. */
import { readCsv, DELIMITERS, sniffDelimiter, type Delimiter } from './csv-reader.ts';
import { scanText } from './encoding.ts';
import type { Input } from './inputs.ts';
import { Problems } from './problems.ts';
import type { RawTable } from './raw-table.ts';
import { kindOf } from './read-tables.ts';
import { readWorkbook } from './workbook.ts';

export interface Preview {
  readonly file: string;
  readonly sheet: string | null;
  readonly delimiter: Delimiter | undefined;
  readonly columns: string[];
  readonly rows: string[][];
}

const ROWS = 200;

async function previewOf(raw: RawTable, delimiter: Delimiter | undefined): Promise<Preview> {
  const columns = raw.headings.cells.map((heading) => heading.replace(/^\ufeff/, '').trim());
  const rows: string[][] = [];
  for await (const batch of raw.rows) {
    rows.push(...batch.slice(0, ROWS - rows.length).map((row) => columns.map((_, index) => row.cells[index] ?? '')));
    if (rows.length >= ROWS) break;
  }
  return { file: raw.at.file ?? '', sheet: raw.at.sheet, delimiter, columns, rows };
}

/** Files that hold no table, graphs among them (they need no mapping), are passed over. */
export async function readPreviews(inputs: readonly Input[]): Promise<Preview[]> {
  const previews: Preview[] = [];
  for (const input of inputs) {
    const problems = new Problems();
    const kind = await kindOf(input, problems);
    if (kind === 'text') {
      const raw = await readCsv(input, {}, problems);
      if (raw) previews.push(await previewOf(raw, await delimiterOf(input)));
    } else if (kind === 'zip') {
      for (const sheet of (await readWorkbook(input, (_, hidden) => !hidden, problems)) ?? []) if (sheet.table) previews.push(await previewOf(sheet.table, undefined));
    }
  }
  return previews;
}

async function delimiterOf(input: Input): Promise<Delimiter> {
  const { head } = await scanText(input.open());
  const delimiter = sniffDelimiter(head.toString('utf8'), undefined);
  return DELIMITERS.includes(delimiter) ? delimiter : ',';
}
