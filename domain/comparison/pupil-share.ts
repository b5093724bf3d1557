import type { SchoolRecord } from '../school-record/state.js';
import type { Exam } from '../school-record/events.js';
import { examYearOf } from './exam-year.js';

/** How many took part, and how many of them stayed below the threshold. */
export interface PupilShare { readonly below: number; readonly participants: number }
export const noPupils: PupilShare = { below: 0, participants: 0 };

export interface WhichResults { readonly exam: Exam; readonly subjects?: readonly string[] | undefined; readonly grades?: readonly number[] | undefined }

export const pooled = (shares: Iterable<PupilShare>): PupilShare => {
  let [below, participants] = [0, 0];
  for (const share of shares) {
    below += share.below;
    participants += share.participants;
  }
  return { below, participants };
};
export const shareOf = ({ below, participants }: PupilShare): number => below / participants;

/** By subject, the grades together; subjects nobody took are left out. Of two labels of the same year the later one counts. */
export const sharesBySubject = (record: SchoolRecord, { exam, subjects, grades }: WhichResults, examYear: number): ReadonlyMap<string, PupilShare> => {
  const recorded = record.results.findLast((results) => results.exam === exam && examYearOf(results.year) === examYear);
  const shares = new Map<string, PupilShare>();
  for (const { subject, grade, below, participants } of recorded?.rows ?? []) {
    if (participants === 0 || subjects?.includes(subject) === false || (grades !== undefined && (grade === null || !grades.includes(grade)))) continue;
    shares.set(subject, pooled([shares.get(subject) ?? noPupils, { below, participants }]));
  }
  return shares;
};
