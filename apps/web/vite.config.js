import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** Beside each text file a compressed one, so that serving it costs nothing. */
const compressed = () => ({
  name: 'compressed',
  closeBundle() {
    const folder = join(import.meta.dirname, 'dist/assets');
    for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
      writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }));
    }
  },
});

/** The list of what was built goes into the service worker, so that the workplace opens without a connection. */
const keptOffline = () => ({
  name: 'kept-offline',
  closeBundle() {
    const dist = join(import.meta.dirname, 'dist');
    const files = readdirSync(join(dist, 'assets')).filter((file) => /\.(js|css|svg)$/.test(file)).sort().map((file) => `/assets/${file}`);
    const version = createHash('sha256').update(readFileSync(join(dist, 'index.html'))).update(files.join('\n')).digest('hex').slice(0, 16);
    const worker = readFileSync(join(import.meta.dirname, 'offline/service-worker.js'), 'utf8');
    writeFileSync(join(dist, 'service-worker.js'), worker.replace('__VERSION__', version).replace('__FILES__', JSON.stringify(files)));
  },
});

/** What the first page needs after the entry has run, asked for beside it: over a slow line each turn of asking is a sixth of a second. */
const neededFirst = ['texts/ru/common.json', 'texts/ru/sign-in.json'];
const askedEarly = () => ({
  name: 'asked-early',
  transformIndexHtml: { order: 'post', handler: (html, { bundle }) => {
    const chunks = Object.values(bundle ?? {}).filter(({ type }) => type === 'chunk');
    const first = neededFirst.map((file) => {
      const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${file}`));
      if (chunk === undefined) throw new Error(`${file} is no chunk of its own any more: say in vite.config.js what the first page needs`);
      return chunk;
    });
    const withImports = (chunk, seen = new Set()) => {
      if (seen.has(chunk.fileName)) return seen;
      seen.add(chunk.fileName);
      for (const name of chunk.imports) withImports(chunks.find(({ fileName }) => fileName === name), seen);
      return seen;
    };
    const files = new Set(first.flatMap((chunk) => [...withImports(chunk)]));
    return [...files].filter((file) => !html.includes(file)).map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` }, injectTo: 'head' }));
  } },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), askedEarly(), compressed(), keptOffline()],
  resolve: { conditions: ['@uplift/source', ...defaultClientConditions] },
  build: {
    outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 800,
    // The policy of the page allows no script inside it; browsers that can run the workplace preload by themselves.
    modulePreload: { polyfill: false },
  },
});
