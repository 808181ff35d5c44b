/** Reads any CSV, XLSX, GEXF or GraphML through a mapping. Several entries may read one file. */
import { AppError } from '../errors.ts';
import type { Mapping, MappingEntry } from '../model/mapping.ts';
import type { PlaceQuestion } from '../model/report.ts';
import { headingKey, refuseRepeats } from './bind-columns.ts';
import { readCsv } from './csv-reader.ts';
import { readGexf } from './gexf-reader.ts';
import type { GraphDocument } from './graph-document.ts';
import { readGraphml } from './graphml-reader.ts';
import type { Input } from './inputs.ts';
import { bindRule, checkEntry, sourcesOf, type Source } from './mapping-rules.ts';
import { withCountries, withPlaces, type KnownPlaces } from './mapped-places.ts';
import { nearest } from './nearest.ts';
import type { Problems } from './problems.ts';
import { batchesOf, type BoundTable, type RawRow, type RawTable, type RowBatches } from './raw-table.ts';
import { kindOf } from './read-tables.ts';
import { readWorkbook, type Sheet } from './workbook.ts';

/** The input an entry reads: the one it names, else the only one. Throws `bad-request` when that is not one. */
export function inputFor(entry: MappingEntry, inputs: readonly Input[]): Input {
  if (entry.file === undefined) {
    if (inputs.length === 1) return inputs[0] as Input;
    throw new AppError('bad-request', `The mapping of ${entry.table} must say which "file" it reads, because ${inputs.length} files were given.`);
  }
  const wanted = entry.file.replaceAll('\\', '/').replace(/^(\.\/)+/, '').normalize('NFC');
  const tail = (path: string | undefined): boolean => {
    const clean = path?.replaceAll('\\', '/').normalize('NFC');
    return clean !== undefined && (clean === wanted || clean.endsWith(`/${wanted}`) || wanted.endsWith(`/${clean}`));
  };
  const found = inputs.filter((input) => tail(input.path) || tail(input.name));
  if (found.length === 1) return found[0] as Input;
  const names = inputs.map((input) => input.name);
  throw new AppError('bad-request', found.length === 0
    ? `The mapping of ${entry.table} reads "${entry.file}", which was not given. Given: ${names.join(', ')}.`
    : `The mapping of ${entry.table} reads "${entry.file}", which fits several files: ${found.map((input) => input.name).join(', ')}.`);
}

export interface MappedOptions {
  readonly questions: PlaceQuestion[];
  readonly knownPlaces: KnownPlaces;
}

export async function* readMapped(inputs: readonly Input[], mapping: Mapping, problems: Problems, options: MappedOptions): AsyncGenerator<BoundTable> {
  mapping.forEach(checkEntry);
  const targets = mapping.map((entry) => ({ entry, input: inputFor(entry, inputs) }));
  const sources = new MappedSources(targets, problems);
  for (const { entry, input } of targets) {
    const raw = await sources.table(entry, input);
    if (!raw) continue;
    const bound = bindEntry(raw, entry, problems);
    if (!bound) continue;
    if (entry.table !== 'cities') yield bound;
    else yield 'id' in entry.columns ? withCountries(bound, problems) : await withPlaces(bound, entry, problems, options.questions, options.knownPlaces);
  }
  for (const input of inputs) {
    if (!targets.some((target) => target.input === input)) {
      problems.add({ severity: 'warning', at: { file: input.name, sheet: null }, code: 'unknown-file', value: input.name, message: `No entry of the mapping reads ${input.name}; it is left out.` });
    }
  }
}

const spaced = (text: string): string => headingKey(text).replace(/\s+/g, ' ');

function bindEntry(raw: RawTable, entry: MappingEntry, problems: Problems): BoundTable | undefined {
  const { at, headings } = raw;
  const wanted = new Set([...Object.values(entry.columns).flatMap(sourcesOf), ...(entry.needs ?? [])].map(spaced));
  if (refuseRepeats(at, headings, problems, wanted)) return undefined;
  const byName = new Map<string, Source>();
  headings.cells.forEach((heading, index) => { if (!byName.has(spaced(heading))) byName.set(spaced(heading), { index, heading: heading.trim() }); });
  let missing = false;
  for (const name of new Set([...Object.values(entry.columns).flatMap(sourcesOf), ...(entry.needs ?? [])])) {
    if (byName.has(spaced(name))) continue;
    missing = true;
    const there = headings.cells.map((heading) => heading.trim()).filter((heading) => heading !== '');
    const close = nearest(name, there);
    problems.add({ severity: 'error', at, line: headings.line, column: name, value: name, code: 'missing-column', message: `The mapping of ${entry.table} reads the column "${name}", which is not there.`, suggestion: close ? `Did you mean "${close}"?` : `Columns: ${there.slice(0, 30).join(', ')}.` });
  }
  if (missing) return undefined;
  const find = (name: string): Source | undefined => byName.get(spaced(name));
  const needed = (entry.needs ?? []).map((name) => find(name) as Source);
  return {
    at, table: entry.table, mapped: true, headingLine: headings.line, escaped: true,
    columns: Object.entries(entry.columns).map(([target, rule]) => bindRule(target, rule, find)),
    rows: needed.length === 0 ? raw.rows : filled(raw.rows, needed),
  };
}

