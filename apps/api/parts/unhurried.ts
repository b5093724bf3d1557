import { setImmediate } from 'node:timers/promises';
import type { InSteps } from '@uplift/domain/core/in-steps';

const sliceMs = 10;

/** Carries out long work in slices, between which other requests are answered: one step at least, and then as many as fit. */
export const unhurried = async <Result>(work: InSteps<Result>, slice = sliceMs): Promise<Result> => {
  let until = performance.now() + slice;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + slice;
  }
};
