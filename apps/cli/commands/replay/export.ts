import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Option } from 'commander';
import { command, type AddCommand } from '../../program.js';
import { momentFrom } from './moment-option.js';
import { kindOption, pathOf, schoolsOption, type SubjectOptions } from './subject-option.js';

interface Options extends SubjectOptions { readonly format: 'jsonl' | 'xlsx'; readonly out: string; readonly all?: boolean; readonly type?: string; readonly from?: string; readonly to?: string }

/** `uplift replay export`: a history, or with `--all` the whole log as far as one's roles reach, as a file. */
export const addReplayExport: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'export [id]', { ru: 'сохранить события: JSON Lines как записаны или таблица с объяснениями', en: 'save events: JSON Lines as stored, or a workbook that explains them' })
    .addOption(kindOption(cli)).addOption(schoolsOption(cli))
    .addOption(new Option('--format <format>', say({ ru: 'вид файла', en: 'kind of file' })).choices(['jsonl', 'xlsx']).default('jsonl'))
    .requiredOption('--out <file>', say({ ru: 'куда сохранить', en: 'where to save it' }))
    .option('--all', say({ ru: 'весь журнал, который вам открыт', en: 'the whole log as far as you may read it' }))
    .option('--type <types>', say({ ru: 'только эти события, через запятую', en: 'these events only, separated by commas' }))
    .option('--from <moment>', say({ ru: 'не раньше', en: 'not before' }), momentFrom)
    .option('--to <moment>', say({ ru: 'не позже', en: 'not after' }), momentFrom)
    .action(async (id: string | undefined, { kind, out, all, schools, ...query }: Options, self: { error(message: string): never }) => {
      if ((id === undefined) !== (all === true)) self.error(say({ ru: 'Укажите, чью историю сохранить, или --all', en: 'Name whose history to save, or give --all' }));
      const api = await cli.api();
      const body = id === undefined ? await api.body('/events/export', { ...query }) : await api.body(pathOf(kind, id, '/export'), { ...query, schools });
      const file = createWriteStream(resolve(cli.terminal.cwd, out), { mode: 0o600 });
      await pipeline(Readable.fromWeb(body), file);
      cli.answer({ file: out, bytes: file.bytesWritten }, () => say({ ru: `Сохранено: ${out}, байт ${file.bytesWritten}.`, en: `Saved: ${out}, ${file.bytesWritten} bytes.` }));
    });
};
