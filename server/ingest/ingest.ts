/**
 * One import from files to the store: read, check against what is there, write all or nothing,
 * and say what happened. Content that is wrong makes a refused report; only a wrong call throws.
 */
import { AppError, isAppError } from '../errors.ts';
import type { Assertion, Counts, Store } from '../graph/store.ts';
import type { Mapping } from '../model/mapping.ts';
import type { ImportReport, PlaceQuestion } from '../model/report.ts';
import { checkRows, tablesToRead } from './check-rows.ts';
import { datasetProblem, defaultDataset, freeDataset } from './dataset-name.ts';
import { readDrafts, type Draft } from './drafts.ts';
import { readGraph } from './graph-tables.ts';
import { isEmptyFolder, type Input } from './inputs.ts';
import type { KnownPlaces } from './mapped-places.ts';
import { readMapped } from './mapped-tables.ts';
import { Problems } from './problems.ts';
import type { BoundTable } from './raw-table.ts';
import { readTables } from './read-tables.ts';
import { readWorkbookTables } from './workbook-tables.ts';

export { inputsFromPaths, type Input } from './inputs.ts';

export interface IngestProgress {
  readonly stage: 'reading' | 'checking' | 'writing';
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
}

export interface IngestOptions {
  readonly mapping?: Mapping | undefined;
  /** Empty cells clear what is there. */
  readonly clearEmpty?: boolean | undefined;
  /** Name of the dataset; one that exists gets the rows added. Default: the name of the file or folder. */
  readonly dataset?: string | undefined;
  /** Say what would happen, write nothing. */
  readonly dryRun?: boolean | undefined;
  readonly actor: string;
  readonly onProgress?: ((progress: IngestProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How often a check starts over because somebody else wrote in between. */
const ATTEMPTS = 4;

/**
 * Imports files into the store. Throws `bad-request` for a dataset name or mapping that is none,
 * `cancelled` when the signal says so, and whatever the engine says when it fails.
 */
export async function ingest(store: Store, inputs: readonly Input[], options: IngestOptions): Promise<ImportReport> {
  if (options.dataset !== undefined) {
    const problem = datasetProblem(options.dataset);
    if (problem) throw new AppError('bad-request', `The dataset name "${options.dataset}" ${problem}.`);
  }
  for (let attempt = 1; ; attempt++) {
    const problems = new Problems();
    const questions: PlaceQuestion[] = [];
    try {
      // Read anew each time: the check turns the drafts into assertions in place.
      const drafts = await readAllDrafts(store, inputs, options, problems, questions);
      return await checkAndWrite(store, inputs, drafts, options, problems, questions);
    } catch (error) {
      if (!isAppError(error, 'conflict') || attempt === ATTEMPTS) throw error;
    }
  }
}

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('cancelled', 'The import was cancelled; nothing was written.', { cause: signal.reason });
}

function boundTables(store: Store, inputs: readonly Input[], options: IngestOptions, problems: Problems, questions: PlaceQuestion[]): AsyncIterable<BoundTable> {
  if (options.mapping) {
    let places: ReturnType<KnownPlaces> | undefined;
    return readMapped(inputs, options.mapping, problems, { questions, knownPlaces: () => (places ??= knownPlaces(store)) });
  }
  return readTables(inputs, { workbook: readWorkbookTables, graph: readGraph }, problems);
}

/** Cities of the store by GeoNames id: the same place is the same city. */
async function knownPlaces(store: Store): ReturnType<KnownPlaces> {
  const { cities } = (await store.readAll(['cities'])).tables;
  return {
    byGeonamesId: new Map(cities.flatMap((city) => (city.geonamesId === null ? [] : [[city.geonamesId, city.id] as const]))),
    ids: new Set(cities.map((city) => city.id)),
  };
}

async function readAllDrafts(store: Store, inputs: readonly Input[], options: IngestOptions, problems: Problems, questions: PlaceQuestion[]): Promise<Draft[]> {
  const drafts: Draft[] = [];
  const withoutRows: BoundTable[] = [];
  for (const input of inputs) {
    if (isEmptyFolder(input)) problems.add({ severity: 'error', at: { file: input.name, sheet: null }, code: 'no-tables', message: `The folder ${input.path ?? input.name} has no files.`, suggestion: 'Name a folder with tables such as cities.csv.' });
  }
  for await (const bound of boundTables(store, inputs, options, problems, questions)) {
    const before = drafts.length;
    for await (const batch of readDrafts(bound, { keepBlank: options.clearEmpty ?? false }, problems)) {
      for (const draft of batch) drafts.push(draft);
      stopIfCancelled(options.signal);
      options.onProgress?.({ stage: 'reading', done: drafts.length, total: null });
    }
    if (drafts.length === before) withoutRows.push(bound);
  }
  stopIfCancelled(options.signal);
  options.onProgress?.({ stage: 'reading', done: drafts.length, total: drafts.length });
  if (!problems.refused) for (const bound of withoutRows) noRows(bound, problems);
  return drafts;
}

function noRows(bound: BoundTable, problems: Problems): void {
  problems.add({
    severity: 'warning', at: bound.at, line: bound.headingLine, code: 'no-rows',
    message: `${bound.at.sheet === null ? bound.at.file : `The sheet "${bound.at.sheet}" of ${bound.at.file}`} has headings and no rows.`, suggestion: null,
  });
}

async function checkAndWrite(store: Store, inputs: readonly Input[], drafts: Draft[], options: IngestOptions, problems: Problems, questions: readonly PlaceQuestion[]): Promise<ImportReport> {
  options.onProgress?.({ stage: 'checking', done: 0, total: drafts.length });
  const touched = new Set(drafts.map((draft) => draft.table));
  const { version, tables } = await store.readAll(tablesToRead(touched));
  const rows = drafts.length;
  const assertions = checkRows(drafts, tables, problems);
  drafts.length = 0;
  options.onProgress?.({ stage: 'checking', done: rows, total: rows });
  const report = (status: ImportReport['status'], dataset: string | null, counts: Counts): ImportReport => ({
    status, dataset, tables: counts, problems: problems.list(),
    ...(questions.length > 0 ? { questions: [...questions] } : {}),
  });
  if (problems.refused) return report('refused', null, {});
  if (assertions.length === 0) return report('accepted', null, {});
  stopIfCancelled(options.signal);
  const taken = new Set((await store.datasets()).map((dataset) => dataset.id));
  const dataset = options.dataset ?? freeDataset(defaultDataset(inputs), taken);
  if (options.dryRun) {
    const counts = await store.plan(assertions);
    return report('accepted', changes(counts) ? dataset : null, counts);
  }
  const written = await write(store, inputs, assertions, dataset, version, options);
  return report('accepted', written.dataset, written.counts);
}

function changes(counts: Counts): boolean {
  return Object.values(counts).some((table) => table.added + table.updated > 0);
}

function write(store: Store, inputs: readonly Input[], assertions: readonly Assertion[], dataset: string, version: string, options: IngestOptions) {
  const { onProgress, signal } = options;
  return store.importBatch({
    dataset: { id: dataset, sources: inputs.map((input) => input.name), actor: options.actor, at: new Date().toISOString() },
    assertions, expectVersion: version,
    ...(onProgress ? { onProgress: (done: number, total: number) => onProgress({ stage: 'writing', done, total }) } : {}),
    ...(signal ? { signal } : {}),
  });
}
