import type { DeadlineView } from '@uplift/api/cases/show-deadline';
import { indented } from '../../output/wrap.js';
import { command, type AddCommand } from '../../program.js';

export const addCaseDeadline: AddCommand = (parent, cli) => {
  command(parent, cli, 'deadline <case> <step>', { ru: 'почему у шага такой срок', en: 'why a step is due when it is' }).action(async (id: string, step: string) => {
    const api = await cli.api();
    const view = await api.get<DeadlineView>(`/cases/${encodeURIComponent(id)}/steps/${encodeURIComponent(step)}/deadline`);
    cli.answer(view, () => indented(view.explanation[cli.language], '', cli.width));
  });
};
