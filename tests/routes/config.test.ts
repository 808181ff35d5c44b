import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEnvironmentFile, parseConfig } from '../../server/config.ts';
import { isAppError } from '../../server/errors.ts';

const refusal = (env: Record<string, string>, overrides = {}) => {
  try {
    parseConfig(env, overrides);
  } catch (error) {
    if (isAppError(error, 'bad-request')) return error.message;
    throw error;
  }
  return undefined;
};

describe('configuration', () => {
  it('has the defaults of the interface', () => {
    expect(parseConfig({})).toEqual({ port: 4180, portIsFixed: false, host: '127.0.0.1', data: './data', logLevel: 'info', keepOffline: true });
  });

  it('reads every variable', () => {
    expect(parseConfig({
      PORT: '8080', HOST: '0.0.0.0', INTERURBAN_DATA: '/srv/data', LOG_LEVEL: 'warn',
      NEO4J_URI: 'neo4j+s://db.example.org:7687', NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'secret', NEO4J_DATABASE: 'cities',
    })).toEqual({
      port: 8080, portIsFixed: true, host: '0.0.0.0', data: '/srv/data', logLevel: 'warn', keepOffline: true,
      neo4j: { uri: 'neo4j+s://db.example.org:7687', user: 'neo4j', password: 'secret', database: 'cities' },
    });
  });

  it('takes sites that may frame a view, spelled as the header wants them, and nothing else', () => {
    expect(parseConfig({ EMBED_ANCESTORS: 'self https://WWW.example.org,https://*.example.net http://localhost:8080' }).embedAncestors)
      .toEqual(["'self'", 'https://www.example.org', 'https://*.example.net', 'http://localhost:8080']);
    expect(parseConfig({ KEEP_OFFLINE: 'no' }).keepOffline).toBe(false);
    expect(parseConfig({ EMBED_ANCESTORS: 'any' }).embedAncestors).toEqual(['*']);
    expect(parseConfig({ EMBED_ANCESTORS: 'none' }).embedAncestors).toEqual(["'none'"]);
    for (const wrong of ['example.org', 'https://example.org/path', 'none https://example.org', "'self'; script-src *", 'javascript:alert(1)', '*']) {
      expect(refusal({ EMBED_ANCESTORS: wrong }), wrong).toMatch(/^EMBED_ANCESTORS .* must be self, none, any/);
    }
  });

  it('lets options win over the environment, and counts empty as not set', () => {
    expect(parseConfig({ PORT: '1', INTERURBAN_DATA: 'a', LOG_LEVEL: '' }, { port: '2', data: 'b' })).toMatchObject({ port: 2, data: 'b', logLevel: 'info' });
    expect(parseConfig({ PORT: '' })).toMatchObject({ port: 4180, portIsFixed: false });
    expect(parseConfig({}, { neo4j: 'bolt://localhost' })).toMatchObject({ neo4j: { uri: 'bolt://localhost', user: '', password: '' } });
  });

  it('lets a folder given as an option win over a server of the environment; both options together are refused', () => {
    expect(parseConfig({ NEO4J_URI: 'bolt://x', NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'p' }, { data: 'b' })).not.toHaveProperty('neo4j');
    expect(parseConfig({ INTERURBAN_DATA: 'a', NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'p' }, { neo4j: 'bolt://y' })).toMatchObject({ neo4j: { uri: 'bolt://y', user: 'neo4j' } });
    expect(refusal({}, { data: 'b', neo4j: 'bolt://y' })).toMatch(/not both/);
  });

  it('is read from .env where there is one; what is set already wins', () => {
    const folder = mkdtempSync(join(tmpdir(), 'interurban-env-'));
    writeFileSync(join(folder, '.env'), '# note\nINTERURBAN_TEST_A=from file\nINTERURBAN_TEST_B=from file\n');
    process.env['INTERURBAN_TEST_B'] = 'set';
    loadEnvironmentFile(join(folder, '.env'));
    expect([process.env['INTERURBAN_TEST_A'], process.env['INTERURBAN_TEST_B']]).toEqual(['from file', 'set']);
    loadEnvironmentFile(join(folder, 'missing.env'));
    delete process.env['INTERURBAN_TEST_A'];
    delete process.env['INTERURBAN_TEST_B'];
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['PORT', 'eighty'], ['PORT', '70000'], ['PORT', '-1'], ['PORT', '80.5'], ['PORT', '1e3'],
    ['HOST', 'not a host'], ['HOST', 'http://localhost'], ['LOG_LEVEL', 'loud'],
    ['NEO4J_URI', 'http://localhost:7474'], ['NEO4J_URI', 'localhost:7687'], ['NEO4J_URI', 'neo4j://'],
  ])('stops at %s=%s and says what is allowed', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`^${name}.* must be `));
  });

  it('names every wrong variable at once', () => {
    expect(refusal({ PORT: 'x', LOG_LEVEL: 'y' })!.split('\n')).toHaveLength(2);
  });

  it('says which half of the Neo4j settings is missing, and never shows a password', () => {
    expect(refusal({ NEO4J_URI: 'bolt://x', NEO4J_USER: 'neo4j' })).toMatch(/NEO4J_USER is set but NEO4J_PASSWORD is not/);
    expect(refusal({ NEO4J_URI: 'bolt://x', NEO4J_PASSWORD: 'hunter2' })).toMatch(/NEO4J_PASSWORD is set but NEO4J_USER is not/);
    expect(refusal({ NEO4J_PASSWORD: 'hunter2' })).toMatch(/NEO4J_URI is not/);
    expect(refusal({ NEO4J_URI: 'bolt://neo4j:hunter2@x' })).toMatch(/must not hold a user or password/);
    for (const env of [{ NEO4J_URI: 'http://neo4j:hunter2@x' }, { NEO4J_URI: 'bolt://x', NEO4J_PASSWORD: 'hunter2' }, { NEO4J_PASSWORD: 'hunter2' }]) {
      expect(refusal(env as unknown as Record<string, string>)).not.toContain('hunter2');
    }
  });

  it('is listed whole in .env.example, commented out', () => {
    const example = readFileSync('.env.example', 'utf8');
    for (const name of ['PORT', 'HOST', 'INTERURBAN_DATA', 'NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE', 'LOG_LEVEL']) {
      expect(example).toMatch(new RegExp(`^#${name}=`, 'm'));
    }
    expect(example.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });
});
