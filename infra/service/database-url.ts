import type { Config } from '../config/config.js';
import { ConfigError } from '../config/config-error.js';
import { settings } from '../config/settings.js';

/** A process on its own starts no database. @throws {ConfigError} without an address */
export const databaseUrlOf = ({ databaseUrl }: Config): string => {
  if (databaseUrl !== undefined) return databaseUrl;
  throw new ConfigError([{ name: 'DATABASE_URL', read: { ru: 'ничего', en: 'nothing' }, expected: settings.DATABASE_URL.expected }]);
};
