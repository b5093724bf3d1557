import { group, type AddCommand } from '../../program.js';
import { addProgrammeCheck } from './check.js';
import { addProgrammePreview } from './preview.js';

export const addProgramme: AddCommand = (parent, cli) => group(parent, cli, 'programme', {
  ru: 'программы: проверить, посмотреть год, опубликовать', en: 'programmes: check, preview the year, publish',
}, [addProgrammeCheck, addProgrammePreview]);
