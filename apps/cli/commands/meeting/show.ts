import type { MeetingView } from '@uplift/api/meetings/meeting-answer';
import { dayText } from '../../output/dates.js';
import { roleText } from '../../output/role-text.js';
import { command, type AddCommand } from '../../program.js';
import { meetingStatusText } from './meeting-text.js';

export const addMeetingShow: AddCommand = (parent, cli) => {
  const { language, say } = cli;
  command(parent, cli, 'show <cycle> <meeting>', { ru: 'повестка, участники, решения и что с ними стало', en: 'agenda, attendance, decisions and what has become of them' })
    .action(async (cycle: string, meeting: string) => {
      const api = await cli.api();
      const view = await api.get<MeetingView>(`/cycles/${encodeURIComponent(cycle)}/meetings/${encodeURIComponent(meeting)}`);
      cli.answer(view, () => [
        `${view.title[language]}: ${meetingStatusText(view.status, language)}, ${dayText(view.day, language)} ${view.time} (${view.zone})`,
        ...view.agenda.map((item, nth) => `  ${nth + 1}. ${item}`),
        ...view.decisions.map(({ number, text, owner, due, fulfilment }) => [
          `${number}  ${text}`, `    ${roleText(owner.role, language)}${due === null ? '' : `, ${dayText(due, language)}`}`,
          ...(fulfilment === null ? [] : [say({ ru: `    выполнили ${fulfilment.done} из ${fulfilment.cases}, просрочено ${fulfilment.overdue}`,
            en: `    done by ${fulfilment.done} of ${fulfilment.cases}, overdue: ${fulfilment.overdue}` })]),
        ].join('\n')),
        ...view.corrections.map(({ decision, reason }) => say({ ru: `исправлено ${decision.number}: ${reason}`, en: `corrected ${decision.number}: ${reason}` })),
      ].join('\n'));
    });
};
