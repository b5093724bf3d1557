import type { Actor } from '@uplift/domain/core/decider';

/** Who acts when no person does. */
export const engine: Actor = { kind: 'system', id: 'engine' };
