import { Instant, PlainDate } from '@uplift/domain/core/instant';
import { dayOf } from '@uplift/domain/core/cycle-year';
import { differencesOf } from '@uplift/domain/interview/differences';
import { InterviewOutcome, MissedReason } from '@uplift/domain/interview/events';
import { plannedSlots, type Slot } from '@uplift/domain/interview/slot';
import type { Booking, InterviewsState } from '@uplift/domain/interview/state';
import { Text } from '@uplift/domain/programme/vocabulary';
import { z } from 'zod';
import type { InterviewFacts } from './interview-facts.js';

const InterviewView = z.object({
  slot: z.string(), date: PlainDate, from: z.string(), to: z.string(), startsAt: Instant, endsAt: Instant,
  municipality: z.string(),
  status: z.enum(['free', 'booked', 'held']),
  school: z.string().nullable().describe('Null also for schools beyond one’s reach.'), name: z.string().nullable(),
  participants: z.array(z.string()), outcome: InterviewOutcome.nullable(), heldAt: Instant.nullable(),
  outsideAnnounced: z.boolean().describe('Outside the days the programme announced.'), inBreak: z.boolean(), dayOff: Text.nullable(),
  alongside: z.array(z.string()).describe('Slots that overlap this one.'),
}).meta({ id: 'Interview' });
const Named = z.object({ school: z.string(), name: z.string(), municipality: z.string() });

export const TimetableAnswer = z.object({
  cycle: z.string(), step: z.string(), version: z.int(), drawn: z.boolean().describe('False while it is only what the programme would give.'),
  announced: z.object({ from: PlainDate, to: PlainDate }),
  interviews: z.array(InterviewView).describe('In order of time.'),
  flagged: z.int().describe('How many lie outside the announced days, in a break or on a day off.'),
  differences: z.array(z.object({ municipality: z.string(), slots: z.int(), schools: z.int() })).describe('Where the programme’s counts are not the list’s.'),
  withoutSlot: z.array(Named),
  missed: z.array(z.object({ school: z.string(), name: z.string(), slot: z.string(), reason: MissedReason, at: Instant })),
}).meta({ id: 'InterviewTimetable' });
export type TimetableAnswer = z.infer<typeof TimetableAnswer>;

interface Reading {
  readonly version: number;
  readonly names: ReadonlyMap<string, string>;
  /** Whether the reader may see what concerns this school. */
  mayRead(school: string): boolean;
}

/** The timetable as its reader sees it: others' slots are taken, without saying by whom. */
export const timetableAnswer = ({ step, cycle, context }: InterviewFacts, state: InterviewsState, { version, names, mayRead }: Reading): TimetableAnswer => {
  const drawn = state.status === 'drawn' ? state : { status: 'drawn' as const, cycle: cycle.cycle, step, slots: plannedSlots(context), bookings: {}, missed: [] };
  const { announced } = context.schedule;
  const differences = differencesOf(drawn, context.schools);
  const nameOf = (school: string): string => names.get(school) ?? school;
  const times: readonly { readonly slot: Slot; readonly municipality: string; readonly booking: Booking | null }[] = [
    ...Object.values(drawn.bookings).map((booking) => ({ slot: booking.slot, municipality: booking.municipality, booking })),
    ...differences.free.map((slot) => ({ slot, municipality: slot.municipality, booking: null })),
  ].sort((a, b) => (`${a.slot.startsAt} ${a.slot.slot}` < `${b.slot.startsAt} ${b.slot.slot}` ? -1 : 1));
  const interviews = times.map(({ slot, municipality, booking }) => {
    const seen = booking !== null && mayRead(booking.school) ? booking : null;
    const { date, from, to, startsAt, endsAt, outsideAnnounced, inBreak } = slot;
    // By the calendar as it is now: a decree may have come after the timetable was drawn.
    const dayOff = context.calendar.whyNot(date);
    return {
      slot: slot.slot, date, from, to, startsAt, endsAt, municipality, status: booking?.status ?? 'free' as const,
      school: seen?.school ?? null, name: seen === null ? null : nameOf(seen.school), participants: [...seen?.participants ?? []],
      outcome: seen?.status === 'held' ? seen.outcome : null, heldAt: seen?.status === 'held' ? seen.heldAt : null,
      outsideAnnounced, inBreak, dayOff: dayOff === null ? null : { ...dayOff },
      alongside: booking === null ? [] : times.filter((other) => other.booking !== null && other.slot.slot !== slot.slot
        && other.slot.startsAt < endsAt && startsAt < other.slot.endsAt).map((other) => other.slot.slot),
    };
  });
  return {
    cycle: cycle.cycle, step, version, drawn: state.status === 'drawn',
    announced: { from: dayOf(announced.from, context.year), to: dayOf(announced.to, context.year) },
    interviews, flagged: interviews.filter(({ outsideAnnounced, inBreak, dayOff }) => outsideAnnounced || inBreak || dayOff !== null).length,
    differences: differences.municipalities.map((one) => ({ ...one })),
    withoutSlot: differences.withoutSlot.filter(({ school }) => mayRead(school)).map(({ school, municipality }) => ({ school, name: nameOf(school), municipality })),
    missed: drawn.missed.filter(({ school }) => mayRead(school)).map((one) => ({ ...one, name: nameOf(one.school) })),
  };
};
