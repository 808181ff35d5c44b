/**
 * npm run bench: speed and size of the built product, printed beside a peer measured in the
 * same run. Needs ../shared/data for the Wikidata network, and igraph for Python for the peers of measures (PYTHON
 * names the interpreter). One line a figure; the exit code
 * is 1 when a target is missed, so that nobody has to read the table to know.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { benchStoredCohorts } from './cohorts.ts';
import { generateTables } from './generate-tables.ts';
import { MEASURE_BENCHES } from './measures.ts';
import { cli, quantile, root, serve, timed, type Server } from './processes.ts';
import { benchSuggest } from './suggest.ts';

interface Figure { what: string; value: number; unit: string; target: number; note: string }
const figures: Figure[] = [];

function report(what: string, value: number, unit: string, target: number, note = ''): void {
  figures.push({ what, value, unit, target, note });
  const mark = value <= target ? 'ok  ' : 'MISS';
  const shown = Number.isNaN(value) ? 'not measured' : `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;
  process.stdout.write(`${mark} ${what}: ${shown} (at most ${target})${note === '' ? '' : ` – ${note}`}\n`);
}

const median = (values: number[]): number => quantile(values, 0.5);
const work = mkdtempSync(path.join(tmpdir(), 'interurban-bench-'));
const folder = (name: string): string => path.join(work, name);

async function get(server: Server, url: string): Promise<{ ms: number; bytes: number; body: ArrayBuffer }> {
  const started = performance.now();
  const response = await fetch(`${server.url}${url}`, { headers: { 'accept-encoding': 'identity' } });
  const body = await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${Buffer.from(body).toString().slice(0, 300)}`);
  return { ms: performance.now() - started, bytes: body.byteLength, body };
}

/** Bytes on the wire as a browser gets them: fetch hides the compressed size, node:http does not. */
async function wireBytes(server: Server, url: string): Promise<{ ms: number; bytes: number }> {
  const http = await import('node:http');
  return new Promise((resolve, reject) => {
    const started = performance.now();
    http.get(`${server.url}${url}`, { headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => { bytes += chunk.length; });
      response.on('end', () => resolve({ ms: performance.now() - started, bytes }));
    }).on('error', reject);
  });
}

async function importWikidata(gexf: string): Promise<void> {
  const raw: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const rawFolder = mkdtempSync(path.join(work, 'raw-'));
    raw.push((await timed(['bench/raw-import.mjs', gexf, rawFolder])).seconds);
    ours.push((await cli('--data', folder(`wikidata-${round}`), '--json', 'import', gexf)).seconds);
  }
  report('import of the Wikidata network, process start included', median(ours), 's', 6);
  report('… over the raw engine with the same rows', median(ours) / median(raw), '×', 2.5, `raw engine ${median(raw).toFixed(2)} s, medians of 3`);
}

async function wikidataNetwork(): Promise<void> {
  const server = await serve(folder('wikidata-0'));
  try {
    await get(server, '/api/network');
    const warm: number[] = [];
    let bytes = 0;
    for (let round = 0; round < 20; round += 1) {
      const answer = await wireBytes(server, '/api/network');
      warm.push(answer.ms);
      bytes = answer.bytes;
    }
    report('GET /api/network, whole Wikidata network, warm, p95', quantile(warm, 0.95), 'ms', 150);
    report('… on the wire', bytes / 1024 / 1024, 'MB', 1);
    const search: number[] = [];
    for (const text of ['mar', 'new y', 'saint', 'kobe', 'sao pau', 'munchen', 'b', 'hambrug']) search.push((await get(server, `/api/search?q=${encodeURIComponent(text)}`)).ms);
    report('search as you type, slowest of 8', Math.max(...search), 'ms', 50);
  } finally {
    await server.stop();
  }
}

async function largeNetwork(): Promise<void> {
  const tables = folder('large-tables');
  const { participations } = generateTables(tables, { cities: 20_000, exchanges: 100_000, seed: 1 });
  const data = folder('large');
  const loaded = await cli('--data', data, '--json', 'import', tables);
  report('import of 20,000 cities and 100,000 exchanges', loaded.seconds, 's', 60, `${participations} participations`);
  report('… peak memory', loaded.maxRssMb, 'MB', 1200);
  const server = await serve(data);
  try {
    let health = await fetch(`${server.url}/api/health`);
    report('start on that store until /api/health answers', (performance.now() - server.started) / 1000, 's', 3);
    const from = performance.now();
    await get(server, '/api/network/facets');
    report('… until the network is ready after that', (performance.now() - from) / 1000, 's', 5);
    let running = true;
    const measure = get(server, '/api/measures/betweenness').finally(() => { running = false; });
    const health99: number[] = [];
    while (running) {
      health99.push((await get(server, '/api/health')).ms);
      await new Promise((done) => setTimeout(done, 20));
    }
    const betweenness = (await measure).ms;
    health = await fetch(`${server.url}/api/health`);
    report('/api/health while betweenness runs on it, p99', quantile(health99, 0.99), 'ms', 50, `${health99.length} requests during ${(betweenness / 1000).toFixed(0)} s`);
    if (!health.ok) throw new Error('health failed after the run');
  } finally {
    await server.stop();
  }
}

async function measures(): Promise<void> {
  for (const bench of MEASURE_BENCHES) for (const { what, value, unit, target, note } of await bench(work)) report(what, value, unit, target, note);
}

/** What was not measured (NaN) is missed. */
const exitCode = (): number => (figures.every((figure) => figure.value <= figure.target) ? 0 : 1);

const gexf = path.join(root, '..', 'shared', 'data', 'wikidata-sister-cities-2022', 'sister_cities.gexf');
if (!existsSync(gexf)) throw new Error(`the Wikidata network is not at ${gexf}: put the file there to run the benchmarks`);
if (!existsSync(path.join(root, 'dist', '.built'))) throw new Error('nothing is built: npm run build, or npm start once');
process.stdout.write(`Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown CPU'}; input ${(statSync(gexf).size / 1e6).toFixed(1)} MB\n`);
try {
  /* `npm run bench -- measures`: these alone. */
  const only = process.argv[2];
  if (only !== undefined && only !== 'measures') throw new Error(`there is no part "${only}"; npm run bench, or npm run bench -- measures`);
  if (only === 'measures') {
    await measures();
    process.exit(exitCode());
  }
  await importWikidata(gexf);
  await wikidataNetwork();
  await largeNetwork();
  for (const { what, value, unit, target, note } of await benchSuggest(work)) report(what, value, unit, target, note);
  await measures();
  for (const { what, gap, seconds, words } of await benchStoredCohorts(folder('wikidata-0'), 'Wikidata', [1])) {
    report(`${what}, gap`, 100 * gap, '%', 2, words);
    report('… time', seconds, 's', 20.5);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = exitCode();
