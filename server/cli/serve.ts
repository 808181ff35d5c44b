/** `serve`: API and explorer. */
import type { Command } from 'commander';
import { configOf, globalOptions } from './context.ts';

export function serveCommand(program: Command): Command {
  return program
    .command('serve')
    .description('serve the API and the explorer')
    .option('--port <n>', 'port (PORT, default 4180)')
    .action(async (options: { port?: string }, command: Command) => {
      const { runServer } = await import('../serve.ts');
      await runServer(configOf(globalOptions(command), options));
    });
}
