import { z } from 'zod';
import { Slug, Text } from './vocabulary.js';

/** By what signs schools are found. */
export const Identification = z.strictObject({ criteria: z.array(z.strictObject({ id: Slug, title: Text })).min(1) });
export type Identification = z.infer<typeof Identification>;
