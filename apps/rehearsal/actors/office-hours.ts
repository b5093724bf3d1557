import { localDateOf, timeOfDay } from '@uplift/domain/core/calendar/local-time';
import { instantOf, type Instant } from '@uplift/domain/core/instant';
import type { Random } from './random.js';

/** When people act: at a few times of the day, never at nine sharp, when the engine writes its letters. */
const hours = ['10:00', '12:00', '14:00', '16:00'] as const;
const day = 86_400_000;

/** A moment of somebody's day, about `wanted`, but later than `notBefore`. */
export const momentNear = (wanted: number, notBefore: Instant, zone: string, random: Random): Instant => {
  const hour = random.pick(hours);
  for (let at = Math.max(wanted, Date.parse(notBefore)); ; at += day) {
    const moment = timeOfDay(localDateOf(instantOf(at), zone), hour, zone);
    if (moment > notBefore) return moment;
  }
};
