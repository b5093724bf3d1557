/**
 * Long work that stops between its parts, so that whoever carries it out may do other things meanwhile. Where it stops changes nothing of
 * what it comes to.
 */
export type InSteps<Result> = Generator<void, Result, void>;

/** All of it at once. */
export const atOnce = <Result>(work: InSteps<Result>): Result => {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
};
