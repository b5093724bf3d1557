import { fold } from '../core/decider.js';
import { given } from '../testing/given.js';
import { schoolRecordDecider, type RecordResults, type RecordResources, type RecordSocialPassport, type RecordStaff } from './decide.js';
import type { SchoolRecordEvent } from './events.js';
import { ofYear, resultsOf } from './state.js';

const base = { actor: { kind: 'person', id: 'p-1' }, now: '2023-09-01T06:00:00.000Z' } as const;
const of = { school: 's-1', year: '2022/23', asOf: null, import: 'i-1' };
const maths = { subject: 'maths', grade: 5, participants: 40, below: 12, mean: 3.1 };
const russian = { subject: 'russian', grade: 5, participants: 41, below: 9, mean: null };
const results: RecordResults = { ...base, ...of, type: 'RecordResults', exam: 'vpr', rows: [russian, maths] };
const passport: RecordSocialPassport = { ...base, ...of, type: 'RecordSocialPassport', pupils: 300, bothParentsGraduates: 40, singleParent: 90, onRecord: null, atRisk: 12 };
const resources: RecordResources = { ...base, ...of, type: 'RecordResources', stableInternet: false, computersPerHundred: 7.5, teacherVacancies: 3 };
const staff: RecordStaff = { ...base, ...of, type: 'RecordStaff', teachers: 24, highestCategory: 5, firstCategory: 9, underThreeYears: null, pensionAge: 7 };
const recorded = { type: 'ResultsRecorded' as const, occurredAt: base.now, data: { ...of, exam: 'vpr' as const, rows: [maths, russian] } };
const nothing = given(schoolRecordDecider, undefined);

describe('a school’s record', () => {
  it('keeps results in one order, whatever the source’s', () => { nothing.when(results).then(recorded); });

  it('keeps passport, resources and staff as they were given', () => {
    nothing.when(passport).then({ type: 'SocialPassportRecorded', occurredAt: base.now,
      data: { ...of, pupils: 300, bothParentsGraduates: 40, singleParent: 90, onRecord: null, atRisk: 12 } });
    nothing.when(resources).then({ type: 'ResourcesRecorded', occurredAt: base.now, data: { ...of, stableInternet: false, computersPerHundred: 7.5, teacherVacancies: 3 } });
    nothing.when(staff).then({ type: 'StaffRecorded', occurredAt: base.now,
      data: { ...of, teachers: 24, highestCategory: 5, firstCategory: 9, underThreeYears: null, pensionAge: 7 } });
  });

  it('takes the same rows from another import, in another order, for a repeat', () => {
    given(schoolRecordDecider, undefined, recorded).when({ ...results, import: 'i-2', rows: [maths, russian] }).then();
  });

  it('lets a later record of the same exam and year replace the earlier, and leaves the others', () => {
    const corrected = { ...recorded, data: { ...recorded.data, rows: [{ ...maths, below: 11 }], import: 'i-3' } };
    given(schoolRecordDecider, undefined, recorded).when({ ...results, import: 'i-3', rows: [{ ...maths, below: 11 }] }).then(corrected);
    const earlier = { ...recorded, data: { ...recorded.data, year: '2021/22' } };
    const oge = { ...recorded, data: { ...recorded.data, exam: 'oge' as const } };
    const record = fold<SchoolRecordEvent, typeof schoolRecordDecider.initial>(schoolRecordDecider, [recorded, earlier, oge, corrected]);
    expect(record.results).toStrictEqual([earlier.data, oge.data, corrected.data]);
    expect(resultsOf(record, 'vpr', '2022/23')).toStrictEqual(corrected.data);
    expect(resultsOf(record, 'ege', '2022/23')).toBeNull();
    expect(ofYear(record.social, '2022/23')).toBeNull();
  });

  it('refuses a part above its whole, naming it', () => {
    nothing.when({ ...results, rows: [{ ...maths, below: 41 }] }).thenRefused('record-part-above-whole', { field: 'below', part: 41, whole: 40 });
    nothing.when({ ...passport, singleParent: 301 }).thenRefused('record-part-above-whole', { field: 'singleParent', part: 301, whole: 300 });
    nothing.when({ ...staff, pensionAge: 25 }).thenRefused('record-part-above-whole', { field: 'pensionAge', part: 25, whole: 24 });
  });

  it('refuses the same subject and grade twice', () => {
    nothing.when({ ...results, rows: [maths, russian, { ...maths, below: 1 }] }).thenRefused('record-row-repeated', { subject: 'maths', grade: 5 });
    nothing.when({ ...results, exam: 'ege', rows: [{ ...maths, grade: null }, { ...maths, grade: null }] }).thenRefused('record-row-repeated', { subject: 'maths', grade: '—' });
  });
});
