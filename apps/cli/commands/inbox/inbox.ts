import { group, type AddCommand } from '../../program.js';
import { addInboxList } from './list.js';
import { addInboxRead } from './read.js';

export const addInbox: AddCommand = (parent, cli) => group(parent, cli, 'inbox', { ru: 'свои уведомления', en: 'one’s notices' }, [addInboxList, addInboxRead]);
