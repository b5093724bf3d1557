import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { checkExport } from '@uplift/infra/event-store/integrity/check-export';
import { usageError } from '../../cli-error.js';
import { exitCodes } from '../../exit-codes.js';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';
import { readText } from '../read-text.js';

/** `uplift events check FILE --key KEY`: needs no server, no database and no trust in either. */
export const addCheckExport: AddCommand = (parent, cli) => {
  command(parent, cli, 'check <file>', {
    ru: 'проверить выгруженный журнал одним открытым ключом (сервер не нужен)', en: 'check an exported log with nothing but the public key (needs no server)' })
    .requiredOption('--key <file>', cli.say({ ru: 'открытый ключ', en: 'the public key' }))
    .option('--at-least <number>', cli.say({ ru: 'сколько событий в нём заведомо есть', en: 'how many events it is known to hold' }), wholeNumberFrom, 0)
    .action(async (file: string, { key, atLeast }: { key: string; atLeast: number }) => {
      const path = resolve(cli.terminal.cwd, file);
      if (!await stat(path).then((found) => found.isFile(), () => false)) throw usageError(`Файла «${file}» нет`, `There is no file “${file}”`);
      const publicKey = await readText(cli, key);
      const report = await checkExport(createInterface({ input: createReadStream(path), crlfDelay: Infinity }), publicKey, { atLeast });
      cli.answer(report, () => report.sound
        ? cli.say({ ru: `Журнал цел: событий ${report.events}, потоков ${report.streams}, подписанных точек ${report.checkpoints}.`,
          en: `The log is sound: ${report.events} events, ${report.streams} streams, ${report.checkpoints} signed checkpoints.` })
        : `${file}:${report.line}: ${report.problem[cli.language]}`);
      if (!report.sound) cli.end(exitCodes.refused);
    });
};
