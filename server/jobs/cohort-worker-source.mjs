/**
 * Starts cohort-worker.ts from source, in development and tests: tsx leaves worker threads alone when it
 * is preloaded, so the thread registers it first. The build has cohort-worker.js and does without.
 */
import { register } from 'tsx/esm/api';

register();
await import('./cohort-worker.ts');
