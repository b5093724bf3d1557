import type { Cli } from '../cli.js';
import { Api } from '../http/api.js';
import { addressOf } from './address.js';
import { TokenFile, tokenFileOf } from './token-file.js';
import { fixedToken, keptTokens } from './token-source.js';

/** The API at the chosen address: with `UPLIFT_TOKEN` for scripts, else as whoever has signed in there. */
export const connect = async (cli: Cli): Promise<Api> => {
  const { idempotencyKey } = cli.options();
  const { env } = cli.terminal;
  const url = await addressOf(cli);
  return new Api({
    url, language: cli.language, tell: (text) => cli.note(text),
    token: env.UPLIFT_TOKEN ? fixedToken(env.UPLIFT_TOKEN) : keptTokens(new TokenFile(tokenFileOf(env)), url),
    ...idempotencyKey !== undefined && { idempotencyKey },
  });
};
