import type { SignedIn } from '@uplift/infra/identity/openid-connection';
import { deviceSignIn } from '@uplift/infra/identity/device-sign-in';
import { loopbackSignIn } from '@uplift/infra/identity/loopback-sign-in';
import { cliClientId } from '@uplift/infra/identity/program-clients';
import { signIn } from '@uplift/infra/identity/sign-in-client';
import { SignInError } from '@uplift/infra/identity/sign-in-error';
import { usageError } from '../cli-error.js';
import type { Cli } from '../cli.js';
import { command, type AddCommand } from '../program.js';
import { addressOf } from '../session/address.js';
import { askPassword } from '../session/ask-password.js';
import { issuerOf } from '../session/issuer.js';
import { signInFailure } from '../session/sign-in-failure.js';
import { TokenFile, tokenFileOf } from '../session/token-file.js';

interface Options { readonly user?: string; readonly device?: true; readonly browser?: true; readonly clientId: string }

/** `uplift login`: by login and password, by a code typed into any browser, or through this machine's browser. */
export const addLogin: AddCommand = (parent, cli) => {
  command(parent, cli, 'login', { ru: 'войти на сервер', en: 'sign in to the server' })
    .option('--user <login>', cli.say({ ru: 'логин; пароль спросят или возьмут из UPLIFT_PASSWORD', en: 'login; the password is asked for, or taken from UPLIFT_PASSWORD' }))
    .option('--device', cli.say({ ru: 'показать код, который вводят в любом браузере', en: 'show a code to type into any browser' }))
    .option('--browser', cli.say({ ru: 'войти через браузер этой машины', en: 'sign in with the browser of this machine' }))
    .option('--client-id <id>', cli.say({ ru: 'программа, зарегистрированная у службы входа', en: 'program registered at the identity provider' }), cliClientId)
    .action(async (options: Options) => {
      const url = await addressOf(cli);
      const issuer = await issuerOf(cli, url);
      const tokens = await signedInBy(cli, options, issuer).catch((error: unknown) => {
        throw error instanceof SignInError ? signInFailure(error) : error;
      });
      const user = options.user ?? '';
      await new TokenFile(tokenFileOf(cli.terminal.env)).set(url, { user, issuer, clientId: options.clientId, ...tokens });
      cli.answer({ url, user: user === '' ? null : user, expiresAt: tokens.expiresAt }, () => cli.say({
        ru: `Вход выполнен: ${url}${user === '' ? '' : `, ${user}`}`, en: `Signed in: ${url}${user === '' ? '' : `, ${user}`}` }));
    });
};

const signedInBy = async (cli: Cli, { user, device, browser, clientId }: Options, issuer: string): Promise<SignedIn> => {
  if (device === true) {
    return deviceSignIn({ issuer, clientId, show: ({ userCode, address }) => cli.note({
      ru: `Откройте ${address} и введите код ${userCode}. Жду…`, en: `Open ${address} and type the code ${userCode}. Waiting…` }) });
  }
  if (browser === true) {
    return loopbackSignIn({ issuer, clientId, open: (address) => cli.note({ ru: `Откройте в браузере: ${address}`, en: `Open in your browser: ${address}` }) });
  }
  if (user === undefined) throw usageError('Кто входит: --user ЛОГИН, --device или --browser', 'Who signs in: --user LOGIN, --device or --browser');
  const password = cli.terminal.env.UPLIFT_PASSWORD ?? await askPassword(cli.terminal, cli.say({ ru: `Пароль для ${user}: `, en: `Password for ${user}: ` }));
  return signIn({ issuer, login: user, password, clientId });
};
