/**
 * NetworkX as an independent reader of graph files: a script of this folder runs in the first interpreter that has
 * NetworkX, NumPy and SciPy (PageRank needs them). PYTHON names one to try before python3 and the system's own.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const python = [process.env['PYTHON'], 'python3', '/usr/bin/python3']
  .find((name) => name && spawnSync(name, ['-c', 'import networkx, numpy, scipy']).status === 0);

/** Whether tests that need it run: without NetworkX only CI insists, and fails. */
export const withNetworkx = python !== undefined || process.env['CI'] !== undefined;
if (!withNetworkx) console.warn('NetworkX is not installed (python3 -m pip install networkx numpy scipy): graphs are not read with it.');

/** What a script of this folder prints, read as JSON. Throws where no interpreter has what it needs, or the script fails. */
export function runNetworkx<T>(script: string, args: readonly string[]): T {
  if (!python) throw new Error('No Python with networkx, numpy and scipy was found: python3 -m pip install networkx numpy scipy');
  return JSON.parse(execFileSync(python, [fileURLToPath(new URL(`./${script}`, import.meta.url)), ...args], { encoding: 'utf8' })) as T;
}
