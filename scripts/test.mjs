// npm test: installs, builds, runs every suite and closes with one line of counts.
// Arguments are passed on to Vitest (npm test -- tests/graph).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, root } from './prepare.mjs';

const report = path.join(root, '.cache', 'test-report.json');

/** Runs Vitest; gives its report and what failed by name, files that do not load included. */
function run(args) {
  rmSync(report, { force: true });
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawnSync(process.execPath, [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args], {
    cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, TZ: 'UTC' },
  });
  if (!existsSync(report)) {
    process.stderr.write('The test runner ended without a report.\n');
    process.exit(child.status || 1);
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const failures = new Map();
  for (const file of result.testResults) {
    const name = path.relative(root, file.name);
    // A file that fails to load has no tests to count; it is a failure all the same.
    if (file.status === 'failed' && file.assertionResults.length === 0) failures.set(name, { file: name, text: file.message.split('\n')[0] });
    for (const one of file.assertionResults) if (one.status === 'failed') failures.set(`${name} > ${one.fullName}`, { file: name, text: one.failureMessages.join(' ').replace(/\s+/g, ' ').slice(0, 300) });
  }
  return { result, failures, status: child.status };
}

checkNode();
ensureInstalled();
ensureBuilt();
mkdirSync(path.dirname(report), { recursive: true });
const first = run(process.argv.slice(2));
const say = (what, failures) => { for (const [name, { text }] of failures) process.stdout.write(`${what}: ${name}: ${text}\n`); };

// A browser test depends on the speed of the machine beside which it runs: its file is run once
// more, alone, and what passes only then is told. Nothing else has a second chance.
const files = [...new Set([...first.failures.values()].map(({ file }) => file))];
const isBrowsers = files.length > 0 && files.length <= 3 && files.every((file) => file.startsWith(path.join('tests', 'e2e')));
if (isBrowsers) say('failed beside others, run again alone', first.failures);
const again = isBrowsers ? run(files) : null;
const failures = again?.failures ?? first.failures;
const recovered = [...first.failures].filter(([name]) => !failures.has(name));

say('failed', failures);
if (recovered.length > 0) say('passed only alone', recovered);
const skipped = first.result.numPendingTests + first.result.numTodoTests;
const ci = process.env.CI === 'true';
if (skipped > 0) process.stdout.write(`${skipped} tests were skipped: the lines above say what to install.${ci ? ' With CI=true that is a failure.' : ''}\n`);
const passed = first.result.numPassedTests + (again ? first.failures.size - failures.size : 0);
process.stdout.write(`${passed} passed, ${failures.size} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit((again ?? first).status !== 0 || failures.size > 0 || passed === 0 || (ci && skipped > 0) ? 1 : 0);
