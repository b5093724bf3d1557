import type { CheckedAnswer } from '@uplift/api/imports/import-answer';
import type { PlainDate } from '@uplift/domain/core/instant';
import { usageError } from '../../cli-error.js';
import { command, type AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';
import { checkedText } from '../cycle/import-table.js';
import { wholeNumberFrom } from '../number-option.js';

interface Options { readonly sheet: string; readonly row: number; readonly column: number; readonly read: PlainDate; readonly stored?: PlainDate; readonly leaveOut?: true; readonly reason: string }

export const addSettleDate: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'settle <import>', { ru: 'решить о дате вне года: оставить, исправить или пропустить строку', en: 'settle a date outside of its year: keep it, mend it, or leave its row out' })
    .option('--sheet <name>', say({ ru: 'лист', en: 'the sheet' }), '')
    .requiredOption('--row <number>', say({ ru: 'строка', en: 'the row' }), wholeNumberFrom).requiredOption('--column <number>', say({ ru: 'столбец', en: 'the column' }), wholeNumberFrom)
    .requiredOption('--read <date>', say({ ru: 'прочитанная дата', en: 'the date that was read' }), dayFrom)
    .option('--stored <date>', say({ ru: 'дата, которую сохранить', en: 'the date to store' }), dayFrom).option('--leave-out', say({ ru: 'пропустить строку', en: 'leave the row out' }))
    .requiredOption('--reason <text>', say({ ru: 'почему', en: 'why' }))
    .action(async (id: string, { stored, leaveOut, ...cell }: Options) => {
      if ((stored === undefined) === (leaveOut === undefined)) throw usageError('Укажите одно из двух: --stored или --leave-out', 'Say one of the two: --stored or --leave-out');
      const checked = await (await cli.api()).post<CheckedAnswer>(`/imports/${encodeURIComponent(id)}/dates`, { body: { ...cell, stored: stored ?? null }, long: true });
      cli.answer(checked, () => checkedText(checked, cli));
    });
};
