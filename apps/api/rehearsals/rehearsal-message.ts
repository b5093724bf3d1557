import { Instant } from '@uplift/domain/core/instant';
import { z } from 'zod';

const Counts = { opened: z.int(), submitted: z.int(), late: z.int(), reminders: z.int(), escalations: z.int() };
export const RehearsedMonth = z.object({ month: z.string().describe('Such as 2026-11.'), ...Counts, returned: z.int(), completed: z.int(), mails: z.int(), reports: z.int() }).meta({ id: 'RehearsedMonth' });
export const RehearsedStep = z.object({ step: z.string().describe('A step of the programme, or a kind of added ones such as `measure~`.'), ...Counts, undone: z.int().describe('Never handed in.') }).meta({ id: 'RehearsedStep' });

/** What a rehearsed year came to. */
export const RehearsalResult = z.object({
  months: z.array(RehearsedMonth), steps: z.array(RehearsedStep), events: z.int(), mails: z.int(), seconds: z.number(),
  duplicates: z.int().describe('Notices and mails that went out twice.'), missing: z.int().describe('Notices and mails that should have gone out and did not.'),
}).meta({ id: 'RehearsalResult' });
export type RehearsalResult = z.infer<typeof RehearsalResult>;

/** How far it is: `at` is the moment of the rehearsed year, null while servers start. */
export const RehearsalProgress = z.object({ at: Instant.nullable(), acts: z.int(), events: z.int(), mails: z.int() }).meta({ id: 'RehearsalProgress' });
export type RehearsalProgress = z.infer<typeof RehearsalProgress>;

/** What the rehearsal, a program of its own, tells whoever started it. */
export const RehearsalMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), progress: RehearsalProgress }),
  z.object({ kind: z.literal('result'), result: RehearsalResult }),
]);
export type RehearsalMessage = z.infer<typeof RehearsalMessage>;
