import type { Me } from '@uplift/api/me/show-me';
import { grantText } from '../output/role-text.js';
import { facts } from '../output/table.js';
import { command, type AddCommand } from '../program.js';

export const addWhoami: AddCommand = (parent, cli) => {
  command(parent, cli, 'whoami', { ru: 'кто вошёл и с какими ролями', en: 'who is signed in, with which roles' }).action(async () => {
    const api = await cli.api();
    const me = await api.get<Me>('/me');
    cli.answer(me, () => facts([
      [cli.say({ ru: 'Человек', en: 'Person' }), me.person],
      [cli.say({ ru: 'Имя', en: 'Name' }), me.contacts?.name ?? null],
      [cli.say({ ru: 'Почта', en: 'E-mail' }), me.contacts?.email ?? null],
      [cli.say({ ru: 'Роли', en: 'Roles' }), me.grants.map((grant) => grantText(grant, cli.language)).join('\n') || '—'],
      [cli.say({ ru: 'Сервер', en: 'Server' }), api.url],
    ], cli.width));
  });
};
