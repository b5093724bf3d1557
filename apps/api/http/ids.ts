import { z } from 'zod';
import { Slug } from '@uplift/domain/programme/vocabulary';

/** Ids as they come in a path or a body. */
export const ProgrammeId = Slug;
export const CycleId = Slug;
export const CaseId = z.string().regex(/^[a-z0-9-]{1,64}\.(region|municipality|school)\.[a-z0-9-]{1,120}$/, 'case-id').meta({ example: 'smolensk-2026.school.vyazma-1' });
/** A step, one occurrence of a recurring one (`report-monthly@2026-12-25`), or one added during the year (`measure~m3~school~vyazma-1`). */
export const StepId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(@\d{4}-\d{2}-\d{2}|(~[a-z0-9]+(-[a-z0-9]+)*){3})?$/, 'step-id').max(240);
/** A municipality, school or person. */
export const SubjectId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug').max(120);
/** A meeting or training within its cycle: `planning@2026-10-05`, in a municipality `planning.vyazma@2026-10-05`. */
export const GatheringId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?@\d{4}-\d{2}-\d{2}$/, 'gathering-id').max(200).meta({ example: 'planning@2026-10-05' });
