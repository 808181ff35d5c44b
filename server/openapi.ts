/** OpenAPI 3.1, made from the contract: whatever is bound is described, in the words of the schemas. */
import { z } from 'zod';
import { STATUS_BY_CODE } from './errors.ts';
import { contract, ErrorBody, type Endpoint } from './model/contract.ts';
import { successStatus } from './routes/bind.ts';

type Json = { [key: string]: unknown };
export interface OpenApiDocument extends Json { openapi: string; paths: Record<string, Json>; components: { schemas: Json; responses: Json } }

export interface NamedEndpoint { readonly name: string; readonly endpoint: Endpoint }

function isEndpoint(value: object): value is Endpoint {
  return 'method' in value && 'path' in value && 'response' in value;
}

/** Every endpoint with the path of its name in the contract: `tables.cities.list`. */
export function listEndpoints(part: object = contract, name = ''): NamedEndpoint[] {
  if (isEndpoint(part)) return [{ name, endpoint: part }];
  return Object.entries(part).flatMap(([key, value]) => listEndpoints(value as object, name === '' ? key : `${name}.${key}`));
}

const pascal = (name: string) => name.split('.').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');

/** Schemas of bodies (as sent) and answers (as received) get a name each and are referred to. */
function componentSchemas(endpoints: readonly NamedEndpoint[]): { schemas: Json; nameOf: (schema: z.ZodType, direction: 'input' | 'output') => string } {
  const names = { input: new Map<z.ZodType, string>(), output: new Map<z.ZodType, string>() };
  for (const { name, endpoint } of endpoints) {
    if (endpoint.body && !names.input.has(endpoint.body)) names.input.set(endpoint.body, `${pascal(name)}Body`);
    if (typeof endpoint.response !== 'string' && !names.output.has(endpoint.response)) names.output.set(endpoint.response, `${pascal(name)}Answer`);
  }
  names.output.set(ErrorBody, 'Error');
  const schemas: Json = {};
  for (const direction of ['input', 'output'] as const) {
    for (const [schema, name] of names[direction]) schemas[name] = toJson(schema, direction);
  }
  return { schemas, nameOf: (schema, direction) => names[direction].get(schema) as string };
}

function toJson(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Json;
  return rest;
}

const HEADERS: Json = {
  'X-Data-Version': { description: 'Version of the data that was answered from', schema: { type: 'string' } },
  'X-Request-Id': { description: 'Names this request in the log', schema: { type: 'string' } },
};

function parameters(endpoint: Endpoint): Json[] {
  const from = (schema: z.ZodObject | undefined, where: 'path' | 'query'): Json[] => {
    if (!schema) return [];
    const json = toJson(schema, 'input') as { properties?: Json; required?: string[] };
    return Object.entries(json.properties ?? {}).map(([name, property]) => ({
      name, in: where, required: where === 'path' || (json.required ?? []).includes(name), schema: property as Json,
    }));
  };
  const all = [...from(endpoint.params, 'path'), ...from(endpoint.query, 'query')];
  if (endpoint.query && isLoose(endpoint.query)) {
    all.push({ name: 'parameters', in: 'query', required: false, style: 'form', explode: true, description: 'Parameters of the measure, by name (see the catalogue)', schema: { type: 'object', additionalProperties: { type: 'string' } } });
  }
  if (endpoint.role === 'editor') all.push({ name: 'X-Actor', in: 'header', required: false, description: 'Who makes the change, for its history; `local` if left out', schema: { type: 'string', maxLength: 100 } });
  return all;
}

function isLoose(schema: z.ZodObject): boolean {
  return (schema.def.catchall as z.ZodType | undefined)?.def.type === 'unknown';
}

