import { group, type AddCommand } from '../../program.js';
import { addEventsList } from './list.js';
import { addReconcile } from './reconcile.js';

export const addEvents: AddCommand = (parent, cli) => group(parent, cli, 'events', { ru: 'журнал событий (для проверяющих)', en: 'the log of events (for auditors)' }, [addEventsList, addReconcile]);
