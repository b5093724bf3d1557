import type { JudgedSchool } from '../identification/finding.js';
import { Identification } from '../programme/identification-schema.js';
import { emptyRecord, type SchoolRecord } from '../school-record/state.js';
import type { Exam, ResultsRow } from '../school-record/events.js';

const both = (words: string) => ({ ru: words, en: words });

/** Criteria for tests: maths and Russian in VPR low in two of three years, or a low index, or two of three risks. */
export const sampleCriteria = (change: Partial<Parameters<typeof Identification.parse>[0] & object> = {}): Identification => Identification.parse({
  socialIndex: { components: [
    { share: 'both-parents-graduates', counts: 'for', weight: 2 }, { share: 'single-parent', counts: 'against', weight: 1 }, { share: 'at-risk', counts: 'against', weight: 1 }] },
  similar: { neighbours: 2 },
  minimumCohort: 10,
  exclude: [{ kind: 'evening', treat: 'apart' }, { kind: 'boarding', treat: 'leave-out' }],
  subjects: [{ id: 'maths', title: { ru: 'математика', en: 'mathematics' } }],
  signals: [
    { id: 'vpr', title: both('ВПР'), kind: 'low-results', exam: 'vpr', share: 0.3, years: { atLeast: 2, of: 3 } },
    { id: 'index', title: both('ИСБ'), kind: 'social-index', below: 40 },
    { id: 'resources', title: both('Ресурсы'), kind: 'resources', atLeast: 2, of: [
      { id: 'internet', title: both('интернет'), of: 'no-stable-internet' }, { id: 'computers', title: both('компьютеры'), of: 'computers-per-hundred', below: 10 },
      { id: 'teachers', title: both('учителя'), of: 'teacher-vacancies', atLeast: 1 }] },
  ],
  criteria: [{ id: 'results', title: both('Результаты'), of: ['vpr'] }, { id: 'conditions', title: both('Условия'), of: ['index', 'resources'] }],
  ...change,
});

export const row = (subject: string, below: number, participants: number, grade: number | null = 5): ResultsRow => ({ subject, grade, participants, below, mean: null });
/** Results by year of the subjects named: `results('vpr', { '2021/22': [row('maths', 12, 30)] })`. */
export const results = (exam: Exam, byYear: Readonly<Record<string, readonly ResultsRow[]>>): SchoolRecord['results'] =>
  Object.entries(byYear).map(([year, rows]) => ({ school: 's', year, asOf: null, import: null, exam, rows: [...rows] }));

export const passport = (year: string, pupils: number, bothParentsGraduates: number, singleParent: number, atRisk: number): SchoolRecord['social'][number] =>
  ({ school: 's', year, asOf: null, import: null, pupils, bothParentsGraduates, singleParent, onRecord: null, atRisk });
export const resources = (year: string, stableInternet: boolean | null, computersPerHundred: number | null, teacherVacancies: number | null): SchoolRecord['resources'][number] =>
  ({ school: 's', year, asOf: null, import: null, stableInternet, computersPerHundred, teacherVacancies });

export const judged = (school: string, record: Partial<SchoolRecord>, of: Partial<JudgedSchool> = {}): JudgedSchool =>
  ({ school, municipality: 'm1', kind: 'ordinary', record: { ...emptyRecord, ...record }, ...of });
