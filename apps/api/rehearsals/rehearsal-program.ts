import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { RehearsalMessage } from './rehearsal-message.js';
import { rehearsalScript } from './what-is-missing.js';

export interface RehearsalOrder { readonly document: ProgrammeDocument; readonly year: string; readonly schools: number }
export interface RunningProgram {
  /** Its last words when it is gone, however it ended. */
  readonly ended: Promise<string>;
  /** Asks it to end; it then stops its servers and removes what it wrote. */
  stop(): void;
}

/** The rehearsal is given nothing that leads to the live store, Temporal, mail or files. */
const passedOn = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'USERPROFILE', 'LOCALAPPDATA'] as const;
const environment = (): NodeJS.ProcessEnv => Object.fromEntries(passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
/** For ending by itself, after it was asked to. */
const patienceMs = 60_000;
const wordsKept = 4000;

/**
 * Starts `npm run rehearse`’s program as a child of its own group, behind the live engine in priority. It ends with the channel to this
 * process, so it outlives the API by no more than the seconds it takes to clear away its own database.
 */
export const startProgram = async ({ document, year, schools }: RehearsalOrder, onMessage: (message: RehearsalMessage) => void): Promise<RunningProgram> => {
  const folder = await mkdtemp(join(tmpdir(), 'uplift-to-rehearse-'));
  const file = join(folder, 'programme.json');
  await writeFile(file, JSON.stringify(document));
  const child = fork(rehearsalScript(), ['--programme', file, '--year', year, '--schools', String(schools)], {
    execArgv: ['--enable-source-maps'], env: environment(), detached: process.platform !== 'win32', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  // A stopping API does not wait for it longer than it chooses to.
  child.unref();
  child.channel?.unref();
  if (child.stderr instanceof Socket) child.stderr.unref();
  let words = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => { words = (words + text).slice(-wordsKept); });
  child.on('message', (message) => {
    const read = RehearsalMessage.safeParse(message);
    if (read.success) onMessage(read.data);
  });
  let forced: ReturnType<typeof setTimeout> | undefined;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => { resolve(error.message); });
    child.once('exit', () => { resolve(words); });
  }).finally(async () => {
    clearTimeout(forced);
    await rm(folder, { recursive: true, force: true });
  });
  if (child.pid !== undefined) lower(child.pid);
  return {
    ended,
    stop: () => {
      if (!child.connected) return;
      child.disconnect();
      forced = setTimeout(() => { endGroup(child); }, patienceMs);
      forced.unref();
    },
  };
};

/** With the servers it started. */
const endGroup = (child: ChildProcess): void => {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch { /* It is gone already. */ }
};

const lower = (pid: number): void => {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch { /* It is gone already, or the system does not let us: it runs as anyone. */ }
};
