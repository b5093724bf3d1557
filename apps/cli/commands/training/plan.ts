import { command, type AddCommand } from '../../program.js';

export const addTrainingPlan: AddCommand = (parent, cli) => {
  command(parent, cli, 'plan <cycle>', { ru: 'составить календарь обучения по программе', en: 'lay out the year’s trainings by the programme' }).action(async (cycle: string) => {
    const api = await cli.api();
    const answer = await api.post<object>(`/cycles/${encodeURIComponent(cycle)}/trainings/plan`);
    cli.answer(answer, () => cli.say({ ru: `Готово: uplift training list ${cycle}`, en: `Done: uplift training list ${cycle}` }));
  });
};
