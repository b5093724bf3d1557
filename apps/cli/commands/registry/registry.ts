import { group, type AddCommand } from '../../program.js';
import { addDescribePractice, addProvePractice, addRetirePractice } from './change-practice.js';
import { addOpenWatchList, addUnwatch, addWatch } from './change-watch-list.js';
import { addPractices } from './practices.js';
import { addChangeSchool } from './change.js';
import { addRegisterSchool } from './register.js';
import { addRegistrySchools } from './schools.js';
import { addWatchLists } from './watch-lists.js';

export const addRegistry: AddCommand = (parent, cli) => group(parent, cli, 'registry', { ru: 'реестр школ, списки наблюдения, практики', en: 'schools, watch lists, practices' },
  [addRegistrySchools, addRegisterSchool, addChangeSchool, addWatchLists, addOpenWatchList, addWatch, addUnwatch, addPractices, addDescribePractice, addProvePractice, addRetirePractice]);
