import { CommandHandler } from '@uplift/infra/command/command-handler';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import type { EventStore } from '@uplift/infra/event-store/event-store';
import { History } from '@uplift/infra/projections/history/history.fixture';
import { shippedProgramme } from './shipped-programme.js';

export interface HistoryOptions {
  readonly schools: number;
  /** Days after the year's first on which people act; between them time alone does. */
  readonly days: readonly number[];
  readonly say: (line: string) => void;
}

const schoolsEach = 50;
export const historyCycle = 'history-2026';

/** A cycle of the Smolensk programme lived through by commands, with everything in its log that a year brings. */
export const liveThrough = async (store: EventStore, { schools, days, say }: HistoryOptions): Promise<History> => {
  const history = new History(new CommandHandler(store, engineCodec), {
    document: await shippedProgramme('smolensk'), year: '2026/27', cycle: historyCycle, seed: 1,
    municipalities: Math.ceil(schools / schoolsEach), schoolsEach: Math.min(schools, schoolsEach) });
  await history.launch();
  for (const day of days) {
    await history.live(day);
    say(`lived through day ${day}`);
  }
  return history;
};
