// What a worker registers: the bundler starts here.
export { annualCycle } from './annual-cycle.js';
export { cohortCycle } from './cohort-cycle.js';
export { digest } from './digest.js';
