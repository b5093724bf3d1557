import { cycleAggregate } from '@uplift/infra/command/aggregates';
import { stateOrThrow, type CommandHandler } from '@uplift/infra/command/command-handler';
import type { Instant } from '@uplift/domain/core/instant';
import type { CycleRosters } from '@uplift/infra/relay/cycle-rosters';
import { engine } from './engine.js';
import { rosterOrFail } from './roster-or-fail.js';

/** Records that every case has ended; a closed cycle stays closed. */
export const completeCycle = ({ handler, rosters }: { handler: CommandHandler; rosters: CycleRosters }) => async ({ cycle, now }: { cycle: string; now: Instant }): Promise<void> => {
  const { correlationId } = await rosterOrFail(rosters, 'members', cycle);
  const command = { type: 'CompleteCycle', cycle, actor: engine, now } as const;
  stateOrThrow(await handler.handle(cycleAggregate, { command, context: undefined, id: null, correlationId, expectedVersion: null }));
};
