/** CSV files as raw tables: encoding and delimiter found, broken quotes and ragged rows refused with their line. */
import { CsvError, parse, type Parser } from 'csv-parse';
import { Readable } from 'node:stream';
import { decode, scanText, type Encoding, type TextScan } from './encoding.ts';
import type { Input } from './inputs.ts';
import type { Problems } from './problems.ts';
import type { RawRow, RawTable } from './raw-table.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
export const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' };

/** A record longer than this is a quote that was never closed. */
const MAX_RECORD = 2_000_000;
const MAX_COLUMNS = 2_000;
const SNIFFED_LINES = 20;

export interface CsvOptions {
  readonly delimiter?: Delimiter | undefined;
  readonly encoding?: Encoding | undefined;
  /** Headings that are known, to tell which delimiter makes sense; compared without case. */
  readonly known?: ReadonlySet<string> | undefined;
}

/** The encoding, or undefined after an error was added. */
function chooseEncoding(input: Input, scan: TextScan, options: CsvOptions, problems: Problems): Encoding | undefined {
  if (options.encoding) return options.encoding;
  if (scan.bom === 'utf-16le' || scan.bom === 'utf-16be') return scan.bom;
  const odd = scan.firstInvalid;
  if (!odd) return 'utf-8';
  const at = { file: input.name, sheet: null };
  const where = `byte 0x${odd.value.toString(16).toUpperCase()} at byte ${odd.byteOfLine} of line ${odd.line} (byte ${odd.offset + 1} of the file)`;
  if (scan.bom === 'utf-8' || scan.firstMultibyteLine !== undefined) {
    problems.add({
      severity: 'error', at, line: odd.line, code: 'mixed-encoding', value: `0x${odd.value.toString(16).toUpperCase()}`,
      message: `${input.name} mixes encodings: ${where} is not UTF-8, while ${scan.bom === 'utf-8' ? 'the file begins with the mark of UTF-8' : `line ${scan.firstMultibyteLine} holds UTF-8`}.`,
      suggestion: 'Save the whole file as UTF-8.',
    });
    return undefined;
  }
  problems.add({
    severity: 'warning', at, line: odd.line, code: 'windows-1252',
    message: `${input.name} is not UTF-8 (${where}); it was read as Windows-1252.`, suggestion: 'Check the accents, or save the file as UTF-8.',
  });
  return 'windows-1252';
}

/** Cells of the first lines for one delimiter, quotes understood well enough to compare delimiters. */
function roughRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length && rows.length < SNIFFED_LINES; index++) {
    const character = text[index] as string;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') cell += text[++index];
      else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === delimiter) { row.push(cell); cell = ''; }
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[index + 1] === '\n') index++;
      row.push(cell);
      if (row.some((one) => one.trim() !== '')) rows.push(row);
      row = [];
      cell = '';
    } else cell += character;
  }
  if (rows.length === 0) rows.push([...row, cell]);
  return rows;
}

/** The delimiter that makes most headings known; then most columns the same in every line; a comma when nothing tells. */
export function sniffDelimiter(text: string, known: ReadonlySet<string> | undefined): Delimiter {
  const scored = DELIMITERS.map((delimiter) => {
    const [headings = [], ...rows] = roughRows(text, delimiter);
    const matches = known ? headings.filter((one) => known.has(one.trim().toLowerCase())).length : 0;
    const even = rows.filter((row) => row.length === headings.length).length / Math.max(1, rows.length);
    return { delimiter, matches, width: headings.length > 1 ? headings.length * (rows.length === 0 ? 1 : 0.1 + even) : 0 };
  });
  scored.sort((a, b) => b.matches - a.matches || b.width - a.width || DELIMITERS.indexOf(a.delimiter) - DELIMITERS.indexOf(b.delimiter));
  const [best] = scored as [(typeof scored)[number]];
  return best.matches === 0 && best.width === 0 ? ',' : best.delimiter;
}

/** Everything the parser has ready, again and again; throws what it throws. */
async function* ready(parser: Parser): AsyncGenerator<string[][]> {
  let wake = (): void => undefined;
  for (const event of ['readable', 'end', 'error', 'close']) parser.on(event, () => wake());
  for (;;) {
    const records: string[][] = [];
    for (let record = parser.read() as string[] | null; record !== null; record = parser.read() as string[] | null) records.push(record);
    if (records.length > 0) yield records;
    else if (parser.errored) throw parser.errored;
    else if (parser.readableEnded || parser.destroyed) return;
    else await new Promise<void>((resolve) => { wake = resolve; });
  }
}

