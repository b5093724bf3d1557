import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.js';
import { ConfigError } from './config-error.js';
import { settings } from './settings.js';

const decode = (text: string): Buffer => Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');

const missingKey = (file: string): ConfigError => new ConfigError([{
  name: 'UPLIFT_MASTER_KEY', read: { ru: 'ничего', en: 'nothing' },
  expected: {
    ru: `${settings.UPLIFT_MASTER_KEY.expected.ru}: без прежнего ключа личные данные этой базы не прочесть (файла ${file} тоже нет)`,
    en: `${settings.UPLIFT_MASTER_KEY.expected.en}: without its key the personal data of this database stay unreadable (${file} is missing too)`,
  },
}]);

/** Written beside and linked into place: of two processes that make the key at once, both use the first one's. */
const makeKey = async (dataDir: string, file: string): Promise<void> => {
  await mkdir(dataDir, { recursive: true });
  const own = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(own, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  try {
    await link(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(own, { force: true });
  }
};

/**
 * The 32 bytes that protect the keys of personal data: from `UPLIFT_MASTER_KEY`, else from `master.key` of the data directory
 * (readable by its owner only), made there when missing. With a database of one's own it is made only on `create`: several
 * processes with a key each could not read one another's data.
 * @throws {ConfigError} when there is no key and none may be made
 */
export const loadMasterKey = async (
  config: Pick<Config, 'masterKey' | 'dataDir' | 'databaseUrl'>, options: { readonly create?: boolean } = {},
): Promise<Buffer> => {
  if (config.masterKey !== undefined) return decode(config.masterKey);
  const file = join(config.dataDir, 'master.key');
  const stored = await readFile(file, 'utf8').catch(() => null);
  if (stored === null) {
    if (!(options.create ?? config.databaseUrl === undefined)) throw missingKey(file);
    await makeKey(config.dataDir, file);
  }
  await chmod(file, 0o600);
  return decode((await readFile(file, 'utf8')).trim());
};
