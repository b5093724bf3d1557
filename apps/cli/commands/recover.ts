import { inSteps } from '../output/steps.js';
import { table } from '../output/table.js';
import { command, type AddCommand } from '../program.js';

interface Recovered { readonly cycles: readonly { readonly cycle: string; readonly status: string; readonly workflows: number; readonly digest: boolean }[] }

/** `uplift recover`: gives Temporal back what it has lost. */
export const addRecover: AddCommand = (parent, cli) => {
  command(parent, cli, 'recover', {
    ru: 'вернуть Temporal всё, что он потерял, из событий; повторять безопасно', en: 'give Temporal back what it has lost, from the events; safe to repeat' })
    .action(async () => {
      const api = await cli.api();
      let answer: Recovered = { cycles: [] };
      await inSteps(cli, [{
        title: { ru: 'Восстановление процессов из событий', en: 'Recovering workflows from the events' },
        work: async () => { answer = await api.post<Recovered>('/operate/recover', { long: true }); },
      }]);
      cli.answer(answer, () => answer.cycles.length === 0
        ? cli.say({ ru: 'Незавершённых циклов нет: восстанавливать нечего.', en: 'No cycle is unfinished: there is nothing to recover.' })
        : table(answer.cycles, [
          { title: cli.say({ ru: 'Цикл', en: 'Cycle' }), value: ({ cycle }) => cycle },
          { title: cli.say({ ru: 'Процессов', en: 'Workflows' }), value: ({ workflows }) => String(workflows), align: 'right' },
          { title: cli.say({ ru: 'Рассылка', en: 'Digest' }), value: ({ digest }) => cli.say(digest ? { ru: 'да', en: 'yes' } : { ru: 'нет', en: 'no' }) },
        ], cli.width));
    });
};
