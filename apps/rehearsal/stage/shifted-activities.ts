import type { CaseProgress } from '@uplift/activities/case-progress';
import type { Activities } from '@uplift/activities/create-activities';
import { epochMillisecondsOf, instantOf, type Instant } from '@uplift/domain/core/instant';

/**
 * The time-skipping server starts at the present and only goes forward, while a rehearsed year may begin in the past. So the
 * workflows live on the server's time and the activities on the rehearsal's, `shift` milliseconds apart; nothing else knows.
 */
export const shiftedActivities = (activities: Activities, shift: number): Activities => {
  const toRehearsal = (at: Instant): Instant => instantOf(epochMillisecondsOf(at) + shift);
  const toServer = (at: Instant): Instant => instantOf(epochMillisecondsOf(at) - shift);
  const shiftedBack = (progress: readonly CaseProgress[]): readonly CaseProgress[] => progress.map((one) =>
    one.status === 'open' && one.nextInstant !== null ? { ...one, nextInstant: toServer(one.nextInstant) } : one);
  return {
    ...activities,
    advanceCases: async (input) => shiftedBack(await activities.advanceCases({ ...input, now: toRehearsal(input.now) })),
    closeCases: async (input) => shiftedBack(await activities.closeCases({ ...input, now: toRehearsal(input.now) })),
    completeCycle: (input) => activities.completeCycle({ ...input, now: toRehearsal(input.now) }),
    nextDigestInstant: async (input) => toServer(await activities.nextDigestInstant({ ...input, after: toRehearsal(input.after) })),
    sendDigests: (input) => activities.sendDigests({ ...input, at: toRehearsal(input.at) }),
  };
};
