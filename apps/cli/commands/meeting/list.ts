import type { MeetingsAnswer } from '@uplift/api/meetings/meeting-list';
import { dayText } from '../../output/dates.js';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { dayFrom } from '../day-option.js';
import { wholeNumberFrom } from '../number-option.js';
import { meetingStatusText } from './meeting-text.js';

interface Options { readonly series?: string; readonly from?: string; readonly until?: string; readonly limit: number; readonly cursor?: string }

export const addMeetingList: AddCommand = (parent, cli) => {
  const { language, say, width } = cli;
  command(parent, cli, 'list <cycle>', { ru: 'совещания по дням', en: 'meetings by day' })
    .option('--series <series>', say({ ru: 'одного ряда', en: 'of one series' }))
    .option('--from <date>', say({ ru: 'с этого дня', en: 'from this day' }), dayFrom)
    .option('--until <date>', say({ ru: 'по этот день', en: 'until this day' }), dayFrom)
    .option('--limit <number>', say({ ru: 'сколько строк', en: 'how many rows' }), wholeNumberFrom, 100)
    .option('--cursor <cursor>', say({ ru: 'продолжить отсюда', en: 'continue from here' }))
    .action(async (cycle: string, options: Options) => {
      const api = await cli.api();
      const answer = await api.get<MeetingsAnswer>(`/cycles/${encodeURIComponent(cycle)}/meetings`, { ...options });
      cli.answer(answer, () => [
        answer.meetings.length === 0 ? say({ ru: 'Совещаний нет. Составить календарь: uplift meeting plan.', en: 'There are no meetings. To lay them out: uplift meeting plan.' })
          : table(answer.meetings, [
            { title: say({ ru: 'День', en: 'Day' }), value: ({ day, time }) => `${dayText(day, language)} ${time}` },
            { title: say({ ru: 'Обозначение', en: 'Id' }), value: ({ meeting }) => meeting },
            { title: say({ ru: 'Совещание', en: 'Meeting' }), value: ({ title }) => title[language], wraps: true },
            { title: say({ ru: 'Состояние', en: 'Status' }), value: ({ status }) => meetingStatusText(status, language) },
            { title: say({ ru: 'Решений', en: 'Decisions' }), value: ({ decisions }) => String(decisions ?? '') },
          ], width),
        ...(answer.next === null ? [] : [say({ ru: `Дальше: --cursor ${answer.next}`, en: `More: --cursor ${answer.next}` })]),
      ].join('\n'));
    });
};
