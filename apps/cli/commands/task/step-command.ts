import type { Command } from 'commander';
import type { BulkAnswer, BulkResult } from '@uplift/api/bulk/carry-out-bulk';
import type { StepAnswer } from '@uplift/api/steps/carry-out-step';
import { usageError } from '../../cli-error.js';
import type { Cli } from '../../cli.js';
import { exitCodes } from '../../exit-codes.js';
import type { Text } from '../../language.js';
import { dayText } from '../../output/dates.js';
import { progressOf } from '../../output/progress.js';
import { table } from '../../output/table.js';
import { command } from '../../program.js';
import { readText } from '../read-text.js';
import { seenVersionOption, type SeenVersion } from '../seen-version-option.js';
import { bulkItemsOf, type BulkItem } from './bulk-items.js';
import { stepStatusText } from './step-status.js';

export interface StepCommand<Options> {
  readonly name: 'submit' | 'recall' | 'return' | 'approve' | 'extend' | 'remind' | 'reassign' | 'cancel';
  readonly about: Text;
  readonly bulk: boolean;
  /** Adds the options of its own. */
  options(command: Command): Command;
  /** What the request says beside the case and the step. Without one option a bulk may leave it to its file. */
  body(options: Options): Promise<Readonly<Record<string, unknown>>> | Readonly<Record<string, unknown>>;
}

/** The API takes so many items in one request. */
const itemsPerRequest = 1_000;

/** `uplift task NAME CASE STEP`, and with `--bulk FILE` the same for many steps with a result for each. */
export const addStepCommand = <Options>(parent: Command, cli: Cli, step: StepCommand<Options>): void => {
  const added = command(parent, cli, `${step.name} [case] [step]`, step.about);
  if (step.bulk) added.option('--bulk <file>', cli.say({
    ru: 'сделать то же для многих шагов: строки «КАРТОЧКА ШАГ», список JSON или - для потока ввода',
    en: 'do the same for many steps: lines of CASE STEP, a JSON list, or - for standard input' }));
  seenVersionOption(step.options(added), cli).action(async (id: string | undefined, name: string | undefined, options: Options & SeenVersion & { bulk?: string }) => {
    if (options.bulk !== undefined) {
      if (id !== undefined) throw usageError('С --bulk карточку и шаг называет файл', 'With --bulk the file names the cases and steps');
      await runBulk(cli, step.name, bulkItemsOf(await readText(cli, options.bulk), await step.body(options)));
      return;
    }
    if (id === undefined || name === undefined) throw usageError('Укажите карточку и шаг', 'Name the case and the step');
    const api = await cli.api();
    const answer = await api.post<StepAnswer>(`/cases/${encodeURIComponent(id)}/steps/${encodeURIComponent(name)}/${step.name}`,
      { body: await step.body(options), seenVersion: options.ifVersion });
    cli.answer(answer, () => stepAnswerText(answer, cli));
  });
};

export const stepAnswerText = ({ case: id, version, repeated, step }: StepAnswer, { language, say }: Cli): string => [
  `${step.title[language]} [${step.step}]: ${stepStatusText(step.status, language)}`
    + (step.due === null ? '' : say({ ru: `, срок ${dayText(step.due, 'ru')}`, en: `, due ${dayText(step.due, 'en')}` })),
  say({ ru: `Карточка ${id}, версия ${version}.`, en: `Case ${id}, version ${version}.` }),
  ...(repeated ? [say({ ru: 'Команда была выполнена раньше; повтор ничего не изменил.', en: 'The command had been carried out before; the repeat changed nothing.' })] : []),
].join('\n');

const runBulk = async (cli: Cli, name: string, items: readonly BulkItem[]): Promise<void> => {
  const api = await cli.api();
  const progress = progressOf(cli, { ru: 'Обработано', en: 'Carried out' });
  const results: BulkResult[] = [];
  try {
    for (let from = 0; from < items.length; from += itemsPerRequest) {
      const answer = await api.post<BulkAnswer>(`/bulk/${name}`, { body: { items: items.slice(from, from + itemsPerRequest) }, part: from / itemsPerRequest });
      results.push(...answer.results);
      if (items.length > itemsPerRequest) progress.show(results.length, items.length);
    }
  } finally {
    progress.end();
  }
  const refused = results.filter(({ outcome }) => outcome === 'refused');
  const done = results.length - refused.length;
  cli.answer({ done, refused: refused.length, results }, () => bulkText(done, refused, cli));
  if (refused.length > 0) cli.end(exitCodes.refused);
};

const bulkText = (done: number, refused: readonly BulkResult[], { language, width, say }: Cli): string => [
  say({ ru: `Выполнено: ${done}, отказано: ${refused.length}`, en: `Done: ${done}, refused: ${refused.length}` }),
  ...(refused.length === 0 ? [] : ['', table(refused, [
    { title: { ru: 'Карточка', en: 'Case' }[language], value: (result) => result.case },
    { title: { ru: 'Шаг', en: 'Step' }[language], value: (result) => result.step },
    { title: { ru: 'Почему отказано', en: 'Why refused' }[language], value: ({ problem }) => `${problem?.title ?? ''}. ${problem?.detail ?? ''}`, wraps: true },
  ], width)]),
].join('\n');
