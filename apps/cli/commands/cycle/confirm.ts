import type { CycleAnswer } from '@uplift/api/cycles/cycle-answer';
import { command, type AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';
import { seenVersionOption, type SeenVersion } from '../seen-version-option.js';
import { cycleAnswerText } from './cycle-status-text.js';

interface Options extends SeenVersion { readonly order: string; readonly date: string; readonly appendixDate?: string; readonly title?: string }

export const addConfirm: AddCommand = (parent, cli) => {
  seenVersionOption(command(parent, cli, 'confirm <cycle>', { ru: 'утвердить список школ приказом', en: 'confirm the school list by its order' })
    .requiredOption('--order <number>', cli.say({ ru: 'номер приказа', en: 'number of the order' }))
    .requiredOption('--date <date>', cli.say({ ru: 'дата приказа', en: 'date of the order' }), dayFrom)
    .option('--appendix-date <date>', cli.say({ ru: 'дата приложения, если она другая', en: 'date of the appendix when it is another one' }), dayFrom)
    .option('--title <text>', cli.say({ ru: 'название приказа', en: 'title of the order' })), cli)
    .action(async (cycle: string, { order: number, date, appendixDate, title, ifVersion }: Options) => {
      const api = await cli.api();
      const order = { number, date, ...appendixDate !== undefined && { appendixDate }, ...title !== undefined && { title } };
      const answer = await api.post<CycleAnswer>(`/cycles/${encodeURIComponent(cycle)}/confirm`, { body: { order }, seenVersion: ifVersion });
      cli.answer(answer, () => [cycleAnswerText(answer, cli), ...(appendixDate !== undefined && appendixDate !== date ? [cli.say({
        ru: `! Приказ датирован ${date}, приложение — ${appendixDate}: обе даты сохранены и будут показаны.`,
        en: `! The order is dated ${date}, its appendix ${appendixDate}: both dates are kept and will be shown.` })] : [])].join('\n'));
    });
};
