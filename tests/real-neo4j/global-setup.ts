/** Starts one Neo4j for the whole run; suites find it with `inject('neo4j')` (null when none can be had or none is asked for). */
import { readFile } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { HOW_TO_GET_NEO4J, startNeo4j } from './start.ts';

export interface Neo4jForTests { readonly uri: string; readonly user: string; readonly password: string; readonly database: string }

declare module 'vitest' {
  export interface ProvidedContext { neo4j: Neo4jForTests | null }
}

/** Of a run of some files only: whether one of them speaks of Neo4j, or uses the table of engines. */
async function isAskedFor(project: TestProject): Promise<boolean> {
  const filters = (project.vitest as { filenamePattern?: string[] }).filenamePattern;
  if (!filters || filters.length === 0) return true;
  const { testFiles } = await project.globTestFiles(filters);
  const texts = await Promise.all(testFiles.map((file) => readFile(file, 'utf8')));
  return texts.some((text) => /neo4j|engine-table/i.test(text));
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!(await isAskedFor(project))) {
    process.stderr.write('Neo4j is not started: none of the chosen test files uses it.\n');
    project.provide('neo4j', null);
    return async () => undefined;
  }
  const running = await startNeo4j();
  if (!running) {
    if (process.env['CI'] === 'true') throw new Error(`the tests on Neo4j cannot be left out with CI=true: ${HOW_TO_GET_NEO4J}`);
    process.stderr.write(`\nSKIPPED: all tests on Neo4j. To run them, ${HOW_TO_GET_NEO4J}.\n\n`);
    project.provide('neo4j', null);
    return async () => undefined;
  }
  const { uri, user, password, database } = running;
  project.provide('neo4j', { uri, user, password, database });
  return () => running.stop();
}
