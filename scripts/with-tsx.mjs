// Runs a TypeScript file of bench/ or scripts/ on the built product: with-tsx.mjs FILE ARGS…
import { spawnSync } from 'node:child_process';
import { checkNode, ensureBuilt, ensureInstalled, root } from './prepare.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
const child = spawnSync(process.execPath, ['--import', 'tsx', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exit(child.status ?? 1);
