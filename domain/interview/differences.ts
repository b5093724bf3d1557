import type { ListedSchool } from '../cycle/events.js';
import type { PlannedSlot } from './slot.js';
import type { DrawnTimetable } from './state.js';

/** Where the programme's timetable and the cycle's list disagree: so many slots, so many schools. */
export interface Difference { readonly municipality: string; readonly slots: number; readonly schools: number }
export interface Differences {
  readonly municipalities: readonly Difference[];
  /** Listed schools without a slot, in the order of the list. */
  readonly withoutSlot: readonly ListedSchool[];
  /** Slots of the programme that nobody has, in order of time. */
  readonly free: readonly PlannedSlot[];
}

export const differencesOf = ({ slots, bookings }: DrawnTimetable, schools: readonly ListedSchool[]): Differences => {
  const [planned, listed] = [counted(slots), counted(schools)];
  const taken = new Set(Object.values(bookings).map(({ slot }) => slot.slot));
  return {
    municipalities: [...new Set([...planned.keys(), ...listed.keys()])].sort()
      .map((municipality) => ({ municipality, slots: planned.get(municipality) ?? 0, schools: listed.get(municipality) ?? 0 }))
      .filter((one) => one.slots !== one.schools),
    withoutSlot: schools.filter(({ school }) => bookings[school] === undefined),
    free: slots.filter(({ slot }) => !taken.has(slot)),
  };
};

const counted = (of: readonly { readonly municipality: string }[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { municipality } of of) counts.set(municipality, (counts.get(municipality) ?? 0) + 1);
  return counts;
};
