import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { instantOf } from '@uplift/domain/core/instant';
import { loadMasterKey } from '@uplift/infra/config/master-key';
import { exportLog } from '@uplift/infra/event-store/integrity/export-log';
import { PostgresCheckpoints } from '@uplift/infra/event-store/integrity/postgres-checkpoints';
import { publicKeyOf, signingKeyFrom } from '@uplift/infra/event-store/integrity/signing-key';
import { openPool } from '@uplift/infra/postgres/open-pool';
import { command, type AddCommand } from '../../program.js';
import { onLog } from './open-log.js';

/** `uplift events export FILE --key-out KEY`: the whole log with its signed checkpoints, and the key to check it with. */
export const addExport: AddCommand = (parent, cli) => {
  command(parent, cli, 'export <file>', {
    ru: 'выгрузить весь журнал с подписями (нужны DATABASE_URL и UPLIFT_MASTER_KEY)',
    en: 'export the whole log with its signatures (needs DATABASE_URL and UPLIFT_MASTER_KEY)' })
    .requiredOption('--key-out <file>', cli.say({ ru: 'куда записать открытый ключ для проверки', en: 'where to write the public key to check it with' }))
    .action(async (file: string, { keyOut }: { keyOut: string }) => {
      const { cwd } = cli.terminal;
      const lines = await onLog(cli, async (store, config) => {
        const signingKey = signingKeyFrom(await loadMasterKey(config));
        const pool = openPool(config.databaseUrl, 'uplift cli', 1, () => undefined);
        try {
          await writeFile(resolve(cwd, keyOut), publicKeyOf(signingKey));
          return await writeLines(resolve(cwd, file), exportLog(store, await PostgresCheckpoints.open(pool), signingKey, instantOf(Date.now())));
        } finally {
          await pool.end();
        }
      });
      cli.answer({ file, key: keyOut, lines }, () => cli.say({
        ru: `Выгружено строк: ${lines}. Проверить: uplift events check ${file} --key ${keyOut}`, en: `Lines exported: ${lines}. To check: uplift events check ${file} --key ${keyOut}` }));
    });
};

const writeLines = async (file: string, lines: AsyncIterable<string>): Promise<number> => {
  const out = createWriteStream(file, { mode: 0o600 });
  await once(out, 'open');
  let count = 0;
  for await (const line of lines) {
    count += 1;
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return count;
};
