import { Instant, PlainDate } from '@uplift/domain/core/instant';
import { Role, SubjectKind, Text } from '@uplift/domain/programme/vocabulary';
import type { DaysLeft } from '../parts/days-left.js';
import type { StepRow as Row } from '@uplift/infra/projections/queries/case-steps';
import { z } from 'zod';

/** A step in a list, with the case it belongs to. */
export const StepRow = z.object({
  case: z.string(), step: z.string(), cycle: z.string(), kind: SubjectKind, subject: z.string(), name: z.string().nullable(), region: z.string(),
  municipality: z.string().nullable(), title: Text, stepKind: z.string(), stage: z.string(), status: z.enum(['open', 'in-review', 'done', 'closed']),
  round: z.int(), level: z.int(), holders: z.array(Role).describe('The roles whose turn it is.'), responsible: z.array(Role), due: PlainDate, endsAt: Instant,
  workingDaysLeft: z.int().nullable().describe('To the due date, in the programme’s calendar; 0 on the day itself, below 0 once it has passed.'),
  nextReminderAt: Instant.nullable(), assignee: z.string().nullable(), escalatedTo: Role.nullable(), remindedAt: Instant.nullable(), openedAt: Instant,
  since: Instant, late: z.boolean(), submittedAt: Instant.nullable(), remarks: z.int(), doneAt: Instant.nullable(),
}).meta({ id: 'StepRow' });
export type StepRow = z.infer<typeof StepRow>;

export const stepRows = (rows: readonly Row[], daysLeft: DaysLeft): Promise<StepRow[]> => Promise.all(rows.map(async (row) => ({
  ...row, workingDaysLeft: await daysLeft.until(row.due, row.case), title: { ...row.title }, holders: [...row.holders], responsible: [...row.responsible] })));
