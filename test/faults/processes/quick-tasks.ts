import type { WorkflowClientInterceptor } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';

/** Gives a workflow task of a dead worker up sooner than after the usual ten seconds, which tests would spend waiting. */
export const quickTasks = (milliseconds: number): WorkflowClientInterceptor => {
  const quick = { workflowTaskTimeout: msToTs(milliseconds) };
  return {
    startWithDetails: (input, next) => next({ ...input, options: { ...input.options, ...quick } }),
    signalWithStart: (input, next) => next({ ...input, options: { ...input.options, ...quick } }),
  };
};
