/** The rules of layout that keep the parts apart; a broken one is named with its file. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatedDocs } from '../scripts/docs.ts';
import { SOFTWARE } from '../server/analytics/software.ts';

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name);
    return statSync(full).isDirectory() ? filesBelow(full) : /\.tsx?$/.test(name) ? [full] : [];
  });
}

/** What a file imports, static and dynamic, type imports included. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'\s,]+)'/g)].map((match) => match[1] as string);
}

function broken(folder: string, allowed: (specifier: string, file: string) => boolean): string[] {
  return filesBelow(folder).flatMap((file) => importsOf(file).filter((specifier) => !allowed(specifier, file)).map((specifier) => `${file} imports ${specifier}`));
}

const within = (specifier: string, file: string, folder: string): boolean =>
  specifier.startsWith('.') && path.join(path.dirname(file), specifier).startsWith(`${folder}${path.sep}`);

describe('layout', () => {
  test('the model imports zod and itself only', () => {
    expect(broken('server/model', (specifier, file) => specifier === 'zod' || within(specifier, file, 'server/model'))).toEqual([]);
  });

  test('measures do no input or output: no module of Node, no store, no engine', () => {
    const forbidden = /^node:|\/store\.ts$|\/engine\.ts$|\/open\.ts$|\/neo4j\.ts$|\/embedded\.ts$|express|pino/;
    expect(broken('server/analytics', (specifier) => !forbidden.test(specifier))).toEqual([]);
  });

  test('suggestions do no input or output either', () => {
    const forbidden = /^node:|\/store\.ts$|\/engine\.ts$|\/open\.ts$|\/neo4j\.ts$|\/embedded\.ts$|express|pino/;
    expect(broken('server/suggest', (specifier) => !forbidden.test(specifier))).toEqual([]);
  });

  test('the client reaches the server through the model only', () => {
    expect(broken('client', (specifier, file) => !specifier.includes('server/') && (!specifier.startsWith('.') || within(specifier, file, 'client')))).toEqual([]);
  });

  test('only main files act when they are imported', () => {
    const acting = filesBelow('server').filter((file) => /^(try|await|process\.|void )/m.test(readFileSync(file, 'utf8')));
    expect(acting.filter((file) => !/worker/.test(file)).sort()).toEqual(['server/cli/main.ts', 'server/main.ts']);
  });
});

describe('what is kept in step', () => {
  test('the generated parts of docs/ are current (npm run docs)', () => {
    for (const [file, text] of generatedDocs()) expect(readFileSync(file, 'utf8'), file).toBe(text);
  });

  test('the software named in results is the version of the package', () => {
    const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
    expect(SOFTWARE).toBe(`${name} ${version}`);
  });

  test('the lockfile names no registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/);
  });

  // npm leaves out what the registry at hand does not have; then nobody else could install from the lockfile.
  test('the lockfile holds every platform of the embedded engine', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { optionalDependencies?: Record<string, string> }> };
    const platforms = Object.keys(packages['node_modules/@grafeo-db/js']?.optionalDependencies ?? {});
    expect(platforms.length).toBeGreaterThan(1);
    expect(platforms.filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual([]);
  });

  test('every setting of the environment is in .env.example', () => {
    const example = readFileSync('.env.example', 'utf8');
    for (const name of ['PORT', 'HOST', 'INTERURBAN_DATA', 'NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE', 'EMBED_ANCESTORS', 'KEEP_OFFLINE', 'LOG_LEVEL']) expect(example).toContain(name);
  });
});
