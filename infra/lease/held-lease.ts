import type { Queryable } from './lease-table.js';

/** What a holder shows with every write: the lease's name and the fencing token it got, larger than every earlier one. */
export interface LeaseTicket { readonly name: string; readonly token: string; readonly ttlMs: number }

export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
  constructor(readonly lease: string, readonly token: string) { super(`lease ${lease} is no longer held under token ${token}; nothing was written`); }
}

/**
 * To be called first in a transaction: from here to its commit nobody else can take the lease over, and a stale holder gets
 * `LeaseLostError`. A session that then falls silent for longer than the lease lasts is ended by the server and commits nothing.
 */
export const assertHeld = async (client: Queryable, { name, token, ttlMs }: LeaseTicket): Promise<void> => {
  await client.query(`SET LOCAL idle_in_transaction_session_timeout = ${Math.ceil(ttlMs)}`);
  // KEY SHARE lets the holder's own renewal through and makes a take-over wait.
  const { rows } = await client.query<{ held: boolean }>(
    'SELECT token = $2::bigint AND expires_at > clock_timestamp() AS held FROM control.leases WHERE name = $1 FOR KEY SHARE', [name, token]);
  if (rows[0]?.held !== true) throw new LeaseLostError(name, token);
};
