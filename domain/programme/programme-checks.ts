import { cycleYearOf, dayOf, type CycleYearSpan } from '../core/cycle-year.js';
import type { PlainDate } from '../core/instant.js';
import { anchorChecks } from './checks/anchor-checks.js';
import { diagnosticsChecks } from './checks/diagnostics-checks.js';
import { gatheringChecks } from './checks/gathering-checks.js';
import { formChecks } from './checks/form-checks.js';
import { indicatorChecks } from './checks/indicator-checks.js';
import { identificationChecks } from './checks/identification-checks.js';
import { interviewChecks } from './checks/interview-checks.js';
import { personnelChecks } from './checks/personnel-checks.js';
import { referenceChecks } from './checks/reference-checks.js';
import { reportChecks } from './checks/report-checks.js';
import { roadmapChecks } from './checks/roadmap-checks.js';
import { tagChecks } from './checks/tag-checks.js';
import { timingChecks } from './checks/timing-checks.js';
import type { ProgrammeDocument, Step } from './programme-document.js';
import type { Text } from './vocabulary.js';

export type ProblemPath = readonly (string | number)[];
/** Something wrong in a document that has the right shape: where, a stable code, and what to do. */
export interface ProgrammeProblem { readonly path: ProblemPath; readonly code: string; readonly message: Text }

/** What every check looks at. Days are those of a sample year: only their order matters, and it is the same in all years. */
export interface Checked {
  readonly document: ProgrammeDocument;
  readonly steps: readonly { readonly step: Step; readonly path: ProblemPath }[];
  readonly byId: ReadonlyMap<string, Step>;
  readonly sampleYear: CycleYearSpan;
  day(monthDay: string, years?: number): PlainDate;
}

/** Everything in a document that its shape alone cannot rule out, in the document's order of paths within each kind of check. */
export const programmeProblems = (document: ProgrammeDocument): readonly ProgrammeProblem[] => {
  if (document.year.starts === '02-29') {
    return [{ path: ['year', 'starts'], code: 'year-starts-on-leap-day', message: {
      ru: 'год не может начинаться 29 февраля', en: 'a year cannot start on 29 February' } }];
  }
  const steps = document.stages.flatMap((stage, s) => stage.steps.map((step, n) => ({ step, path: ['stages', s, 'steps', n] })));
  const sampleYear = cycleYearOf(document.year.starts === '01-01' ? '2024' : '2023/24', document.year.starts);
  const checked: Checked = {
    document, steps, sampleYear,
    byId: new Map(steps.map(({ step }) => [step.id, step])),
    day: (monthDay, years = 0) => dayOf(monthDay, sampleYear, years),
  };
  return [
    referenceChecks,
    personnelChecks,
    anchorChecks,
    timingChecks,
    interviewChecks,
    formChecks,
    indicatorChecks,
    reportChecks,
    gatheringChecks,
    diagnosticsChecks,
    identificationChecks,
    roadmapChecks,
    tagChecks,
  ].flatMap((check) => check(checked));
};
