import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { acquireLease, createLeaseTable } from '../lease/lease.js';
import { createCheckpoint, createCheckpointTable } from './checkpoint.js';
import { Relay, type RelayOptions, type RelayStatus } from './relay.js';

export interface LeasedRelayOptions extends Omit<RelayOptions, 'checkpoint'> {
  readonly pool: pg.Pool;
  /** Who runs it, for people who look: `relay@host:pid`. */
  readonly holder: string;
  readonly leaseMs?: number;
}

/** The lease of the relay and the name of its checkpoint. */
export const relayName = 'relay';
const longestPause = 5_000;

/** Relays while it holds the lease, stands by while another does. Runs until the signal aborts; nothing but the signal ends it. */
export class LeasedRelay {
  private relay: Relay | null = null;
  private problem: string | null = null;

  constructor(private readonly options: LeasedRelayOptions) {}

  /** `active` is false while another process relays. */
  get status(): RelayStatus & { readonly active: boolean } {
    return { active: this.relay !== null, ...(this.relay?.status() ?? { position: null, problem: this.problem }) };
  }

  async run(signal: AbortSignal): Promise<void> {
    const { pool, holder, leaseMs = 15_000 } = this.options;
    for (let pause = 100; !signal.aborted; pause = Math.min(longestPause, pause * 2)) {
      try {
        await createLeaseTable(pool);
        await createCheckpointTable(pool);
        const lease = await acquireLease({ db: pool, name: relayName, holder, ttlMs: leaseMs }, signal);
        this.problem = null;
        pause = 50;
        try {
          this.relay = new Relay({ ...this.options, checkpoint: createCheckpoint(pool, lease) });
          await this.relay.run(AbortSignal.any([signal, lease.lost]));
        } finally {
          this.relay = null;
          await lease.release().catch(() => undefined);
        }
      } catch (error) {
        this.problem = error instanceof Error ? error.message : String(error);
        if (!signal.aborted) this.options.observer?.onProblem?.(error, pause);
      }
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}
