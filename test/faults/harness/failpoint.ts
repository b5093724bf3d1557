/** Where a part is to fail, counted from its start: around the nth of the calls it guards, before it begins or after it took effect. */
export interface Failpoint {
  readonly place: 'before' | 'after';
  readonly nth: number;
  /** `kill`: SIGKILL by its own hand, nothing is cleaned up. `pause`: SIGSTOP, until somebody wakes it. */
  readonly action: 'kill' | 'pause';
}

/** Called at both places of each guarded call. Does not return from a kill. */
export type Guard = (place: Failpoint['place']) => Promise<void>;

/** `beforePause` lets the parent know first: a process that stands still tells nobody. */
export const guardOf = (failpoint: Failpoint | null, beforePause: () => Promise<void>): Guard => {
  const passed = { before: 0, after: 0 };
  return async (place) => {
    passed[place] += 1;
    if (failpoint === null || failpoint.place !== place || failpoint.nth !== passed[place]) return;
    if (failpoint.action === 'pause') {
      await beforePause();
      process.kill(process.pid, 'SIGSTOP');
      return;
    }
    process.kill(process.pid, 'SIGKILL');
    await new Promise<never>(() => undefined);
  };
};
