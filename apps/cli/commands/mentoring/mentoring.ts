import { group, type AddCommand } from '../../program.js';
import { addAssign, addRelease } from './assign.js';
import { addMentoringList } from './list.js';
import { addReplace } from './replace.js';
import { addSubstitute, addEndSubstitution, addSubstitutions } from './substitute.js';
import { addVisitDays, addVisitOutcome } from './visit-days.js';
import { addVisit, addVisits } from './visit.js';

export const addMentoring: AddCommand = (parent, cli) => group(parent, cli, 'mentoring',
  { ru: 'кураторы, наставники, школы-тьюторы: закрепление, замещение, посещения', en: 'curators, mentors, tutor schools: assignments, substitutes, visits' },
  [addMentoringList, addAssign, addRelease, addReplace, addSubstitutions, addSubstitute, addEndSubstitution, addVisit, addVisits, addVisitDays, addVisitOutcome]);
