import type { ListsAnswer } from '@uplift/api/earlier-lists/lists-of-region';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';

export const addEarlierListShow: AddCommand = (parent, cli) => {
  command(parent, cli, 'show', { ru: 'все списки региона по годам и школы, которые в них повторно', en: 'all lists of a region by year, and the schools that are there again' })
    .requiredOption('--region <id>', cli.say({ ru: 'регион', en: 'the region' }))
    .action(async ({ region }: { region: string }) => {
      const { say } = cli;
      const answer = await (await cli.api()).get<ListsAnswer>('/earlier-lists', { region });
      cli.answer(answer, () => table(answer.lists, [
        { title: say({ ru: 'Год', en: 'Year' }), value: ({ year }) => year },
        { title: say({ ru: 'Список', en: 'List' }), value: ({ id }) => id },
        { title: say({ ru: 'Приказ', en: 'Order' }), value: ({ order, disagreement }) => (order === null ? '—' : `№ ${order.number}, ${disagreement ?? order.date}`) },
        { title: say({ ru: 'Школ', en: 'Schools' }), value: ({ count }) => String(count), align: 'right' },
        { title: say({ ru: 'Повторно', en: 'Again' }), value: ({ schools }) => schools.filter(({ repeated }) => repeated).map(({ name }) => name).join(', ') || '—', wraps: true },
      ], cli.width));
    });
};
