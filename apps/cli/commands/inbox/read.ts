import type { ReadAnswer } from '@uplift/api/inbox/inbox';
import { command, type AddCommand } from '../../program.js';

export const addInboxRead: AddCommand = (parent, cli) => {
  command(parent, cli, 'read <notices...>', { ru: 'отметить уведомления прочитанными', en: 'mark notices as read' }).action(async (notices: readonly string[]) => {
    const api = await cli.api();
    const answers: ReadAnswer[] = [];
    for (const [part, notice] of notices.entries()) answers.push(await api.post<ReadAnswer>(`/inbox/${encodeURIComponent(notice)}/read`, { part }));
    cli.answer({ read: answers.map(({ notice }) => notice) }, () => cli.say({ ru: `Отмечено: ${answers.length}`, en: `Marked: ${answers.length}` }));
  });
};
