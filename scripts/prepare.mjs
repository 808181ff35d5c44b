// Makes a clone ready to run: checks Node, installs what the lockfile names, builds what changed.
// Plain Node with no dependency, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stamp = path.join(root, 'dist', '.built');

function say(line) {
  process.stderr.write(`${line}\n`);
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`Interurban needs Node 20.19 or later; this is ${process.versions.node}. Install a newer Node from your package manager and try again.`);
  process.exit(2);
}

/** True when node_modules holds every version the lockfile asks for. */
function installed() {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(([name, entry]) => name === '' || entry.optional || present[name]?.version === entry.version);
}

function run(label, command, args) {
  say(label);
  const child = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (child.status === 0) return;
  say(`${label.replace(/…$/, '')} failed (${command} ${args.join(' ')}). What it printed stands above.`);
  process.exit(child.status ?? 1);
}

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(full) : statSync(full).mtimeMs);
  }
  return latest;
}

function built() {
  if (!existsSync(stamp)) return false;
  const files = ['package-lock.json', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts'];
  const inputs = [...files.map((file) => statSync(path.join(root, file)).mtimeMs), newest(path.join(root, 'server')), newest(path.join(root, 'client'))];
  return Math.max(...inputs) <= statSync(stamp).mtimeMs;
}

export function ensureInstalled() {
  if (!installed()) run('Installing packages (first time, about half a minute)…', 'npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

export function ensureBuilt() {
  if (built()) return;
  const started = new Date();
  run('Building the server…', process.execPath, [path.join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json']);
  run('Building the explorer…', process.execPath, [path.join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn']);
  // The stamp carries the time the build began, so that a file saved meanwhile counts as newer.
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
}
