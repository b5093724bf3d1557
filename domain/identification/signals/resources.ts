import { latestUntil } from '../../comparison/social-index.js';
import type { ResourceRisk, ResourcesSignal } from '../../programme/identification-schema.js';
import type { RecordedResources } from '../../school-record/events.js';
import type { FindingOf, Holds, JudgedSchool } from '../finding.js';

/** By the latest report of resources of that year or before. Not known as a whole when what is unknown could still decide it. */
export const measureResources = (signal: ResourcesSignal, { record }: JudgedSchool, examYear: number): FindingOf<'resources'> => {
  const reported = latestUntil(record.resources, examYear);
  const risks = signal.of.map((risk) => ({ risk: risk.id, holds: reported === null ? 'unknown' as const : riskHolds(risk, reported) }));
  const count = (which: Holds): number => risks.filter(({ holds }) => holds === which).length;
  const holds = count('yes') >= signal.atLeast ? 'yes' : count('yes') + count('unknown') >= signal.atLeast ? 'unknown' : 'no';
  return {
    signal: signal.id, kind: 'resources', holds, weak: false, risks, year: reported?.year ?? null,
    computersPerHundred: reported?.computersPerHundred ?? null, teacherVacancies: reported?.teacherVacancies ?? null,
  };
};

const riskHolds = (risk: ResourceRisk, reported: RecordedResources): Holds => {
  switch (risk.of) {
    case 'no-stable-internet': return known(reported.stableInternet, (stable) => !stable);
    case 'computers-per-hundred': return known(reported.computersPerHundred, (computers) => computers < risk.below);
    case 'teacher-vacancies': return known(reported.teacherVacancies, (vacancies) => vacancies >= risk.atLeast);
  }
};

const known = <Value>(value: Value | null, holds: (value: Value) => boolean): Holds => (value === null ? 'unknown' : holds(value) ? 'yes' : 'no');
