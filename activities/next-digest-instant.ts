import { localDateOf, timeOfDay } from '@uplift/domain/core/calendar/local-time';
import { addDays } from '@uplift/domain/core/calendar/plain-day';
import type { Instant } from '@uplift/domain/core/instant';
import type { CycleRosters } from '@uplift/infra/relay/cycle-rosters';
import { rosterOrFail } from './roster-or-fail.js';

/** A quarter of an hour after the reminders, so that those of the day are in. */
const digestTime = '09:15';
/** A digest that was missed still goes out on its day, but not into the evening. */
const latestTime = '18:00';

/** When notices that came after `after` are told: the next 09:15 of the programme's zone; when that was missed, now if it is still working time. */
export const digestInstant = (after: Instant, now: Instant, zone: string): Instant => {
  const planned = nextAt(digestTime, after, zone);
  if (planned >= now) return planned;
  const today = localDateOf(now, zone);
  const stillGood = now >= timeOfDay(today, digestTime, zone) && now < timeOfDay(today, latestTime, zone);
  return stillGood ? now : nextAt(digestTime, now, zone);
};

const nextAt = (time: string, after: Instant, zone: string): Instant => {
  const day = localDateOf(after, zone);
  const sameDay = timeOfDay(day, time, zone);
  return sameDay > after ? sameDay : timeOfDay(addDays(day, 1), time, zone);
};

export const nextDigestInstant = ({ rosters }: { rosters: CycleRosters }) =>
  async ({ cycle, after, now }: { cycle: string; after: Instant; now: Instant }): Promise<Instant> =>
    digestInstant(after, now, (await rosterOrFail(rosters, 'members', cycle)).zone);
