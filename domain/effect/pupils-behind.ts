import { examYearOf } from '../comparison/exam-year.js';
import type { PupilShare } from '../comparison/pupil-share.js';
import type { Exam } from '../school-record/events.js';
import type { SchoolRecord } from '../school-record/state.js';

/** Which results are compared. */
export interface EffectResults { readonly exam: Exam; readonly subject: string | null }

/**
 * A school's share below the threshold in a year, with the pupils behind it. One pupil writes in several subjects, and those results are not
 * independent: the share is that of all results, the number of pupils is the largest of one subject, grade by grade. The interval counts pupils.
 */
export interface YearResult { readonly results: PupilShare; readonly pupils: number }

export const yearResult = (record: SchoolRecord, { exam, subject }: EffectResults, examYear: number): YearResult | null => {
  const recorded = record.results.findLast((results) => results.exam === exam && examYearOf(results.year) === examYear);
  let [below, participants] = [0, 0];
  const largest = new Map<number | null, number>();
  for (const row of recorded?.rows ?? []) {
    if (row.participants === 0 || (subject !== null && row.subject !== subject)) continue;
    below += row.below;
    participants += row.participants;
    largest.set(row.grade, Math.max(largest.get(row.grade) ?? 0, row.participants));
  }
  return participants === 0 ? null : { results: { below, participants }, pupils: [...largest.values()].reduce((sum, pupils) => sum + pupils, 0) };
};

/** The same share, of as many as there are pupils. */
export const ofPupils = ({ results, pupils }: YearResult): PupilShare => ({ below: results.below / results.participants * pupils, participants: pupils });

export const together = (years: readonly YearResult[]): YearResult => ({
  results: years.reduce((sum, { results }) => ({ below: sum.below + results.below, participants: sum.participants + results.participants }), { below: 0, participants: 0 }),
  pupils: years.reduce((sum, { pupils }) => sum + pupils, 0),
});
