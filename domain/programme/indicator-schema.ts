import { z } from 'zod';
import { Slug, Text } from './vocabulary.js';

/** An indicator of the programme: something present or absent, a share, or a count. */
export const ProgrammeIndicator = z.strictObject({ id: Slug, title: Text, kind: z.enum(['present', 'share', 'count']) });
export type ProgrammeIndicator = z.infer<typeof ProgrammeIndicator>;
