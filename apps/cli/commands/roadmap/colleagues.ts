import type { Colleagues } from '@uplift/api/roadmap/colleagues';
import { rolesText } from '../../output/role-text.js';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { roadmapPath } from './roadmap-command.js';

export const addRoadmapColleagues: AddCommand = (parent, cli) => {
  const { language, say } = cli;
  command(parent, cli, 'colleagues <case>', { ru: 'кого можно назвать исполнителем меры', en: 'who may be named for a measure' }).action(async (id: string) => {
    const answer = await (await cli.api()).get<Colleagues>(`${roadmapPath(id)}/colleagues`);
    cli.answer(answer, () => table(answer.people, [
      { title: say({ ru: 'Человек', en: 'Person' }), value: ({ person }) => person },
      { title: say({ ru: 'Имя', en: 'Name' }), value: ({ name }) => name, wraps: true },
      { title: say({ ru: 'Роли', en: 'Roles' }), value: ({ roles }) => rolesText(roles, language), wraps: true },
    ], cli.width));
  });
};
