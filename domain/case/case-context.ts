import type { CycleYearSpan } from '../core/cycle-year.js';
import type { ProgrammeDocument } from '../programme/programme-document.js';
import { stepInstances } from '../programme/step-instances.js';
import type { SubjectKind } from '../programme/vocabulary.js';
import type { CaseContext } from './context.js';
import { createStepPlanner } from './step-planner.js';

/** The contexts of a programme's year, one for each kind of subject, as long as the cycle runs; they share one planner. */
export const caseContexts = (document: ProgrammeDocument, year: CycleYearSpan): Readonly<Record<SubjectKind, CaseContext>> => {
  const planner = createStepPlanner(document, year);
  const instances = stepInstances(document, year);
  const of = (kind: SubjectKind): CaseContext =>
    ({ steps: instances.filter(({ subject }) => subject === kind), planner, firstDay: year.firstDay, lastDay: year.lastDay, cycleRuns: true });
  return { region: of('region'), municipality: of('municipality'), school: of('school') };
};
