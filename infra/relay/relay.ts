import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore, Position, ReadAllPage } from '../event-store/event-store.js';
import { LeaseLostError } from '../lease/lease.js';
import type { Checkpoint } from './checkpoint.js';
import type { CycleRosters } from './cycle-rosters.js';
import type { CycleWorkflows } from './cycle-workflows.js';
import { deliveriesOf, type Delivery } from './deliveries.js';

/** Told of what happens, for logs and measures. */
export interface RelayObserver {
  /** A batch is on its way; `recordedAt` of its oldest event says how long it has waited. */
  onBatch?(events: number, recordedAt: string): void;
  onDelivered?(delivery: Delivery): void;
  /** It is tried again after `retryMs`; the relay keeps its place. */
  onProblem?(error: unknown, retryMs: number): void;
}

export interface RelayOptions {
  readonly store: EventStore;
  readonly rosters: CycleRosters;
  readonly workflows: Pick<CycleWorkflows, 'startAnnualCycle' | 'reload' | 'casesChanged' | 'casesReopened' | 'cycleClosed' | 'noticesArrived'>;
  readonly checkpoint: Checkpoint;
  readonly observer?: RelayObserver;
  /** Events read at once: what of them concerns one workflow goes there in one signal. */
  readonly batchSize?: number;
  /** Calls to Temporal under way at the same time. */
  readonly atOnce?: number;
  /** Calls a second on the average, while events keep coming: what waits meanwhile travels together. A lone event waits for nothing. */
  readonly pace?: number;
}

export interface RelayStatus {
  /** Everything up to here was delivered; `null` before the first batch. */
  readonly position: Position | null;
  /** Why it does not get on, while it does not. */
  readonly problem: string | null;
}

const firstRetry = 100;
const longestRetry = 5_000;

/**
 * Follows the log from its checkpoint and tells the workflows what happened. A batch is delivered whole before its place is kept, so
 * after a crash some of it comes again: starts and signals may repeat. While Temporal is away it waits, and skips nothing.
 */
export class Relay {
  private delivered: Position | null = null;
  private problem: string | null = null;

  constructor(private readonly options: RelayOptions) {}

  status(): RelayStatus { return { position: this.delivered, problem: this.problem }; }

  /** Until the signal aborts. Throws `LeaseLostError` when another relay has taken over, and what the store throws. */
  async run(signal: AbortSignal): Promise<void> {
    const { store, checkpoint, batchSize = 8_000, pace = 50 } = this.options;
    const epoch = await store.epoch();
    this.delivered = await checkpoint.read(epoch);
    for await (const page of store.subscribe({ after: this.delivered, batchSize, signal })) {
      const began = performance.now();
      const calls = await this.deliver(page, signal);
      if (signal.aborted || page.next === null) return;
      await this.untilItWorks(() => checkpoint.write(page.next!, epoch), signal);
      this.delivered = page.next;
      // Every call is a task for its workflow, whether it speaks of one case or of two hundred.
      const early = calls * 1000 / pace - (performance.now() - began);
      if (early > 0) await sleep(early, undefined, { signal }).catch(() => undefined);
    }
  }

  /** The number of calls it took. */
  private async deliver({ events }: ReadAllPage, signal: AbortSignal): Promise<number> {
    const { rosters, observer, atOnce = 16 } = this.options;
    const oldest = events[0];
    if (oldest !== undefined) observer?.onBatch?.(events.length, oldest.recordedAt);
    let deliveries: readonly Delivery[] = [];
    await this.untilItWorks(async () => { deliveries = await deliveriesOf(events, rosters); }, signal);
    const waiting = [...deliveries];
    const worker = async (): Promise<void> => {
      for (let delivery = waiting.shift(); delivery !== undefined && !signal.aborted; delivery = waiting.shift()) {
        const one = delivery;
        await this.untilItWorks(() => this.send(one), signal);
        observer?.onDelivered?.(one);
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, deliveries.length) }, worker));
    return deliveries.length;
  }

  private async send(delivery: Delivery): Promise<void> {
    const { workflows } = this.options;
    switch (delivery.kind) {
      case 'start-cycle': await workflows.startAnnualCycle(delivery.cycle); return;
      case 'reload': await workflows.reload(delivery.cycle, delivery.cohort); return;
      case 'cases-changed': {
        const { cycle, cohort, changes, reopened } = delivery;
        await (reopened ? workflows.casesReopened(cycle, cohort, changes) : workflows.casesChanged(cycle, cohort, changes));
        return;
      }
      case 'close-cycle': await workflows.cycleClosed(delivery.cycle, null); return;
      case 'notices': await workflows.noticesArrived(delivery.cycle, delivery.notices); return;
    }
  }

  private async untilItWorks(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
    for (let retryMs = firstRetry; !signal.aborted; retryMs = Math.min(longestRetry, retryMs * 2)) {
      try {
        await work();
        this.problem = null;
        return;
      } catch (error) {
        if (error instanceof LeaseLostError) throw error;
        this.problem = error instanceof Error ? error.message : String(error);
        this.options.observer?.onProblem?.(error, retryMs);
        await sleep(retryMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}
