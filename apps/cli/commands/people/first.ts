import { readConfig } from '@uplift/infra/config/config';
import { usageError } from '../../cli-error.js';
import { command, type AddCommand } from '../../program.js';
import { askPassword } from '../../session/ask-password.js';
import { registerFirst } from './register-first.js';

interface Options { readonly region: string; readonly name: string; readonly login?: string; readonly subject?: string; readonly email?: string }

/** `uplift people first`: works on the database itself, because nobody can sign in yet to register anyone. */
export const addFirst: AddCommand = (parent, cli) => {
  command(parent, cli, 'first', {
    ru: 'завести первого администратора новой установки (нужны DATABASE_URL и UPLIFT_MASTER_KEY)',
    en: 'make the first administrator of a new installation (needs DATABASE_URL and UPLIFT_MASTER_KEY)' })
    .requiredOption('--region <id>', cli.say({ ru: 'обозначение региона, как в документе программы', en: 'id of the region, as in the programme’s document' }))
    .requiredOption('--name <name>', cli.say({ ru: 'имя', en: 'name' }))
    .option('--email <address>', cli.say({ ru: 'почта', en: 'e-mail' }))
    .option('--login <login>', cli.say({ ru: 'логин; пароль спросят или возьмут из UPLIFT_NEW_PASSWORD', en: 'login; the password is asked for, or taken from UPLIFT_NEW_PASSWORD' }))
    .option('--subject <sub>', cli.say({ ru: 'субъект у своей службы входа (OIDC_ISSUER)', en: 'subject at an identity provider of your own (OIDC_ISSUER)' }))
    .action(async ({ region, name, login, subject, email }: Options) => {
      const config = readConfig(cli.terminal.env);
      if (config.databaseUrl === undefined) throw usageError('Укажите базу в DATABASE_URL', 'Name the database in DATABASE_URL');
      if (config.oidc === null ? login === undefined : subject === undefined) {
        throw config.oidc === null ? usageError('Укажите --login', 'Give --login') : usageError('Укажите --subject', 'Give --subject');
      }
      const password = login === undefined ? null
        : cli.terminal.env.UPLIFT_NEW_PASSWORD ?? await askPassword(cli.terminal, cli.say({ ru: `Пароль для ${login}: `, en: `Password for ${login}: ` }));
      const made = await registerFirst(config, { region, name, email: email ?? null, account: login === undefined ? null : { login, password: password! }, subject: subject ?? null });
      cli.answer(made, () => cli.say({
        ru: `Администратор ${made.person} заведён. Войдите: uplift login${login === undefined ? ' --device' : ` --user ${login}`}`,
        en: `The administrator ${made.person} is made. Sign in: uplift login${login === undefined ? ' --device' : ` --user ${login}`}` }));
    });
};
