import { pooled, shareOf, sharesBySubject, type PupilShare } from '../../comparison/pupil-share.js';
import type { BelowSimilarSignal } from '../../programme/identification-schema.js';
import type { SchoolRecord } from '../../school-record/state.js';
import type { ComparedCell, FindingOf, JudgedSchool } from '../finding.js';
import { reaches } from '../threshold.js';

/** All subjects together, beside the similar schools' pupils together, year by year. */
export const measureBelowSimilar = (
  signal: BelowSimilarSignal, { record }: JudgedSchool, similar: readonly { readonly school: string; readonly record: SchoolRecord }[],
  examYear: number, minimumCohort: number,
): FindingOf<'below-similar'> => {
  const cells: ComparedCell[] = [];
  for (let year = examYear - signal.years.of + 1; year <= examYear; year += 1) {
    const own = allSubjects(record, signal, year);
    const others = pooled(similar.map((one) => allSubjects(one.record, signal, year)));
    if (own.participants === 0 || others.participants === 0) continue;
    cells.push({ year, ...own, similarBelow: others.below, similarParticipants: others.participants, low: reaches(own, shareOf(others) + signal.difference) });
  }
  const enough = (of: readonly ComparedCell[]): boolean => of.filter(({ low }) => low).length >= signal.years.atLeast;
  const holds = cells.length === 0 ? 'unknown' : enough(cells) ? 'yes' : 'no';
  const firm = enough(cells.filter(({ participants, similarParticipants }) => participants >= minimumCohort && similarParticipants >= minimumCohort));
  return { signal: signal.id, kind: 'below-similar', holds, weak: holds === 'yes' && !firm, similar: similar.map(({ school }) => school), cells };
};

const known = new WeakMap<BelowSimilarSignal, WeakMap<SchoolRecord, Map<number, PupilShare>>>();

/** A school is looked at as often as others are like it: its sum is made once. */
const allSubjects = (record: SchoolRecord, signal: BelowSimilarSignal, year: number): PupilShare => {
  let ofSignal = known.get(signal);
  if (ofSignal === undefined) known.set(signal, ofSignal = new WeakMap());
  let byYear = ofSignal.get(record);
  if (byYear === undefined) ofSignal.set(record, byYear = new Map());
  let share = byYear.get(year);
  if (share === undefined) byYear.set(year, share = pooled(sharesBySubject(record, signal, year).values()));
  return share;
};
