import type { CommandBase, Decider } from '../core/decider.js';
import { DomainError } from '../core/domain-error.js';
import type {
  RecordedResources, RecordedResults, RecordedSocialPassport, RecordedStaff, ResultsRow, SchoolRecordEvent,
} from './events.js';
import { emptyRecord, evolve, ofYear, resultsOf, type SchoolRecord } from './state.js';

export interface RecordResults extends CommandBase, RecordedResults { readonly type: 'RecordResults' }
export interface RecordSocialPassport extends CommandBase, RecordedSocialPassport { readonly type: 'RecordSocialPassport' }
export interface RecordResources extends CommandBase, RecordedResources { readonly type: 'RecordResources' }
export interface RecordStaff extends CommandBase, RecordedStaff { readonly type: 'RecordStaff' }
export type SchoolRecordCommand = RecordResults | RecordSocialPassport | RecordResources | RecordStaff;

const decide = ({ type, actor: _actor, now, ...data }: SchoolRecordCommand, record: SchoolRecord): readonly SchoolRecordEvent[] => {
  switch (type) {
    case 'RecordResults': {
      const given = data as RecordedResults;
      const results = { ...given, rows: inOrder(given.rows) };
      return same(resultsOf(record, results.exam, results.year), results) ? [] : [{ type: 'ResultsRecorded', occurredAt: now, data: results }];
    }
    case 'RecordSocialPassport': {
      const passport = data as RecordedSocialPassport;
      const { pupils, bothParentsGraduates, singleParent, onRecord, atRisk } = passport;
      refuseAbove({ bothParentsGraduates, singleParent, onRecord, atRisk }, pupils);
      return same(ofYear(record.social, passport.year), passport) ? [] : [{ type: 'SocialPassportRecorded', occurredAt: now, data: passport }];
    }
    case 'RecordResources': {
      const resources = data as RecordedResources;
      return same(ofYear(record.resources, resources.year), resources) ? [] : [{ type: 'ResourcesRecorded', occurredAt: now, data: resources }];
    }
    case 'RecordStaff': {
      const staff = data as RecordedStaff;
      const { teachers, highestCategory, firstCategory, underThreeYears, pensionAge } = staff;
      refuseAbove({ highestCategory, firstCategory, underThreeYears, pensionAge }, teachers);
      return same(ofYear(record.staff, staff.year), staff) ? [] : [{ type: 'StaffRecorded', occurredAt: now, data: staff }];
    }
  }
};

/** One order for the same rows, however a source had sorted them. */
const inOrder = (rows: readonly ResultsRow[]): ResultsRow[] => {
  const sorted = [...rows].sort((a, b) => (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : (a.grade ?? 0) - (b.grade ?? 0)));
  for (const [index, { subject, grade, participants, below }] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next?.subject === subject && next.grade === grade) throw new DomainError('record-row-repeated', { subject, grade: grade ?? '—' });
    refuseAbove({ below }, participants);
  }
  return sorted;
};

const refuseAbove = (parts: Readonly<Record<string, number | null>>, whole: number): void => {
  for (const [field, part] of Object.entries(parts)) if (part !== null && part > whole) throw new DomainError('record-part-above-whole', { field, part, whole });
};

/** Whether it says nothing new: the import that brought it does not count. */
const same = <Entry extends { readonly import: string | null }>(known: Entry | null, entry: Entry): boolean =>
  known !== null && textOf({ ...known, import: null }) === textOf({ ...entry, import: null });

const textOf = (value: unknown): string => JSON.stringify(value, (_key, part: unknown) => (
  typeof part !== 'object' || part === null || Array.isArray(part) ? part : Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))));

/** A school's results, social passport, resources and staff by year, in a stream of their own beside the school's. */
export const schoolRecordDecider: Decider<SchoolRecordCommand, SchoolRecordEvent, SchoolRecord> = { initial: emptyRecord, evolve, decide };
