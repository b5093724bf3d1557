import { Option } from 'commander';
import type { Grant } from '@uplift/domain/person/events';
import type { PersonAnswer } from '@uplift/api/people/person-answer';
import { command, type AddCommand } from '../../program.js';
import { askPassword } from '../../session/ask-password.js';
import { gatheredGrants } from './grant-option.js';
import { personText } from './person-text.js';

interface Options { readonly name: string; readonly email?: string; readonly phone?: string; readonly language: 'ru' | 'en'; readonly login?: string; readonly grant?: readonly Grant[] }

export const addRegister: AddCommand = (parent, cli) => {
  command(parent, cli, 'register', { ru: 'зарегистрировать человека с ролями и входом', en: 'register a person, with roles and an account' })
    .requiredOption('--name <name>', cli.say({ ru: 'имя', en: 'name' }))
    .option('--email <address>', cli.say({ ru: 'почта для писем', en: 'address for mails' }))
    .option('--phone <number>', cli.say({ ru: 'телефон', en: 'telephone' }))
    .addOption(new Option('--language <language>', cli.say({ ru: 'язык писем', en: 'language of the mails' })).choices(['ru', 'en']).default('ru'))
    .option('--login <login>', cli.say({ ru: 'логин; пароль спросят или возьмут из UPLIFT_NEW_PASSWORD', en: 'login; the password is asked for, or taken from UPLIFT_NEW_PASSWORD' }))
    .option('--grant <role@kind:id>', cli.say({ ru: 'роль с местом; можно повторять', en: 'a role with its place; may be repeated' }), gatheredGrants)
    .action(async ({ name, email, phone, language, login, grant = [] }: Options) => {
      const account = login === undefined ? null : {
        login, password: cli.terminal.env.UPLIFT_NEW_PASSWORD ?? await askPassword(cli.terminal, cli.say({ ru: `Пароль для ${login}: `, en: `Password for ${login}: ` })) };
      const api = await cli.api();
      const answer = await api.post<PersonAnswer>('/people', { body: { contacts: { name, email: email ?? null, phone: phone ?? null }, language, grants: grant, account } });
      cli.answer(answer, () => personText(answer, cli));
    });
};
