import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { Instant, PlainDate } from '../core/instant.js';
import { MentorRole } from '../programme/mentoring-schema.js';

/** `mentor` is a person's id; for a tutor school, that school's. */
const assignment = { school: z.string(), role: MentorRole, mentor: z.string() };

export const MentorAssigned = defineEvent('MentorAssigned', 1, z.object({ ...assignment, municipality: z.string(), by: z.string() }));
export const MentorReleased = defineEvent('MentorReleased', 1, z.object({ ...assignment, successor: z.string().nullable(), by: z.string() }));
/** Somebody acts for a curator or mentor at these schools, from the first day to the last, both inclusive; the instants are those days' ends in the programme's zone. */
export const SubstitutionArranged = defineEvent('SubstitutionArranged', 1, z.object({
  substitution: z.string(), absent: z.string(), substitute: z.string(), schools: z.array(z.string()).min(1),
  firstDay: PlainDate, lastDay: PlainDate, from: Instant, until: Instant, by: z.string(),
}));
/** It ended before its last day. */
export const SubstitutionEnded = defineEvent('SubstitutionEnded', 1, z.object({ substitution: z.string(), by: z.string() }));

export const mentoringEvents = [MentorAssigned, MentorReleased, SubstitutionArranged, SubstitutionEnded] as const;
export type MentoringEvent = EventOf<(typeof mentoringEvents)[number]>;
