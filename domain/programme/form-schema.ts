import { z } from 'zod';
import { Slug, Text } from './vocabulary.js';

export const FormField = z.strictObject({
  id: Slug, title: Text, required: z.boolean().default(true),
  type: z.enum(['text', 'long-text', 'number', 'share', 'date', 'yes-no', 'choice']), choices: z.array(Text).default([]),
});

/** A form that people fill in with a step. */
export const ProgrammeForm = z.strictObject({ id: Slug, title: Text, fields: z.array(FormField).min(1) });
export type ProgrammeForm = z.infer<typeof ProgrammeForm>;
