import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorStatuses, listEndpoints, type OpenApiDocument } from '../../server/openapi.ts';
import { successStatus } from '../../server/routes/bind.ts';
import { runningApp, type TestApp } from '../routes/running-app.ts';

let test: TestApp;
let document: OpenApiDocument;
beforeAll(async () => {
  test = await runningApp();
  document = (await test.call.get('/api/openapi.json')).body as OpenApiDocument;
});
afterAll(async () => { await test.close(); });

type Operation = { operationId: string; summary: string; tags: string[]; parameters: { name: string; in: string; required: boolean; schema: { type?: unknown } }[]; requestBody?: { content: Record<string, { schema: { $ref?: string; properties?: Record<string, unknown> } }> }; responses: Record<string, { $ref?: string; content?: Record<string, unknown> }> };
const operation = (path: string, method: string) => document.paths[path]![method] as Operation;

/** Every `$ref` of the document, with what it leads to. */
function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === '$ref' && typeof item === 'string' ? [item] : references(item)));
}
const target = (reference: string) => reference.split('/').slice(1).reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);

describe('openapi.json', () => {
  it('is OpenAPI 3.1 and describes every endpoint with its parameters, body, answers and errors', () => {
    expect(document.openapi).toBe('3.1.0');
    const endpoints = listEndpoints();
    for (const { name, endpoint } of endpoints) {
      const described = operation(`/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`, endpoint.method.toLowerCase());
      expect(described, name).toMatchObject({ operationId: name, summary: endpoint.summary });
      const names = described.parameters.map((parameter) => `${parameter.in}:${parameter.name}`);
      for (const parameter of Object.keys(endpoint.params?.shape ?? {})) expect(names).toContain(`path:${parameter}`);
      for (const parameter of Object.keys(endpoint.query?.shape ?? {})) expect(names).toContain(`query:${parameter}`);
      expect(described.responses[successStatus(endpoint)]).toBeDefined();
      for (const status of errorStatuses(endpoint)) expect(described.responses[status]).toEqual({ $ref: `#/components/responses/Error${status}` });
      expect(Object.keys(described.requestBody?.content ?? {})).toEqual(endpoint.body ? ['application/json'] : endpoint.form ? ['multipart/form-data'] : []);
    }
    const described = Object.values(document.paths).flatMap((path) => Object.keys(path));
    expect(described).toHaveLength(endpoints.length);
  });

  it('has no reference that leads nowhere, and no schema without use', () => {
    const used = references(document);
    for (const reference of used) expect([reference, target(reference) !== undefined]).toEqual([reference, true]);
    for (const name of Object.keys(document.components.schemas)) expect([name, used.includes(`#/components/schemas/${name}`)]).toEqual([name, true]);
  });

  it('says numbers of numbers, which parameters must be given, and what files are uploaded', () => {
    const list = operation('/api/cities', 'get');
    expect(list.parameters.find(({ name }) => name === 'limit')).toMatchObject({ required: false, schema: { type: 'integer', minimum: 1, maximum: 1000, default: 50 } });
    const remove = operation('/api/cities/{key}', 'delete');
    expect(remove.parameters.find(({ name }) => name === 'revision')).toMatchObject({ in: 'query', required: true });
    expect(operation('/api/imports', 'post').requestBody!.content['multipart/form-data']!.schema.properties).toHaveProperty('files');
    const created = document.components.schemas['TablesCitiesCreateBody'] as { required: string[]; properties: Record<string, unknown> };
    expect(created.required).toEqual(['id', 'name', 'country']);
    const answered = document.components.schemas['TablesCitiesReadAnswer'] as { properties: { row: { required: string[] } } };
    expect(answered.properties.row.required).toContain('population');
  });
});

describe('/api/docs', () => {
  it('is a page whose files all come from this server, without inline scripts', async () => {
    const page = await test.call.get('/api/docs');
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).not.toMatch(/<script>|https?:\/\/|\son\w+=/);
    const files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] as string);
    expect(files).toHaveLength(4);
    for (const file of files) {
      const answer = await test.call.get(`/api/${file}`);
      expect([file, answer.status]).toEqual([file, 200]);
    }
    expect((await test.call.get('/api/docs/index.html')).status).toBe(404);
    expect((await test.call.get('/api/docs/package.json')).status).toBe(404);
  });
});
