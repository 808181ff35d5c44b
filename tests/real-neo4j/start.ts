/**
 * A real Neo4j for the tests: the one at NEO4J_URI, else one started here from Maven Central
 * with Java, else one in Docker. The jars (123 MB) are kept under `.cache/`.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';

export const NEO4J_VERSION = '5.26.30';
const HERE = dirname(fileURLToPath(import.meta.url));
const CACHE = join(HERE, '..', '..', '.cache', `neo4j-${NEO4J_VERSION}`);
const START_MS = 180_000;
const STOP_MS = 15_000;

export interface RunningNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  stop(): Promise<void>;
}

function works(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(uri: string, user: string, password: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { connectionTimeout: 2_000 });
  try {
    await driver.verifyConnectivity();
  } finally {
    await driver.close();
  }
}

async function waitFor(uri: string, user: string, password: string, alive: () => string | undefined): Promise<void> {
  const until = Date.now() + START_MS;
  for (;;) {
    const death = alive();
    if (death !== undefined) throw new Error(`Neo4j ended while starting:\n${death}`);
    try {
      await answers(uri, user, password);
      return;
    } catch (error) {
      if (Date.now() > until) throw new Error(`Neo4j did not answer at ${uri} within ${START_MS / 1000} s`, { cause: error });
      await sleep(250);
    }
  }
}

/** Copies the jars once; a half-finished copy is never taken for a whole one. */
async function jars(): Promise<string> {
  const lib = join(CACHE, 'lib');
  if (existsSync(lib)) return lib;
  await mkdir(CACHE, { recursive: true });
  const partial = await mkdtemp(join(CACHE, 'lib-'));
  const maven = spawnSync('mvn', ['-q', '-B', '-f', join(HERE, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${partial}`, '-DincludeScope=runtime'],
    { encoding: 'utf8' });
  if (maven.status !== 0) {
    await rm(partial, { recursive: true, force: true });
    throw new Error(`Maven could not fetch Neo4j ${NEO4J_VERSION}:\n${maven.stdout}${maven.stderr}`);
  }
  // Another run may have been first; then its copy stays.
  await rename(partial, lib).catch(async () => rm(partial, { recursive: true, force: true }));
  return lib;
}

function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const hard = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    child.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

async function startJava(): Promise<RunningNeo4j> {
  const lib = await jars();
  const home = await mkdtemp(join(tmpdir(), 'interurban-neo4j-'));
  const [bolt, http] = [await freePort(), await freePort()];
  await mkdir(join(home, 'conf'));
  await mkdir(join(home, 'logs'));
  await writeFile(join(home, 'conf', 'neo4j.conf'), [
    `server.bolt.listen_address=127.0.0.1:${bolt}`, `server.bolt.advertised_address=127.0.0.1:${bolt}`,
    `server.http.listen_address=127.0.0.1:${http}`, 'dbms.security.auth_enabled=false', 'dbms.usage_report.enabled=false',
    'server.memory.pagecache.size=128m', 'db.tx_log.preallocate=false', 'db.tx_log.rotation.size=16M', '',
  ].join('\n'));
  const log = join(home, 'logs', 'console.log');
  const child = spawn('java', [
    '-Xms256m', '-Xmx1536m', '-XX:+UseG1GC', '--add-opens=java.base/java.nio=ALL-UNNAMED', '--add-opens=java.base/java.lang=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED', '--enable-native-access=ALL-UNNAMED',
    '-cp', `${lib}/*`, 'org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`,
  ], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer) => { output = (output + chunk.toString()).slice(-20_000); };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const kill = () => { child.kill('SIGKILL'); };
  process.once('exit', kill);
  let failure: string | undefined;
  child.once('error', (error) => { failure = error.message; });
  const stop = async () => {
    process.off('exit', kill);
    await stopProcess(child);
    await rm(home, { recursive: true, force: true });
  };
  const uri = `bolt://127.0.0.1:${bolt}`;
  try {
    await waitFor(uri, 'neo4j', 'neo4j', () => failure ?? (child.exitCode !== null ? `${output}${existsSync(log) ? readFileSync(log, 'utf8') : ''}` : undefined));
  } catch (error) {
    await stop();
    throw error;
  }
  return { uri, user: 'neo4j', password: 'neo4j', database: 'neo4j', stop };
}

async function startDocker(): Promise<RunningNeo4j> {
  const name = `interurban-neo4j-${process.pid}`;
  const run = spawnSync('docker', ['run', '--rm', '-d', '--name', name, '-e', 'NEO4J_AUTH=none', '-p', '127.0.0.1::7687', `neo4j:${NEO4J_VERSION}-community`], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`Docker could not start Neo4j:\n${run.stderr}`);
  const remove = () => { spawnSync('docker', ['rm', '-f', name], { stdio: 'ignore' }); };
  process.once('exit', remove);
  const address = spawnSync('docker', ['port', name, '7687/tcp'], { encoding: 'utf8' }).stdout.trim();
  const uri = `bolt://${address}`;
  try {
    await waitFor(uri, 'neo4j', 'neo4j', () => undefined);
  } catch (error) {
    remove();
    throw error;
  }
  return { uri, user: 'neo4j', password: 'neo4j', database: 'neo4j', stop: async () => { process.off('exit', remove); remove(); } };
}

/** What is missing, in words, when no Neo4j can be had here. */
export const HOW_TO_GET_NEO4J = 'give NEO4J_URI, or install Java 17 or later with Maven, or Docker';

/** Starts a Neo4j, or gives undefined when neither an address nor Maven with Java nor Docker is there. */
export async function startNeo4j(): Promise<RunningNeo4j | undefined> {
  const { NEO4J_URI, NEO4J_USER = 'neo4j', NEO4J_PASSWORD = 'neo4j', NEO4J_DATABASE = 'neo4j' } = process.env;
  if (NEO4J_URI) {
    await waitFor(NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, () => undefined);
    return { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD, database: NEO4J_DATABASE, stop: async () => undefined };
  }
  if (works('java', '-version') && (existsSync(join(CACHE, 'lib')) || works('mvn', '-v'))) return startJava();
  if (works('docker', 'info')) return startDocker();
  return undefined;
}
