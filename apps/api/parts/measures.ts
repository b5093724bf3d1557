import type { Metrics } from '@uplift/infra/observability/metrics';

/** The process's measures, as a class to ask for them by. */
export abstract class Measures {}
export interface Measures extends Metrics {}
