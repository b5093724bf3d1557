import type { SubjectKind } from '../programme/vocabulary.js';

/** A case's id says whose it is: `smolensk-2026.school.vyazma-1`. */
export const caseIdOf = (cycle: string, subject: { kind: SubjectKind; id: string }): string => `${cycle}.${subject.kind}.${subject.id}`;
export const caseStreamOf = (caseId: string): string => `case-${caseId}`;

/** The parts of a case id, or `null` when it is not one. */
export const partsOfCaseId = (caseId: string): { cycle: string; kind: SubjectKind; subject: string } | null => {
  const match = /^([^.]+)\.(region|municipality|school)\.(.+)$/.exec(caseId);
  return match === null ? null : { cycle: match[1]!, kind: match[2] as SubjectKind, subject: match[3]! };
};
