import { z } from 'zod';
import type { SchoolKind } from '../registry/events.js';
import type { SchoolEnd } from '../registry/state.js';
import type { SchoolRecord } from '../school-record/state.js';

/** A school as it is judged. `kind` is the registry's; `ended` when it does not work any more: it closed, or went on as part of others. */
export interface JudgedSchool {
  readonly school: string; readonly municipality: string; readonly kind: SchoolKind; readonly record: SchoolRecord; readonly ended?: SchoolEnd;
}

export const Holds = z.enum(['yes', 'no', 'unknown']);
export type Holds = z.infer<typeof Holds>;

/** Of the `participants` of a year's exam so many stayed `below` its threshold; `low` when that counts for the signal. */
export const ResultsCell = z.object({ subject: z.string(), year: z.int(), below: z.int(), participants: z.int(), low: z.boolean() });
export type ResultsCell = z.infer<typeof ResultsCell>;
/** The same over all subjects, beside the similar schools together. */
export const ComparedCell = z.object({
  year: z.int(), below: z.int(), participants: z.int(), similarBelow: z.int(), similarParticipants: z.int(), low: z.boolean(),
});
export type ComparedCell = z.infer<typeof ComparedCell>;

/** What a signal showed at a school, with the numbers behind it. `weak` when it rests on fewer pupils than the criteria ask for. */
const common = { signal: z.string(), holds: Holds, weak: z.boolean() };
export const Finding = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('low-results'), low: z.array(z.string()), cells: z.array(ResultsCell) }),
  z.object({ ...common, kind: z.literal('below-similar'), similar: z.array(z.string()), cells: z.array(ComparedCell) }),
  z.object({ ...common, kind: z.literal('social-index'), index: z.number().nullable(), pupils: z.int().nullable(), year: z.string().nullable() }),
  z.object({
    ...common, kind: z.literal('resources'), risks: z.array(z.object({ risk: z.string(), holds: Holds })), year: z.string().nullable(),
    computersPerHundred: z.number().nullable(), teacherVacancies: z.int().nullable(),
  }),
]);
export type Finding = z.infer<typeof Finding>;
export type FindingOf<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>;
