import { hostname } from 'node:os';
import type { Pool } from '@uplift/infra/postgres/open-pool';
import type { Config } from '@uplift/infra/config/config';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import type { EventStore } from '@uplift/infra/event-store/event-store';
import { rebuildReadModels, type RebuildOptions } from '@uplift/infra/projections/rebuild';
import { CycleRosters } from '@uplift/infra/relay/cycle-rosters';
import { CycleWorkflows } from '@uplift/infra/relay/cycle-workflows';
import { recoverRunningCycles } from '@uplift/infra/relay/recover';
import { attributesKnown } from '@uplift/infra/temporal/attributes-known';
import { connectTemporal } from '@uplift/infra/temporal/connection';
import { workflowNames } from '@uplift/workflows/workflow-names';
import { type EngineRoom } from '../parts/engine-room.js';
import { ApiError } from '../problems/api-error.js';

interface EngineRoomOptions {
  readonly config: Pick<Config, 'temporal'>; readonly pool: Pool; readonly store: EventStore; readonly decode: RebuildOptions['decode'];
}

/** The engine room of a running installation. Temporal is asked only when something is to be recovered. */
export const engineRoom = ({ config, pool, store, decode }: EngineRoomOptions): EngineRoom & { close(): Promise<void> } => {
  const stopping = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  const tracked = async <Result>(work: Promise<Result>): Promise<Result> => {
    underWay.add(work);
    try {
      return await work;
    } finally {
      underWay.delete(work);
    }
  };
  const recover = async () => {
    const client = await connectTemporal(config.temporal).catch((error: unknown) => {
      throw new ApiError('engine-part-unavailable', { part: 'Temporal' }, { retryAfterSeconds: 10, cause: error });
    });
    try {
      const workflows = new CycleWorkflows({ client, names: workflowNames, attributes: await attributesKnown(client.connection, config.temporal.namespace) });
      return await recoverRunningCycles({ store, rosters: new CycleRosters(store, engineCodec), workflows });
    } finally {
      await client.connection.close();
    }
  };
  const rebuild = () => rebuildReadModels({ pool, store, decode, signal: stopping.signal, holder: `api@${hostname()}:${process.pid}` });
  return {
    recover: () => tracked(recover()),
    rebuild: () => tracked(rebuild()),
    close: async () => {
      stopping.abort();
      await Promise.allSettled(underWay);
    },
  };
};
