import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

const onLinux = async (pid: number): Promise<string | null> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // The program's name stands in brackets and may hold anything; the fields after it are numbers.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z') return null;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${boot.trim()} ${fields[19] ?? ''}`;
};

const byPs = async (pid: number): Promise<string | null> => {
  const { stdout } = await run('ps', ['-p', String(pid), '-o', 'lstart=']).catch(() => ({ stdout: '' }));
  return stdout.trim() || null;
};

const onWindows = async (pid: number): Promise<string | null> => {
  const { stdout } = await run('powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid} -ErrorAction Stop).StartTime.Ticks`])
    .catch(() => ({ stdout: '' }));
  return stdout.trim() || null;
};

/**
 * Tells a process from a later one with the same number: when it began. `null` when no such process runs (a zombie does not
 * run: containers without an init never collect it).
 */
export const processIdentity = (pid: number): Promise<string | null> => {
  if (process.platform === 'linux') return onLinux(pid);
  return process.platform === 'win32' ? onWindows(pid) : byPs(pid);
};
