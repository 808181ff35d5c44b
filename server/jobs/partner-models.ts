/**
 * The model of suggestions of this process: fitted off the event loop, kept in a file beside the data,
 * and fitted again when enough links have changed. Who asks while a fit runs gets the model there is,
 * with a note that says so.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../errors.ts';
import type { Network } from '../graph/network-columns.ts';
import type { ModelCard } from '../model/suggestion.ts';
import { linkChanges, modelFromJson, modelToJson, priorFitted, type FittedModel } from '../suggest/model/fitted.ts';
import { partnerNetwork } from '../suggest/partner-network.ts';
import type { FitTask } from './fit-worker.ts';
import { SharedRuns, type RunOptions, type WorkOptions } from './shared-runs.ts';
import { startThread, type ThreadProgress } from './thread-work.ts';

export interface CurrentModel { readonly fitted: FittedModel; readonly card: ModelCard }

export interface PartnerModelsOptions {
  /** Where the model is kept; left out, it ends with the process. */
  readonly folder?: string | undefined;
  readonly now?: () => Date;
  /** Hears what goes wrong in a fit nobody waits for. */
  readonly onError?: (error: unknown) => void;
}

const FILE = 'suggestion-model.json';
const SEED = 1;
/** Share of links that may have changed before the model is fitted again. */
const CHANGED_SHARE = 0.02;
/** How long a request waits for a first fit before it is answered with prior weights. */
const PATIENCE_MS = 1_500;

interface Kept { readonly fitted: FittedModel; readonly at: string; readonly seconds: number }

export class PartnerModels {
  readonly #options: PartnerModelsOptions;
  readonly #fits = new SharedRuns<Kept, ThreadProgress>();
  readonly #closing = new AbortController();
  readonly #threads = new Set<Promise<void>>();
  #kept: Kept | undefined;
  #read: Promise<void> | undefined;
  /** What `#kept` differs from the network asked about last. */
  #changes: { network: Network; kept: Kept; added: number; removed: number } | undefined;

  constructor(options: PartnerModelsOptions = {}) {
    this.#options = options;
  }

  /** The model to answer with now; starts a fit in the background where the one there is has become old. */
  async current(network: Network): Promise<CurrentModel> {
    await this.#open();
    const kept = this.#kept;
    if (kept?.fitted.dataVersion === network.dataVersion) return { fitted: kept.fitted, card: cardOf(kept, asTheyAre(kept.fitted)) };
    if (kept !== undefined) {
      const { added, removed } = this.#changed(network, kept);
      const enough = added + removed > Math.max(5, CHANGED_SHARE * kept.fitted.links);
      if (enough) void this.#inBackground(network);
      const since = added + removed === 0 ? 'no link has changed since' : `since then ${added} links were added and ${removed} taken away`;
      return { fitted: kept.fitted, card: cardOf(kept, `${since}${enough ? '; it is being fitted again now' : ''}`) };
    }
    const fit = this.#inBackground(network);
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<undefined>((resolve) => { timer = setTimeout(() => resolve(undefined), PATIENCE_MS); });
    const found = await Promise.race([fit, waited]).finally(() => clearTimeout(timer));
    return found ?? this.#prior(network);
  }

  /** The model of exactly this network: the one kept, if it was fitted on the same data, else a new one. */
  async exact(network: Network, options: RunOptions<ThreadProgress> = {}): Promise<CurrentModel> {
    await this.#open();
    if (this.#kept?.fitted.dataVersion === network.dataVersion) return this.current(network);
    return this.fit(network, options);
  }

  /** Fits again and keeps the result. Throws `cancelled`. */
  async fit(network: Network, options: RunOptions<ThreadProgress> = {}): Promise<CurrentModel> {
    const kept = await this.#fits.run(network.dataVersion, options, (work) => this.#fit(network, work));
    return { fitted: kept.fitted, card: cardOf(kept, asTheyAre(kept.fitted)) };
  }

  /** Ends what runs and waits for its thread. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#threads);
  }

  /** What goes wrong is reported; who waits for the fit hears it as well. */
  #inBackground(network: Network): Promise<CurrentModel> {
    const fit = this.fit(network);
    fit.catch((error: unknown) => this.#report(error));
    return fit;
  }

  #report(error: unknown): void {
    if (!(error instanceof AppError && error.code === 'cancelled')) this.#options.onError?.(error);
  }

  #changed(network: Network, kept: Kept): { added: number; removed: number } {
    if (this.#changes?.network !== network || this.#changes.kept !== kept) this.#changes = { network, kept, ...linkChanges(kept.fitted, partnerNetwork(network)) };
    return this.#changes;
  }

  #prior(network: Network): CurrentModel {
    const fitted = priorFitted(network, SEED);
    const note = 'the model is being fitted to the links of this network; until it is there, documented prior weights are used: ask again in a moment';
    return { fitted, card: { ...cardOf({ fitted, at: '', seconds: 0 }, note), fittedAt: null, fittedOn: null, seconds: null } };
  }

  async #fit(network: Network, { signal, onProgress }: WorkOptions<ThreadProgress>): Promise<Kept> {
    const now = this.#options.now ?? (() => new Date());
    const from = now();
    const fitted = await this.#inThread(network, AbortSignal.any([signal, this.#closing.signal]), onProgress);
    const kept = { fitted, at: now().toISOString(), seconds: (now().getTime() - from.getTime()) / 1000 };
    this.#kept = kept;
    await this.#write(kept);
    return kept;
  }

  async #inThread(network: Network, signal: AbortSignal, onProgress: (progress: ThreadProgress) => void): Promise<FittedModel> {
    const task: FitTask = { network, seed: SEED };
    const { answer, ended } = startThread<FitTask, string>('fit-worker', 'the fit of the model', task, { signal, onProgress });
    this.#threads.add(ended);
    void ended.then(() => this.#threads.delete(ended));
    return modelFromJson(await answer)!;
  }

  /** Reads the kept model once; one that another version of the software wrote counts as none. */
  #open(): Promise<void> {
    return (this.#read ??= (async () => {
      if (this.#options.folder === undefined) return;
      try {
        const { at, seconds, model } = JSON.parse(await readFile(path.join(this.#options.folder, FILE), 'utf8')) as { at: string; seconds: number; model: string };
        const fitted = modelFromJson(model);
        if (fitted !== undefined) this.#kept = { fitted, at, seconds };
      } catch (error) {
        // A missing file is a first start; a broken one is replaced by the next fit, and said.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.#options.onError?.(error);
      }
    })());
  }

  async #write({ fitted, at, seconds }: Kept): Promise<void> {
    const { folder } = this.#options;
    if (folder === undefined) return;
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, FILE);
    await writeFile(`${file}.new`, JSON.stringify({ at, seconds, model: modelToJson(fitted) }));
    await rename(`${file}.new`, file);
  }
}

function asTheyAre({ choices }: FittedModel): string {
  return `fitted on the links as they are (${choices.toLocaleString('en')} choices of partners)`;
}

function tooFew(fitted: FittedModel): string {
  return `prior weights: the network has ${fitted.links} links, too few to fit on (${fitted.choices} choices of partners); documented weights are used as they are`;
}

function cardOf({ fitted, at, seconds }: Kept, note: string): ModelCard {
  return {
    kind: fitted.kind, note: fitted.kind === 'prior' && at !== '' ? tooFew(fitted) : note, fittedAt: at || null, fittedOn: fitted.dataVersion, links: fitted.links, cities: fitted.cities,
    seed: fitted.seed, seconds, bootstrap: fitted.draws.length, software: fitted.software,
  };
}
