import { z } from 'zod';
import { defineEvent, type EventOf } from '../core/event.js';
import { PlainDate } from '../core/instant.js';
import { CycleYear, Slug } from '../programme/vocabulary.js';

/** The examinations a school's results come from: ВПР, ОГЭ, ЕГЭ. */
export const Exam = z.enum(['vpr', 'oge', 'ege']);
export type Exam = z.infer<typeof Exam>;

const Count = z.int().min(0).max(1_000_000);
/** What was not collected is `null`, never nought. */
const KnownCount = Count.nullable();

/** One subject in one grade: how many took it, how many of them stayed below the threshold, and the mean mark or score. */
export const ResultsRow = z.object({
  subject: Slug, grade: z.int().min(1).max(12).nullable(), participants: Count, below: Count, mean: z.number().min(0).max(1000).nullable(),
});
export type ResultsRow = z.infer<typeof ResultsRow>;

/** Of which school and year; on which day it was true, where the source says so; and which import brought it. */
const about = { school: z.string().min(1), year: CycleYear, asOf: PlainDate.nullable(), import: z.string().nullable() };

/** All of a school's rows of one exam and year; a later one of the same exam and year replaces it. */
export const ResultsRecorded = defineEvent('ResultsRecorded', 1, z.object({ ...about, exam: Exam, rows: z.array(ResultsRow).max(500) }));
/** The social passport: pupils in all, and how many of them have both parents with a degree, one parent, are on record, are at risk. */
export const SocialPassportRecorded = defineEvent('SocialPassportRecorded', 1, z.object({
  ...about, pupils: Count, bothParentsGraduates: KnownCount, singleParent: KnownCount, onRecord: KnownCount, atRisk: KnownCount,
}));
export const ResourcesRecorded = defineEvent('ResourcesRecorded', 1, z.object({
  ...about, stableInternet: z.boolean().nullable(), computersPerHundred: z.number().min(0).max(10_000).nullable(), teacherVacancies: KnownCount,
}));
/** Teachers in all, and how many of them hold the highest or the first category, have taught under three years, are of pension age. */
export const StaffRecorded = defineEvent('StaffRecorded', 1, z.object({
  ...about, teachers: Count, highestCategory: KnownCount, firstCategory: KnownCount, underThreeYears: KnownCount, pensionAge: KnownCount,
}));

export const schoolRecordEvents = [ResultsRecorded, SocialPassportRecorded, ResourcesRecorded, StaffRecorded] as const;
export type SchoolRecordEvent = EventOf<(typeof schoolRecordEvents)[number]>;
export type RecordedResults = z.infer<typeof ResultsRecorded.schema>;
export type RecordedSocialPassport = z.infer<typeof SocialPassportRecorded.schema>;
export type RecordedResources = z.infer<typeof ResourcesRecorded.schema>;
export type RecordedStaff = z.infer<typeof StaffRecorded.schema>;
