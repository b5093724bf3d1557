import type { WorkerOptions } from '@temporalio/worker';

/**
 * All of a worker's limits. A cohort's work is one short workflow task with one local activity in it, so few at a time keep a
 * machine busy; what limits is the database behind them. A cached workflow holds its cases' progress: some tens of kilobytes.
 */
export const tuning = {
  maxConcurrentWorkflowTaskExecutions: 12,
  maxConcurrentLocalActivityExecutions: 12,
  maxConcurrentActivityTaskExecutions: 20,
  maxConcurrentWorkflowTaskPolls: 5,
  maxConcurrentActivityTaskPolls: 2,
  maxCachedWorkflows: 500,
  workflowThreadPoolSize: 1,
  shutdownGraceTime: '10s',
  shutdownForceTime: '30s',
} as const satisfies Partial<WorkerOptions>;
