import type { RunAnswer } from '@uplift/api/identification/run-identification';
import { command, type AddCommand } from '../../../program.js';
import { wholeNumberFrom } from '../../number-option.js';
import { differenceText } from './difference-text.js';
import { identificationPath } from './path.js';

export const addIdentifyRun: AddCommand = (parent, cli) => {
  command(parent, cli, 'run <cycle>', { ru: 'применить критерии программы к данным, какие есть сейчас', en: 'apply the programme’s criteria to what is known now' })
    .option('--exam-year <year>', cli.say({ ru: 'весна, экзамены которой последние', en: 'the spring whose exams are the latest' }), wholeNumberFrom)
    .action(async (cycle: string, { examYear }: { examYear?: number }) => {
      const { say } = cli;
      const answer = await (await cli.api()).post<RunAnswer>(identificationPath(cycle, '/run'), { body: { ...examYear !== undefined && { examYear } }, long: true });
      const { counts } = answer;
      cli.answer(answer, () => [
        say({ ru: `Прогон ${answer.run}: школ ${counts.schools}, кандидатов ${counts.candidates} (отдельно считаются ${counts.apart}, слабых свидетельств ${counts.weak}); без данных ${counts.noData}, не рассматриваются ${counts.leftOut}, закрыты или присоединены ${counts.ended}.`,
          en: `Run ${answer.run}: ${counts.schools} schools, ${counts.candidates} candidates (${counts.apart} counted apart, ${counts.weak} on weak evidence); ${counts.noData} without data, ${counts.leftOut} left out, ${counts.ended} closed or merged.` }),
        ...(answer.unchanged ? [say({ ru: 'Данные и критерии те же, что в прошлый раз: нового прогона нет.', en: 'Data and criteria are those of the last time: there is no new run.' })] : []),
        ...(answer.difference === null ? [] : ['', differenceText(answer.difference, cli)]),
      ].join('\n'));
    });
};
