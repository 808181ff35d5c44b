// npm run cli -- COMMAND: the command line from a clone, built when needed.
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, root } from './prepare.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
// npm runs scripts in the package folder; paths are meant from where the person stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(path.join(root, 'dist', 'server', 'cli', 'main.js')).href);
