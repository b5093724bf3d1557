import type { Instant } from '@uplift/domain/core/instant';

/** Time as the API sees it: the machine's, or a rehearsal's. */
export abstract class Clock { abstract now(): Instant }
