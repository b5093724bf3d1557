import { z } from 'zod';

/** Who accompanies schools: curators and mentors are persons, a tutor school is a school. */
export const MentorRole = z.enum(['curator', 'mentor', 'tutor-school']);
export type MentorRole = z.infer<typeof MentorRole>;

/** How many schools one may accompany (null: any number), and how many such a school may have at once. */
export const MentorLimit = z.strictObject({ schools: z.int().min(1).max(1000).nullable().default(null), perSchool: z.int().min(1).max(20).default(1) });
export type MentorLimit = z.infer<typeof MentorLimit>;

/** The programme's rules of mentoring; a role left out has no load limit and comes once to a school. */
export const Mentoring = z.strictObject({ curator: MentorLimit.optional(), mentor: MentorLimit.optional(), 'tutor-school': MentorLimit.optional() });
export type Mentoring = z.infer<typeof Mentoring>;

export const limitOf = (mentoring: Mentoring | undefined, role: MentorRole): MentorLimit => mentoring?.[role] ?? { schools: null, perSchool: 1 };
