import type { ListedSchool } from '../cycle/events.js';
import type { Slot, SlotRules } from './slot.js';

/** A person or school that is taken elsewhere at a time: by the interviews of another step. */
export interface Engagement { readonly who: string; readonly startsAt: Slot['startsAt']; readonly endsAt: Slot['endsAt'] }

/** What decisions on interviews need beside their own history. */
export interface InterviewContext extends SlotRules {
  /** The cycle's list, in its order. */
  readonly schools: readonly ListedSchool[];
  /** Who accompanies a school now, by school: curators come to its interview. */
  readonly curators: Readonly<Record<string, readonly string[]>>;
  readonly elsewhere: readonly Engagement[];
}
