import { z } from 'zod';
import type { CycleState } from '@uplift/domain/cycle/state';
import type { Done } from '../commands/command-sender.js';

export const CycleStatus = z.enum(['planned', 'confirmed', 'running', 'closed', 'completed']);

/** The cycle as a command left it. */
export const CycleAnswer = z.object({
  cycle: z.string(), version: z.int(), repeated: z.boolean(), status: CycleStatus, schools: z.int(),
}).meta({ id: 'CycleChanged' });
export type CycleAnswer = z.infer<typeof CycleAnswer>;

export const cycleAnswer = (cycle: string, { state, version, repeated }: Done<CycleState>): CycleAnswer => {
  if (state.status === 'none') throw new Error(`cycle ${cycle} has no state after a command`);
  return { cycle, version, repeated, status: state.status, schools: state.schools.length };
};
