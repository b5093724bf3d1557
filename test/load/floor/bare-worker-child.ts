import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type InjectedSinks, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { beChild } from '../child-process.js';
import { floorQueue } from './floor-queue.js';
import type { FloorActivities, FloorSinks } from './bare-workflow.js';

// A worker with the SDK's own settings. It tells its parent whenever a workflow has come to wait, once for each time.
beChild(async ({ temporalAddress }: { temporalAddress: string }, tell) => {
  const logger = new DefaultLogger('ERROR');
  Runtime.install({ logger, telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
  const connection = await NativeConnection.connect({ address: temporalAddress });
  const workflowsPath = fileURLToPath(new URL('./bare-workflow.js', import.meta.url));
  const sinks: InjectedSinks<FloorSinks> = { floor: { waiting: { fn: () => { tell('waiting'); }, callDuringReplay: false } } };
  const activities: FloorActivities = { act: async () => undefined };
  const worker = await Worker.create({
    connection, namespace: 'default', taskQueue: floorQueue, activities: { ...activities }, sinks,
    workflowBundle: await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') }),
  });
  const running = worker.run();
  return async () => {
    worker.shutdown();
    await running;
    await connection.close();
  };
});
