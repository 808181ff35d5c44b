/**
 * Suggestions at size: 18,000 cities with 26,000 links, made up with preferences of place, country and
 * size. Prints the time and memory of the fit (in the server, which goes on answering) and of warm answers.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seededRandom } from '../server/statistics/seeded-random.ts';
import { cli, quantile, serve, type Server } from './processes.ts';

export interface SuggestFigure { what: string; value: number; unit: string; target: number; note: string }

const CITIES = 18_000;
const LINKS = 26_000;
const ASKED = 60;

/** Cities in clusters; each link joins places near a link there was before, or any two. */
function writeTables(folder: string): string[] {
  const random = seededRandom(5);
  const countries = ['DE', 'FR', 'IT', 'ES', 'PL', 'JP', 'PH', 'ID', 'KE', 'ZA', 'BR', 'MX', 'CO', 'US', 'CA', 'SE', 'TR', 'IN', 'NP', 'GH'];
  const cities = ['id,name,country,lat,lon,population'];
  for (let i = 0; i < CITIES; i++) {
    const country = Math.floor(random() * countries.length);
    cities.push(`c${i},City ${i},${countries[country]},${(5 * (country % 10) + 6 * random()).toFixed(4)},${(34 * Math.floor(country / 2) - 170 + 12 * random()).toFixed(4)},${Math.floor(5000 * 10 ** (3 * random() ** 2))}`);
  }
  const exchanges = ['id,kind,title'];
  const participations = ['exchangeId,participantId,participantType,role'];
  const seen = new Set<string>();
  const links: [number, number][] = [];
  while (links.length < LINKS) {
    const old = links[Math.floor(random() * links.length)];
    const [a, b] = old !== undefined && random() < 0.5 ? [old[0], Math.floor(random() * CITIES)] : [Math.floor(random() * CITIES), Math.floor(random() * CITIES)];
    const key = a < b ? `${a}/${b}` : `${b}/${a}`;
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    const id = `x${links.length}`;
    exchanges.push(`${id},twinning,`);
    participations.push(`${id},c${a},city,partner`, `${id},c${b},city,partner`);
    links.push([a, b]);
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, rows] of Object.entries({ cities, exchanges, participations })) writeFileSync(path.join(folder, `${name}.csv`), `${rows.join('\n')}\n`);
  return [...new Set(links.flat())].slice(0, ASKED).map((i) => `c${i}`);
}

async function answered(server: Server, url: string, init?: RequestInit): Promise<{ ms: number; body: Record<string, unknown> }> {
  const from = performance.now();
  const response = await fetch(`${server.url}${url}`, init);
  const body = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${JSON.stringify(body).slice(0, 300)}`);
  return { ms: performance.now() - from, body };
}

const residentMb = (pid: number) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;

export async function benchSuggest(work: string): Promise<SuggestFigure[]> {
  const tables = path.join(work, 'suggest-tables');
  const ids = writeTables(tables);
  await cli('--data', path.join(work, 'suggest'), '--json', 'import', tables);
  const server = await serve(path.join(work, 'suggest'));
  try {
    const from = performance.now();
    const { body: job } = await answered(server, '/api/suggestions/model', { method: 'POST' });
    const waits: number[] = [];
    for (;;) {
      waits.push((await answered(server, '/api/health')).ms);
      const { body } = await answered(server, `/api/jobs/${String(job['id'])}`);
      if (body['state'] !== 'running') {
        if (body['state'] !== 'done') throw new Error(`the fit ended as ${String(body['state'])}: ${JSON.stringify(body['error'])}`);
        break;
      }
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
    const seconds = (performance.now() - from) / 1000;
    const peak = residentMb(server.child.pid!);
    for (const id of ids.slice(0, 5)) await answered(server, `/api/cities/${id}/suggestions`);
    const times: number[] = [];
    for (const id of ids) times.push((await answered(server, `/api/cities/${id}/suggestions?limit=20`)).ms);
    return [
      { what: 'fit of the suggestions on 26,000 links of 18,000 cities', value: seconds, unit: 's', target: 60, note: 'in the server, waiting for the job' },
      { what: '… peak memory of the server meanwhile', value: peak, unit: 'MB', target: 1500, note: 'network and fit together' },
      { what: '… /api/health p99 meanwhile', value: quantile(waits, 0.99), unit: 'ms', target: 50, note: '' },
      { what: 'suggestions for one of 18,000 cities, explained, warm p95', value: quantile(times, 0.95), unit: 'ms', target: 50, note: `median ${quantile(times, 0.5).toFixed(0)} ms, ${ASKED} cities` },
    ];
  } finally {
    await server.stop();
  }
}
