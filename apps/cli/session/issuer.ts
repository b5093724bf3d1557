import type { Cli } from '../cli.js';
import { persistentFetch, unreachable } from '../http/persistent-fetch.js';

/**
 * Who signs people in at a server: `OIDC_ISSUER` where an installation has its own, else the server itself. A server may be reached
 * under several addresses; the one it signs with is the one it names.
 */
export const issuerOf = async (cli: Cli, url: string): Promise<string> => {
  const own = cli.terminal.env.OIDC_ISSUER;
  if (own) return own;
  const response = await persistentFetch(`${url}/oidc/.well-known/openid-configuration`, {}, (text) => cli.note(text));
  if (!response.ok) throw unreachable(url, `HTTP ${response.status}`);
  return (await response.json() as { issuer: string }).issuer;
};
