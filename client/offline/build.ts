/** Writes the service worker of a build: the files of that build, and a name made of what is in them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export function offlineWorker(): Plugin {
  let root = '';
  return {
    name: 'interurban-offline',
    apply: 'build',
    // Last, because Vite takes chunks out again that hold nothing but styles.
    enforce: 'post',
    configResolved(config) { root = config.root; },
    generateBundle(_options, bundle) {
      const built = Object.values(bundle).filter(({ fileName }) => /\.(js|css|json|woff2?)$/.test(fileName)).sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
      const hash = createHash('sha256');
      const template = readFileSync(join(root, 'offline/worker.js'), 'utf8');
      hash.update(template);
      for (const file of built) hash.update(file.fileName).update('source' in file ? file.source : file.code);
      const beside = readdirSync(join(root, 'public')).sort();
      for (const file of beside) hash.update(readFileSync(join(root, 'public', file)));
      const files = ['/', ...beside.map((file) => `/${file}`), ...built.map(({ fileName }) => `/${fileName}`)];
      this.emitFile({
        type: 'asset', fileName: 'offline-worker.js',
        source: template.replace('__BUILD__', hash.digest('hex').slice(0, 16)).replace('__FILES__', JSON.stringify(files)),
      });
    },
  };
}
