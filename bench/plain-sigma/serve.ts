/** Builds the peers' page and serves it with a snapshot of the network. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'vite';
import { root } from '../processes.ts';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

export async function peerPages(snapshot: string, out: string): Promise<{ url: string; close(): void }> {
  await build({ root: path.join(root, 'bench', 'plain-sigma'), logLevel: 'error', configFile: false, base: './', build: { outDir: out, emptyOutDir: true, target: 'es2022' } });
  writeFileSync(path.join(out, 'network.json'), snapshot);
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = asked === '/' ? '/index.html' : asked;
    try {
      response.setHeader('content-type', TYPES[path.extname(name)] ?? 'application/octet-stream');
      response.end(readFileSync(path.join(out, path.normalize(name))));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}
