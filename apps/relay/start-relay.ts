import { hostname } from 'node:os';
import type { Client } from '@temporalio/client';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import type { EventStore } from '@uplift/infra/event-store/event-store';
import type { Pool } from '@uplift/infra/postgres/open-pool';
import { Projector, type ProjectorOptions } from '@uplift/infra/projections/projector';
import { CycleRosters } from '@uplift/infra/relay/cycle-rosters';
import { CycleWorkflows } from '@uplift/infra/relay/cycle-workflows';
import { LeasedRelay } from '@uplift/infra/relay/leased-relay';
import type { RelayObserver } from '@uplift/infra/relay/relay';
import { workflowNames } from '@uplift/workflows/workflow-names';

export interface StartRelayOptions {
  readonly store: EventStore;
  /** Checkpoints, leases and read models. */
  readonly pool: Pool;
  readonly client: Client;
  /** Whether Temporal knows the search attributes. */
  readonly attributes: boolean;
  readonly leaseMs?: number;
  /** See `CycleWorkflowsOptions`. */
  readonly clockAhead?: number;
  readonly continueAfter?: number;
  readonly relayObserver?: RelayObserver;
  readonly projectorObserver?: Pick<ProjectorOptions, 'onBatch' | 'onStatus'>;
}

export interface RunningRelay {
  readonly relay: LeasedRelay;
  readonly projector: Projector;
  /** Finishes what is under way and gives both leases up. */
  stop(): Promise<void>;
}

/** Runs both followers of the log, relay and projector, each under a lease of its own. */
export const startRelay = (options: StartRelayOptions): RunningRelay => {
  const { store, pool, client, attributes, leaseMs, clockAhead, continueAfter, relayObserver, projectorObserver } = options;
  const stopping = new AbortController();
  const holder = (name: string) => `${name}@${hostname()}:${process.pid}`;
  const lease = leaseMs === undefined ? {} : { leaseMs };
  const workflows = new CycleWorkflows({
    client, names: workflowNames, attributes, ...clockAhead !== undefined && { clockAhead }, ...continueAfter !== undefined && { continueAfter } });
  const relay = new LeasedRelay({
    store, pool, holder: holder('relay'), rosters: new CycleRosters(store, engineCodec), workflows, ...lease, ...relayObserver && { observer: relayObserver } });
  const projector = new Projector({ store, pool, decode: (stored) => engineCodec.decode(stored), holder: holder('projector'), ...lease, ...projectorObserver });
  const running = [relay.run(stopping.signal), projector.run(stopping.signal)];
  return {
    relay, projector,
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
};
