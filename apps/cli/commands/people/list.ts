import type { PeopleAnswer } from '@uplift/api/people/people-list';
import { grantText } from '../../output/role-text.js';
import { table } from '../../output/table.js';
import { command, type AddCommand } from '../../program.js';
import { wholeNumberFrom } from '../number-option.js';

type Person = PeopleAnswer['people'][number];

export const addPeopleList: AddCommand = (parent, cli) => {
  const { language, say } = cli;
  command(parent, cli, 'list', { ru: 'люди с ролями там, за что отвечает вошедший', en: 'people with roles within one’s own reach' })
    .option('--limit <number>', say({ ru: 'сколько строк', en: 'how many rows' }), wholeNumberFrom, 100)
    .action(async ({ limit }: { limit: number }) => {
      const people = await (await cli.api()).all<Person>('/people', 'people', {}, limit);
      cli.answer({ people }, () => table(people, [
        { title: say({ ru: 'Человек', en: 'Person' }), value: ({ person }) => person },
        { title: say({ ru: 'Имя', en: 'Name' }), value: ({ contacts, status }) => contacts?.name ?? (status === 'erased' ? say({ ru: '(удалён)', en: '(erased)' }) : '—'), wraps: true },
        { title: say({ ru: 'Почта', en: 'E-mail' }), value: ({ contacts }) => contacts?.email ?? '—' },
        { title: say({ ru: 'Роли', en: 'Roles' }), value: ({ grants }) => grants.map((grant) => grantText(grant, language)).join('\n') || '—', wraps: true },
      ], cli.width));
    });
};
