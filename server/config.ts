/**
 * The environment, parsed once. A wrong value stops the start with its name and what is
 * allowed. Options of the command line (`overrides`) win over the environment.
 */
import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from './errors.ts';
import { projectFolder } from './project-folder.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export const DEFAULT_PORT = 4180;
const NEO4J_SCHEMES = ['neo4j:', 'neo4j+s:', 'neo4j+ssc:', 'bolt:', 'bolt+s:', 'bolt+ssc:'];

export interface Neo4jConfig {
  readonly uri: string;
  /** Both empty when the server asks for no authentication. */
  readonly user: string;
  readonly password: string;
  /** Undefined means the server's default database. */
  readonly database?: string;
}

export interface Config {
  readonly port: number;
  /** False when the port is the default one: then the next free one is taken if it is busy. */
  readonly portIsFixed: boolean;
  readonly host: string;
  /** Folder of the embedded store. */
  readonly data: string;
  /** Given when the graph lives on a Neo4j server. */
  readonly neo4j?: Neo4jConfig;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Browsers keep the explorer and its last answers for when the server is away. */
  readonly keepOffline: boolean;
  /** Sites whose pages may show `/embed` in a frame, as `frame-ancestors` of a content policy; left out, only this server's own. */
  readonly embedAncestors?: readonly string[];
}

/** Values of options that win over the environment; undefined means not given. */
export interface ConfigOverrides {
  readonly port?: number | string | undefined;
  readonly host?: string | undefined;
  readonly data?: string | undefined;
  readonly neo4j?: string | undefined;
  readonly logLevel?: string | undefined;
}

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

/** `https://example.org`, `https://*.example.org`, `http://localhost:8080` */
const SITE = /^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:(\d{1,5}|\*))?$/i;
const words = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '');
const isAncestors = (text: string): boolean => (words(text).length === 1 && ['any', 'none'].includes(words(text)[0]!)) || (words(text).length > 0 && words(text).every((word) => word === 'self' || SITE.test(word)));

/** As the header spells it. */
function ancestors(text: string): string[] {
  return words(text).map((word) => (word === 'any' ? '*' : word === 'self' || word === 'none' ? `'${word}'` : word.toLowerCase()));
}

const Environment = z.object({
  PORT: z.string().refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'a whole number from 0 (any free port) to 65535').optional(),
  HOST: z.string().refine((text) => isIP(text) !== 0 || HOST_NAME.test(text), 'an IP address or a host name, such as 127.0.0.1').optional(),
  INTERURBAN_DATA: z.string().refine((text) => !text.includes('\0'), 'the path of a folder').optional(),
  NEO4J_URI: z.string().refine(isNeo4jUri, `an address that begins with ${NEO4J_SCHEMES.map((scheme) => `${scheme}//`).join(', ')}, such as neo4j://localhost:7687`).optional(),
  NEO4J_USER: z.string().optional(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().regex(/^[a-z][a-z0-9.-]{2,62}$/i, 'the name of a database: 3 to 63 letters, digits, dots and dashes, a letter first').optional(),
  EMBED_ANCESTORS: z.string().refine(isAncestors, 'self, none, any, or sites such as https://example.org with spaces between them').optional(),
  KEEP_OFFLINE: z.enum(['yes', 'no'], 'yes or no').optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).optional(),
});

function isNeo4jUri(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return NEO4J_SCHEMES.includes(url.protocol) && url.hostname !== '';
}

/**
 * @throws AppError `bad-request` that names every wrong variable and what is allowed.
 * A variable that is set but empty counts as not set.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>, overrides: ConfigOverrides = {}): Config {
  if (overrides.data !== undefined && overrides.neo4j !== undefined) {
    throw new AppError('bad-request', 'the graph is either in a folder or on a Neo4j server: give one of the two options, not both');
  }
  // An option that names a folder wins over a server named by the environment.
  const server: typeof env = overrides.data === undefined ? env : {};
  const given = {
    PORT: overrides.port === undefined ? env['PORT'] : String(overrides.port),
    HOST: overrides.host ?? env['HOST'],
    INTERURBAN_DATA: overrides.data ?? env['INTERURBAN_DATA'],
    NEO4J_URI: overrides.neo4j ?? server['NEO4J_URI'],
    NEO4J_USER: server['NEO4J_USER'],
    NEO4J_PASSWORD: server['NEO4J_PASSWORD'],
    NEO4J_DATABASE: server['NEO4J_DATABASE'],
    EMBED_ANCESTORS: env['EMBED_ANCESTORS'],
    KEEP_OFFLINE: env['KEEP_OFFLINE'],
    LOG_LEVEL: overrides.logLevel ?? env['LOG_LEVEL'],
  };
  const parsed = Environment.safeParse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== '')));
  if (!parsed.success) {
    throw new AppError('bad-request', parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      // A password never stands in a message; none of the other values is secret except user info in the address.
      const value = name === 'NEO4J_URI' ? '' : ` ("${given[name as keyof typeof given] ?? ''}")`;
      return `${name}${value} must be ${issue.message}`;
    }).join('\n'));
  }
  const values = parsed.data;
  const neo4j = neo4jConfig(values);
  return {
    port: values.PORT === undefined ? DEFAULT_PORT : Number(values.PORT),
    portIsFixed: values.PORT !== undefined,
    host: values.HOST ?? '127.0.0.1',
    data: values.INTERURBAN_DATA ?? './data',
    ...(neo4j === undefined ? {} : { neo4j }),
    logLevel: values.LOG_LEVEL ?? 'info',
    keepOffline: values.KEEP_OFFLINE !== 'no',
    ...(values.EMBED_ANCESTORS === undefined ? {} : { embedAncestors: ancestors(values.EMBED_ANCESTORS) }),
  };
}

function neo4jConfig(values: z.infer<typeof Environment>): Neo4jConfig | undefined {
  if (values.NEO4J_URI === undefined) {
    const lone = (['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'] as const).filter((name) => values[name] !== undefined);
    if (lone.length === 0) return undefined;
    throw new AppError('bad-request', `${lone.join(', ')} is set but NEO4J_URI is not: set NEO4J_URI to use Neo4j, or leave ${lone.join(', ')} out to use the embedded store`);
  }
  const url = new URL(values.NEO4J_URI);
  if (url.username !== '' || url.password !== '') {
    throw new AppError('bad-request', 'NEO4J_URI must not hold a user or password: put them in NEO4J_USER and NEO4J_PASSWORD');
  }
  if ((values.NEO4J_USER === undefined) !== (values.NEO4J_PASSWORD === undefined)) {
    const [set, missing] = values.NEO4J_USER === undefined ? ['NEO4J_PASSWORD', 'NEO4J_USER'] : ['NEO4J_USER', 'NEO4J_PASSWORD'];
    throw new AppError('bad-request', `${set} is set but ${missing} is not: set both, or neither if the server asks for no authentication`);
  }
  return {
    uri: values.NEO4J_URI, user: values.NEO4J_USER ?? '', password: values.NEO4J_PASSWORD ?? '',
    ...(values.NEO4J_DATABASE === undefined ? {} : { database: values.NEO4J_DATABASE }),
  };
}

/** Loads `.env` of the product's folder, where there is one, into the environment; what is set already wins. */
export function loadEnvironmentFile(path = join(projectFolder(), '.env')): void {
  try {
    process.loadEnvFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new AppError('bad-request', `${path} cannot be read: ${(error as Error).message}`, { cause: error });
    }
  }
}
