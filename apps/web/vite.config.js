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

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressed()],
  resolve: { conditions: ['@uplift/source', ...defaultClientConditions] },
  build: {
    outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 800,
    // The policy of the page allows no script inside it; browsers that can run the workplace preload by themselves.
    modulePreload: { polyfill: false },
  },
});