const FILE_TYPES = ['application/zip', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/gexf+xml', 'application/graphml+xml', 'application/json', 'text/csv'];

function answerContent(endpoint: Endpoint, nameOf: (schema: z.ZodType, direction: 'input' | 'output') => string): Json | undefined {
  if (endpoint.response === 'empty') return undefined;
  if (endpoint.response === 'events') return { 'text/event-stream': { schema: { type: 'string' } } };
  if (endpoint.response === 'file') {
    const types = endpoint.path.endsWith('.csv') ? ['text/csv'] : FILE_TYPES;
    return Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));
  }
  const json = { 'application/json': { schema: { $ref: `#/components/schemas/${nameOf(endpoint.response, 'output')}` } } };
  return endpoint === contract.measures.read ? { ...json, 'text/csv': { schema: { type: 'string' } } } : json;
}

function requestBody(endpoint: Endpoint, nameOf: (schema: z.ZodType, direction: 'input' | 'output') => string): Json | undefined {
  if (endpoint.body) return { required: true, content: { 'application/json': { schema: { $ref: `#/components/schemas/${nameOf(endpoint.body, 'input')}` } } } };
  if (!endpoint.form) return undefined;
  const fields = toJson(endpoint.form, 'input') as { properties?: Json; required?: string[] };
  return { required: true, content: { 'multipart/form-data': { schema: {
    type: 'object', required: ['files', ...(fields.required ?? [])],
    properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } }, ...fields.properties },
  } } } };
}

/** Statuses an endpoint can answer with when it refuses. */
export function errorStatuses(endpoint: Endpoint): number[] {
  const statuses = new Set([400, 403, 405, 429, 500, 503, 504]);
  if (endpoint === contract.health) statuses.delete(429);
  if (endpoint.params) statuses.add(404);
  if (endpoint.body || endpoint.form) statuses.add(413).add(415);
  if (endpoint.role === 'editor') statuses.add(409).add(422);
  return [...statuses].sort((a, b) => a - b);
}

const REASONS: Record<number, string> = {
  200: 'Done', 201: 'Made', 202: 'Started; follow the job', 204: 'Done', 304: 'Unchanged since the version of If-None-Match',
  400: 'Bad value or unknown field', 403: 'Asked for by another site, or under another host name', 404: 'No such thing', 405: 'The path has no such method',
  409: 'Made on an older version, or contradicts what is there', 413: 'Too large', 415: 'Media type not supported', 422: 'The content was refused',
  429: 'Too many requests', 500: 'A fault of the server', 503: 'The database cannot be reached', 504: 'The database took too long',
};

export function openApiDocument(software: string): OpenApiDocument {
  const endpoints = listEndpoints();
  const { schemas, nameOf } = componentSchemas(endpoints);
  const paths: Record<string, Json> = {};
  for (const { name, endpoint } of endpoints) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    const content = answerContent(endpoint, nameOf);
    const body = requestBody(endpoint, nameOf);
    const responses: Json = { [successStatus(endpoint)]: { description: REASONS[successStatus(endpoint)], headers: HEADERS, ...(content ? { content } : {}) } };
    for (const status of errorStatuses(endpoint)) responses[status] = { $ref: `#/components/responses/Error${status}` };
    (paths[path] ??= {})[endpoint.method.toLowerCase()] = {
      operationId: name, summary: endpoint.summary, tags: [tagOf(name)], parameters: parameters(endpoint),
      ...(body ? { requestBody: body } : {}), responses,
    };
  }
  const statuses = new Set(endpoints.flatMap(({ endpoint }) => errorStatuses(endpoint)));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Interurban', version: software,
      description: 'Knowledge-network analytics for city-to-city learning. Every answer carries the data version; reads with `If-None-Match` of the same version answer 304. '
        + `Errors have one shape; \`code\` is one of ${Object.keys(STATUS_BY_CODE).map((code) => `\`${code}\``).join(', ')}.`,
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas,
      responses: Object.fromEntries([...statuses].map((status) => [`Error${status}`, { description: REASONS[status], headers: HEADERS, content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } }])),
    },
  };
}

/** Profiles stand beside the table they belong to. */
function tagOf(name: string): string {
  const [group, noun] = name.split('.') as [string, string | undefined];
  return group === 'tables' ? noun as string : group;
}
