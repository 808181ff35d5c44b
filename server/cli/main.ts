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
    process.exitCode = error.code === 'refused' || error.code === 'conflict' ? 1 : 2;
  } else if (error instanceof Error && (error as NodeJS.ErrnoException).code === 'EPIPE') {
    // The reader of our output (head, less) has gone: nothing is left to say.
    process.exitCode = 0;
  } else {
    throw error;
  }
}
