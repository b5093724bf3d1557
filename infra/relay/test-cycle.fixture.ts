import type { Actor } from '@uplift/domain/core/decider';
import type { Instant } from '@uplift/domain/core/instant';
import { smallProgramme } from '@uplift/domain/testing/small-programme';
import type { CycleCommand } from '@uplift/domain/cycle/decide';
import { cycleAggregate, programmeShelfAggregate } from '../command/aggregates.js';
import { CommandHandler, stateOrThrow } from '../command/command-handler.js';
import { engineCodec } from '../command/engine-codec.js';
import type { EventStore } from '../event-store/event-store.js';

export const coordinator: Actor = { kind: 'person', id: 'person-1' };

/** Publishes the small programme and launches `small-2026` with these schools (`municipality/school`). */
export const launchTestCycle = async (store: EventStore, schools: readonly string[], now: Instant, cohortSize = 200): Promise<void> => {
  const handler = new CommandHandler(store, engineCodec);
  const document = smallProgramme();
  const about = { actor: coordinator, now };
  const around = { context: undefined, id: null, correlationId: 'launch', expectedVersion: null };
  const publish = { ...about, type: 'PublishProgramme', programme: 'small', edition: 1, document } as const;
  stateOrThrow(await handler.handle(programmeShelfAggregate, { command: publish, ...around }));
  const listed = schools.map((school) => ({ municipality: school.split('/')[0]!, school: school.split('/')[1]! }));
  const cycle = 'small-2026';
  const commands: CycleCommand[] = [
    { ...about, type: 'PlanCycle', cycle, region: 'region-67', programme: { id: 'small', edition: 1 }, year: '2026/27', firstDay: '2026-08-01', lastDay: '2027-07-31',
      zone: 'Europe/Moscow' },
    { ...about, type: 'ListSchools', cycle, schools: listed },
    { ...about, type: 'ConfirmList', cycle, order: { number: '1', date: '2026-08-03', appendixDate: null, title: '' } },
    { ...about, type: 'LaunchCycle', cycle, cohortSize },
  ];
  for (const command of commands) stateOrThrow(await handler.handle(cycleAggregate, { command, ...around }));
};
