/**
 * Starts fit-worker.ts from source, in development and tests; see measure-worker-source.mjs.
 */
import { register } from 'tsx/esm/api';

register();
await import('./fit-worker.ts');
