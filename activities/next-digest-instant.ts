import { localDateOf, timeOfDay } from '@uplift/domain/core/calendar/local-time';
import { addDays } from '@uplift/domain/core/calendar/plain-day';
import type { Instant } from '@uplift/domain/core/instant';
import type { CycleRosters } from '@uplift/infra/relay/cycle-rosters';
import { rosterOrFail } from './roster-or-fail.js';

/** A quarter of an hour after the reminders, so that those of the day are in. */
const digestTime = '09:15';
/** When notices that came at `after` are told: the next 09:15 of the programme's zone. */
export const digestInstant = (after: Instant, zone: string): Instant => {
  const day = localDateOf(after, zone);
  const sameDay = timeOfDay(day, digestTime, zone);
  return sameDay > after ? sameDay : timeOfDay(addDays(day, 1), digestTime, zone);
};

export const nextDigestInstant = ({ rosters }: { rosters: CycleRosters }) =>
  async ({ cycle, after }: { cycle: string; after: Instant }): Promise<Instant> =>
    digestInstant(after, (await rosterOrFail(rosters, 'members', cycle)).zone);
