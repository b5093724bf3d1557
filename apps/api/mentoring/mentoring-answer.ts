import { Instant, PlainDate } from '@uplift/domain/core/instant';
import { MentorRole } from '@uplift/domain/programme/mentoring-schema';
import { z } from 'zod';
import { Problem } from '../problems/problem.js';

const Assignment = z.object({ school: z.string(), municipality: z.string(), role: MentorRole, mentor: z.string().describe('A person; for a tutor school, that school.'), since: Instant });
export const AssignmentsAnswer = z.object({
  version: z.int(), assignments: z.array(Assignment.meta({ id: 'MentorAssignment' })),
  past: z.array(Assignment.extend({ until: Instant, successor: z.string().nullable() }).meta({ id: 'PastMentorAssignment' })),
  loads: z.array(z.object({ mentor: z.string(), role: MentorRole, schools: z.int(), most: z.int().nullable() })).describe('Over the whole cycle, for whoever is shown above.'),
}).meta({ id: 'MentorAssignments' });
export type AssignmentsAnswer = z.infer<typeof AssignmentsAnswer>;

export const Substitution = z.object({
  substitution: z.string(), absent: z.string(), substitute: z.string(), schools: z.array(z.string()), firstDay: PlainDate, lastDay: PlainDate,
  from: Instant, until: Instant, endedAt: Instant.nullable(),
}).meta({ id: 'Substitution' });
export const SubstitutionsAnswer = z.object({ version: z.int(), substitutions: z.array(Substitution) }).meta({ id: 'Substitutions' });
export type SubstitutionsAnswer = z.infer<typeof SubstitutionsAnswer>;

const Result = z.object({ school: z.string(), role: MentorRole, mentor: z.string(), outcome: z.enum(['done', 'refused']), problem: Problem.optional() }).meta({ id: 'MentoringResult' });
/** A result per item, in the order in which they were sent. */
export const MentoringAnswer = z.object({ done: z.int(), refused: z.int(), results: z.array(Result) }).meta({ id: 'MentoringChanged' });
export type MentoringAnswer = z.infer<typeof MentoringAnswer>;
