import { readFile, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a server writes about itself into `postmaster.pid` of its data directory. */
export interface Postmaster { readonly pid: number; readonly port: number; readonly ready: boolean }

export const postmasterFile = (dataDir: string): string => join(dataDir, 'postmaster.pid');

/** `null` when there is no such file, or a server has only begun to write it. */
export const readPostmaster = async (dataDir: string): Promise<Postmaster | null> => {
  const text = await readFile(postmasterFile(dataDir), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number.parseInt(lines[3] ?? '0', 10) || 0, ready: lines[7] === 'ready' };
};

/** A zombie answers to signal 0 but is gone: containers without an init never collect it. */
export const isAlive = async (pid: number): Promise<boolean> => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat === null || stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
};

const isServerOf = async (pid: number, dataDir: string): Promise<boolean> => {
  const home = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  if (home !== null) return home === await realpath(dataDir);
  if (process.platform === 'win32') return true;
  const { stdout } = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'command=']).catch(() => ({ stdout: '' }));
  return stdout.includes('postgres');
};

/** The server that runs on a data directory, by whomever started; `null` when none does, whatever a stale pid file says. */
export const findRunning = async (dataDir: string): Promise<Postmaster | null> => {
  const postmaster = await readPostmaster(dataDir);
  if (!postmaster || !await isAlive(postmaster.pid) || !await isServerOf(postmaster.pid, dataDir)) return null;
  return postmaster;
};
