import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readlink, rename, rm, rmdir, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { canEnter, type PostgresAccount } from './postgres-account.js';
import { sharedFolder } from './postgres-binaries.js';

/** Holds the superuser's password, inside the data directory that only the server's account and root can read. */
export const passwordFile = 'uplift.password';

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

/**
 * The real folder behind a data directory. When root keeps the project where the postgres user cannot enter (say under /root),
 * the data lies in a shared folder and the given path is a link to it.
 */
export const reachableDataDirectory = async (dataDir: string, account: PostgresAccount): Promise<string> => {
  const path = resolve(dataDir);
  const linked = await readlink(path).catch(() => null);
  if (linked !== null) return resolve(dirname(path), linked);
  await mkdir(dirname(path), { recursive: true });
  if (canEnter(account, dirname(path))) return path;
  await rmdir(path).catch(() => undefined);
  if (await exists(path)) return path;
  const target = join(sharedFolder, `data-${randomBytes(6).toString('hex')}`);
  await mkdir(target, { recursive: true });
  await chmod(sharedFolder, 0o755);
  await symlink(target, path);
  return target;
};

/**
 * Initialises a data directory that has none yet: beside it, then moved into place whole, so that one broken off half-way is
 * simply begun anew. A folder that holds anything else is refused.
 */
export const createDataDirectory = async (options: {
  readonly dataDir: string; readonly account: PostgresAccount; readonly initdb: string; readonly superuser: string; readonly password: string;
}): Promise<void> => {
  const { dataDir, account } = options;
  if (await exists(join(dataDir, passwordFile))) return;
  if ((await readdir(dataDir).catch(() => [])).length > 0)
    throw new Error(`${dataDir} is not empty and holds no database created here; it was left untouched. Choose another data directory.`);
  const draft = `${dataDir}.initialising`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const secret = `${draft}.password`;
  await writeFile(secret, `${options.password}\n`, { mode: 0o600 });
  if ('uid' in account) await Promise.all([draft, secret].map((path) => chown(path, account.uid, account.gid)));
  try {
    // The password is long and random: iterations would only make each connection slower.
    await promisify(execFile)(options.initdb, [
      `--pgdata=${draft}`, `--username=${options.superuser}`, `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C',
      '-c', 'scram_iterations=1', '-c', 'max_connections=20', '-c', 'shared_buffers=16MB',
    ], { ...account, cwd: '/', env: { ...process.env, LC_ALL: 'C' } });
    await rename(secret, join(draft, passwordFile));
    await rmdir(dataDir).catch(() => undefined);
    await rename(draft, dataDir);
  } finally {
    await rm(secret, { force: true });
  }
};
