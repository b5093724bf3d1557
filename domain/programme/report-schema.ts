import { z } from 'zod';
import { ReportPart } from './report-parts.js';
import { Role, Slug, Text } from './vocabulary.js';

/** A report of the programme: who writes it to whom, the step it is handed in with when it is signed, and what it holds. */
export const ProgrammeReport = z.strictObject({
  id: Slug, title: Text, by: Role, to: Role, step: Slug.optional(), parts: z.array(ReportPart).default([]),
});
export type ProgrammeReport = z.infer<typeof ProgrammeReport>;
