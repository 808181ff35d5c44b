/**
 * The statements of the cypher folder by the name of their file:
 * `read/row-counts.cypher` is `queries.rowCounts`. Asking for a name without a file throws.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectFolder } from '../project-folder.ts';
import type { Statement } from './engine.ts';

const CYPHER_FOLDER = join(projectFolder(), 'cypher');

/** `city-neighbourhood` → `cityNeighbourhood`. */
export function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function withoutComments(text: string): string {
  return text.split('\n').filter((line) => !line.trimStart().startsWith('//')).join('\n').trim();
}

function load(): Map<string, Statement> {
  const statements = new Map<string, Statement>();
  for (const folder of ['read', 'write']) {
    for (const file of readdirSync(join(CYPHER_FOLDER, folder)).sort()) {
      if (!file.endsWith('.cypher')) continue;
      const name = camelCase(basename(file, '.cypher'));
      if (statements.has(name)) throw new Error(`two statements are called ${name}; rename one of the files in ${CYPHER_FOLDER}`);
      statements.set(name, { name, text: withoutComments(readFileSync(join(CYPHER_FOLDER, folder, file), 'utf8')) });
    }
  }
  return statements;
}

const statements = load();

/** The statement of that name; throws when there is no such file. */
export function getQuery(name: string): Statement {
  const statement = statements.get(name);
  if (!statement) throw new Error(`there is no statement ${name}; every query is a file in ${CYPHER_FOLDER}`);
  return statement;
}

export const queries: { readonly [name: string]: Statement } = new Proxy({}, { get: (_, name) => getQuery(String(name)) });

/** Every statement, for tests that go through all of them. */
export function listQueries(): Statement[] {
  return [...statements.values()];
}

/** The statements of a schema file, in order. */
export function schemaStatements(engine: 'embedded' | 'neo4j'): Statement[] {
  return withoutComments(readFileSync(join(CYPHER_FOLDER, 'schema', `${engine}.cypher`), 'utf8'))
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, at) => ({ name: `schema-${engine}-${at + 1}`, text }));
}
