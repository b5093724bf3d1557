import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { PlannedSlot, Slot } from './slot.js';

/** What an interview came to: the school goes on as planned, or has something to put right first. */
export const InterviewOutcome = z.enum(['accepted', 'needs-work']);
export type InterviewOutcome = z.infer<typeof InterviewOutcome>;
/** Why an interview was not held at its time. */
export const MissedReason = z.enum(['school-absent', 'interviewer-absent', 'no-connection', 'called-off']);
export type MissedReason = z.infer<typeof MissedReason>;

const school = { school: z.string() };
/** Persons who take part beside the school, by id. */
const participants = { participants: z.array(z.string()) };
/** As above; events of the first months do not say. */
const concerned = { participants: z.array(z.string()).optional() };

/** The programme's slots for a cycle's interviews, before anyone is booked. */
export const TimetableDrawn = defineEvent('TimetableDrawn', 1, z.object({ cycle: z.string(), step: z.string(), slots: z.array(PlannedSlot), by: z.string() }));
export const InterviewBooked = defineEvent('InterviewBooked', 1, z.object({ ...school, municipality: z.string(), slot: Slot, ...participants, by: z.string() }));
export const InterviewMoved = defineEvent('InterviewMoved', 1, z.object({ ...school, from: z.string(), slot: Slot, ...concerned, by: z.string() }));
export const ParticipantsNamed = defineEvent('ParticipantsNamed', 1, z.object({ ...school, ...participants, by: z.string() }));
/** The school gave its slot back, or left the cycle's list. */
export const InterviewReleased = defineEvent('InterviewReleased', 1, z.object({ ...school, slot: z.string(), because: z.enum(['asked', 'unlisted']), ...concerned, by: z.string() }));
export const InterviewHeld = defineEvent('InterviewHeld', 1, z.object({ ...school, slot: z.string(), outcome: InterviewOutcome, by: z.string() }));
export const InterviewMissed = defineEvent('InterviewMissed', 1, z.object({ ...school, slot: z.string(), reason: MissedReason, by: z.string() }));

export const interviewEvents = [
  TimetableDrawn, InterviewBooked, InterviewMoved, ParticipantsNamed, InterviewReleased, InterviewHeld, InterviewMissed,
] as const;
export type InterviewEvent = EventOf<(typeof interviewEvents)[number]>;
