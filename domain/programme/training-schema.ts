import { z } from 'zod';
import { ClockTime } from './clock-time.js';
import { FixedRule } from './date-rule.js';
import { HeldRule } from './held-rule.js';
import { GatheringForm } from './meeting-schema.js';
import { Role, Slug, Text } from './vocabulary.js';

export const TrainingKind = z.enum(['seminar', 'permanent-seminar', 'webinar', 'consultation', 'master-class', 'event']);
export type TrainingKind = z.infer<typeof TrainingKind>;

/** Seminars, webinars or consultations of one title: held once, in sessions, by a rule, or as announced. */
export const TrainingSeries = z.strictObject({
  id: Slug,
  title: Text,
  kind: TrainingKind,
  held: HeldRule,
  at: ClockTime.default('10:00'),
  minutes: z.int().min(5).max(600).default(90),
  form: GatheringForm.default('in-person'),
  by: Role,
  audience: z.array(Role).min(1),
  /** Places at one session; without it, any number. */
  capacity: z.int().min(1).max(10_000).optional(),
  /** What each session is about, in their order. */
  topics: z.array(Text).default([]),
});
export type TrainingSeries = z.infer<typeof TrainingSeries>;

/** A module of the courses, with the competences it serves. */
export const CourseModule = z.strictObject({ id: Slug, title: Text, competences: z.array(Slug).min(1) });
export type CourseModule = z.infer<typeof CourseModule>;

/**
 * Diagnostics of teachers' competences: a window, a second date up to which late ones are accepted, and the courses that follow. A
 * teacher below the full level in any competence is recommended the modules that serve it; for the others a course is optional.
 */
export const Diagnostics = z.strictObject({
  id: Slug,
  title: Text,
  opens: FixedRule,
  closes: FixedRule,
  lateUntil: FixedRule,
  competences: z.array(z.strictObject({ id: Slug, title: Text })).min(1),
  /** The full level, in per cent. */
  fullLevel: z.int().min(1).max(100).default(100),
  courses: z.strictObject({ from: FixedRule, to: FixedRule, modules: z.array(CourseModule).min(1) }),
});
export type Diagnostics = z.infer<typeof Diagnostics>;
