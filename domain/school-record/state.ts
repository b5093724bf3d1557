import type { Exam, RecordedResources, RecordedResults, RecordedSocialPassport, RecordedStaff, SchoolRecordEvent } from './events.js';

/** What is known of a school by year: the latest rows of every kind and year, oldest year first. */
export interface SchoolRecord {
  readonly results: readonly RecordedResults[];
  readonly social: readonly RecordedSocialPassport[];
  readonly resources: readonly RecordedResources[];
  readonly staff: readonly RecordedStaff[];
}

export const emptyRecord: SchoolRecord = { results: [], social: [], resources: [], staff: [] };

export const evolve = (record: SchoolRecord, { type, data }: SchoolRecordEvent): SchoolRecord => {
  switch (type) {
    case 'ResultsRecorded': return { ...record, results: replaced(record.results, data, ({ exam, year }) => exam === data.exam && year === data.year) };
    case 'SocialPassportRecorded': return { ...record, social: replaced(record.social, data, ({ year }) => year === data.year) };
    case 'ResourcesRecorded': return { ...record, resources: replaced(record.resources, data, ({ year }) => year === data.year) };
    case 'StaffRecorded': return { ...record, staff: replaced(record.staff, data, ({ year }) => year === data.year) };
  }
};

const replaced = <Entry extends { readonly year: string }>(entries: readonly Entry[], entry: Entry, same: (other: Entry) => boolean): readonly Entry[] =>
  [...entries.filter((other) => !same(other)), entry].sort((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0));

export const resultsOf = (record: SchoolRecord, exam: Exam, year: string): RecordedResults | null =>
  record.results.find((results) => results.exam === exam && results.year === year) ?? null;

/** The entry of a year, of those that have one for each year: `ofYear(record.social, '2022/23')`. */
export const ofYear = <Entry extends { readonly year: string }>(entries: readonly Entry[], year: string): Entry | null =>
  entries.find((entry) => entry.year === year) ?? null;
