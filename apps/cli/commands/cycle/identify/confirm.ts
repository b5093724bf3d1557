import type { ConfirmedAnswer } from '@uplift/api/identification/confirm-identification';
import { command, type AddCommand } from '../../../program.js';
import { dayFrom } from '../../day-option.js';
import { identificationPath } from './path.js';

interface Options { readonly order: string; readonly date: string; readonly appendixDate?: string; readonly title?: string }

export const addIdentifyConfirm: AddCommand = (parent, cli) => {
  command(parent, cli, 'confirm <cycle>', { ru: 'сделать решения списком цикла и утвердить его приказом', en: 'make the decisions the cycle’s list and confirm it by its order' })
    .requiredOption('--order <number>', cli.say({ ru: 'номер приказа', en: 'number of the order' }))
    .requiredOption('--date <date>', cli.say({ ru: 'дата приказа', en: 'date of the order' }), dayFrom)
    .option('--appendix-date <date>', cli.say({ ru: 'дата приложения, если она другая', en: 'date of the appendix when it is another one' }), dayFrom)
    .option('--title <text>', cli.say({ ru: 'название приказа', en: 'title of the order' }))
    .action(async (cycle: string, { order: number, date, appendixDate, title }: Options) => {
      const { say } = cli;
      const order = { number, date, ...appendixDate !== undefined && { appendixDate }, ...title !== undefined && { title } };
      const answer = await (await cli.api()).post<ConfirmedAnswer>(identificationPath(cycle, '/confirm'), { body: { order } });
      cli.answer(answer, () => [
        say({ ru: `Список цикла ${cycle} утверждён: школ ${answer.schools}, не включены ${answer.excluded}.`, en: `The list of cycle ${cycle} is confirmed: ${answer.schools} schools, ${answer.excluded} excluded.` }),
        ...(answer.disagreement === null ? [] : [say({ ru: `! Даты приказа и приложения расходятся: ${answer.disagreement}. Сохранены обе.`, en: `! Order and appendix disagree: ${answer.disagreement}. Both dates are kept.` })]),
      ].join('\n'));
    });
};
