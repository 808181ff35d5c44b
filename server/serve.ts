/**
 * Starts the product: engine → store → application → listening, and ends it again in the
 * opposite order. Shared by `main.ts` and the `serve` command.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { destination, pino, type Logger } from 'pino';
import { SOFTWARE } from './analytics/software.ts';
import { createApp, type App } from './app.ts';
import type { Config } from './config.ts';
import { AppError } from './errors.ts';
import { networkCache } from './graph/network-cache.ts';
import { openEngine, openStore } from './graph/open.ts';
import type { Store } from './graph/store.ts';
import { ingest, inputsFromPaths, type IngestProgress } from './ingest/ingest.ts';
import { projectFolder } from './project-folder.ts';
import { SHUTDOWN_GRACE_MS } from './routes/limits.ts';

export interface ServeOptions {
  /** Folder of tables to load when the store has never held anything. */
  readonly starter?: string;
  /** Where lines for people go (progress of the starter network, the address). */
  readonly say?: (line: string) => void;
  readonly logger?: Logger;
  /** Check every answer against the contract; default: when run from source, not when built. */
  readonly checkAnswers?: boolean;
}

export interface RunningServer {
  readonly url: string;
  /** Stops accepting, finishes what is under way, closes the engine. Safe to call twice. */
  close(): Promise<void>;
}

/** The network that a first start shows. */
export function starterFolder(): string {
  return join(projectFolder(), 'seeds', 'starter');
}

/** @throws AppError `store-locked`, `engine-unavailable`, or `conflict` when the port is taken. */
export async function startServer(config: Config, options: ServeOptions = {}): Promise<RunningServer> {
  const project = projectFolder();
  const logger = options.logger ?? pino({ level: config.logLevel, base: null }, destination({ fd: 2, sync: true }));
  const store = await openStore(await openEngine(config));
  const say = options.say ?? (() => {});
  const uploadFolder = await mkdtemp(join(tmpdir(), 'interurban-'));
  const closing = new AbortController();
  try {
    if (options.starter !== undefined) await loadStarter(store, options.starter, say);
    const network = networkCache(store);
    const app = createApp({
      store, network, logger, host: config.host, software: SOFTWARE, uploadFolder, modelFolder: config.data, embedAncestors: config.embedAncestors, keepOffline: config.keepOffline, clientFolder: join(project, 'dist', 'client'),
      checkAnswers: options.checkAnswers ?? import.meta.url.endsWith('.ts'), closing: closing.signal,
    });
    const server = createServer(app.express);
    answerBrokenRequests(server);
    await listen(server, config);
    const { port } = server.address() as AddressInfo;
    const url = `http://${urlHost(config.host)}:${port}`;
    const warming = app.warm().catch((err: unknown) => { logger.warn({ err }, 'the network could not be built ahead'); });
    logger.info({ url, engine: store.engine, software: SOFTWARE }, 'listening');
    return { url, close: once(() => stop(server, app, warming, store, uploadFolder, closing)) };
  } catch (error) {
    await rm(uploadFolder, { recursive: true, force: true });
    await store.close();
    throw error;
  }
}

/** Runs until SIGTERM or SIGINT, then ends with 0; a second signal ends at once with 1. */
export async function runServer(config: Config, options: ServeOptions = {}): Promise<void> {
  const say = options.say ?? ((line: string) => { process.stderr.write(`${line}\n`); });
  const server = await startServer(config, { ...options, say });
  say(`Interurban runs at ${server.url} (end it with Ctrl-C)`);
  await new Promise<void>((resolve, reject) => {
    let ending = false;
    const end = (signal: string) => {
      if (ending) process.exit(1);
      ending = true;
      say(`${signal}: ending`);
      server.close().then(resolve, reject);
    };
    process.on('SIGTERM', end);
    process.on('SIGINT', end);
  });
  // Handles of libraries must not keep the process alive once everything is closed.
  process.exit(0);
}

/**
 * Loads the starter network into a store that has never held anything: its counter stands
 * at 0. Who took everything out again is not given it a second time.
 */
async function loadStarter(store: Store, folder: string, say: (line: string) => void): Promise<void> {
  if (!(await store.version()).endsWith('-0')) return;
  say('Loading the starter network …');
  const report = await ingest(store, await inputsFromPaths([folder]), {
    dataset: 'starter', actor: 'starter',
    onProgress: progressLines(say),
  });
  if (report.status === 'refused') {
    const first = report.problems.find((problem) => problem.severity === 'error');
    throw new AppError('refused', `the starter network in ${folder} is not sound: ${first?.message ?? 'see interurban import --dry-run'}`, { details: report.problems });
  }
  const rows = Object.values(report.tables).reduce((sum, { added }) => sum + added, 0);
  say(`Loaded the starter network: ${rows} rows`);
}

/** One line a stage, not one a row. */
function progressLines(say: (line: string) => void): (progress: IngestProgress) => void {
  let stage = '';
  return (progress) => {
    if (progress.stage === stage) return;
    stage = progress.stage;
    say(`  ${stage} …`);
  };
}

const PORTS_TRIED = 50;

async function listen(server: Server, config: Config): Promise<void> {
  const last = config.portIsFixed ? config.port : Math.min(config.port + PORTS_TRIED, 65_535);
  for (let port = config.port; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, config.host, () => { server.off('error', reject); resolve(); });
      });
      return;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EADDRINUSE' && port < last) continue;
      if (code === 'EADDRINUSE') {
        throw new AppError('conflict', config.portIsFixed ? `PORT ${port} is taken: end the program that uses it, or set another PORT` : `ports ${config.port} to ${last} are taken: set PORT to a free one`, { cause: error });
      }
      if (code === 'EACCES') throw new AppError('bad-request', `PORT ${port} needs more rights: set PORT to 1024 or more`, { cause: error });
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new AppError('bad-request', `HOST ${config.host} is not an address of this machine`, { cause: error });
      throw error;
    }
  }
}

function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** Requests that are not HTTP never reach Express: they get the one error body as well. */
export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
    const tooLong = error.code === 'HPE_HEADER_OVERFLOW';
    const body = JSON.stringify({ error: tooLong
      ? { code: 'too-large', message: 'address and headers together exceed 16 kB' }
      : { code: 'bad-request', message: 'the request is not well-formed HTTP' } });
    socket.end(`HTTP/1.1 ${tooLong ? '413 Payload Too Large' : '400 Bad Request'}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`);
  });
}

async function stop(server: Server, app: App, warming: Promise<void>, store: Store, uploadFolder: string, closing: AbortController): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  closing.abort();
  // Connections whose last answer began before this stay open for the next request: they are idle once it is sent.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cutOff = setTimeout(() => server.closeAllConnections(), SHUTDOWN_GRACE_MS);
  await ended;
  clearInterval(sweep);
  clearTimeout(cutOff);
  await app.close();
  await warming;
  await rm(uploadFolder, { recursive: true, force: true });
  await store.close();
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}
