/**
 * Uploads that were read and checked and wait for a decision. Each is kept for a while
 * after it was last looked at; then its files are removed.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { AppError } from '../errors.ts';
import type { Store } from '../graph/store.ts';
import { ingest, type Input } from '../ingest/ingest.ts';
import type { JobRegistry } from '../jobs/job-registry.ts';
import type { Job, MappingGuess, PendingImport } from '../model/contract.ts';
import type { Mapping } from '../model/mapping.ts';
import type { ImportReport } from '../model/report.ts';
import { PENDING_IMPORTS } from './limits.ts';
import type { Upload } from './multipart.ts';

export interface ImportChoices {
  readonly mapping?: Mapping | undefined;
  readonly clearEmpty?: boolean | undefined;
  readonly dataset?: string | undefined;
}

interface Pending {
  readonly upload: Upload;
  readonly inputs: readonly Input[];
  choices: ImportChoices;
  view: PendingImport;
  /** Set while the files are read: nothing else may happen to them. */
  busy: 'being checked' | 'being written' | undefined;
  expires: NodeJS.Timeout | undefined;
}

export interface PendingImportsDeps {
  readonly store: Store;
  readonly jobs: JobRegistry;
  /** Guesses which column means what, for files that are not our tables. */
  readonly guess: (inputs: readonly Input[]) => Promise<MappingGuess>;
  readonly keepMs?: number;
  readonly most?: number;
}

export class PendingImports {
  readonly #deps: PendingImportsDeps;
  readonly #pending = new Map<string, Pending>();

  constructor(deps: PendingImportsDeps) {
    this.#deps = deps;
  }

  /** Checks an upload and keeps it; takes over its folder. */
  async create(upload: Upload, choices: ImportChoices, actor: string, signal: AbortSignal): Promise<PendingImport> {
    const inputs = inputsOf(upload);
    const checked = await this.#check(inputs, choices, actor, signal);
    await this.#makeRoom();
    const id = randomUUID();
    const pending: Pending = {
      upload, inputs, choices, busy: undefined, expires: undefined,
      view: { id, files: upload.files.map(({ name, size }) => ({ name, size })), ...checked },
    };
    this.#keepAwhile(id, pending);
    return pending.view;
  }

  /** @throws AppError `not-found` for one that never was, was accepted, discarded or left too long. */
  get(id: string): PendingImport {
    return this.#get(id).view;
  }

  async revise(id: string, change: ImportChoices, actor: string, signal: AbortSignal): Promise<PendingImport> {
    const pending = this.#idle(id);
    const choices = { ...pending.choices, ...given(change) };
    pending.busy = 'being checked';
    try {
      const checked = await this.#check(pending.inputs, choices, actor, signal, pending.view.guess);
      pending.choices = choices;
      pending.view = { ...pending.view, ...checked };
      return pending.view;
    } finally {
      pending.busy = undefined;
    }
  }

  /** Starts writing; the job ends with the report. What the store refuses by then stays pending with the new report. */
  accept(id: string, actor: string): Job {
    const pending = this.#idle(id);
    if (pending.view.report.status === 'refused') {
      throw new AppError('refused', 'the import has errors; correct the files, or revise its mapping, first', { details: { problems: pending.view.report.problems.filter(({ severity }) => severity === 'error').slice(0, 20) } });
    }
    pending.busy = 'being written';
    return this.#deps.jobs.start('import', async ({ signal, onProgress }) => {
      try {
        const report = await ingest(this.#deps.store, pending.inputs, { ...pending.choices, actor, signal, onProgress });
        pending.view = { ...pending.view, report };
        if (report.status === 'accepted') await this.#forget(id, pending);
        return report;
      } finally {
        pending.busy = undefined;
      }
    });
  }

  async discard(id: string): Promise<void> {
    await this.#forget(id, this.#idle(id));
  }

  /** Forgets all; jobs that write must have ended. */
  async close(): Promise<void> {
    await Promise.all([...this.#pending].map(([id, pending]) => this.#forget(id, pending)));
  }

  async #check(inputs: readonly Input[], choices: ImportChoices, actor: string, signal: AbortSignal, before: MappingGuess | null = null): Promise<Omit<PendingImport, 'id' | 'files'>> {
    const report = await ingest(this.#deps.store, inputs, { ...choices, actor, signal, dryRun: true });
    const mapping = choices.mapping ?? null;
    // The files do not change, so the first guess stays: whoever gave a mapping may want to change it.
    const guess = before ?? (leavesOut(report) ? await this.#deps.guess(inputs) : null);
    return {
      report, questions: report.questions ?? [], mapping, guess,
      needsMapping: mapping === null && guess !== null && guess.tables.length > 0 && report.problems.some(({ code }) => code === 'no-tables'),
    };
  }

  #get(id: string): Pending {
    const pending = this.#pending.get(id);
    if (!pending) throw new AppError('not-found', 'there is no such pending import: it was accepted, discarded or left too long; upload the files again');
    this.#keepAwhile(id, pending);
    return pending;
  }

  #idle(id: string): Pending {
    const pending = this.#get(id);
    if (pending.busy) throw new AppError('conflict', `this import is ${pending.busy}; wait until that is done`);
    return pending;
  }

  /** Starts its time again, and puts it behind all that were left longer. */
  #keepAwhile(id: string, pending: Pending): void {
    clearTimeout(pending.expires);
    this.#pending.delete(id);
    this.#pending.set(id, pending);
    pending.expires = setTimeout(() => {
      if (pending.busy) this.#keepAwhile(id, pending);
      else void this.#forget(id, pending);
    }, this.#deps.keepMs ?? PENDING_IMPORTS.keepMs);
    pending.expires.unref();
  }

  /** The one left longest gives way to a new one. */
  async #makeRoom(): Promise<void> {
    if (this.#pending.size < (this.#deps.most ?? PENDING_IMPORTS.most)) return;
    const oldest = [...this.#pending].find(([, pending]) => pending.busy === undefined);
    if (!oldest) throw new AppError('too-many-requests', 'too many imports are under way; wait until one of them is done');
    await this.#forget(...oldest);
  }

  async #forget(id: string, pending: Pending): Promise<void> {
    clearTimeout(pending.expires);
    this.#pending.delete(id);
    await pending.upload.remove();
  }
}

/** Several files are named together after the folder they came from. */
function inputsOf(upload: Upload): Input[] {
  const folder = upload.files.length > 1 ? upload.source ?? 'import' : undefined;
  return [...upload.files].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, path, size }) => ({
    name, path, size, open: () => createReadStream(path), ...(folder === undefined ? {} : { folder }),
  }));
}

/** Files or sheets that are not our tables: a mapping may say what they are. */
function leavesOut(report: ImportReport): boolean {
  return report.problems.some(({ code }) => code === 'no-tables' || code === 'unknown-file' || code === 'unknown-sheet');
}

function given(change: ImportChoices): ImportChoices {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as ImportChoices;
}
