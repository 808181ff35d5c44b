// npm test: installs, builds, runs every suite and closes with one line of counts.
// Arguments are passed on to Vitest (npm test -- tests/graph).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, root } from './prepare.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
const report = path.join(root, '.cache', 'test-report.json');
mkdirSync(path.dirname(report), { recursive: true });
rmSync(report, { force: true });
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)];
const child = spawnSync(process.execPath, [vitest, ...args], {
  cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, TZ: 'UTC' },
});
if (!existsSync(report)) {
  process.stderr.write('The test runner ended without a report.\n');
  process.exit(child.status || 1);
}
const result = JSON.parse(readFileSync(report, 'utf8'));
const skipped = result.numPendingTests + result.numTodoTests;
// A file that fails to load has no tests to count; it is a failure all the same.
const isBroken = (file) => file.status === 'failed' && file.assertionResults.length === 0;
const failed = result.numFailedTests + result.testResults.filter(isBroken).length;
for (const file of result.testResults) {
  const name = path.relative(root, file.name);
  if (isBroken(file)) process.stdout.write(`failed: ${name}: ${file.message.split('\n')[0]}\n`);
  for (const one of file.assertionResults) if (one.status === 'failed') process.stdout.write(`failed: ${name} > ${one.fullName}: ${one.failureMessages.join(' ').replace(/\s+/g, ' ').slice(0, 300)}\n`);
}
const ci = process.env.CI === 'true';
if (skipped > 0) process.stdout.write(`${skipped} tests were skipped: the lines above say what to install.${ci ? ' With CI=true that is a failure.' : ''}\n`);
process.stdout.write(`${result.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit(child.status !== 0 || failed > 0 || result.numPassedTests === 0 || (ci && skipped > 0) ? 1 : 0);
