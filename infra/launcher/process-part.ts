import { setTimeout as sleep } from 'node:timers/promises';
import { spawnChild, type Child } from './child.js';
import type { ProcessRegistry } from './process-registry.js';
import type { Part, RunningPart } from './supervisor.js';

export interface PreparedProcess {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly detail: string;
  isHealthy(): Promise<boolean>;
}

export interface ProcessPartOptions {
  readonly name: string;
  readonly logFile: string;
  readonly registry: ProcessRegistry;
  /** Called before each start: ports may have been taken meanwhile. */
  prepare(): Promise<PreparedProcess>;
  readonly startTimeoutMs?: number;
  readonly graceMs?: number;
}

const lastWords = async (child: Child, logFile: string): Promise<string> => `${await child.lastWords()} (${logFile})`;

const untilHealthy = async (child: Child, prepared: PreparedProcess, options: ProcessPartOptions, giveUp: AbortSignal): Promise<void> => {
  const { name, startTimeoutMs = 60_000, logFile } = options;
  const end = performance.now() + startTimeoutMs;
  while (!await prepared.isHealthy()) {
    if (child.hasExited()) throw new Error(`${name} ended while starting: ${await lastWords(child, logFile)}`);
    if (performance.now() > end) throw new Error(`${name} was not healthy within ${startTimeoutMs / 1000} s: ${await lastWords(child, logFile)}`);
    await sleep(50, undefined, { signal: giveUp });
  }
};

const ended = async (child: Child): Promise<string> => {
  const { code, signal } = await child.exited;
  return signal === null ? `it ended with code ${code}: ${await child.lastWords()}` : `it was ended by ${signal}`;
};

/** A part that is a process of its own, entered in the registry for as long as it runs. */
export const processPart = (options: ProcessPartOptions): Part => ({
  name: options.name,
  start: async (giveUp): Promise<RunningPart> => {
    const { registry, graceMs } = options;
    const prepared = await options.prepare();
    const child = await spawnChild({ ...prepared, logFile: options.logFile });
    await registry.add(options.name, child.pid, [prepared.command, ...prepared.args].join(' '));
    const forgotten = child.exited.then(() => registry.remove(child.pid));
    try {
      await untilHealthy(child, prepared, options, giveUp);
    } catch (error) {
      await child.stop({ graceMs: 0 });
      await forgotten;
      throw error;
    }
    return {
      detail: prepared.detail, ended: ended(child),
      stop: async (hurry) => {
        await child.stop({ hurry, ...graceMs !== undefined && { graceMs } });
        await forgotten;
      },
    };
  },
});

/** Healthy: the address answers 2xx within two seconds. */
export const answers = (url: string) => async (): Promise<boolean> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
};
