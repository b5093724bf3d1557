import type { MentoringAnswer } from '@uplift/api/mentoring/mentoring-answer';
import { command, type AddCommand } from '../../program.js';
import { answerResults } from './results-text.js';
import { roleOption } from './role-option.js';

export const addReplace: AddCommand = (parent, cli) => {
  command(parent, cli, 'replace <cycle> <from> <to> [schools...]', { ru: 'передать другому все школы или названные', en: 'hand all schools to another, or those named' })
    .addOption(roleOption(cli))
    .action(async (cycle: string, from: string, to: string, schools: readonly string[], { role }: { role: string }) => {
      const body = { role, from, to, ...schools.length > 0 && { schools } };
      answerResults(await (await cli.api()).post<MentoringAnswer>(`/cycles/${encodeURIComponent(cycle)}/assignments/replace`, { body }), cli);
    });
};
