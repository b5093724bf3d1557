/** Where a part is to fail, at the nth such place since its start. */
export interface Failpoint {
  /** Before a call it guards begins, after it took effect, or before a transaction of the relay or the projector begins. */
  readonly place: 'before' | 'after' | 'transaction';
  readonly nth: number;
  /** `kill`: SIGKILL by its own hand, nothing is cleaned up. `pause`: SIGSTOP, until somebody wakes it. */
  readonly action: 'kill' | 'pause';
}

/** Called at each such place. Does not return from a kill. */
export type Guard = (place: Failpoint['place']) => Promise<void>;
export interface Failing {
  readonly guard: Guard;
  /** From now on it is to fail at these, counted from here. */
  arm(failpoints: readonly Failpoint[]): void;
}

/** `beforePause` lets the parent know first: a process that stands still tells nobody. */
export const failingAt = (initial: readonly Failpoint[], beforePause: () => Promise<void>): Failing => {
  let failpoints = initial;
  let passed = { before: 0, after: 0, transaction: 0 };
  return {
    guard: async (place) => {
      passed[place] += 1;
      const failpoint = failpoints.find(({ place: at, nth }) => at === place && nth === passed[place]);
      if (failpoint === undefined) return;
      if (failpoint.action === 'pause') {
        await beforePause();
        process.kill(process.pid, 'SIGSTOP');
        return;
      }
      process.kill(process.pid, 'SIGKILL');
      await new Promise<never>(() => undefined);
    },
    arm: (next) => {
      failpoints = next;
      passed = { before: 0, after: 0, transaction: 0 };
    },
  };
};