/** Line breaks inside the quoted cells of a record. */
function innerLines(record: readonly string[]): number {
  let lines = 0;
  for (const cell of record) if (cell.includes('\n') || cell.includes('\r')) lines += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  return lines;
}

async function* rowsOf(input: Input, encoding: Encoding, delimiter: Delimiter, trusted: boolean, skipFirstLine: boolean, problems: Problems): AsyncGenerator<RawRow[]> {
  const at = { file: input.name, sheet: null };
  const parser = parse({
    delimiter, bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'], max_record_size: MAX_RECORD, ...(skipFirstLine ? { from_line: 2 } : {}),
  });
  const text = encoding === 'utf-8' && trusted ? input.open() : Readable.from(decode(input.open(), encoding));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let line = skipFirstLine ? 2 : 1;
  let width: number | undefined;
  try {
    for await (const records of ready(parser)) {
      const rows: RawRow[] = [];
      for (const record of records) {
        const start = line;
        line += 1 + innerLines(record);
        if (record.length > MAX_COLUMNS) {
          problems.add({ severity: 'error', at, line: start, code: 'too-many-columns', message: `Line ${start} has ${record.length} cells; at most ${MAX_COLUMNS} are read.`, suggestion: 'Check the delimiter.' });
          return;
        }
        if (record.length === 1 && (record[0] as string).trim() === '') continue;
        width ??= record.length;
        if (record.length === width || (record.length > width && record.slice(width).every((cell) => cell.trim() === ''))) rows.push({ line: start, cells: record });
        else {
          problems.add({
            severity: 'error', at, line: start, code: 'broken-row', group: '', message: `Line ${start} has ${record.length} cells where the headings have ${width}.`,
            suggestion: 'Put cells that hold the separator in quotes, and write a separator for every blank cell.',
          });
        }
      }
      yield rows;
    }
  } catch (error) {
    if (error instanceof CsvError) problems.add({ severity: 'error', at, line, code: 'broken-row', ...brokenRow(error, line) });
    else if (error instanceof TypeError) {
      problems.add({ severity: 'error', at, line, code: 'wrong-encoding', message: `${input.name} holds bytes after line ${line} that are not ${encoding}.`, suggestion: 'Save the file as UTF-8.' });
    } else throw error;
  } finally {
    text.destroy();
    parser.destroy();
  }
}

function brokenRow(error: CsvError, line: number): { message: string; suggestion: string } {
  const quotes = 'A cell that holds quotes is written in quotes, with its own quotes doubled: "5"" pipe".';
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED': return { message: `A quote that opens at or after line ${line} is never closed.`, suggestion: quotes };
    case 'CSV_MAX_RECORD_SIZE': return { message: `The row that begins at line ${line} is longer than ${MAX_RECORD} characters; perhaps a quote is never closed.`, suggestion: quotes };
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE': return { message: `The row that begins at line ${line} has a quote in the wrong place.`, suggestion: quotes };
    default: return { message: `The row that begins at line ${line} cannot be read: ${error.code}.`, suggestion: quotes };
  }
}

/** Undefined after an error that leaves nothing to read. */
export async function readCsv(input: Input, options: CsvOptions, problems: Problems): Promise<RawTable | undefined> {
  const scan = await scanText(input.open());
  const encoding = chooseEncoding(input, scan, options, problems);
  if (!encoding) return undefined;
  const at = { file: input.name, sheet: null };
  const text = new TextDecoder(encoding).decode(scan.head);
  const separatorLine = /^sep=([,;|\t])\r?\n/i.exec(text);
  const delimiter = options.delimiter ?? (separatorLine?.[1] as Delimiter | undefined) ?? sniffDelimiter(text, options.known);
  if (delimiter !== ',' && !options.delimiter) {
    problems.add({ severity: 'warning', at, line: 1, code: 'delimiter', value: delimiter, message: `The cells of ${input.name} are separated by a ${DELIMITER_NAMES[delimiter]} ("${delimiter === '\t' ? '\\t' : delimiter}").` });
  }
  const rows = rowsOf(input, encoding, delimiter, scan.firstInvalid === undefined, separatorLine !== null, problems);
  for (let batch = await rows.next(); !batch.done; batch = await rows.next()) {
    const [headings, ...first] = batch.value;
    if (headings) return { at, headings, rows: (async function* () { yield first; yield* rows; })() };
  }
  return undefined;
}
