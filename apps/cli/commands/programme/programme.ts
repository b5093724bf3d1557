import { group, type AddCommand } from '../../program.js';
import { addProgrammeCheck } from './check.js';
import { addProgrammeList } from './list.js';
import { addProgrammePreview } from './preview.js';
import { addProgrammePublish } from './publish.js';
import { addProgrammeShow } from './show.js';

export const addProgramme: AddCommand = (parent, cli) => group(parent, cli, 'programme', {
  ru: 'программы: проверить, посмотреть год, опубликовать', en: 'programmes: check, preview the year, publish',
}, [addProgrammeList, addProgrammeShow, addProgrammeCheck, addProgrammePreview, addProgrammePublish]);
