import type { CycleAnswer } from '@uplift/api/cycles/cycle-answer';
import { command, type AddCommand } from '../../program.js';
import { seenVersionOption, type SeenVersion } from '../seen-version-option.js';
import { cycleAnswerText } from './cycle-status-text.js';

export const addRemove: AddCommand = (parent, cli) => {
  seenVersionOption(command(parent, cli, 'remove <cycle> <schools...>', { ru: 'убрать школы из списка, пока он не утверждён', en: 'take schools off the list before it is confirmed' })
    .requiredOption('--reason <text>', cli.say({ ru: 'причина', en: 'why' })), cli)
    .action(async (cycle: string, schools: readonly string[], { reason, ifVersion }: SeenVersion & { reason: string }) => {
      const api = await cli.api();
      const answer = await api.post<CycleAnswer>(`/cycles/${encodeURIComponent(cycle)}/schools/remove`, { body: { schools, reason }, seenVersion: ifVersion });
      cli.answer(answer, () => cycleAnswerText(answer, cli));
    });
};
