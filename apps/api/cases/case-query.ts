import { z } from 'zod';
import { SubjectKind, Slug } from '@uplift/domain/programme/vocabulary';
import { Cursor, Limit } from '../http/paging.js';
import { CaseStatus } from './case-answer.js';

/** `true` or `false` as a query writes it. */
export const Flag = z.enum(['true', 'false']).transform((word) => word === 'true').optional();

export const SchoolCyclesQuery = z.object({
  cycle: Slug.optional(), municipality: z.string().max(120).optional(), stage: Slug.optional(), status: CaseStatus.optional(),
  late: Flag.describe('Only cases with a step that is overdue, or without one.'), cursor: Cursor, limit: Limit,
});
export const CasesQuery = SchoolCyclesQuery.extend({ kind: SubjectKind.optional() });
