import { afterEach, describe, expect, it, vi } from 'vitest';
import { contract } from '#model/contract.ts';
import { address, api, ApiError } from '../../client/api.ts';
import { paths } from '../../client/api-paths.ts';

/** The contract with every endpoint replaced by `METHOD /path`. */
function lightened(tree: object): unknown {
  if ('method' in tree && 'path' in tree) return `${String(tree.method)} ${String(tree.path)}`;
  return Object.fromEntries(Object.entries(tree).map(([name, entry]) => [name, lightened(entry as object)]));
}

const answer = (status: number, body: string) => vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response(body === '' ? null : body, { status }))));
const sent = () => vi.mocked(fetch).mock.calls[0] as [string, RequestInit];
afterEach(() => vi.unstubAllGlobals());

describe('paths of the API', () => {
  it('are those of the contract, all of them', () => {
    expect(paths).toEqual(lightened(contract));
  });
  it('take ids with any character as one part', () => {
    expect(address('/cities/:key', { params: { key: 'a/b c;ä?#' } })).toBe('/api/cities/a%2Fb%20c%3B%C3%A4%3F%23');
  });
  it('leave out what is not asked for', () => {
    expect(address('/cities', { query: { q: 'são', country: '', limit: 5, cursor: undefined, dataset: null } })).toBe('/api/cities?q=s%C3%A3o&limit=5');
  });
  it('refuse a missing id instead of asking for something else', () => {
    expect(() => address('/cities/:key', { params: { key: '' } })).toThrow('needs key');
    expect(() => address('/cities/:key')).toThrow('needs key');
  });
});

describe('calls of the API', () => {
  it('give the body of an answer', async () => {
    answer(200, '{"dataVersion":"1","items":[]}');
    await expect(api.datasets.list()).resolves.toEqual({ dataVersion: '1', items: [] });
    expect(sent()[0]).toBe('/api/datasets');
    expect(sent()[1].method).toBe('GET');
  });
  it('send bodies as JSON with the method of the contract', async () => {
    answer(200, '{}');
    await api.tables.cities.change({ params: { key: 'kobe-jp' }, body: { revision: 'r1', cells: { population: null } } });
    expect(sent()).toMatchObject(['/api/cities/kobe-jp', { method: 'PATCH', body: '{"revision":"r1","cells":{"population":null}}', headers: { 'content-type': 'application/json' } }]);
  });
  it('give nothing for an empty answer', async () => {
    answer(204, '');
    await expect(api.imports.discard({ params: { id: 'x' } })).resolves.toBeUndefined();
  });
  it('fail with the code, message and details of the server', async () => {
    answer(409, '{"error":{"code":"stale-version","message":"changed meanwhile","details":{"revision":"r2"}}}');
    await expect(api.health()).rejects.toMatchObject({ name: 'ApiError', code: 'stale-version', message: 'changed meanwhile', details: { revision: 'r2' }, status: 409 });
  });
  it.each([[502, 'unreachable'], [503, 'unreachable'], [500, 'bad-answer']])('name an answer %i that is not ours %s', async (status, code) => {
    answer(status, '<html>Bad gateway</html>');
    await expect(api.health()).rejects.toMatchObject({ code, status });
  });
  it('say that the answer is not JSON when something else listens there', async () => {
    answer(200, '<html></html>');
    await expect(api.health()).rejects.toMatchObject({ code: 'bad-answer' });
  });
  it('say that the server does not answer when there is no connection', async () => {
    vi.stubGlobal('fetch', vi.fn(() => Promise.reject(new TypeError('Failed to fetch'))));
    const error = await api.health().catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ code: 'unreachable', status: null });
  });
  it('pass an abort through as it is', async () => {
    const controller = new AbortController();
    controller.abort();
    vi.stubGlobal('fetch', vi.fn(() => Promise.reject(new DOMException('stopped', 'AbortError'))));
    await expect(api.health({ signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
  it('have query keys that tell arguments apart', () => {
    const key = (q: string) => api.search.query({ query: { q } }).queryKey;
    expect(key('a')).toEqual(['search', null, { q: 'a' }]);
    expect(key('a')).not.toEqual(key('b'));
    expect(api.tables.cities.read.query({ params: { key: 'x' } }).queryKey).toEqual(['tables', 'cities', 'read', { key: 'x' }, null]);
  });
});
