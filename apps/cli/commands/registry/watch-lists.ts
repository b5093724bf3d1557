import type { WatchListsAnswer } from '@uplift/api/registry/registry-answers';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';

export const addWatchLists: AddCommand = (parent, cli) => {
  const { language, say } = cli;
  command(parent, cli, 'watch-lists', { ru: 'школы под наблюдением', en: 'schools on watch lists' }).action(async () => {
    const answer = await (await cli.api()).get<WatchListsAnswer>('/registry/watch-lists');
    const rows = answer.lists.flatMap(({ title, schools }) => schools.map((school) => ({ title: title[language], ...school })));
    cli.answer(answer, () => table(rows, [
      { title: say({ ru: 'Список', en: 'List' }), value: ({ title }) => title, wraps: true }, { title: say({ ru: 'Школа', en: 'School' }), value: ({ name }) => name, wraps: true },
      { title: say({ ru: 'Почему', en: 'Why' }), value: ({ reason }) => reason, wraps: true }, { title: say({ ru: 'До', en: 'Until' }), value: ({ until }) => until ?? '—' },
    ], cli.width));
  });
};
