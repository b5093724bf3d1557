import { readConfig } from '@uplift/infra/config/config';
import { readAddress } from '@uplift/infra/launcher/address-file';
import { usageError } from '../cli-error.js';
import type { Cli } from '../cli.js';

/** Where the server is: `--url`, `UPLIFT_URL`, or what the server that runs on this machine's data directory has written there; else its usual one. */
export const addressOf = async ({ options, terminal: { env } }: Pick<Cli, 'options' | 'terminal'>): Promise<string> => {
  const given = options().url ?? env.UPLIFT_URL;
  if (given !== undefined && given !== '') {
    if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
      throw usageError(`Адрес «${given}» неверен: нужен вид http://127.0.0.1:3000`, `The address “${given}” is wrong: write it like http://127.0.0.1:3000`);
    }
    return given.replace(/\/+$/, '');
  }
  return (await readAddress(readConfig(env).dataDir) ?? usualAddress).replace(/\/+$/, '');
};

/** Where `npm start` serves when nothing else is said. */
const usualAddress = 'http://127.0.0.1:3000';
