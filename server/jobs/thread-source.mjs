/** Starts the worker named on its command line from source, in development and tests; see measure-worker-source.mjs. */
import { register } from 'tsx/esm/api';

register();
await import(`./${process.argv[2]}.ts`);
