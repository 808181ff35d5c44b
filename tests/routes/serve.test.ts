import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig, type Config } from '../../server/config.ts';
import { startServer, type RunningServer, type ServeOptions } from '../../server/serve.ts';

let folder: string;
const running: RunningServer[] = [];
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'interurban-serve-')); });
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
  rmSync(folder, { recursive: true, force: true });
});

const config = (overrides: Partial<Config> = {}): Config => ({ ...parseConfig({ PORT: '0', INTERURBAN_DATA: join(folder, 'data'), LOG_LEVEL: 'silent' }), ...overrides });
const start = async (settings = config(), options: ServeOptions = {}) => {
  const server = await startServer(settings, { logger: pino({ level: 'silent' }), ...options });
  running.push(server);
  return server;
};
const json = async (url: string) => (await fetch(url)).json() as Promise<Record<string, unknown>>;

function starterFolder(): string {
  const starter = join(folder, 'starter');
  rmSync(starter, { recursive: true, force: true });
  const made = mkdtempSync(join(folder, 'starter-'));
  writeFileSync(join(made, 'cities.csv'), 'id,name,country\nkobe-jp,Kobe,JP\n');
  return made;
}

describe('the server', () => {
  it('starts on an empty folder, answers health, and keeps its data from one run to the next', async () => {
    const first = await start();
    expect(await json(`${first.url}/api/health`)).toMatchObject({ engine: { name: 'embedded' }, counts: { cities: 0 } });
    const made = await fetch(`${first.url}/api/cities`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id: 'kobe-jp', name: 'Kobe', country: 'JP' }) });
    expect(made.status).toBe(201);
    await first.close();
    await first.close();
    const second = await start();
    expect(await json(`${second.url}/api/health`)).toMatchObject({ counts: { cities: 1 } });
  });

  it('loads the starter network into a store that has never held anything, and into no other', async () => {
    const starter = starterFolder();
    const said: string[] = [];
    const first = await start(config(), { starter, say: (line) => said.push(line) });
    expect(await json(`${first.url}/api/health`)).toMatchObject({ counts: { cities: 1 } });
    expect(said[0]).toBe('Loading the starter network …');
    expect(said.at(-1)).toBe('Loaded the starter network: 1 rows');
    expect((await fetch(`${first.url}/api/datasets/starter`, { method: 'DELETE' })).status).toBe(200);
    await first.close();
    const second = await start(config(), { starter, say: () => { throw new Error('loaded twice'); } });
    expect(await json(`${second.url}/api/health`)).toMatchObject({ counts: { cities: 0 } });
  });

  it('says what is wrong with a starter network and leaves nothing open', async () => {
    const starter = starterFolder();
    writeFileSync(join(starter, 'cities.csv'), 'id,name,country\nx,X,Atlantis\n');
    await expect(start(config(), { starter })).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('Atlantis') });
    await start(config());
  });

  it('takes the next free port unless one was asked for', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const next = await start(config({ port, portIsFixed: false }));
    expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
    await expect(start(config({ port, portIsFixed: true, data: join(folder, 'other') }))).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining(`PORT ${port} is taken`) });
    other.close();
  });

  it('says that the store is in use, and that a host is not of this machine', async () => {
    await start();
    await expect(start()).rejects.toMatchObject({ code: 'store-locked' });
    await expect(start(config({ host: '203.0.113.7', data: join(folder, 'other') }))).rejects.toMatchObject({ code: 'bad-request', message: expect.stringContaining('HOST') });
  });

  it('finishes requests under way, ends streams of events and refuses new ones when it closes', async () => {
    const server = await start();
    const many = Array.from({ length: 3_000 }, (_, at) => `c${at},City ${at},JP`).join('\n');
    const form = new FormData();
    form.append('files', new Blob([`id,name,country\n${many}\n`]), 'cities.csv');
    const pending = await (await fetch(`${server.url}/api/imports`, { method: 'POST', body: form })).json() as { id: string };
    const job = await (await fetch(`${server.url}/api/imports/${pending.id}/accept`, { method: 'POST' })).json() as { id: string };
    const events = await fetch(`${server.url}/api/jobs/${job.id}/events`);
    const reading = fetch(`${server.url}/api/cities?q=nothing`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const closed = server.close();
    expect((await reading).status).toBe(200);
    await events.text();
    await closed;
    await expect(fetch(`${server.url}/api/health`)).rejects.toThrow();
    const again = await start();
    const { counts } = await json(`${again.url}/api/health`) as { counts: { cities: number } };
    expect([0, 3_000]).toContain(counts.cities);
  });
});

describe('the process', () => {
  const spawnServer = (env: Record<string, string>) => spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], INTERURBAN_DATA: join(folder, 'data'), LOG_LEVEL: 'info', ...env } as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const textOf = async (stream: NodeJS.ReadableStream) => { let text = ''; for await (const chunk of stream) text += String(chunk); return text; };

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 on %s, and leaves nothing in the temporary folder', async (signal) => {
    const temporary = join(folder, 'tmp');
    mkdirSync(temporary);
    const child = spawnServer({ PORT: '0', TMPDIR: temporary });
    let said = '';
    const url = await new Promise<string>((resolve, reject) => {
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const match = /runs at (http:\S+)/.exec(said);
        if (match) resolve(match[1] as string);
      });
      child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
    });
    const open = get(`${url}/api/health`, { agent: false });
    await once(open, 'response');
    child.removeAllListeners('exit');
    const exit = once(child, 'exit');
    child.kill(signal);
    expect(await exit).toEqual([0, null]);
    expect(readdirSync(temporary).filter((name) => name.startsWith('interurban-'))).toEqual([]);
  });

  it('ends with 2 and one plain line when a variable is wrong', async () => {
    const child = spawnServer({ PORT: 'eighty' });
    const [said, exit] = await Promise.all([textOf(child.stderr), once(child, 'exit')]);
    expect(exit[0]).toBe(2);
    expect(said).toBe('PORT ("eighty") must be a whole number from 0 (any free port) to 65535\n');
  });
});
