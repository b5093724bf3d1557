import type { Cli } from '../cli.js';
import { Api } from '../http/api.js';
import { addressOf } from './address.js';
import { tokenSourceOf } from './token-source.js';

/** The API at the chosen address, as whoever has signed in there. */
export const connect = async (cli: Cli): Promise<Api> => {
  const { idempotencyKey } = cli.options();
  const url = await addressOf(cli);
  return new Api({
    url, language: cli.language, token: tokenSourceOf(cli, url), tell: (text) => cli.note(text),
    ...idempotencyKey !== undefined && { idempotencyKey },
  });
};
