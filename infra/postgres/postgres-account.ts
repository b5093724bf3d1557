import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The system account a server runs under: numbers when started by root, empty otherwise (the caller's own account). */
export type PostgresAccount = { readonly uid: number; readonly gid: number } | Record<string, never>;

const idsOf = async (name: string): Promise<PostgresAccount | null> => {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) };
  } catch {
    return null;
  }
};

const createPostgresUser = async (): Promise<void> => {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres']);
  } catch {
    await run('adduser', ['-S', '-D', '-H', 'postgres']).catch(() => undefined);
  }
};

/** PostgreSQL refuses to run as root: root lends it the `postgres` account, created where it is missing, or `nobody`. */
export const postgresAccount = async (): Promise<PostgresAccount> => {
  if (process.getuid?.() !== 0) return {};
  const known = await idsOf('postgres');
  if (known) return known;
  await createPostgresUser();
  const account = await idsOf('postgres') ?? await idsOf('nobody');
  if (!account) throw new Error('PostgreSQL cannot run as root, and no "postgres" user exists or could be created. Create one: useradd postgres');
  return account;
};

/** Whether the account may enter a folder or run a file: a clone under /root is closed to everyone but root. */
export const canEnter = (account: PostgresAccount, path: string): boolean =>
  !('uid' in account) || spawnSync('sh', ['-c', 'test -x "$1"', 'sh', path], { ...account, cwd: '/' }).status === 0;
