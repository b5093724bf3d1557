import { demoPersonId } from '@uplift/api/demo/demo-region';
import { lastYearProgramme } from '@uplift/api/demo/last-year/last-year-files';
import type { ProgrammeDocument } from '@uplift/domain/programme/programme-document';
import { loadProgramme } from '@uplift/infra/programme-files/programme-files';
import type { Player } from '../cast/cast.js';
import type { Rehearsal } from '../rehearse.js';
import { enlist } from './enlist.js';
import { interviews } from './episodes/interviews.js';
import { meetings } from './episodes/meetings.js';
import { mentoring } from './episodes/mentoring.js';
import { latest, otherActs } from './episodes/other-acts.js';
import { reports } from './episodes/reports.js';
import { roadmaps, roadmapSchools } from './episodes/roadmaps.js';
import { training } from './episodes/training.js';
import { lastYearAnswers } from './form-answers.js';
import { participants, type LastYearSchool } from './last-year-schools.js';

export const lastYear = '2025/26';

export const lastYearDocument = async (): Promise<ProgrammeDocument> => {
  const read = await loadProgramme(lastYearProgramme());
  if (!read.valid) throw new Error(`the programme of the demo's last year is not valid: ${JSON.stringify(read.problems)}`);
  return read.document;
};

/** Steps that wait for an episode instead of being done by themselves. */
const leaves = (id: string, step: string): boolean => step === 'interview' || step.startsWith('report-')
  || ((step === 'school-plan' || step.startsWith('measure~')) && roadmapSchools.some((school) => id.endsWith(`.${school}`))) || (step === 'document-package' && id.endsWith(`.${latest}`));

/** The demo's last year as a rehearsal: everybody's usual way through it, and what happened beside. */
export const lastYearRehearsal = (document: ProgrammeDocument, schools: readonly LastYearSchool[]): Omit<Rehearsal, 'onProgress' | 'inspect'> => ({
  document, year: lastYear, schools: participants(schools), seed: 1, keep: false, enlist: enlist(document, schools), leaves, answersOf: lastYearAnswers,
  episodes: [...meetings, ...interviews, ...mentoring, ...roadmaps, ...training, ...reports, ...otherActs(schools)],
});

/** Which of the demo's people a player of the rehearsal is. */
export const demoPersonOf = ({ municipalities }: ProgrammeDocument, schools: readonly LastYearSchool[]) => ({ grant: { role, scope } }: Player): string => {
  const local = (login: string): string => (scope.id === municipalities[0]!.id ? login : `${login}-${scope.id}`);
  switch (role) {
    case 'institute-coordinator': return demoPersonId('coordinator');
    case 'assessment-centre': return demoPersonId('assessment');
    case 'municipality': return demoPersonId(local('municipality'));
    case 'municipal-centre': return demoPersonId(local('centre'));
    case 'tutor-school': return demoPersonId('tutor');
    case 'school-team': return demoPersonId(`school-${schools.find(({ school }) => school === scope.id)!.number}`);
    default: return demoPersonId(role);
  }
};
