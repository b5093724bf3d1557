import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { CommandHandler } from '@uplift/infra/command/command-handler';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import { openPostgresEventStore } from '@uplift/infra/event-store/postgres/open-postgres-event-store';
import { CycleRosters } from '@uplift/infra/relay/cycle-rosters';
import { CycleWorkflows } from '@uplift/infra/relay/cycle-workflows';
import { createWorker } from '@uplift/worker/create-worker';
import { workflowNames } from '@uplift/workflows/workflow-names';
import { beChild } from './child-process.js';
import type { EngineOptions } from './engine-options.js';

// The worker as production runs it: its own process, its own connections, the same tuning.
beChild(async ({ databaseUrl, temporalAddress, clockAhead }: EngineOptions) => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
  const store = await openPostgresEventStore({ url: databaseUrl });
  const [connection, clientConnection] = [await NativeConnection.connect({ address: temporalAddress }), await Connection.connect({ address: temporalAddress })];
  const workflows = new CycleWorkflows({ client: new Client({ connection: clientConnection }), names: workflowNames, attributes: true, clockAhead });
  const worker = await createWorker({
    connection, namespace: 'default',
    activities: {
      store, codec: engineCodec, workflows, handler: new CommandHandler(store, engineCodec), contexts: new CaseContexts(store, engineCodec),
      rosters: new CycleRosters(store, engineCodec),
      sendDigests: () => Promise.reject(new Error('no digest is due while anything is measured')),
    },
  });
  const running = worker.run();
  return async () => {
    worker.shutdown();
    await running;
    await connection.close();
    await clientConnection.close();
    await store.close();
  };
});
