import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '@uplift/infra/launcher/node-flags';

// What measures takes the place of the API, so Node runs it as it runs the API.
const child = spawn(process.execPath, [...new Set([...nodeFlags, ...process.execArgv]), fileURLToPath(new URL('./run.js', import.meta.url)), ...process.argv.slice(2)],
  { stdio: 'inherit' });
// A Ctrl-C in the terminal reaches the child too, which takes down what it set up.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => { child.kill('SIGTERM'); });
child.once('exit', (code) => { process.exitCode = code ?? 1; });
