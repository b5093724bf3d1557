import { Client, Connection } from '@temporalio/client';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { openPostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { openPool } from '@uplift/infra/postgres/open-pool';
import { CycleRosters } from '@uplift/infra/relay/cycle-rosters';
import { CycleWorkflows } from '@uplift/infra/relay/cycle-workflows';
import { LeasedRelay } from '@uplift/infra/relay/leased-relay';
import { startRelay } from '@uplift/relay/start-relay';
import { workflowNames } from '@uplift/workflows/workflow-names';
import { beChild } from './child-process.js';
import type { EngineOptions } from './engine-options.js';

// The relay's process as production runs it, the projector in it; or the relay alone, where read models are no part of what is measured.
beChild(async ({ databaseUrl, temporalAddress, clockAhead, projector }: EngineOptions) => {
  const pool = openPool(databaseUrl, 'uplift relay', 8, () => undefined);
  const store = await openPostgresEventStore({ url: databaseUrl });
  const connection = await Connection.connect({ address: temporalAddress });
  const [client, attributes] = [new Client({ connection }), true];
  const stop = projector ? startRelay({ store, pool, client, attributes, clockAhead }).stop : startRelayAlone();
  return async () => {
    await stop();
    await connection.close();
    await store.close();
    await pool.end();
  };

  function startRelayAlone(): () => Promise<void> {
    const stopping = new AbortController();
    const workflows = new CycleWorkflows({ client, names: workflowNames, attributes, clockAhead });
    const running = new LeasedRelay({ store, pool, holder: `relay:${process.pid}`, rosters: new CycleRosters(store, engineCodec), workflows }).run(stopping.signal);
    return async () => {
      stopping.abort();
      await running;
    };
  }
});
