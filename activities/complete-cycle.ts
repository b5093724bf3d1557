import { cycleAggregate } from '@uplift/infra/command/aggregates';
import { stateOrThrow, type CommandHandler } from '@uplift/infra/command/command-handler';
import type { Instant } from '@uplift/domain/core/instant';
import { engine } from './engine.js';

/** Records that every case has ended; a closed cycle stays closed. */
export const completeCycle = ({ handler }: { handler: CommandHandler }) => async ({ cycle, now }: { cycle: string; now: Instant }): Promise<void> => {
  const command = { type: 'CompleteCycle', cycle, actor: engine, now } as const;
  stateOrThrow(await handler.handle(cycleAggregate, { command, context: undefined, id: null, correlationId: `cycle:${cycle}`, expectedVersion: null }));
};
