/** Runs the built product as a person would, and measures the whole process. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const memory = pathToFileURL(path.join(root, 'bench', 'report-memory.mjs')).href;

export interface Measured { seconds: number; maxRssMb: number; cpuSeconds: number; stdout: string }

/** Wall-clock time of a Node process, start included. */
export function timed(args: readonly string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['--import', memory, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => { stdout += chunk.toString(); });
    child.stderr.on('data', (chunk: Buffer) => { stderr += chunk.toString(); });
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      const line = /BENCH (\{.*\})/.exec(stderr);
      if (code !== 0 || !line) return reject(new Error(`${args.join(' ')} ended with ${code}\n${stdout}\n${stderr}`));
      resolve({ seconds, stdout, ...(JSON.parse(line[1] as string) as { maxRssMb: number; cpuSeconds: number }) });
    });
  });
}

export const cli = (...args: string[]): Promise<Measured> => timed([path.join('dist', 'server', 'cli', 'main.js'), ...args]);

export interface Server { url: string; child: ChildProcess; started: number; stop(): Promise<void> }

/** Starts `serve` on a free port; resolves when it prints its address. */
export function serve(data: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [path.join('dist', 'server', 'cli', 'main.js'), '--data', data, 'serve', '--port', '0'], {
      cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LOG_LEVEL: 'warn' },
    });
    let output = '';
    const look = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /http:\/\/[^\s"]+:\d+/.exec(output);
      if (!address) return;
      const stop = (): Promise<void> => new Promise((done) => {
        child.once('close', () => done());
        child.kill('SIGTERM');
      });
      resolve({ url: address[0], child, started, stop });
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.on('close', (code) => reject(new Error(`serve ended with ${code}\n${output}`)));
  });
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}
