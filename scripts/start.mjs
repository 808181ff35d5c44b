// npm start: installs, builds, then runs the server in this process.
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, root } from './prepare.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
await import(pathToFileURL(path.join(root, 'dist', 'server', 'main.js')).href);
