import { command, type AddCommand } from '../program.js';
import { addressOf } from '../session/address.js';
import { TokenFile, tokenFileOf } from '../session/token-file.js';

/** `uplift logout`: forgets the sign-in kept on this machine. */
export const addLogout: AddCommand = (parent, cli) => {
  command(parent, cli, 'logout', { ru: 'забыть вход на этой машине', en: 'forget the sign-in on this machine' }).action(async () => {
    const url = await addressOf(cli);
    const forgotten = await new TokenFile(tokenFileOf(cli.terminal.env)).remove(url);
    cli.answer({ url, forgotten }, () => cli.say(forgotten
      ? { ru: `Вход на ${url} забыт`, en: `The sign-in to ${url} is forgotten` } : { ru: `Входа на ${url} не было`, en: `There was no sign-in to ${url}` }));
  });
};
