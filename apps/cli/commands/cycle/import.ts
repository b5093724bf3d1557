import { extname } from 'node:path';
import { Option } from 'commander';
import { ImportKind } from '@uplift/domain/import/kinds';
import type { ImportAnswer as SchoolsImported } from '@uplift/api/cycles/import/import-schools';
import { usageError } from '../../cli-error.js';
import type { Cli } from '../../cli.js';
import type { Post } from '../../http/api.js';
import { inSteps } from '../../output/steps.js';
import { command, type AddCommand } from '../../program.js';
import { readBytes } from '../read-bytes.js';
import { seenVersionOption, type SeenVersion } from '../seen-version-option.js';
import { cycleAnswerText } from './cycle-status-text.js';
import { importTable, type TableOptions } from './import-table.js';

interface Options extends SeenVersion, Omit<TableOptions, 'kind'> { readonly cycle?: string; readonly file?: string; readonly kind?: ImportKind }

export const addImport: AddCommand = (parent, cli) => {
  const { say } = cli;
  seenVersionOption(command(parent, cli, 'import [cycle] [file]', {
    ru: 'внести таблицу XLSX или CSV: без --kind школы сразу в список цикла, с --kind сначала проверка', en: 'bring in a table, XLSX or CSV: schools straight onto the list, or with --kind checked first' }), cli)
    .option('--cycle <cycle>', say({ ru: 'цикл', en: 'the cycle' }))
    .option('--file <file>', say({ ru: 'файл, или - для стандартного ввода', en: 'the file, or - for standard input' }))
    .addOption(new Option('--kind <kind>', say({ ru: 'что в таблице', en: 'what the table holds' })).choices(ImportKind.options))
    .option('--year <year>', say({ ru: 'год строк, в которых он не указан', en: 'the year of rows that name none' }))
    .option('--list', say({ ru: 'школы также внести в список цикла', en: 'schools also go on the cycle’s list' }))
    .option('--import <id>', say({ ru: 'загрузка, которую исправляет этот файл', en: 'the import this file corrects' }))
    .option('--dry-run', say({ ru: 'только проверить (так и без этого ключа)', en: 'only check (also without this option)' }))
    .option('--confirm', say({ ru: 'сохранить, если замечаний нет', en: 'store it when nothing is wrong' }))
    .action(async (givenCycle: string | undefined, givenFile: string | undefined, options: Options) => {
      const [cycle, file] = [options.cycle ?? givenCycle, options.file ?? givenFile];
      if (cycle === undefined || file === undefined) throw usageError('Укажите цикл и файл', 'Name the cycle and the file');
      const { kind, dryRun, confirm } = options;
      if (dryRun === true && confirm === true) throw usageError('--dry-run и --confirm вместе не имеют смысла', '--dry-run and --confirm make no sense together');
      if (kind !== undefined || dryRun === true || confirm === true) await importTable(cli, cycle, file, { ...options, kind: kind ?? 'schools' });
      else await listSchools(cli, cycle, file, options);
    });
};

const listSchools = async (cli: Cli, cycle: string, file: string, { ifVersion }: SeenVersion): Promise<void> => {
  let post: Post = {};
  let answer: SchoolsImported | undefined;
  await inSteps(cli, [
    { title: { ru: `Чтение ${file}`, en: `Reading ${file}` }, work: async (say) => {
      const content = await readBytes(cli, file);
      say({ ru: `байт: ${content.length}`, en: `${content.length} bytes` });
      post = bodyOf(file, content);
    } },
    { title: { ru: 'Проверка и внесение в список', en: 'Checking and putting on the list' }, work: async () => {
      const api = await cli.api();
      answer = await api.post<SchoolsImported>(`/cycles/${encodeURIComponent(cycle)}/schools`, { ...post, seenVersion: ifVersion, long: true });
    } },
  ]);
  cli.answer(answer, () => importText(answer!, cli));
};

/** A table goes as it is, so that the server's errors name its lines; JSON as a list, or as an object with `schools`. */
const bodyOf = (file: string, content: Buffer): Post => {
  const text = content.subarray(0, 2).toString() === 'PK' ? '' : content.toString('utf8');
  if (extname(file).toLowerCase() !== '.json' && !/^\s*[[{]/.test(text)) return { text: { type: 'application/octet-stream', content: new Uint8Array(content) } };
  try {
    const value = JSON.parse(text) as unknown;
    return { body: Array.isArray(value) ? { schools: value } : value };
  } catch {
    throw usageError(`Файл «${file}» — не JSON: проверьте скобки и кавычки`, `The file “${file}” is not JSON: check its brackets and quotes`);
  }
};

const importText = (answer: SchoolsImported, cli: Cli): string => [
  cli.say({ ru: `Внесено школ: ${answer.imported}, муниципалитетов: ${answer.municipalities}.`, en: `Schools imported: ${answer.imported}, municipalities: ${answer.municipalities}.` }),
  cycleAnswerText(answer, cli),
].join('\n');
