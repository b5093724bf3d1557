import type { Instant } from '@uplift/domain/core/instant';
import type { CycleYear } from '@uplift/domain/programme/vocabulary';
import type { SchoolRecordCommand } from '@uplift/domain/school-record/decide';
import { randomOf } from '../actors/random.js';
import type { LastYearSchool } from './last-year-schools.js';

/** Shares below the threshold, in per cent, by year: schools of the programme were low and got better; those new this year got worse. */
const below = ({ low, persona, number }: LastYearSchool, year: string): number => {
  if (persona !== null && number > 30) return { '2022/23': 30, '2023/24': 33, '2024/25': 31, '2025/26': 9 }[year]!;
  if (low) return { '2022/23': 31, '2023/24': 34, '2024/25': 36, '2025/26': 27 }[year]!;
  return number <= 30 ? { '2022/23': 12, '2023/24': 15, '2024/25': 26, '2025/26': 31 }[year]! : { '2022/23': 9, '2023/24': 8, '2024/25': 10, '2025/26': 10 }[year]!;
};

/** What is known of the schools' results and pupils in these years: invented, the same at every recording. */
export const schoolRecords = (schools: readonly LastYearSchool[], years: readonly CycleYear[], now: Instant): readonly SchoolRecordCommand[] => {
  const about = { actor: { kind: 'system', id: 'demo' }, now, asOf: null, import: null } as const;
  return schools.flatMap((one) => years.flatMap((year): SchoolRecordCommand[] => {
    const { school } = one;
    const random = randomOf(1, 'records', school, year);
    const results = (exam: 'oge' | 'vpr', more: number) => ({ type: 'RecordResults' as const, ...about, school, year, exam, rows: ['maths', 'russian'].map((subject, nth) => {
      const participants = random.between(24, 70);
      const share = below(one, year) + more + random.between(-3, 3) - nth * 2;
      return { subject, grade: 9, participants, below: Math.round(participants * share / 100), mean: Math.round((4.2 - share / 50) * 100) / 100 };
    }) });
    const pupils = random.between(180, 640);
    const part = (low: number, high: number) => Math.round(pupils * random.between(low, high) / 100);
    return [
      results('oge', 0), results('vpr', 4),
      { type: 'RecordSocialPassport', ...about, school, year, pupils, bothParentsGraduates: one.low ? part(12, 25) : part(30, 55), singleParent: part(10, 25),
        onRecord: part(0, 2), atRisk: part(1, 4) },
      { type: 'RecordResources', ...about, school, year, stableInternet: !(one.low && one.number % 4 === 0), computersPerHundred: one.low ? random.between(7, 14) : random.between(12, 25),
        teacherVacancies: one.low ? random.between(0, 3) : 0 },
    ];
  }));
};
