import type { TrainingsAnswer } from '@uplift/api/trainings/training-list';
import { dayText } from '../../output/dates.js';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';
import { countText, trainingStatusText } from './training-text.js';

interface Options { readonly kind?: string; readonly limit: number; readonly cursor?: string }

export const addTrainingList: AddCommand = (parent, cli) => {
  const { language, say, width } = cli;
  command(parent, cli, 'list <cycle>', { ru: 'мероприятия по дням', en: 'trainings by day' })
    .option('--kind <kind>', say({ ru: 'одного вида', en: 'of one kind' }))
    .option('--limit <number>', say({ ru: 'сколько строк', en: 'how many rows' }), wholeNumberFrom, 100)
    .option('--cursor <cursor>', say({ ru: 'продолжить отсюда', en: 'continue from here' }))
    .action(async (cycle: string, options: Options) => {
      const api = await cli.api();
      const answer = await api.get<TrainingsAnswer>(`/cycles/${encodeURIComponent(cycle)}/trainings`, { ...options });
      cli.answer(answer, () => [
        answer.trainings.length === 0 ? say({ ru: 'Мероприятий нет. Составить календарь: uplift training plan.', en: 'There are no trainings. To lay them out: uplift training plan.' })
          : table(answer.trainings, [
            { title: say({ ru: 'День', en: 'Day' }), value: ({ day, time, unsettled }) => `${unsettled ? '! ' : ''}${dayText(day, language)} ${time}` },
            { title: say({ ru: 'Обозначение', en: 'Id' }), value: ({ training }) => training },
            { title: say({ ru: 'Что', en: 'What' }), value: ({ title, topic }) => topic ?? title[language], wraps: true },
            { title: say({ ru: 'Состояние', en: 'Status' }), value: ({ status }) => trainingStatusText(status, language) },
            { title: say({ ru: 'Участников', en: 'Attended' }), value: countText },
          ], width),
        ...(answer.next === null ? [] : [say({ ru: `Дальше: --cursor ${answer.next}`, en: `More: --cursor ${answer.next}` })]),
      ].join('\n'));
    });
};
