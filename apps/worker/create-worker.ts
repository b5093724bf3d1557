import { Worker, type NativeConnection, type WorkerInterceptors } from '@temporalio/worker';
import { createActivities, type ActivityDependencies } from '@uplift/activities/create-activities';
import { taskQueue } from '@uplift/workflows/ids';
import { tuning } from './tuning.js';
import { workflowBundlePath } from './workflow-bundle.js';

export interface CreateWorkerOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly activities: ActivityDependencies;
  /** Left out: the one of the present sources, built when missing. */
  readonly bundlePath?: string;
  /** Left out: the queue all workers share. */
  readonly taskQueue?: string;
  readonly interceptors?: WorkerInterceptors;
}

/** A worker for all workflows and activities. Run it with `run()`; `shutdown()` lets what is under way finish. */
export const createWorker = async (options: CreateWorkerOptions): Promise<Worker> => Worker.create({
  ...tuning,
  connection: options.connection,
  namespace: options.namespace,
  taskQueue: options.taskQueue ?? taskQueue,
  workflowBundle: { codePath: options.bundlePath ?? await workflowBundlePath() },
  activities: createActivities(options.activities),
  ...options.interceptors && { interceptors: options.interceptors },
});
