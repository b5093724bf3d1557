import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from './terminal.mjs';

const needsServers = String.raw`\.(int|e2e)\.spec\.ts$`;
const lingerMs = 60_000;

const isWritten = (file) => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** Jest waits for ever on a handle that a test left open. Results in hand, it is given a minute, and then it has failed. */
const endLinger = (child, resultFile) => {
  let since = null;
  return setInterval(() => {
    if (!isWritten(resultFile)) return;
    since ??= Date.now();
    if (Date.now() - since > lingerMs) child.kill('SIGKILL');
  }, 1_000);
};

const runJest = (root, resultFile, args) => new Promise((resolve, reject) => {
  const child = spawn(process.execPath, [join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '--maxWorkers=2', '--json', `--outputFile=${resultFile}`, ...args], {
    cwd: root, stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim() },
  });
  const linger = endLinger(child, resultFile);
  child.once('error', reject);
  child.once('exit', (code, signal) => {
    clearInterval(linger);
    resolve({ code, signal });
  });
});

/** A suite that could not even be loaded counts as one failure, and so does a run that ended badly without naming one. */
const countsOf = (resultFile, { code, signal }) => {
  let result;
  try {
    result = JSON.parse(readFileSync(resultFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (signal !== null) say('Тесты закончились, но jest не завершился: остались открытые ресурсы.', 'The tests ended but jest did not: something was left open.');
  return {
    passed: result.numPassedTests, skipped: result.numPendingTests + result.numTodoTests,
    failed: failed === 0 && (code !== 0 || signal !== null) && result.numTotalTests > 0 ? 1 : failed,
  };
};

const passes = (args) => (args.length > 0 ? [args] : [
  ['--testPathIgnorePatterns', '/node_modules/', '/dist/', needsServers],
  ['--testPathPatterns', needsServers],
]);

/** Runs the suite, quick tests first, and closes with a line 'N passed, N failed'. Answers the exit code: nothing run is a failure. */
export const runTests = async (root, args) => {
  const folder = mkdtempSync(join(tmpdir(), 'uplift-tests-'));
  const total = { passed: 0, failed: 0, skipped: 0 };
  try {
    for (const [index, pass] of passes(args).entries()) {
      const resultFile = join(folder, `${index}.json`);
      const counts = countsOf(resultFile, await runJest(root, resultFile, ['--passWithNoTests', ...pass]));
      for (const kind of Object.keys(total)) total[kind] += counts[kind];
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}\n`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
};
