import type { CyclesAnswer } from '@uplift/api/cycles/cycle-list';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { cycleStatusText } from './cycle-status-text.js';

export const addCycleList: AddCommand = (parent, cli) => {
  command(parent, cli, 'list', { ru: 'циклы своих регионов', en: 'the cycles of one’s regions' }).action(async () => {
    const { language, say } = cli;
    const answer = await (await cli.api()).get<CyclesAnswer>('/cycles');
    cli.answer(answer, () => table(answer.cycles, [
      { title: say({ ru: 'Цикл', en: 'Cycle' }), value: ({ cycle }) => cycle },
      { title: say({ ru: 'Год', en: 'Year' }), value: ({ year }) => year },
      { title: say({ ru: 'Программа', en: 'Programme' }), value: ({ title, edition }) => `${title[language]} (${edition})`, wraps: true },
      { title: say({ ru: 'Состояние', en: 'Status' }), value: ({ status }) => cycleStatusText(status, language) },
      { title: say({ ru: 'Школ', en: 'Schools' }), value: ({ schools }) => String(schools), align: 'right' },
    ], cli.width));
  });
};
