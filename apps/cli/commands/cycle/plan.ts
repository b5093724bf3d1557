import type { CycleAnswer } from '@uplift/api/cycles/cycle-answer';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';
import { cycleAnswerText } from './cycle-status-text.js';

interface Options { readonly programme: string; readonly year: string; readonly edition?: number }

export const addPlan: AddCommand = (parent, cli) => {
  command(parent, cli, 'plan <cycle>', { ru: 'запланировать цикл по опубликованной программе', en: 'plan a cycle by a published programme' })
    .requiredOption('--programme <id>', cli.say({ ru: 'обозначение программы', en: 'id of the programme' }))
    .requiredOption('--year <year>', cli.say({ ru: 'год: 2026/27 или 2026', en: 'the year: 2026/27 or 2026' }))
    .option('--edition <number>', cli.say({ ru: 'редакция программы (иначе последняя)', en: 'edition of the programme (else the latest)' }), wholeNumberFrom)
    .action(async (cycle: string, { programme, year, edition }: Options) => {
      const api = await cli.api();
      const answer = await api.post<CycleAnswer>('/cycles', { body: { cycle, programme, year, ...edition !== undefined && { edition } } });
      cli.answer(answer, () => cycleAnswerText(answer, cli));
    });
};
