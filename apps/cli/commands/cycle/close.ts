import type { CycleAnswer } from '@uplift/api/cycles/cycle-answer';
import { command, type AddCommand } from '../../program.js';
import { seenVersionOption, type SeenVersion } from '../seen-version-option.js';
import { cycleAnswerText } from './cycle-status-text.js';

export const addClose: AddCommand = (parent, cli) => {
  seenVersionOption(command(parent, cli, 'close <cycle>', { ru: 'закрыть цикл вместе с тем, что ещё открыто', en: 'close the cycle and what is still open with it' })
    .requiredOption('--reason <text>', cli.say({ ru: 'причина', en: 'why' })), cli)
    .action(async (cycle: string, { reason, ifVersion }: SeenVersion & { reason: string }) => {
      const api = await cli.api();
      const answer = await api.post<CycleAnswer>(`/cycles/${encodeURIComponent(cycle)}/close`, { body: { reason }, seenVersion: ifVersion });
      cli.answer(answer, () => cycleAnswerText(answer, cli));
    });
};
