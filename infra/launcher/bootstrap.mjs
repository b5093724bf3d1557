import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './bootstrap/build.mjs';
import { buildWeb } from './bootstrap/build-web.mjs';
import { installBrowser } from './bootstrap/install-browser.mjs';
import { install } from './bootstrap/install.mjs';
import { oneAtATime } from './bootstrap/one-at-a-time.mjs';
import { checkNode, checkPython } from './bootstrap/requirements.mjs';
import { runTests } from './bootstrap/run-tests.mjs';
import { inLanguage, Refusal, say } from './bootstrap/terminal.mjs';

// Runs before anything is installed: plain Node, no dependency, no build.
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The built program behind each command, and the servers of Temporal it will want. */
const programs = {
  start: { script: 'infra/dist/launcher/start.js', servers: [] },
  rehearse: { script: 'apps/rehearsal/dist/main.js', servers: ['testServerPath'] },
  'record-demo': { script: 'apps/rehearsal/dist/last-year/record.js', servers: ['testServerPath'] },
  bench: { script: 'test/dist/load/main.js', servers: ['devServerPath'] },
  uplift: { script: 'apps/cli/dist/main.js', servers: [] },
};

const prepare = () => oneAtATime(root, async () => {
  await install(root);
  await build(root);
  await buildWeb(root);
});

/** Fetched now, with progress shown, rather than by the first of many tests that wants one. */
const fetchServers = async (names) => {
  if (names.length === 0) return;
  const finders = await import(pathToFileURL(join(root, 'infra/dist/temporal/test-server.js')).href);
  const missing = !existsSync(join(root, '.uplift', 'bin'));
  if (missing) checkPython();
  for (const name of names) await finders[name]({ onProgress: (line) => say(line, line) });
};

const runProgram = async ({ script, servers }, args) => {
  await fetchServers(servers);
  const file = join(root, script);
  if (!existsSync(file)) throw new Refusal(inLanguage(`Нет программы ${script}`, `There is no program ${script}`));
  process.setSourceMapsEnabled(true);
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
};

const run = async (command, args) => {
  checkNode();
  if (command === 'install') return oneAtATime(root, () => install(root));
  if (!['build', 'test', 'test:browser'].includes(command) && !(command in programs))
    throw new Refusal(inLanguage(`Неизвестная команда «${command ?? ''}»`, `Unknown command “${command ?? ''}”`));
  await prepare();
  if (command === 'test:browser') {
    installBrowser();
    process.exitCode = await runTests(root, ['--testPathPatterns', String.raw`test[\\/]browser[\\/].*\.spec\.ts$`, ...args]);
  } else if (command === 'test') {
    installBrowser();
    await fetchServers(['devServerPath', 'testServerPath']);
    process.exitCode = await runTests(root, args);
  } else if (command !== 'build') await runProgram(programs[command], args);
};

try {
  await run(process.argv[2], process.argv.slice(3));
} catch (error) {
  process.stderr.write(`${error instanceof Refusal ? error.message : error?.stack ?? String(error)}\n`);
  process.exitCode = 1;
}
