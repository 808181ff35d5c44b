/** Starts the server from the environment: the only file of the server with side effects. */
import { loadEnvironmentFile, parseConfig } from './config.ts';
import { isAppError } from './errors.ts';
import { runServer, starterFolder } from './serve.ts';

try {
  loadEnvironmentFile();
  await runServer(parseConfig(process.env), { starter: starterFolder() });
} catch (error) {
  process.stderr.write(isAppError(error) ? `${error.message}\n` : `${(error as Error).stack ?? String(error)}\n`);
  process.exit(isAppError(error, 'bad-request') ? 2 : 1);
}
