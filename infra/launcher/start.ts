import { readConfig } from '../config/config.js';
import { ConfigError, terminalLanguage } from '../config/config-error.js';
import { projectRoot } from '../config/project-root.js';
import { createLaunch, type Launch } from './launch.js';
import { launcherTexts } from './launcher-texts.js';

const language = terminalLanguage(process.env);
const texts = launcherTexts(language);
const began = performance.now();
const say = (line: string): void => {
  process.stdout.write(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}\n`);
};

/** npm passes on the Ctrl-C that the terminal sent already: two in one second are one. */
const oneSignalMs = 1_000;

const reasonOf = (error: unknown): string => {
  if (error instanceof ConfigError) return error.text(language);
  return error instanceof Error ? error.message : String(error);
};

/** Resolves when somebody wants the launcher to end. A second wish, a second or more later, hurries the stop. */
const stopWish = (launch: Launch): Promise<void> => new Promise((resolve) => {
  let first: number | null = null;
  const wish = (): void => {
    if (first === null) {
      first = performance.now();
      say(texts.stopping());
      resolve();
    } else if (performance.now() - first > oneSignalMs) launch.hurry();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, wish);
});

const main = async (): Promise<number> => {
  const launch = createLaunch({ config: readConfig(process.env), env: process.env, root: projectRoot(), texts, say });
  const wish = stopWish(launch);
  let failure: string | null = null;
  const running = launch.start().then((summary) => {
    process.stdout.write(`${texts.ready(summary).join('\n')}\n\n`);
    return wish;
  });
  await Promise.race([running, wish]).catch((error: unknown) => { failure = reasonOf(error); });
  if (failure !== null) process.stderr.write(`${texts.failed(failure)}\n`);
  await launch.stop();
  // A start broken off by the wish fails late; that is no news.
  await running.catch(() => undefined);
  if (failure === null) say(texts.stopped());
  return failure === null ? 0 : 1;
};

const end = await main().catch((error: unknown) => {
  process.stderr.write(`${reasonOf(error)}\n`);
  return 1;
});
process.exit(end);
