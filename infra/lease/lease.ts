import { setTimeout as sleep } from 'node:timers/promises';
import type { Queryable } from './lease-table.js';
import { LeaseLostError, type LeaseTicket } from './held-lease.js';

export { assertHeld, LeaseLostError, type LeaseTicket } from './held-lease.js';
export { createLeaseTable } from './lease-table.js';

export interface LeaseOptions {
  /** Renewals need a free connection: give them a pool that long work cannot exhaust. */
  readonly db: Queryable;
  readonly name: string;
  /** Who holds it, for people who look: `relay@host:pid`. */
  readonly holder: string;
  /** How long the lease outlives its holder's last sign of life. */
  readonly ttlMs: number;
}

/** A lease in hand. `lost` fires when it can no longer be trusted; `assertHeld` inside each transaction is what protects the data. */
export interface HeldLease extends LeaseTicket {
  readonly lost: AbortSignal;
  /** Gives it up at once; the next holder need not wait. */
  release(): Promise<void>;
}

const takeOver = `
  WITH free AS (
    SELECT name FROM control.leases WHERE name = $1 AND expires_at <= clock_timestamp() FOR UPDATE)
  UPDATE control.leases SET token = token + 1, holder = $2, acquired_at = clock_timestamp(), expires_at = clock_timestamp() + $3 * interval '1 millisecond'
  FROM free WHERE leases.name = free.name RETURNING leases.token::text`;
const found = `
  INSERT INTO control.leases (name, token, holder, expires_at) VALUES ($1, 1, $2, clock_timestamp() + $3 * interval '1 millisecond')
  ON CONFLICT (name) DO NOTHING RETURNING token::text`;
const renewal = `
  UPDATE control.leases SET expires_at = clock_timestamp() + $3 * interval '1 millisecond'
  WHERE name = $1 AND token = $2::bigint AND expires_at > clock_timestamp()`;
const release = 'UPDATE control.leases SET holder = NULL, expires_at = clock_timestamp() WHERE name = $1 AND token = $2::bigint AND expires_at > clock_timestamp()';

/** Takes the lease when it is free or has run out; `null` when another holds it. */
export const tryAcquireLease = async ({ db, name, holder, ttlMs }: LeaseOptions): Promise<HeldLease | null> => {
  const asked = performance.now();
  for (const sql of [takeOver, found]) {
    const { rows } = await db.query<{ token: string }>(sql, [name, holder, ttlMs]);
    if (rows[0] !== undefined) return hold({ db, name, holder, ttlMs }, rows[0].token, asked);
  }
  return null;
};

/** Waits for the lease until the signal aborts, then throws its reason. A database that does not answer is asked again. */
export const acquireLease = async (options: LeaseOptions, signal: AbortSignal): Promise<HeldLease> => {
  for (;;) {
    signal.throwIfAborted();
    const held = await tryAcquireLease(options).catch(() => null);
    if (held !== null) {
      if (!signal.aborted) return held;
      await held.release();
    }
    await sleep(Math.min(1000, options.ttlMs / 4), undefined, { signal });
  }
};

const hold = ({ db, name, ttlMs }: LeaseOptions, token: string, since: number): HeldLease => {
  const lost = new AbortController();
  let sureUntil = since + ttlMs;
  let renewing: Promise<void> = Promise.resolve();

  const lose = (): void => {
    clearInterval(timer);
    lost.abort(new LeaseLostError(name, token));
  };
  const renew = async (): Promise<void> => {
    const asked = performance.now();
    // An answer that never comes and an error are the same: the lease simply runs out.
    const { rowCount } = await db.query(renewal, [name, token, ttlMs]).catch(() => ({ rowCount: null }));
    if (lost.signal.aborted) return;
    if (rowCount === 0) lose();
    else if (rowCount === 1) sureUntil = asked + ttlMs;
  };
  let busy = false;
  const timer = setInterval(() => {
    if (performance.now() >= sureUntil) { lose(); return; }
    if (busy) return;
    busy = true;
    renewing = renew().finally(() => { busy = false; });
  }, ttlMs / 5);
  timer.unref();

  return {
    name, token, ttlMs, lost: lost.signal,
    release: async () => {
      lose();
      await renewing;
      await db.query(release, [name, token]);
    },
  };
};
