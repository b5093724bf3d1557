import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { spawnChild, type Child } from '../launcher/child.js';
import { isListening, pickPort } from '../launcher/port.js';
import { searchAttributes } from './search-attributes.js';
import { devServerPath } from './test-server.js';

export interface DevServerOptions {
  /** The SQLite file that holds workflows and timers; created when missing. */
  readonly dbFilename: string;
  readonly logFile: string;
  /** Left out: found, or installed first. */
  readonly executable?: string;
  /** Left out: any free one. */
  readonly port?: number;
  readonly uiPort?: number;
  readonly namespace?: string;
  readonly onProgress?: (line: string) => void;
  /** Fires when nobody waits for it any longer: the start fails and leaves nothing running. */
  readonly giveUp?: AbortSignal;
  /** Told as soon as the process exists, before it is healthy. */
  readonly onSpawn?: (pid: number) => Promise<void>;
}

export interface DevServer {
  readonly address: string;
  readonly uiUrl: string;
  readonly child: Child;
  stop(options?: Parameters<Child['stop']>[0]): Promise<void>;
}

const startMilliseconds = 60_000;

/** Ready means: answers, knows the namespace, and has all search attributes. */
const isReady = async (address: string, namespace: string): Promise<boolean> => {
  // A gRPC connection that was refused waits a second before it tries again.
  if (!await isListening(Number(address.split(':')[1]))) return false;
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: 2_000 });
    await connection.workflowService.describeNamespace({ namespace });
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    return Object.keys(searchAttributes).every((name) => name in customAttributes);
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
};

const untilReady = async (child: Child, address: string, namespace: string, giveUp?: AbortSignal): Promise<void> => {
  const end = Date.now() + startMilliseconds;
  while (!await isReady(address, namespace)) {
    if (child.hasExited()) throw new Error(`Temporal ended while starting: ${await child.lastWords()}`);
    if (Date.now() > end) throw new Error(`Temporal was not ready within ${startMilliseconds / 1000} s: ${await child.lastWords()}`);
    await sleep(50, undefined, giveUp && { signal: giveUp });
  }
};

/** A Temporal dev server on a file, on 127.0.0.1 only. Workflows and timers survive its stop and its sudden death. */
export const startDevServer = async (options: DevServerOptions): Promise<DevServer> => {
  const { namespace = 'default', onProgress, onSpawn } = options;
  const executable = options.executable ?? await devServerPath(onProgress && { onProgress });
  const [port, uiPort] = [options.port ?? await pickPort(0), options.uiPort ?? await pickPort(0)];
  await mkdir(dirname(options.dbFilename), { recursive: true });
  const child = await spawnChild({
    command: executable, cwd: dirname(options.dbFilename), logFile: options.logFile, env: process.env,
    args: [
      'server', 'start-dev', '--disable-config-env', '--disable-config-file', '--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort),
      '--db-filename', options.dbFilename,
      // Twice as fast as SQLite's defaults, and as safe against the death of the process.
      '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL',
      '--namespace', namespace, '--log-level', 'warn', '--ui-disable-news-fetch',
      ...Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
    ],
  });
  await onSpawn?.(child.pid);
  const address = `127.0.0.1:${port}`;
  try {
    await untilReady(child, address, namespace, options.giveUp);
  } catch (error) {
    await child.stop({ graceMs: 0 });
    throw error;
  }
  return { address, uiUrl: `http://127.0.0.1:${uiPort}`, child, stop: (stopOptions) => child.stop(stopOptions) };
};
