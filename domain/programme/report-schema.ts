import { z } from 'zod';
import { Role, Slug, Text } from './vocabulary.js';

/** A report of the programme: who writes it to whom, and the step it is handed in with. */
export const ProgrammeReport = z.strictObject({ id: Slug, title: Text, by: Role, to: Role, step: Slug.optional() });
export type ProgrammeReport = z.infer<typeof ProgrammeReport>;
