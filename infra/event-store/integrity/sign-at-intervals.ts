import { setTimeout as sleep } from 'node:timers/promises';
import type { KeyLike } from 'node:crypto';
import type pg from 'pg';
import type { Instant } from '@uplift/domain/core/instant';
import { tryAcquireLease } from '../../lease/lease.js';
import type { EventStore } from '../event-store.js';
import type { Checkpoint } from './checkpoint.js';
import { PostgresCheckpoints } from './postgres-checkpoints.js';
import { writeCheckpoint } from './write-checkpoint.js';

export interface SignAtIntervalsOptions {
  readonly store: EventStore;
  readonly pool: pg.Pool;
  /** Who runs it, for people who look. */
  readonly holder: string;
  /** Asked each time: the key may be made only after this process has started. */
  readonly signingKey: () => Promise<KeyLike>;
  readonly clock: () => Instant;
  readonly everyMs: number;
  readonly onSigned?: (checkpoint: Checkpoint) => void;
  /** The next interval tries again. */
  readonly onProblem?: (error: unknown) => void;
}

/** A whole log may have to be read for the first checkpoint. */
const leaseMs = 120_000;

/** Signs the log's state again and again until the signal aborts; of several processes one at a time. */
export const signAtIntervals = async (options: SignAtIntervalsOptions, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await signOnce(options).catch((error: unknown) => options.onProblem?.(error));
    await sleep(options.everyMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
};

const signOnce = async ({ store, pool, holder, signingKey, clock, onSigned }: SignAtIntervalsOptions): Promise<void> => {
  const lease = await tryAcquireLease({ db: pool, name: 'checkpoints', holder, ttlMs: leaseMs });
  if (lease === null) return;
  try {
    onSigned?.(await writeCheckpoint(store, await PostgresCheckpoints.open(pool), await signingKey(), clock()));
  } finally {
    await lease.release().catch(() => undefined);
  }
};
