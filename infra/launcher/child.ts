import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ChildExit { readonly code: number | null; readonly signal: NodeJS.Signals | null }

export interface ChildOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Standard output and errors are appended here; a file grown past 10 MB is set aside as `.1`. */
  readonly logFile: string;
}

export interface Child {
  readonly pid: number;
  readonly exited: Promise<ChildExit>;
  hasExited(): boolean;
  /** The last lines it wrote since it was started, in one line. */
  lastWords(): Promise<string>;
  /** Asks by SIGTERM, waits, and ends it by SIGKILL when it does not follow or `hurry` fires. Resolves when it is gone. */
  stop(options?: { readonly graceMs?: number; readonly hurry?: AbortSignal | undefined }): Promise<void>;
}

const largestLog = 10 * 1024 * 1024;
const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const openLog = (file: string): { readonly descriptor: number; readonly from: number } => {
  mkdirSync(dirname(file), { recursive: true });
  if (sizeOf(file) > largestLog) renameSync(file, `${file}.1`);
  return { descriptor: openSync(file, 'a', 0o600), from: sizeOf(file) };
};

/** To the whole group where there are groups: a child is the leader of its own. */
const signalGroup = (child: ChildProcess, signal: NodeJS.Signals): void => {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid!, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

const untilExitOr = async (exited: Promise<unknown>, graceMs: number, hurry: AbortSignal | undefined): Promise<void> => {
  const done = new AbortController();
  const stops = hurry === undefined ? done.signal : AbortSignal.any([done.signal, hurry]);
  await Promise.race([exited, sleep(graceMs, undefined, { signal: stops }).catch(() => undefined)]);
  done.abort();
};

/**
 * Starts a program in a process group of its own, so that Ctrl-C in the terminal reaches the launcher alone, which stops its
 * children in order. Fails when the program cannot be started at all.
 */
export const spawnChild = async (options: ChildOptions): Promise<Child> => {
  const log = openLog(options.logFile);
  const child = spawn(options.command, options.args, {
    cwd: options.cwd, env: options.env, detached: process.platform !== 'win32', stdio: ['ignore', log.descriptor, log.descriptor],
  });
  closeSync(log.descriptor);
  const exited = new Promise<ChildExit>((resolve) => { child.once('exit', (code, signal) => resolve({ code, signal })); });
  await once(child, 'spawn');
  const hasExited = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    pid: child.pid!, exited, hasExited,
    lastWords: async () => (await readFile(options.logFile)).subarray(log.from).toString('utf8').trim().split('\n').slice(-12).join(' | '),
    stop: async ({ graceMs = 10_000, hurry } = {}) => {
      if (hasExited()) return;
      signalGroup(child, 'SIGTERM');
      await untilExitOr(exited, graceMs, hurry);
      if (!hasExited()) signalGroup(child, 'SIGKILL');
      await exited;
    },
  };
};
