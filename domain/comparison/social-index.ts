import type { PupilShare, SocialIndex } from '../programme/identification-schema.js';
import type { RecordedSocialPassport } from '../school-record/events.js';
import type { SchoolRecord } from '../school-record/state.js';
import { examYearOf } from './exam-year.js';

/** The passport that is true of a year: the latest one not after it. */
export const passportOf = (record: SchoolRecord, examYear: number): RecordedSocialPassport | null =>
  latestUntil(record.social, examYear);

/** As `passportOf`, or where there was none yet the first one after it, up to the later year. */
export const passportAround = (record: SchoolRecord, examYear: number, until: number): RecordedSocialPassport | null =>
  passportOf(record, examYear) ?? record.social.find(({ year }) => examYearOf(year) <= until) ?? null;

/** Of entries by year, the latest that is not after the year; `null` when there is none. */
export const latestUntil = <Entry extends { readonly year: string }>(entries: readonly Entry[], examYear: number): Entry | null =>
  entries.reduce<Entry | null>((latest, entry) =>
    examYearOf(entry.year) <= examYear && (latest === null || examYearOf(entry.year) >= examYearOf(latest.year)) ? entry : latest, null);

/** 0 to 100, rounded to a tenth; `null` while a share it needs is not known: an index of other parts could not be compared. */
export const socialIndexOf = ({ components }: SocialIndex, passport: RecordedSocialPassport): number | null => {
  let [sum, weights] = [0, 0];
  for (const { share, counts, weight } of components) {
    const pupils = countOf(passport, share);
    if (pupils === null || passport.pupils === 0) return null;
    const part = pupils / passport.pupils;
    sum += weight * (counts === 'for' ? part : 1 - part);
    weights += weight;
  }
  return Math.round(1000 * sum / weights) / 10;
};

const countOf = (passport: RecordedSocialPassport, share: PupilShare): number | null => {
  switch (share) {
    case 'both-parents-graduates': return passport.bothParentsGraduates;
    case 'single-parent': return passport.singleParent;
    case 'on-record': return passport.onRecord;
    case 'at-risk': return passport.atRisk;
  }
};
