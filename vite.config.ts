import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { offlineWorker } from './client/offline/build.ts';

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: from('client'),
  plugins: [react(), offlineWorker()],
  build: { outDir: from('dist/client'), emptyOutDir: true, sourcemap: true },
  server: { proxy: { '^/api/': process.env['INTERURBAN_API'] ?? 'http://127.0.0.1:4180' } },
});
