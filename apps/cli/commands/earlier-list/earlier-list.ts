import { group, type AddCommand } from '../../program.js';
import { addEarlierListRecord } from './record.js';
import { addEarlierListShow } from './show.js';

export const addEarlierList: AddCommand = (parent, cli) => group(parent, cli, 'earlier-list', { ru: 'прежние списки школ и кто в них повторно', en: 'earlier lists of schools, and who is there again' }, [
  addEarlierListRecord, addEarlierListShow,
]);
