import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { EventStore, Position } from '../event-store/event-store.js';
import { acquireLease, createLeaseTable, type HeldLease, LeaseLostError } from '../lease/lease.js';
import type { Decode } from './folding.js';
import { createStatusTable, type ProjectorStatus, writeStatus } from './projector-status.js';
import { CheckpointMovedError, PoisonedEventError, ReadModelWriter } from './read-model-writer.js';
import { isCurrent, liveSchema, readCheckpoint } from './read-schema.js';
import { rebuildReadModels } from './rebuild.js';

export interface ProjectorOptions {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly decode: Decode;
  /** Who runs it, for people who look: `projector@host:pid`. */
  readonly holder: string;
  readonly leaseMs?: number;
  /** Events applied in one transaction at most. */
  readonly batchSize?: number;
  /** After an event that cannot be projected, how long until it is tried again. */
  readonly retryStoppedMs?: number;
  readonly onBatch?: (batch: { readonly events: number; readonly seconds: number; readonly position: Position }) => void;
  readonly onStatus?: (status: ProjectorStatus) => void;
}

const heartbeatMs = 5_000;
const longestBackoffMs = 5_000;

/**
 * Keeps the read models up to date: one process at a time by lease, the others stand by. Read models that are missing, or made by
 * another release or from another log, are rebuilt first. Runs until the signal aborts; nothing but the signal ends it.
 */
export class Projector {
  private present: ProjectorStatus;

  constructor(private readonly options: ProjectorOptions) {
    this.present = { state: 'starting', holder: options.holder, problem: null, event: null, events: null };
  }

  /** As this process sees itself; `starting` also while another process is the active one. */
  get status(): ProjectorStatus { return this.present; }

  async run(signal: AbortSignal): Promise<void> {
    const { pool, holder, leaseMs = 15_000 } = this.options;
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      try {
        await createLeaseTable(pool);
        await createStatusTable(pool);
        const lease = await acquireLease({ db: pool, name: 'projector', holder, ttlMs: leaseMs }, signal);
        try {
          await this.lead(lease, AbortSignal.any([signal, lease.lost]));
        } finally {
          await lease.release().catch(() => undefined);
        }
        attempt = 0;
      } catch {
        // Before the lease is held there is nothing to report to but the database that just failed.
        await pause(backoff(attempt), signal);
      }
    }
  }

  private async lead(lease: HeldLease, signal: AbortSignal): Promise<void> {
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      const heart = setInterval(() => { void this.report(this.present); }, heartbeatMs);
      try {
        await this.follow(lease, signal, () => { attempt = 0; });
      } catch (error) {
        if (signal.aborted || error instanceof LeaseLostError) return;
        if (error instanceof CheckpointMovedError) await pause(20, signal);
        else if (error instanceof PoisonedEventError) {
          const { id, type, stream, position } = error.event;
          await this.report({ ...this.present, state: 'stopped', problem: error.message, event: { id, type, stream, position } });
          await pause(this.options.retryStoppedMs ?? 60_000, signal);
        } else {
          await this.report({ ...this.present, state: 'retrying', problem: (error as Error).message, event: null });
          await pause(backoff(attempt), signal);
        }
      } finally {
        clearInterval(heart);
      }
    }
  }

  private async follow(lease: HeldLease, signal: AbortSignal, alive: () => void): Promise<void> {
    const { pool, store, decode, holder, batchSize = 5_000, onBatch } = this.options;
    if (!isCurrent(await readCheckpoint(pool, liveSchema), (await store.epoch()).id)) {
      await this.report({ ...this.present, state: 'rebuilding', problem: null, event: null });
      await rebuildReadModels({ pool, store, decode, signal, holder });
    }
    const writer = await ReadModelWriter.open({ pool, schema: liveSchema, decode, lease });
    let reported = false;
    const following = async (): Promise<void> => {
      if (reported) return;
      reported = true;
      await this.report({ ...this.present, state: 'following', problem: null, event: null });
      alive();
    };
    // An event that stopped the projector is met again first: until it is through, the alarm stays.
    if (this.present.state !== 'stopped') await following();
    for await (const { events } of store.subscribe({ after: writer.position, batchSize, signal })) {
      const began = performance.now();
      await writer.apply(events);
      await following();
      onBatch?.({ events: events.length, seconds: (performance.now() - began) / 1000, position: events.at(-1)!.position });
    }
  }

  private async report(status: ProjectorStatus): Promise<void> {
    this.present = status;
    this.options.onStatus?.(status);
    await writeStatus(this.options.pool, 'projector', status).catch(() => undefined);
  }
}

const backoff = (attempt: number): number => Math.min(longestBackoffMs, 50 * 2 ** Math.min(attempt, 10));
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> => sleep(milliseconds, undefined, { signal }).catch(() => undefined);
