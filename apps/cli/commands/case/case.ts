import { group, type AddCommand } from '../../program.js';
import { addCaseDeadline } from './deadline.js';
import { addCaseEvents } from './events.js';
import { addCaseList } from './list.js';
import { addCaseResume } from './resume.js';
import { addCaseShow } from './show.js';

export const addCase: AddCommand = (parent, cli) => group(parent, cli, 'case', { ru: 'карточки школ, муниципалитетов и региона', en: 'cases of schools, municipalities and the region' }, [
  addCaseList, addCaseShow, addCaseDeadline, addCaseEvents, addCaseResume,
]);
