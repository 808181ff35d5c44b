/** Finds the tables in what was given: which file or sheet is which table, and what is left out. */
import { TABLE_NAMES } from '../model/fields.ts';
import { TRUTH_FILE } from '../simulate/truth.ts';
import { bindByName, knownHeadings } from './bind-columns.ts';
import { trimCell } from './cells.ts';
import { readCsv } from './csv-reader.ts';
import { scanText } from './encoding.ts';
import { fileKind, type FileKind } from './file-kind.ts';
import { isEmptyFolder, type Input } from './inputs.ts';
import { nearest } from './nearest.ts';
import type { Problems } from './problems.ts';
import type { BoundTable } from './raw-table.ts';
import { stem, tableOfFile } from './table-names.ts';

const TEXT_ENDING = /\.(csv|tsv|txt)$/i;

/** What a file is, after an error for those that cannot hold tables. */
export async function kindOf(input: Input, problems: Problems): Promise<FileKind | undefined> {
  const at = { file: input.name, sheet: null };
  if (isEmptyFolder(input)) return undefined;
  const scan = await scanText(input.open());
  const { kind, what } = fileKind(scan.head, scan.size, scan.nulBytes);
  if (kind === 'empty') problems.add({ severity: 'error', at, code: 'empty-file', message: `${input.name} has no content (0 bytes).`, suggestion: 'Check that it was saved or downloaded whole.' });
  else if (kind === 'binary') problems.add({ severity: 'error', at, code: 'not-a-table', message: `${input.name} is ${what}, not a table.`, suggestion: 'Give a CSV file, an XLSX workbook, or a GEXF or GraphML graph.' });
  else if (kind === 'xml') problems.add({ severity: 'error', at, code: 'not-a-table', message: `${input.name} is XML, but neither GEXF nor GraphML.`, suggestion: 'Give a CSV file, an XLSX workbook, or a GEXF or GraphML graph.' });
  else return kind;
  return undefined;
}

export interface TableReaders {
  workbook(input: Input, problems: Problems): AsyncIterable<BoundTable>;
  graph(input: Input, kind: 'gexf' | 'graphml', problems: Problems): AsyncIterable<BoundTable>;
}

/** Every table of the inputs in order. Adds an error when there is none. */
export async function* readTables(inputs: readonly Input[], readers: TableReaders, problems: Problems): AsyncGenerator<BoundTable> {
  let found = 0;
  for (const input of chosen(inputs, problems)) {
    const kind = await kindOf(input, problems);
    if (kind === undefined) continue;
    if (kind === 'zip') for await (const table of readers.workbook(input, problems)) { found++; yield table; }
    else if (kind === 'gexf' || kind === 'graphml') for await (const table of readers.graph(input, kind, problems)) { found++; yield table; }
    else {
      const name = tableOfFile(input.name);
      if (name === undefined) { leaveOut(input, problems); continue; }
      const raw = await readCsv(input, { known: knownHeadings(name) }, problems);
      if (!raw) { if (!problems.refused) noHeadings(input, problems); continue; }
      found++;
      const bound = bindByName(raw, name, problems, true);
      if (bound) yield bound;
    }
  }
  if (found === 0 && !problems.refused) {
    const names = inputs.map((input) => input.name).slice(0, 5).join(', ');
    problems.add({
      severity: 'error', at: { file: inputs.length === 1 ? (inputs[0] as Input).name : null, sheet: null }, code: 'no-tables',
      message: `There is no table in ${names}.`, suggestion: `Name files or sheets after the tables (${TABLE_NAMES.slice(0, 4).join(', ')} …), or give a mapping.`,
    });
  }
}

function noHeadings(input: Input, problems: Problems): void {
  problems.add({ severity: 'error', at: { file: input.name, sheet: null }, code: 'empty-file', message: `${input.name} has no headings.`, suggestion: 'Write the names of the columns in the first line.' });
}

function leaveOut(input: Input, problems: Problems): void {
  const close = nearest(stem(input.name), TABLE_NAMES);
  problems.add({
    severity: 'warning', at: { file: input.name, sheet: null }, code: 'unknown-file', value: input.name,
    message: `${input.name} is not named after a table; it is left out.`, suggestion: close ? `Did you mean ${close}.csv?` : 'A mapping can say which table it is.',
  });
}

/** Of a folder, the files that are tables by name; of its other files, the rest when no table is there by name. The truth beside simulated tables is passed over. */
function chosen(inputs: readonly Input[], problems: Problems): Input[] {
  return inputs.filter((input) => {
    if (input.folder === undefined || isEmptyFolder(input)) return true;
    if (TEXT_ENDING.test(trimCell(input.name)) && tableOfFile(input.name) !== undefined) return true;
    const siblings = inputs.some((other) => other.folder === input.folder && TEXT_ENDING.test(trimCell(other.name)) && tableOfFile(other.name) !== undefined);
    if (siblings && input.name === TRUTH_FILE) return false;
    if (!siblings && /\.(xlsx|xlsm|gexf|graphml)$/i.test(input.name)) return true;
    leaveOut(input, problems);
    return false;
  });
}
