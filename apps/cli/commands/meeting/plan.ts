import { command, type AddCommand } from '../../program.js';

export const addMeetingPlan: AddCommand = (parent, cli) => {
  command(parent, cli, 'plan <cycle>', { ru: 'составить календарь совещаний по программе', en: 'lay out the year’s meetings by the programme' }).action(async (cycle: string) => {
    const api = await cli.api();
    const answer = await api.post<object>(`/cycles/${encodeURIComponent(cycle)}/meetings/plan`);
    cli.answer(answer, () => cli.say({ ru: `Готово: uplift meeting list ${cycle}`, en: `Done: uplift meeting list ${cycle}` }));
  });
};
