/**
 * Peers of the benches: scripts in Python that print JSON, in a process of their own. The environment variable
 * PYTHON names the interpreter that has their packages (python3 by default).
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './processes.ts';

export interface MeasureFigure { what: string; value: number; unit: string; target: number; note: string }

/** One thread: igraph's PageRank would take all cores, and its threads waste CPU time waiting for each other. */
const env = { ...process.env, OMP_NUM_THREADS: '1' };

export function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, env });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stderr}`);
  return stdout;
}

/** What a peer's script prints, or in plain words why it did not run. */
export function runPeer<T>(script: string, needs: string, args: readonly string[]): T | string {
  const python = process.env['PYTHON'] ?? 'python3';
  const found = spawnSync(python, ['-c', `import ${needs}`], { encoding: 'utf8' });
  if (found.error) return `no peer: ${python} cannot be started; set PYTHON to an interpreter that has ${needs}`;
  if (found.status !== 0) return `no peer: ${python} has no ${needs}; pip install ${needs}, or set PYTHON to an interpreter that has it`;
  return JSON.parse(run(python, [path.join('bench', 'peers', script), ...args])) as T;
}
