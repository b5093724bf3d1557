import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Argument } from 'commander';
import { ImportKind } from '@uplift/domain/import/kinds';
import { command, type AddCommand } from '../../program.js';

export const addImportTemplate: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'template <cycle>', { ru: 'скачать таблицу для заполнения с тем, что уже известно', en: 'download a table to fill in, with what is known already' })
    .addArgument(new Argument('<kind>', say({ ru: 'что в таблице', en: 'what the table holds' })).choices(ImportKind.options))
    .option('--year <year>', say({ ru: 'за какой год, например 2025/26 (иначе год цикла)', en: 'of which year, such as 2025/26 (else the cycle’s)' }))
    .option('--out <file>', say({ ru: 'куда записать (иначе вид-цикл.xlsx)', en: 'where to write it (else kind-cycle.xlsx)' }))
    .action(async (cycle: string, kind: ImportKind, { year, out }: { year?: string; out?: string }) => {
      const bytes = await (await cli.api()).download(`/imports/templates/${kind}`, { cycle, year, language: cli.language });
      const file = out ?? `${kind}-${cycle}.xlsx`;
      await writeFile(resolve(cli.terminal.cwd, file), bytes);
      cli.answer({ file, bytes: bytes.length }, () => say({ ru: `Записано: ${file}, байт: ${bytes.length}.`, en: `Written: ${file}, ${bytes.length} bytes.` }));
    });
};
