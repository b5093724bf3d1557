import { sharesBySubject } from '../../comparison/pupil-share.js';
import type { LowResultsSignal } from '../../programme/identification-schema.js';
import type { FindingOf, JudgedSchool, ResultsCell } from '../finding.js';
import { reaches } from '../threshold.js';

/** Low in so many subjects, each in so many of the last years. Subjects and years without participants show nothing. */
export const measureLowResults = (
  signal: LowResultsSignal, { record }: JudgedSchool, examYear: number, minimumCohort: number,
): FindingOf<'low-results'> => {
  const cells: ResultsCell[] = [];
  for (let year = examYear - signal.years.of + 1; year <= examYear; year += 1) {
    for (const [subject, share] of sharesBySubject(record, signal, year)) cells.push({ subject, year, ...share, low: reaches(share, signal.share) });
  }
  const low = lowSubjects(signal, cells);
  const holds = cells.length === 0 ? 'unknown' : low.length >= signal.subjectsAtLeast ? 'yes' : 'no';
  const firm = lowSubjects(signal, cells.filter(({ participants }) => participants >= minimumCohort));
  return { signal: signal.id, kind: 'low-results', holds, weak: holds === 'yes' && firm.length < signal.subjectsAtLeast, low, cells };
};

const lowSubjects = ({ years }: LowResultsSignal, cells: readonly ResultsCell[]): string[] => {
  const lowYears = new Map<string, number>();
  for (const { subject, low } of cells) if (low) lowYears.set(subject, (lowYears.get(subject) ?? 0) + 1);
  return [...lowYears].filter(([, count]) => count >= years.atLeast).map(([subject]) => subject).sort();
};
