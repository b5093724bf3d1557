import type { WorkerOptions } from '@temporalio/worker';

/**
 * All of a worker's limits. A cohort's work is one short workflow task with one local activity in it; few activities at a time keep a
 * machine busy, and what limits is the database behind them. Tasks may be many: one that waits for its activity costs nothing, while
 * one that finds no place waits on the server behind all newer ones, up to ten seconds. A cached workflow holds its cases' progress:
 * some tens of kilobytes.
 */
export const tuning = {
  maxConcurrentWorkflowTaskExecutions: 100,
  maxConcurrentLocalActivityExecutions: 12,
  maxConcurrentActivityTaskExecutions: 20,
  maxConcurrentWorkflowTaskPolls: 5,
  maxConcurrentActivityTaskPolls: 2,
  maxCachedWorkflows: 500,
  workflowThreadPoolSize: 1,
  shutdownGraceTime: '10s',
  shutdownForceTime: '30s',
} as const satisfies Partial<WorkerOptions>;
