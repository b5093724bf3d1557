import { z } from 'zod';

/** Text shown to people, Russian first. */
export const Text = z.object({ ru: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof Text>;

/** Identifiers inside a programme document: lower case, digits, hyphens. */
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug').max(64);

/** The roles of the domain; a person holds each within a scope (region, municipality, school, or a cycle's cases). */
export const Role = z.enum([
  'department', 'institute-coordinator', 'assessment-centre', 'municipality', 'municipal-centre',
  'curator', 'tutor-school', 'expert', 'school-team', 'teacher', 'auditor', 'administrator',
]);
export type Role = z.infer<typeof Role>;

/** Whose way through the cycle a step belongs to. */
export const SubjectKind = z.enum(['region', 'municipality', 'school']);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** The year of a cycle: a school year `2026/27` or a calendar year `2026`. */
export const CycleYear = z.string().regex(/^\d{4}(\/\d{2})?$/, 'cycle-year')
  .refine((year) => year.length === 4 || (Number(year.slice(0, 4)) + 1) % 100 === Number(year.slice(5)), 'cycle-year');
export type CycleYear = z.infer<typeof CycleYear>;