async function* filled(rows: RowBatches, needed: readonly Source[]): AsyncGenerator<RawRow[]> {
  for await (const batch of rows) yield batch.filter((row) => needed.every((source) => (row.cells[source.index] ?? '').trim() !== ''));
}

interface Target { readonly entry: MappingEntry; readonly input: Input }

/** Opens each file once for all entries that read it, where it must be held whole anyway. */
class MappedSources {
  readonly #targets: readonly Target[];
  readonly #problems: Problems;
  readonly #kinds = new Map<Input, Awaited<ReturnType<typeof kindOf>>>();
  readonly #workbooks = new Map<Input, Promise<Sheet[] | undefined>>();
  readonly #graphs = new Map<Input, Promise<GraphDocument | undefined>>();

  constructor(targets: readonly Target[], problems: Problems) {
    this.#targets = targets;
    this.#problems = problems;
  }

  async table(entry: MappingEntry, input: Input): Promise<RawTable | undefined> {
    if (!this.#kinds.has(input)) this.#kinds.set(input, await kindOf(input, this.#problems));
    switch (this.#kinds.get(input)) {
      case 'zip': return this.#sheet(entry, input);
      case 'gexf': return this.#graph(entry, input, readGexf);
      case 'graphml': return this.#graph(entry, input, readGraphml);
      case 'text': {
        const known = new Set(Object.values(entry.columns).flatMap(sourcesOf).map(headingKey));
        const raw = await readCsv(input, { delimiter: entry.delimiter, encoding: entry.encoding, known }, this.#problems);
        if (!raw && !this.#problems.refused) this.#noHeadings(input, null);
        return raw;
      }
      default: return undefined;
    }
  }

  async #sheet(entry: MappingEntry, input: Input): Promise<RawTable | undefined> {
    if (!this.#workbooks.has(input)) {
      const entries = this.#targets.filter((target) => target.input === input).map((target) => target.entry.sheet);
      const named = new Set(entries.flatMap((name) => (name === undefined ? [] : [headingKey(name)])));
      let first = entries.includes(undefined);
      this.#workbooks.set(input, readWorkbook(input, (name, hidden) => {
        if (named.has(headingKey(name))) return true;
        const wanted = first && !hidden;
        if (wanted) first = false;
        return wanted;
      }, this.#problems));
    }
    const sheets = await this.#workbooks.get(input);
    if (!sheets) return undefined;
    const sheet = entry.sheet === undefined ? sheets.find((one) => !one.hidden) : sheets.find((one) => headingKey(one.name) === headingKey(entry.sheet as string));
    if (!sheet) {
      const names = sheets.map((one) => one.name);
      const close = entry.sheet === undefined ? undefined : nearest(entry.sheet, names);
      this.#problems.add({ severity: 'error', at: { file: input.name, sheet: entry.sheet ?? null }, code: 'missing-sheet', message: `${input.name} has no sheet "${entry.sheet ?? ''}".`, suggestion: close ? `Did you mean "${close}"?` : `Sheets: ${names.join(', ')}.` });
      return undefined;
    }
    if (!sheet.table) this.#noHeadings(input, sheet.name);
    return sheet.table;
  }

  #noHeadings(input: Input, sheet: string | null): void {
    this.#problems.add({ severity: 'error', at: { file: input.name, sheet }, code: 'empty-file', message: `${input.name} has no headings.`, suggestion: 'Write the names of the columns in the first line.' });
  }

  /** Nodes as a table with id, label and attributes; edges, where the sheet is called so, with source and target. */
  async #graph(entry: MappingEntry, input: Input, read: (input: Input, problems: Problems) => Promise<GraphDocument | undefined>): Promise<RawTable | undefined> {
    if (!this.#graphs.has(input)) this.#graphs.set(input, read(input, this.#problems));
    const graph = await this.#graphs.get(input);
    if (!graph) return undefined;
    const edges = entry.sheet === undefined ? ['exchanges', 'participations', 'adoptions', 'memberships'].includes(entry.table) : headingKey(entry.sheet) === 'edges';
    const fixed = edges ? ['source', 'target'] : ['id', 'label'];
    const attributes = (edges ? graph.edgeAttributes : graph.nodeAttributes).filter((name) => !fixed.includes(headingKey(name)));
    const rows = edges
      ? graph.edges.map((edge): RawRow => ({ line: edge.line, cells: [edge.source, edge.target, ...attributes.map((name) => edge.attributes.get(name) ?? '')] }))
      : graph.nodes.map((node): RawRow => ({ line: node.line, cells: [node.id, node.label ?? '', ...attributes.map((name) => node.attributes.get(name) ?? '')] }));
    return { at: { file: input.name, sheet: null }, headings: { line: 1, cells: [...fixed, ...attributes] }, rows: batchesOf(rows) };
  }
}
