import type { TrainingSums } from '@uplift/api/trainings/training-list';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { countText } from './training-text.js';

export const addTrainingSummary: AddCommand = (parent, cli) => {
  const { say, width } = cli;
  command(parent, cli, 'summary <cycle>', { ru: 'итоги года по видам мероприятий', en: 'what the year adds up to, by kind' }).action(async (cycle: string) => {
    const api = await cli.api();
    const answer = await api.get<TrainingSums>(`/cycles/${encodeURIComponent(cycle)}/trainings/summary`);
    cli.answer(answer, () => table(answer.kinds, [
      { title: say({ ru: 'Вид', en: 'Kind' }), value: ({ kind }) => kind },
      { title: say({ ru: 'Назначено', en: 'Planned' }), value: ({ planned }) => String(planned) },
      { title: say({ ru: 'Прошло', en: 'Held' }), value: ({ held }) => String(held) },
      { title: say({ ru: 'Участников', en: 'Attended' }), value: countText },
    ], width));
  });
};
