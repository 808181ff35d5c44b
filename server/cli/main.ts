#!/usr/bin/env node
/**
 * The command line. Data goes to standard output, everything else to standard error.
 * Exit 0: done; 1: the data was refused; 2: the call was wrong or could not be carried out.
 */
import { CommanderError, type Command } from 'commander';
import { isAppError } from '../errors.ts';
import { buildProgram } from './program.ts';

function wantsJson(program: Command): boolean {
  return program.opts<{ json?: boolean }>().json === true;
}

// The reader of our output (head, less) may leave early: nothing is left to say, and nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const program = buildProgram();
try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    // Help and --version end with 0; every other complaint of the parser is a wrong call.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (isAppError(error)) {
    const body = { code: error.code, message: error.message, ...(error.details === undefined ? {} : { details: error.details }) };
    process.stderr.write(wantsJson(program) ? `${JSON.stringify({ error: body })}\n` : `interurban: ${error.message}\n`);
    process.exitCode = error.code === 'refused' ? 1 : 2;
  } else {
    // A fault of the program: everything that helps to find it, and not the exit code of refused data.
    process.stderr.write(`interurban failed unexpectedly:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  }
}
