#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/main.js', import.meta.url);
if (existsSync(fileURLToPath(built))) await import(built.href);
else {
  process.stderr.write('uplift ещё не собран: выполните «npm run build» в папке проекта.\n'
    + 'uplift is not built yet: run “npm run build” in the project’s folder.\n');
  process.exitCode = 2;
}
