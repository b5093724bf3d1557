import { z } from 'zod';

/** What can be replayed. A step is replayed within its case, a document within the case that refers to it. */
export const ReplayKind = z.enum(['cycles', 'municipalities', 'schools', 'cases', 'roadmaps', 'reports'])
  .describe('A roadmap goes by its case, a report by `cycle.report`.');
export type ReplayKind = z.infer<typeof ReplayKind>;
export const ReplayId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,250}$/, 'slug').meta({ example: 'smolensk-2026.school.vyazma-1' });
export interface ReplaySubject { readonly kind: ReplayKind; readonly id: string }
